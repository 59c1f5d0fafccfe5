package dev.typist.chat;

import org.jspecify.annotations.Nullable;

/** The gateway does not know the model, or the provider behind it does not. */
public final class UnknownModelException extends GatewayException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message what went wrong and what to do, without secrets
     * @param details what the gateway said
     * @param cause what caused it, or null
     */
    public UnknownModelException(String message, Details details, @Nullable Throwable cause) {
        super(message, details, cause);
    }
}
