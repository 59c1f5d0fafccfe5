package dev.typist.service;

import dev.typist.chat.AiException;
import dev.typist.chat.ChatRequest;
import org.jspecify.annotations.Nullable;

/** What a {@link Conversation} wants next. */
sealed interface Step<T> {

    /**
     * Send this request and come back with the answer. {@code because}: the answer or the refusal that the last request came
     * to, if this one is sent in its place; null if the method goes its usual way.
     */
    record Ask<T>(ChatRequest request, @Nullable AiException because) implements Step<T> {}

    /**
     * The method is over; the reply's value was read from this text. {@code direct}: it is what a tool returned, which no
     * answer of the model has shown.
     */
    record Done<T>(Reply<T> reply, String text, boolean direct) implements Step<T> {}
}
