package dev.typist.shape;

import java.util.Objects;

/**
 * One reason why a text is not a value of a type: {@code $.items[2].price: expected a number, got "about 3"}.
 *
 * @param path where in the model's text, from the root {@code $}
 * @param kind what sort of reason it is
 * @param message what is wrong there, in words that a model can act on
 */
public record Problem(String path, Kind kind, String message) {

    /** Refuses nulls. */
    public Problem {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(message, "message");
    }

    /**
     * A text of the wrong type.
     *
     * @param path where
     * @param message what is wrong there
     */
    public Problem(String path, String message) {
        this(path, Kind.TYPE, message);
    }

    @Override
    public String toString() {
        return path + ": " + message;
    }

    /** The sorts of reasons, the most telling first: a reading that fails for several is named by the first of them. */
    public enum Kind {
        /** There is no text. */
        EMPTY,
        /** Blanks without end. */
        RUNAWAY,
        /** The text is the schema instead of a value of it. */
        SCHEMA_ECHO,
        /** The text stops inside the value. */
        TRUNCATED,
        /** There is no JSON, it says itself that it leaves something out, or it cannot be told how it was meant. */
        SYNTAX,
        /** There is a value, but not of the type. */
        TYPE,
        /** There is a value of the type that breaks one of its rules. */
        CONSTRAINT
    }
}
