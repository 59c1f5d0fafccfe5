package dev.typist.chat;

import org.jspecify.annotations.Nullable;

/** The messages are longer than the model can take. A shorter prompt or a model with a larger window helps; a retry does not. */
public final class ContextWindowException extends GatewayException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message what went wrong and what to do, without secrets
     * @param details what the gateway said
     * @param cause what caused it, or null
     */
    public ContextWindowException(String message, Details details, @Nullable Throwable cause) {
        super(message, details, cause);
    }
}
