package dev.typist.service;

import dev.typist.chat.ToolCall;
import java.util.Objects;

/**
 * A call of a tool and what it was answered.
 *
 * @param call the call, as the model asked for it
 * @param answer what the model was told: the tool's result, or why it was not run
 */
public record ToolExecution(ToolCall call, String answer) {

    /** Refuses nulls. */
    public ToolExecution {
        Objects.requireNonNull(call, "call");
        Objects.requireNonNull(answer, "answer");
    }
}
