package dev.typist.chat;

import org.jspecify.annotations.Nullable;

/** The gateway or the provider found the request itself wrong. A retry does not help. */
public final class BadRequestException extends GatewayException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message what went wrong and what to do, without secrets
     * @param details what the gateway said
     * @param cause what caused it, or null
     */
    public BadRequestException(String message, Details details, @Nullable Throwable cause) {
        super(message, details, cause);
    }
}
