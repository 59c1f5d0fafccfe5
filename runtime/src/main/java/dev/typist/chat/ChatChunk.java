package dev.typist.chat;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A piece of an answer that is still being written.
 *
 * @param delta the next piece of text, empty if this chunk has none
 * @param reasoning the next piece of the model's reasoning, empty if this chunk has none
 * @param toolCalls pieces of tool calls, empty if this chunk has none
 * @param extensions further fields of this piece, name to JSON text: annotations, images and what else a provider sends
 */
public record ChatChunk(String delta, String reasoning, List<ToolCallDelta> toolCalls, Map<String, String> extensions) {

    /** Refuses nulls and copies. */
    public ChatChunk {
        Objects.requireNonNull(delta, "delta");
        Objects.requireNonNull(reasoning, "reasoning");
        toolCalls = List.copyOf(toolCalls);
        // In their order, so that what is made of them has the same bytes each time.
        extensions = extensions.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(extensions));
    }

    /**
     * A piece without further fields.
     *
     * @param delta the next piece of text
     * @param reasoning the next piece of reasoning
     * @param toolCalls pieces of tool calls
     */
    public ChatChunk(String delta, String reasoning, List<ToolCallDelta> toolCalls) {
        this(delta, reasoning, toolCalls, Map.of());
    }

    /**
     * A piece of text.
     *
     * @param delta the text
     */
    public ChatChunk(String delta) {
        this(delta, "", List.of(), Map.of());
    }

    /** {@return whether there is nothing in it} */
    public boolean isEmpty() {
        return delta.isEmpty() && reasoning.isEmpty() && toolCalls.isEmpty() && extensions.isEmpty();
    }
}
