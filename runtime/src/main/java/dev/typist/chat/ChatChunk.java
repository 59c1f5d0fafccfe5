package dev.typist.chat;

import java.util.List;
import java.util.Objects;

/**
 * A piece of an answer that is still being written.
 *
 * @param delta the next piece of text, empty if this chunk has none
 * @param reasoning the next piece of the model's reasoning, empty if this chunk has none
 * @param toolCalls pieces of tool calls, empty if this chunk has none
 */
public record ChatChunk(String delta, String reasoning, List<ToolCallDelta> toolCalls) {

    /** Refuses nulls and copies. */
    public ChatChunk {
        Objects.requireNonNull(delta, "delta");
        Objects.requireNonNull(reasoning, "reasoning");
        toolCalls = List.copyOf(toolCalls);
    }

    /**
     * A piece of text.
     *
     * @param delta the text
     */
    public ChatChunk(String delta) {
        this(delta, "", List.of());
    }
}
