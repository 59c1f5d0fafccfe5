package dev.typist.chat;

import org.jspecify.annotations.Nullable;

/** The gateway does not accept the key, or the provider does not accept the gateway's. */
public final class AuthenticationException extends GatewayException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message what went wrong and what to do, without secrets
     * @param details what the gateway said
     * @param cause what caused it, or null
     */
    public AuthenticationException(String message, Details details, @Nullable Throwable cause) {
        super(message, details, cause);
    }
}
