package dev.typist.chat;

import java.util.Objects;

/**
 * A piece of a tool call that is still being written. The whole call is in {@link ChatStream#response()}.
 *
 * @param index which call of the answer it belongs to, from 0, as put in order by the reader
 * @param name the tool's name where it begins, else empty
 * @param arguments the next piece of the arguments, empty if there is none
 */
public record ToolCallDelta(int index, String name, String arguments) {

    /** Refuses nulls. */
    public ToolCallDelta {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(arguments, "arguments");
    }
}
