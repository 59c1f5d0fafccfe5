package dev.typist.service;

import dev.typist.OutputMode;
import dev.typist.chat.AiException;
import dev.typist.chat.Usage;
import dev.typist.shape.Problem;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The model answered, but not with a value of the method's type.
 *
 * <pre>{@code
 * try {
 *   return desk.triage(message);
 * } catch (OutputException e) {
 *   return switch (e.kind()) {
 *     case REFUSED, FILTERED -> Enquiry.UNREADABLE;
 *     default -> throw e;
 *   };
 * }
 * }</pre>
 */
public final class OutputException extends AiException {

    private static final long serialVersionUID = 1L;

    private static final int MOST_TOLD = 20;

    private final Kind kind;
    private final String text;
    private final Told[] problems;
    private final int attempts;
    private final Tally tally;
    private final @Nullable OutputMode output;

    /** @param limited whether the answer ended at the token limit */
    OutputException(
            String caller,
            Kind kind,
            String text,
            List<Problem> problems,
            int attempts,
            Tally tally,
            @Nullable OutputMode output,
            boolean limited) {
        super(
                caller + ": " + told(kind, attempts, limited) + (problems.isEmpty() ? "" : ": " + joined(problems)),
                null);
        this.kind = kind;
        this.text = text;
        this.problems = problems.stream().map(Told::of).toArray(Told[]::new);
        this.attempts = attempts;
        this.tally = tally;
        this.output = output;
    }

    private static String told(Kind kind, int attempts, boolean limited) {
        return kind.explanation
                + (kind == Kind.TRUNCATED && limited ? "; allow more tokens" : "")
                + (attempts > 1 ? " (attempt " + attempts + ")" : "");
    }

    private static String joined(List<Problem> problems) {
        int more = problems.size() - MOST_TOLD;
        return problems.stream().limit(MOST_TOLD).map(Problem::toString).collect(Collectors.joining("; "))
                + (more > 0 ? "; and " + more + " more" : "");
    }

    /**
     * Why the answer is no value.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * What the model wrote.
     *
     * @return its text, unchanged; empty if it wrote nothing
     */
    public String text() {
        return text;
    }

    /**
     * What does not fit, each with its path.
     *
     * @return the problems; empty where the kind says it all
     */
    public List<Problem> problems() {
        return Stream.of(problems).map(Told::problem).toList();
    }

    /**
     * How often the model was asked for a valid answer.
     *
     * @return the number, at least 1
     */
    public int attempts() {
        return attempts;
    }

    /**
     * The tokens of every call that the method made.
     *
     * @return the usage
     */
    public Usage usage() {
        return tally.usage();
    }

    /**
     * What the method's model calls cost together, in US dollars.
     *
     * @return the cost; empty if the gateway does not know it of every call
     */
    public Optional<BigDecimal> cost() {
        return Optional.ofNullable(tally.cost());
    }

    /**
     * How the last answer was asked for.
     *
     * @return the mode, never {@code AUTO}; empty for text
     */
    public Optional<OutputMode> output() {
        return Optional.ofNullable(output);
    }

    /** A problem as it is serialized: exceptions travel between programs, problems do not. */
    private record Told(String path, Problem.Kind kind, String message) implements Serializable {

        static Told of(Problem problem) {
            return new Told(problem.path(), problem.kind(), problem.message());
        }

        Problem problem() {
            return new Problem(path, kind, message);
        }
    }

    /** Why an answer is no value of the type. */
    public enum Kind {
        /** It is not JSON, it cannot be told how it was meant or took too much repair, or it is an error message of a gateway. */
        SYNTAX("the answer cannot be read"),
        /** It is JSON, but not of the type. */
        TYPE("the answer is not of the declared type"),
        /** It breaks a rule of the type. */
        CONSTRAINT("the answer breaks a rule of the declared type"),
        /** It was cut off before it was complete: at the token limit, or the model stopped in the middle of it. */
        TRUNCATED("the answer was cut off"),
        /** The model would not answer. */
        REFUSED("the model refused to answer"),
        /** A content filter stopped it. */
        FILTERED("a content filter stopped the answer"),
        /** There was no text. */
        EMPTY("the model answered nothing"),
        /** The model repeated the schema instead of following it. */
        SCHEMA_ECHO("the model repeated the schema instead of following it"),
        /** The model wrote blanks without end. */
        RUNAWAY("the model wrote blanks without end");

        private final String explanation;

        Kind(String explanation) {
            this.explanation = explanation;
        }

        static Kind of(Problem.Kind kind) {
            return switch (kind) {
                case EMPTY -> EMPTY;
                case RUNAWAY -> RUNAWAY;
                case SCHEMA_ECHO -> SCHEMA_ECHO;
                case TRUNCATED -> TRUNCATED;
                case SYNTAX -> SYNTAX;
                case TYPE -> TYPE;
                case CONSTRAINT -> CONSTRAINT;
            };
        }
    }
}
