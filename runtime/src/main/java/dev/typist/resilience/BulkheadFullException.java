package dev.typist.resilience;

import dev.typist.chat.GatewayException;

/** A {@link Bulkhead} did not let a call through in time, because as many as it allows are under way. */
public final class BulkheadFullException extends GatewayException {

    private static final long serialVersionUID = 1L;

    BulkheadFullException(String message) {
        super(message, Details.withoutAnswer(null), null);
    }
}
