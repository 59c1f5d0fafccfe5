package dev.typist.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to take a value from a node: what was put right and what does not fit, in the order of the text. Paths are
 * those of the model's own text, so that a model that is told of them finds the place.
 */
final class Alignment {

    /** What a trial costs besides what it looks at. */
    private static final int TRIAL = 16;

    private static final Set<String> FAILURES =
            Set.of("error", "errors", "error_code", "errorcode", "exception", "refusal", "not", "wrong");

    private static final Set<String> INCOMPLETE =
            Set.of("truncated", "incomplete", "partial", "more", "has_more", "hasmore", "is_truncated", "istruncated");

    private final WorkLimit work;
    private final Trials trials;
    private final List<Finding> repairs = new ArrayList<>();
    private final List<Finding> problems = new ArrayList<>();
    private int score;
    private @Nullable Node unwrapped;
    private @Nullable Node wrapper;

    Alignment(WorkLimit work) {
        this(work, new Trials());
    }

    private Alignment(WorkLimit work, Trials trials) {
        this.work = work;
        this.trials = trials;
    }

    WorkLimit work() {
        return work;
    }

    int problems() {
        return problems.size();
    }

    /** Takes a value from a node that has not been looked at. */
    <T> @Nullable T align(Shape<T> shape, Node node) {
        enter(node);
        return shape.fit(node, this);
    }

    /** Takes a value from a node on trial: nothing of it is reported here unless it is {@link #adopt adopted}. */
    <T> Attempt<T> attempt(Shape<T> shape, Node node) {
        return trials.remembered(node, shape, isUnwrapped(node), () -> attempt(node, trial -> shape.fit(node, trial)));
    }

    <T> Attempt<T> attempt(Node node, Function<Alignment, @Nullable T> way) {
        work.spend(TRIAL);
        Alignment trial = new Alignment(work, trials);
        trial.unwrapped = unwrapped;
        trial.wrapper = wrapper;
        T value = way.apply(trial);
        return trial.finish(node, value);
    }

    /** Reports what an attempt found, and gives its value. */
    <T> @Nullable T adopt(Attempt<T> attempt) {
        work.spend(attempt.repairs().size() + attempt.problems().size());
        repairs.addAll(attempt.repairs());
        problems.addAll(attempt.problems());
        score += attempt.score();
        return attempt.value();
    }

    <T> Attempt<T> finish(Node node, @Nullable T value) {
        return new Attempt<>(node, value, repairs, problems, score);
    }

    /** Reports what reading a node took, once for each node that becomes part of a value. */
    void enter(Node node) {
        work.spend(1);
        for (Node.Fix fix : node.fixes()) {
            repaired(node, fix.kind(), fix.before(), fix.after());
        }
        switch (node.ending()) {
            case CUT -> problem(node, Problem.Kind.TRUNCATED, "the text stops before this is complete");
            case ELIDED -> problem(node, Problem.Kind.SYNTAX, "something is left out here, write all of it");
            case UNCERTAIN ->
                problem(
                        node,
                        Problem.Kind.SYNTAX,
                        "cannot tell how this text is meant, write its quotes and backslashes as JSON does");
            case UNBALANCED -> unbalanced(node);
            case CLOSED -> {}
        }
    }

    /** An object may lack its bracket if all that it must have is there; a list or text could have gone on. */
    private void unbalanced(Node node) {
        if (node instanceof Node.Mapping) {
            repaired(node, Repair.Kind.UNBALANCED, "", "}");
        } else {
            problem(node, Problem.Kind.SYNTAX, "the closing bracket is missing");
        }
    }

    void repaired(Node node, Repair.Kind kind, String before, String after) {
        repaired(node, null, kind, before, after);
    }

    void repaired(Node node, @Nullable String property, Repair.Kind kind, String before, String after) {
        work.spend(1);
        repairs.add(new Finding(node, property, kind, null, Json.shortened(before), Json.shortened(after)));
        score += kind.cost();
    }

