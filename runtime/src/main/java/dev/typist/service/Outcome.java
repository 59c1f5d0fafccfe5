package dev.typist.service;

import dev.typist.chat.AiException;
import dev.typist.shape.Problem;
import java.util.List;

/**
 * How a call ended, without exceptions. Declare it as a method's result and switch over it:
 *
 * <pre>{@code
 * Outcome<Enquiry> outcome = desk.triage(message);
 * if (outcome instanceof Outcome.Ok<Enquiry> ok) {
 *   return ok.value();
 * } else if (outcome instanceof Outcome.Refused<Enquiry> refused) {
 *   return manual(refused.words());
 * }
 * }</pre>
 *
 * @param <T> the value
 */
public sealed interface Outcome<T> {

    /**
     * There is a value.
     *
     * @param <T> the value
     * @param reply the value and how it came about
     */
    record Ok<T>(Reply<T> reply) implements Outcome<T> {

        /**
         * The value.
         *
         * @return it
         */
        public T value() {
            return reply.value();
        }
    }

    /**
     * The model would not answer.
     *
     * @param <T> the value there is none of
     * @param words its words
     * @param cause what the method would have thrown
     */
    record Refused<T>(String words, OutputException cause) implements Outcome<T> {}

    /**
     * A content filter stopped the answer.
     *
     * @param <T> the value there is none of
     * @param cause what the method would have thrown
     */
    record Filtered<T>(OutputException cause) implements Outcome<T> {}

    /**
     * The answer was cut off.
     *
     * @param <T> the value there is none of
     * @param text what there is of it
     * @param cause what the method would have thrown
     */
    record Truncated<T>(String text, OutputException cause) implements Outcome<T> {}

    /**
     * The model answered, but not with a value of the type.
     *
     * @param <T> the value there is none of
     * @param text its last text
     * @param problems what does not fit, each with its path
     * @param cause what the method would have thrown
     */
    record Invalid<T>(String text, List<Problem> problems, OutputException cause) implements Outcome<T> {}

    /**
     * There was no answer: the gateway or a tool failed.
     *
     * @param <T> the value there is none of
     * @param cause what the method would have thrown
     */
    record Failed<T>(AiException cause) implements Outcome<T> {}
}
