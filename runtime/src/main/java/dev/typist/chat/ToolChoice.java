package dev.typist.chat;

import java.util.Objects;

/** Whether the model may, must, or must not call tools. */
public sealed interface ToolChoice {

    /** The model decides. */
    ToolChoice AUTO = Mode.AUTO;

    /** No tool may be called. */
    ToolChoice NONE = Mode.NONE;

    /** At least one tool must be called. */
    ToolChoice REQUIRED = Mode.REQUIRED;

    /**
     * One certain tool must be called.
     *
     * @param name the tool's name
     * @return the choice
     */
    static ToolChoice tool(String name) {
        return new Named(name);
    }

    /** A choice that names no tool. */
    enum Mode implements ToolChoice {
        /** The model decides. */
        AUTO,
        /** No tool may be called. */
        NONE,
        /** At least one tool must be called. */
        REQUIRED
    }

    /**
     * One certain tool.
     *
     * @param name its name
     */
    record Named(String name) implements ToolChoice {

        /** Refuses nulls. */
        public Named {
            Objects.requireNonNull(name, "name");
        }
    }
}