    void problem(Node node, Problem.Kind kind, String message) {
        problem(node, null, kind, message);
    }

    void problem(Node node, @Nullable String property, Problem.Kind kind, String message) {
        work.spend(1);
        problems.add(new Finding(node, property, null, kind, message, ""));
    }

    /** Whether a property is the first of its name; a second must say the same. */
    boolean isFirst(Node object, Node.Member member, @Nullable Node earlier) {
        if (earlier == null) {
            return true;
        }
        if (earlier.saysTheSameAs(member.value())) {
            repaired(member.value(), Repair.Kind.DUPLICATE, member.name(), "");
        } else {
            problem(object, member.name(), Problem.Kind.TYPE, "given twice with different values");
        }
        return false;
    }

    <T> @Nullable T unexpected(Node node, Shape<T> shape) {
        if (node.ending() == Node.Ending.CUT) {
            return null; // Said already, and what it would have become is not known.
        }
        boolean noJson = node instanceof Node.Scalar scalar && scalar.isProse() && !shape.isScalar();
        problem(
                node,
                noJson ? Problem.Kind.SYNTAX : Problem.Kind.TYPE,
                "expected " + shape.expectation() + ", got " + Json.describe(node));
        return null;
    }

    <T> @Nullable T ambiguous(Node node, Shape<T> shape) {
        problem(
                node,
                Problem.Kind.TYPE,
                "expected " + shape.expectation() + " and nothing else, got " + Json.describe(node));
        return null;
    }

    /** The only value inside a list or object, where something else is wanted; the node itself if there is no such thing. */
    Node unwrapped(Node node) {
        Node only = onlyValue(node);
        if (only == null
                || isFailure(node)
                || isUnwrapped(node)
                || node.ending() != Node.Ending.CLOSED
                || isInsideWrapper(node)) {
            return node;
        }
        takeOut(node, only);
        return only;
    }

    /** Whether an object only says what went wrong, or what is not so. */
    private static boolean isFailure(Node node) {
        return node instanceof Node.Mapping object
                && object.members().stream().anyMatch(member -> FAILURES.contains(Fold.caseless(member.name())));
    }

    private void takeOut(Node node, Node part) {
        enter(part);
        repaired(node, Repair.Kind.UNWRAPPED, Json.describe(node), Json.describe(part));
        if (node.isResult()) {
            part.markResult();
        }
        unwrapped = part;
        wrapper = node;
    }

    /** Whether a part of a node can stand for all of it: nothing else is in it but what the model says about that part. */
    boolean takesOut(Node node, Node part) {
        if (isUnwrapped(node) || node.ending() != Node.Ending.CLOSED || isInsideWrapper(node)) {
            return false;
        }
        List<Node.Member> others = node instanceof Node.Mapping object
                ? object.members().stream()
                        .filter(member -> member.value() != part)
                        .toList()
                : List.of();
        if ((!others.isEmpty() && node.isGuessed())
                || others.stream()
                        .anyMatch(other -> other.loose() || !other.value().isWhole())) {
            return false; // They may be a part of what is before or after them.
        }
        if (others.stream().anyMatch(Alignment::saysIncomplete)) {
            return false;
        }
        takeOut(node, part);
        others.forEach(other -> repaired(other.value(), Repair.Kind.EXTRA_PROPERTY, other.name(), ""));
        return true;
    }

    /** Whether a companion says that what is beside it is not all there is. */
    private static boolean saysIncomplete(Node.Member member) {
        return INCOMPLETE.contains(Fold.caseless(member.name()))
                && member.value() instanceof Node.Scalar scalar
                && scalar.text().equalsIgnoreCase("true");
    }

    /** Whether something around it has been taken off already: there may be one wrapper, not two. */
    boolean isInsideWrapper(Node node) {
        return wrapper != null && wrapper != node && node.isInside(wrapper);
    }

