package dev.typist.chat;

import java.util.Objects;

/**
 * A call of a tool, as the model asks for it. Nothing in it has been checked.
 *
 * @param id the call's id, which its answer repeats
 * @param name the tool's name
 * @param arguments the arguments, meant to be a JSON object; may be empty or broken
 */
public record ToolCall(String id, String name, String arguments) {

    /** Refuses nulls. */
    public ToolCall {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(arguments, "arguments");
    }
}
