package dev.typist.chat;

import java.util.Objects;

/**
 * A tool as the model sees it.
 *
 * @param name 1 to 64 letters, digits, {@code _} and {@code -}
 * @param description what the tool does, in words for the model
 * @param parameters the JSON schema of its arguments, an object schema as JSON text
 */
public record ToolSpec(String name, String description, String parameters) {

    /** Refuses nulls. */
    public ToolSpec {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(parameters, "parameters");
    }
}
