package dev.typist.chat;

import java.util.List;
import java.util.Objects;

/**
 * What the user says.
 *
 * @param text the text
 * @param media pictures, recordings and documents that go with it, empty if there are none
 */
public record UserMessage(String text, List<Media> media) implements Message {

    /** Refuses nulls and copies. */
    public UserMessage {
        Objects.requireNonNull(text, "text");
        media = List.copyOf(media);
    }

    /**
     * A message of text alone.
     *
     * @param text the text
     */
    public UserMessage(String text) {
        this(text, List.of());
    }
}
