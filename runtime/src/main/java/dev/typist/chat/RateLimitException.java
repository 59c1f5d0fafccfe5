package dev.typist.chat;

import org.jspecify.annotations.Nullable;

/** Too many requests or tokens for now; {@link #retryAfter()} says how long to wait, if anybody said. */
public final class RateLimitException extends GatewayException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message what went wrong and what to do, without secrets
     * @param details what the gateway said
     * @param cause what caused it, or null
     */
    public RateLimitException(String message, Details details, @Nullable Throwable cause) {
        super(message, details, cause);
    }
}
