package dev.typist.shape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Reads a whole answer: exactly if it can be, else from the values that are found in it. */
final class Aligner<T> {

    /** More blanks than this are no indentation. */
    private static final int RUNAWAY = 1000;

    private static final int MOST_FINDINGS = 1000;

    /** No text for a person or a program holds more values beside each other. */
    private static final int MOST_VALUES = 1000;

    private final Shape<T> shape;
    private final String text;

    Aligner(Shape<T> shape, String text) {
        this.shape = shape;
        this.text = text;
    }

    Reading<T> read() {
        String whole = shape.whole(text);
        if (mayBeJson(whole)) {
            try {
                return new Reading.Value<>(Json.read(shape, text), List.of(), 0);
            } catch (Mismatch | JacksonException e) {
                return repaired();
            }
        }
        return whole.isBlank() ? nothing(text) : repaired();
    }

    /** Whether it begins as JSON does: a parser's exception about prose costs more than all that follows. */
    private static boolean mayBeJson(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        return at < text.length() && "{[\"-0123456789tfn".indexOf(text.charAt(at)) >= 0;
    }

    static <T> Reading<T> nothing(String text) {
        return text.length() < RUNAWAY
                ? failure(Problem.Kind.EMPTY, "there is no text")
                : failure(Problem.Kind.RUNAWAY, "there are blanks without end");
    }

    private Reading<T> repaired() {
        WorkLimit work = new WorkLimit(text.length());
        Answer answer = Answer.of(text);
        if (answer.text().isBlank()) {
            return answer.isUnfinished()
                    ? failure(Problem.Kind.TRUNCATED, "the text stops before there is an answer")
                    : nothing("");
        }
        try {
            return read(answer, work);
        } catch (WorkLimit.Exhausted e) {
            return failure(Problem.Kind.SYNTAX, String.valueOf(e.getMessage()));
        }
    }

    private Reading<T> read(Answer answer, WorkLimit work) {
        Candidates candidates = new Candidates(answer.text(), work);
        List<Node> found = new ArrayList<>();
        for (Node node = candidates.next(); node != null; node = candidates.next()) {
            found.add(node);
            if (found.size() > MOST_VALUES) {
                return failure(Problem.Kind.SYNTAX, "the text holds more than " + MOST_VALUES + " values");
            }
        }
        if (candidates.broken() >= 0 && !shape.isText()) {
            return broken(answer.text(), candidates.broken());
        }
        if (takesSentence(found, candidates)) {
            found = List.of(candidates.sentence(shape.isText()));
        }
        List<Alignment.Attempt<T>> attempts = new ArrayList<>();
        for (Node node : found) {
            attempts.add(attempt(node, answer, work));
        }
        boolean repeated = found.stream().allMatch(found.get(0)::saysTheSameAs);
        for (Alignment.Attempt<T> attempt : attempts) {
            if (!repeated && attempt.node().isDoubtful()) {
                // Where one of them ends is not known, so neither is where another begins.
                return attempt.fits() ? broken(answer.text(), attempt.node().start()) : failed(attempt);
            }
        }
        if (shape.gathers() && candidates.goOn(found)) {
            return failure(Problem.Kind.SYNTAX, "the list goes on after its end, write all of it as one");
        }
        if (candidates.hasLine(found, shape::mayBeLine)) {
            return failure(Problem.Kind.TYPE, "the text holds several different values, write only one");
        }
        boolean several = shape.gathers() && found.size() > 1;
        boolean elements = candidates.hasComma(found);
        if (elements && !several) {
            return failure(Problem.Kind.TYPE, "the text holds several values, write only one");
        }
        Choice<T> choice = new Choice<>();
        for (Alignment.Attempt<T> attempt : attempts) {
            if (!elements && !(several && attempt.isSingle())) {
                choice.offerRival(attempt);
            }
        }
        if (several && choice.best() == null && choice.cut() == null) {
            if (candidates.areRivals(found)) {
                return failure(Problem.Kind.TYPE, "the text holds several different values, write only the right ones");
            }
            Alignment.Attempt<T> gathered = attempt(candidates.gathered(found), answer, work);
            for (Alignment.Attempt<T> attempt : attempts) {
                if (gathered.fits() && !attempt.fits() && attempt.node() instanceof Node.Mapping) {
                    return failed(attempt); // An object that is no element by itself is none of several.
                }
            }
            Choice<T> only = new Choice<>();
            only.offer(gathered);
            return reading(only);
        }
        Alignment.Attempt<T> best = choice.best();
        if (best == null) {
            return reading(choice);
        }
        for (Alignment.Attempt<T> attempt : attempts) {
            if (!attempt.fits() && (attempt.node().isLike(best.node()) || isPart(attempt.node()))) {
                return failed(attempt); // It may be what the other one was corrected to, or the rest of it.
            }
            if (several && attempt.fits() && attempt.isSingle() && !isIn(best.node(), attempt.node(), work)) {
                return failure(Problem.Kind.TYPE, "the text holds a value beside the list that is not in it");
            }
        }
        if (goesOn(best.node(), answer.text(), work)) {
            return broken(answer.text(), best.node().end());
        }
        if (candidates.isDenied(best.node()) && !choice.isTied()) {
            return failure(Problem.Kind.TYPE, "what is said before the value denies it, write only the right one");
        }
        return candidates.isChanged(best.node(), shape)
                ? failure(Problem.Kind.TYPE, "what is said after the value changes it, write only the right one")
                : reading(choice);
    }

