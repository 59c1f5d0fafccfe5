package dev.typist.chat;

import java.util.Objects;

/**
 * What the user says.
 *
 * @param text the text
 */
public record UserMessage(String text) implements Message {

    /** Refuses nulls. */
    public UserMessage {
        Objects.requireNonNull(text, "text");
    }
}
