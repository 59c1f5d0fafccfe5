package dev.typist.chat;

import java.util.Objects;

/**
 * What a tool answered.
 *
 * @param callId the id of the call it answers
 * @param text the answer
 */
public record ToolMessage(String callId, String text) implements Message {

    /** Refuses nulls. */
    public ToolMessage {
        Objects.requireNonNull(callId, "callId");
        Objects.requireNonNull(text, "text");
    }
}