    /** The value that stands as JSON inside quoted text, one level deep. */
    @Nullable
    Node decoded(Node node) {
        if (!(node instanceof Node.Scalar scalar) || !scalar.quoted() || scalar.isInner()) {
            return null;
        }
        String text = scalar.text().strip();
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return null;
        }
        work.spend(TRIAL + text.length());
        Node inside = new FixingParser(new Node.Document(text, true), work).readWhole();
        if (inside == null) {
            return null;
        }
        inside.standsFor(scalar);
        repaired(scalar, Repair.Kind.DOUBLE_ENCODED, text, Json.describe(inside));
        enter(inside);
        return inside;
    }

    /** Whether quoted text looks like JSON that was encoded once more, so that it is no text by itself. */
    static boolean looksEncoded(Node node) {
        if (!(node instanceof Node.Scalar scalar) || !scalar.quoted()) {
            return false;
        }
        String text = scalar.text().strip();
        return text.indexOf('{') >= 0 || text.startsWith("[") || text.startsWith("\"") || text.contains("```");
    }

    /** The only value inside a list, or the only one of a kind inside an object; null if there is no such thing. */
    static <N extends Node> @Nullable N onlyPart(Node node, Class<N> kind) {
        if (!(node instanceof Node.Mapping object)) {
            return kind.isInstance(onlyValue(node)) ? kind.cast(onlyValue(node)) : null;
        }
        List<N> parts = object.members().stream()
                .map(Node.Member::value)
                .filter(kind::isInstance)
                .map(kind::cast)
                .limit(2)
                .toList();
        return parts.size() == 1 ? parts.get(0) : null;
    }

    static @Nullable Node onlyValue(Node node) {
        if (node instanceof Node.Sequence list && list.elements().size() == 1) {
            return list.elements().get(0);
        }
        if (node instanceof Node.Mapping object && object.members().size() == 1) {
            return object.members().get(0).value();
        }
        return null;
    }

    /** Whether a node was reached by taking it out of something, or by putting it in a list, which is done only once. */
    boolean isUnwrapped(Node node) {
        return unwrapped == node;
    }

    void markUnwrapped(Node node) {
        unwrapped = node;
    }

    /** A repair or a problem; its path is written only when somebody wants to read it. */
    record Finding(
            Node node,
            @Nullable String property,
            Repair.@Nullable Kind repair,
            Problem.@Nullable Kind problem,
            String text,
            String after) {

        String path() {
            return property == null ? node.path() : node.path() + "." + property;
        }
    }

    /** What came of an attempt. */
    record Attempt<T>(Node node, @Nullable T value, List<Finding> repairs, List<Finding> problems, int score) {

        /** Whether it is a list made of one value, though not written as one. */
        boolean isSingle() {
            return repairs.stream()
                    .anyMatch(finding -> finding.node() == node && finding.repair() == Repair.Kind.SINGLE_TO_LIST);
        }

        boolean fits() {
            return problems.isEmpty();
        }

        /** Whether nothing but JSON's own spelling had to be put right. */
        boolean isStrict() {
            return repairs.stream()
                    .allMatch(finding ->
                            finding.repair() != null && finding.repair().isSpelling());
        }

        /** Whether a bracket is missing and something else is odd, so that it may be missing in another place. */
        boolean isMisplaced() {
            return has(Repair.Kind.UNBALANCED)
                    && (has(Repair.Kind.EXTRA_PROPERTY)
                            || has(Repair.Kind.INNER_QUOTE)
                            || has(Repair.Kind.EXTRA_COMMA)
                            || has(Repair.Kind.MISSING_COMMA));
        }

        boolean has(Repair.Kind kind) {
            return repairs.stream().anyMatch(finding -> finding.repair() == kind);
        }

        /** Whether nothing stands against it but that the text stops. */
        boolean isCut() {
            return !problems.isEmpty()
                    && node.ending() == Node.Ending.CUT
                    && problems.stream().allMatch(finding -> finding.problem() == Problem.Kind.TRUNCATED);
        }
    }
}
