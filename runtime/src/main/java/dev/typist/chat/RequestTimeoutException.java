package dev.typist.chat;

import org.jspecify.annotations.Nullable;

/** No answer in time, neither here nor between gateway and provider. */
public final class RequestTimeoutException extends GatewayException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message what went wrong and what to do, without secrets
     * @param details what the gateway said
     * @param cause what caused it, or null
     */
    public RequestTimeoutException(String message, Details details, @Nullable Throwable cause) {
        super(message, details, cause);
    }
}