    /** Whether something in it has a place in the value. */
    private boolean isPart(Node node) {
        return node instanceof Node.Sequence list
                ? list.elements().stream().anyMatch(each -> each instanceof Node.Mapping && isPart(each))
                : node instanceof Node.Mapping object
                        && object.members().stream().anyMatch(member -> shape.knows(member.name()));
    }

    private static boolean isIn(Node whole, Node part, WorkLimit work) {
        work.spend(4);
        if (whole.saysTheSameAs(part)) {
            return true;
        }
        return whole instanceof Node.Sequence list
                ? list.elements().stream().anyMatch(each -> isIn(each, part, work))
                : whole instanceof Node.Mapping object
                        && object.members().stream().anyMatch(member -> isIn(member.value(), part, work));
    }

    /** Whether a property of the value stands after its bracket. */
    private boolean goesOn(Node node, String text, WorkLimit work) {
        Blanks blanks = new Blanks(text, work);
        int at = blanks.skip(node.end());
        return new Lookahead(text, work, blanks).isQuotedKey(at)
                && shape.knows(text.substring(at, text.indexOf(':', at)));
    }

    /** Whether the text itself is the value: there is nothing else, or a word is wanted and no object is there. */
    private boolean takesSentence(List<Node> found, Candidates candidates) {
        if (found.isEmpty() || shape.isText()) {
            return true;
        }
        return shape.isScalar()
                && !candidates.isWhole(found.get(0))
                && found.stream().noneMatch(Node.Mapping.class::isInstance);
    }

    private Alignment.Attempt<T> attempt(Node node, Answer answer, WorkLimit work) {
        work.spend(8);
        Alignment alignment = new Alignment(work);
        if (shape.isScalar()) {
            node.markResult();
        }
        answer.report(node, alignment);
        return alignment.finish(node, alignment.align(shape, node));
    }

    private Reading<T> reading(Choice<T> choice) {
        Alignment.Attempt<T> best = choice.best();
        if (choice.cut() != null) {
            return failed(choice.cut());
        }
        if (best == null || best.value() == null) {
            return failed(choice.failed());
        }
        if (choice.isTied()) {
            return failure(Problem.Kind.TYPE, "the text holds several different values, write only one");
        }
        if (best.isMisplaced()) {
            return failure(Problem.Kind.SYNTAX, "a closing bracket is missing, and it cannot be told where");
        }
        List<Repair> repairs = new ArrayList<>();
        for (Alignment.Finding finding : listed(best.repairs())) {
            if (finding.repair() != null) {
                repairs.add(new Repair(finding.path(), finding.repair(), finding.text(), finding.after()));
            }
        }
        int more = best.repairs().size() - repairs.size();
        if (more > 0) {
            repairs.add(new Repair("$", Repair.Kind.MORE, "and " + more + " more", ""));
        }
        return new Reading.Value<>(best.value(), repairs, best.score());
    }

    private Reading<T> failed(Alignment.@Nullable Attempt<T> failed) {
        if (failed == null) {
            return failure(Problem.Kind.SYNTAX, "there is no JSON in the text");
        }
        List<Problem> problems = new ArrayList<>();
        for (Alignment.Finding finding : listed(failed.problems())) {
            if (finding.problem() != null) {
                problems.add(new Problem(finding.path(), finding.problem(), finding.text()));
            }
        }
        Problem.Kind kind = problems.stream()
                .map(Problem::kind)
                .min(Comparator.naturalOrder())
                .orElse(Problem.Kind.SYNTAX);
        int more = failed.problems().size() - problems.size();
        if (more > 0) {
            problems.add(new Problem("$", kind, "and " + more + " more"));
        }
        return new Reading.Failure<>(isRunaway(kind) ? Problem.Kind.RUNAWAY : kind, problems);
    }

    /** As many findings as are listed, with one place left to say how many there are beyond. */
    private static List<Alignment.Finding> listed(List<Alignment.Finding> findings) {
        return findings.size() <= MOST_FINDINGS ? findings : findings.subList(0, MOST_FINDINGS - 1);
    }

    private static <T> Reading<T> broken(String text, int place) {
        return failure(
                Problem.Kind.SYNTAX,
                "cannot be read as JSON from here: "
                        + Json.shortened(text.substring(place, Math.min(text.length(), place + 100))));
    }

    private boolean isRunaway(Problem.Kind kind) {
        return kind == Problem.Kind.TRUNCATED
                && text.length() - text.stripTrailing().length() >= RUNAWAY;
    }

    private static <T> Reading<T> failure(Problem.Kind kind, String message) {
        return new Reading.Failure<>(kind, List.of(new Problem("$", kind, message)));
    }
}
