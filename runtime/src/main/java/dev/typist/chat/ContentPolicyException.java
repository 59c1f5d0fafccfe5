package dev.typist.chat;

import org.jspecify.annotations.Nullable;

/** A content policy or guardrail refused the request or its answer. */
public final class ContentPolicyException extends GatewayException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message what went wrong and what to do, without secrets
     * @param details what the gateway said
     * @param cause what caused it, or null
     */
    public ContentPolicyException(String message, Details details, @Nullable Throwable cause) {
        super(message, details, cause);
    }
}
