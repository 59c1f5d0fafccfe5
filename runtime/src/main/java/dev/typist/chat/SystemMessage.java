package dev.typist.chat;

import java.util.Objects;

/**
 * Who the model is and how it answers.
 *
 * @param text the text
 */
public record SystemMessage(String text) implements Message {

    /** Refuses nulls. */
    public SystemMessage {
        Objects.requireNonNull(text, "text");
    }
}
