package dev.typist.chat;

/**
 * A {@link Budget} does not allow another model call. The limits are the program's own; when the gateway says that a key's
 * or a team's money is spent, that is a {@link BudgetException}.
 */
public final class BudgetExhaustedException extends AiException {

    private static final long serialVersionUID = 1L;

    private final Limit limit;

    /**
     * Makes an exception.
     *
     * @param message which limit was reached and how to raise it
     * @param limit the limit
     */
    public BudgetExhaustedException(String message, Limit limit) {
        super(message, null);
        this.limit = limit;
    }

    /**
     * The limit that was reached.
     *
     * @return the limit
     */
    public Limit limit() {
        return limit;
    }

    /** What a budget limits. */
    public enum Limit {
        /** The number of model calls. */
        CALLS,
        /** The tokens. */
        TOKENS,
        /** The money. */
        COST,
        /** The time. */
        TIME
    }
}
