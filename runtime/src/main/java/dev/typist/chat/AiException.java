package dev.typist.chat;

import org.jspecify.annotations.Nullable;

/**
 * Anything that kept a call from giving its answer. Unchecked; the kinds are {@link GatewayException} (the gateway or the
 * provider refused), {@code OutputException} (the model's answer does not fit) and {@code ToolException} (a tool failed).
 *
 * <p>A message begins with {@code Service.method:}, says what to do, and holds no secret.
 */
public class AiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message what went wrong and what to do
     * @param cause what caused it, or null
     */
    public AiException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
