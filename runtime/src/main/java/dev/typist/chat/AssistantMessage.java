package dev.typist.chat;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the model said: text, calls of tools, or both.
 *
 * @param text the text, empty if there is none
 * @param toolCalls the calls it asks for, empty if there are none
 * @param extensions further fields of the message, name to JSON text, which some providers want back as they were
 */
public record AssistantMessage(String text, List<ToolCall> toolCalls, Map<String, String> extensions)
        implements Message {

    /** Refuses nulls and copies. */
    public AssistantMessage {
        Objects.requireNonNull(text, "text");
        toolCalls = List.copyOf(toolCalls);
        // In their order, so that what is made of them has the same bytes each time.
        extensions = Collections.unmodifiableMap(new LinkedHashMap<>(extensions));
    }

    /**
     * A message of text alone.
     *
     * @param text the text
     */
    public AssistantMessage(String text) {
        this(text, List.of(), Map.of());
    }
}
