package dev.typist.service;

import dev.typist.chat.ChatRequest;

/** What a {@link Conversation} wants next. */
sealed interface Step<T> {

    /** Send this request and come back with the answer. */
    record Ask<T>(ChatRequest request) implements Step<T> {}

    /**
     * The method is over; the reply's value was read from this text. {@code direct}: it is what a tool returned, which no
     * answer of the model has shown.
     */
    record Done<T>(Reply<T> reply, String text, boolean direct) implements Step<T> {}
}
