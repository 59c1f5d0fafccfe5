package dev.typist.shape;

import java.util.List;

/**
 * A text that is not exactly of the type, on its way up to {@link Shape#read}: every level it passes adds its step to the
 * path, so the path costs nothing while the text fits.
 */
final class Mismatch extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Problem.Kind kind;
    private String path = "";

    Mismatch(String message) {
        this(Problem.Kind.TYPE, message);
    }

    Mismatch(Problem.Kind kind, String message) {
        super(message, null, false, false);
        this.kind = kind;
    }

    Mismatch in(String property) {
        path = "." + property + path;
        return this;
    }

    Mismatch at(int index) {
        path = "[" + index + "]" + path;
        return this;
    }

    MismatchException located() {
        return new MismatchException(List.of(new Problem("$" + path, kind, String.valueOf(getMessage()))));
    }
}
