package dev.typist.chat;

import org.jspecify.annotations.Nullable;

/** The gateway cannot be reached, or cannot reach the provider, or one of them failed inside. */
public final class UnavailableException extends GatewayException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message what went wrong and what to do, without secrets
     * @param details what the gateway said
     * @param cause what caused it, or null
     */
    public UnavailableException(String message, Details details, @Nullable Throwable cause) {
        super(message, details, cause);
    }
}
