package dev.typist.service;

import dev.typist.chat.ChatRequest;

/** What a {@link Conversation} wants next. */
sealed interface Step<T> {

    /** Send this request and come back with the answer. */
    record Ask<T>(ChatRequest request) implements Step<T> {}

    /** The method is over. {@code direct}: with the result of a tool, which no answer of the model has shown. */
    record Done<T>(Reply<T> reply, boolean direct) implements Step<T> {

        Done(Reply<T> reply) {
            this(reply, false);
        }
    }
}
