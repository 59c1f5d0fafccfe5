package dev.typist.chat;

import dev.typist.chat.BudgetExhaustedException.Limit;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What is left of some {@link BudgetLimits}. One budget spans everything that one call of a service method does: each model
 * call of its tool loop and re-asks, and each retry, fallback and hedge that these set off.
 *
 * <pre>{@code
 * Budget budget = Budget.start(limits);
 * while (…) {
 *   budget.take("HelpDesk.triage");                  // counts a call, or throws
 *   ChatResponse response = model.generate(request.toBuilder().budget(budget).build());
 *   budget.charge(response);                         // counts its tokens and cost
 * }
 * }</pre>
 *
 * <p>Whoever causes a model call takes it from the budget first: the service one for each request it sends, middleware one
 * for each further try of that request. Thread-safe.
 */
public final class Budget {

    private final BudgetLimits limits;
    private final LongSupplier nanoTime;
    private final long started;

    private int calls;
    private long tokens;
    private BigDecimal cost = BigDecimal.ZERO;
    private boolean tokensKnown = true;
    private boolean costKnown = true;

    Budget(BudgetLimits limits, LongSupplier nanoTime) {
        this.limits = Objects.requireNonNull(limits, "limits");
        this.nanoTime = nanoTime;
        this.started = nanoTime.getAsLong();
    }

    /**
     * A budget of which nothing is used yet. Its time begins to run.
     *
     * @param limits the limits
     * @return the budget
     */
    public static Budget start(BudgetLimits limits) {
        return new Budget(limits, java.lang.System::nanoTime);
    }

    /**
     * Counts one model call that is about to begin.
     *
     * @param caller who asks, such as {@code HelpDesk.triage}: begins the message of the exception
     * @throws BudgetExhaustedException if no further call may begin; nothing is counted then
     */
    public synchronized void take(String caller) {
        check(caller);
        calls++;
    }

    /**
     * Counts one model call that is about to begin, if it may.
     *
     * @return false if no further call may begin; nothing is counted then
     */
    public synchronized boolean tryTake() {
        if (exhausted() != null) {
            return false;
        }
        calls++;
        return true;
    }

    /**
     * Counts what an answer used.
     *
     * @param response the answer
     */
    public synchronized void charge(ChatResponse response) {
        tokens += response.usage().totalTokens();
        tokensKnown &= response.usage().known();
        cost = cost.add(response.cost().orElse(BigDecimal.ZERO));
        costKnown &= response.cost().isPresent();
    }

    /**
     * Refuses when no further call may begin. Counts nothing.
     *
     * @param caller who asks, such as {@code HelpDesk.triage}: begins the message of the exception
     * @throws BudgetExhaustedException if a limit is reached
     */
    public synchronized void check(String caller) {
        Limit exhausted = exhausted();
        if (exhausted != null) {
            throw new BudgetExhaustedException(caller + ": " + describe(exhausted), exhausted);
        }
    }

    /**
     * What is left.
     *
     * @return the rest, at this moment
     */
    public synchronized Remaining remaining() {
        return new Remaining(
                limits.calls().isPresent()
                        ? OptionalInt.of(Math.max(0, limits.calls().getAsInt() - calls))
                        : OptionalInt.empty(),
                limits.tokens().isPresent()
                        ? OptionalLong.of(Math.max(0, limits.tokens().getAsLong() - tokens))
                        : OptionalLong.empty(),
                limits.cost().map(most -> most.subtract(cost).max(BigDecimal.ZERO)),
                remainingTime());
    }

    /**
     * The time that is left: a call under way should not wait longer.
     *
     * @return the time, zero when it is over; empty if it is not limited
     */
    public Optional<Duration> remainingTime() {
        return limits.time().map(most -> {
            Duration left = most.minusNanos(nanoTime.getAsLong() - started);
            return left.isNegative() ? Duration.ZERO : left;
        });
    }

    private @Nullable Limit exhausted() {
        Remaining left = remaining();
        if (left.time().isPresent() && left.time().get().isZero()) {
            return Limit.TIME;
        }
        if (left.calls().isPresent() && left.calls().getAsInt() == 0) {
            return Limit.CALLS;
        }
        if (left.tokens().isPresent() && (left.tokens().getAsLong() == 0 || refused(tokensKnown))) {
            return Limit.TOKENS;
        }
        if (left.cost().isPresent() && (left.cost().get().signum() == 0 || refused(costKnown))) {
            return Limit.COST;
        }
        return null;
    }

    private boolean refused(boolean known) {
        return !known && !limits.allowsUnknown();
    }

    private String describe(Limit limit) {
        return switch (limit) {
            case TIME ->
                "the time of " + limits.time().orElseThrow()
                        + " is over; allow more with @Options(timeout = …) or BudgetLimits time(…)";
            case CALLS ->
                "all of " + limits.calls().orElseThrow()
                        + " model calls are used; allow more with BudgetLimits calls(…)";
            case TOKENS ->
                refused(tokensKnown)
                        ? "the gateway did not say how many tokens a call used, so that their limit cannot be kept;"
                                + " go on all the same with BudgetLimits allowUnknown()"
                        : tokens + " of " + limits.tokens().orElseThrow()
                                + " tokens are used; allow more with BudgetLimits tokens(…)";
            case COST ->
                refused(costKnown)
                        ? "the gateway does not know what a call cost, so that the limit of money cannot be kept;"
                                + " go on all the same with BudgetLimits allowUnknown()"
                        : "$" + cost.toPlainString() + " of $"
                                + limits.cost().orElseThrow().toPlainString()
                                + " are spent; allow more with BudgetLimits cost(…)";
        };
    }

    /**
     * What is left of a budget; each part is empty if it is not limited.
     *
     * @param calls model calls
     * @param tokens tokens, input and output together
     * @param cost money, in US dollars
     * @param time time
     */
    public record Remaining(
            OptionalInt calls, OptionalLong tokens, Optional<BigDecimal> cost, Optional<Duration> time) {}
}
