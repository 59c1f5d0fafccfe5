package dev.typist.chat;

import org.jspecify.annotations.Nullable;

/** The key is good, but may not do this: use this model, or this route. */
public final class PermissionException extends GatewayException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message what went wrong and what to do, without secrets
     * @param details what the gateway said
     * @param cause what caused it, or null
     */
    public PermissionException(String message, Details details, @Nullable Throwable cause) {
        super(message, details, cause);
    }
}
