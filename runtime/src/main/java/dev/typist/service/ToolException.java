package dev.typist.service;

import dev.typist.chat.AiException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A tool threw, or the model did not stop calling tools. The tool's own exception is the cause. */
public final class ToolException extends AiException {

    private static final long serialVersionUID = 1L;

    private final String tool;

    ToolException(String message, String tool, @Nullable Throwable cause) {
        super(message, cause);
        this.tool = Objects.requireNonNull(tool, "tool");
    }

    /**
     * The tool that was called last.
     *
     * @return its name
     */
    public String tool() {
        return tool;
    }
}
