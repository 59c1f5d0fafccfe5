package dev.typist.resilience;

import dev.typist.chat.GatewayException;

/**
 * A {@link CircuitBreaker} did not let a call through, because too many before it failed. {@link #retryAfter()} says when it
 * lets the next one try. A {@link Retry} does not wait for that; a {@link Fallback} asks another model.
 */
public final class CircuitOpenException extends GatewayException {

    private static final long serialVersionUID = 1L;

    CircuitOpenException(String message, Details details) {
        super(message, details, null);
    }
}
