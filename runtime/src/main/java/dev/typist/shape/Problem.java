package dev.typist.shape;

import java.util.Objects;

/**
 * One reason why a text is not a value of a type: {@code $.items[2].price: expected a number, got "about 3"}.
 *
 * @param path where, from the root {@code $}
 * @param message what is wrong there, in words that a model can act on
 */
public record Problem(String path, String message) {

    /** Refuses nulls. */
    public Problem {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(message, "message");
    }

    @Override
    public String toString() {
        return path + ": " + message;
    }
}
