package dev.typist.service;

import dev.typist.chat.AiException;

/** Turns exceptions into outcomes. */
final class Outcomes {

    private Outcomes() {}

    /** The outcome that an exception stands for. */
    static <T> Outcome<T> of(AiException exception) {
        if (!(exception instanceof OutputException e)) {
            return new Outcome.Failed<>(exception);
        }
        return switch (e.kind()) {
            case REFUSED -> new Outcome.Refused<>(e.problems().get(0).message(), e);
            case FILTERED -> new Outcome.Filtered<>(e);
            case TRUNCATED -> new Outcome.Truncated<>(e.text(), e);
            case SYNTAX, TYPE, CONSTRAINT, EMPTY, SCHEMA_ECHO, RUNAWAY ->
                new Outcome.Invalid<>(e.text(), e.problems(), e);
        };
    }
}
