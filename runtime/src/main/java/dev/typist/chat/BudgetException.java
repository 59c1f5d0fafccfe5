package dev.typist.chat;

import org.jspecify.annotations.Nullable;

/** The budget of the key, team or user is spent, or the provider's quota is. */
public final class BudgetException extends GatewayException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message what went wrong and what to do, without secrets
     * @param details what the gateway said
     * @param cause what caused it, or null
     */
    public BudgetException(String message, Details details, @Nullable Throwable cause) {
        super(message, details, cause);
    }
}
