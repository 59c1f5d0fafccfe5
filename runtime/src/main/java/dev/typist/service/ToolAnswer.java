package dev.typist.service;

import org.jspecify.annotations.Nullable;

/**
 * What became of a tool call.
 *
 * @param tool the tool's name; empty if it was not called
 * @param text the answer for the model
 * @param value what the method returned; null if it returned nothing or was not called
 * @param direct whether the value is the service method's own: the tool has {@code returnDirect} and was called
 */
record ToolAnswer(String tool, String text, @Nullable Object value, boolean direct) {

    /** An answer of ours: the tool was not called. */
    static ToolAnswer instead(String text) {
        return new ToolAnswer("", text, null, false);
    }
}
