package dev.typist.shape;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown by {@link Shape#read} when a text is not exactly a value of the type. */
public final class MismatchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    MismatchException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    /**
     * What does not fit, each with its path.
     *
     * @return the problems, at least one
     */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * Whether the text is not JSON at all.
     *
     * @return false if it is JSON of another type
     */
    public boolean isSyntax() {
        return problems.stream().anyMatch(problem -> problem.kind() == Problem.Kind.SYNTAX);
    }
}
