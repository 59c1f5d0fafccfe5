package dev.typist.resilience;

import dev.typist.chat.Budget;
import dev.typist.chat.BudgetLimits;
import dev.typist.chat.ChatModel;
import dev.typist.chat.Middleware;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Limits what requests may use, with all that the middleware behind it makes of them: tries, other models, waits.
 *
 * <pre>{@code
 * ChatModel prompt = LiteLlm.fromEnvironment().with(Limit.time(Duration.ofSeconds(20)), Retry.ofDefaults());
 *
 * Budget budget = Budget.start(BudgetLimits.builder().cost(new BigDecimal("5")).build());
 * ChatModel batch = LiteLlm.fromEnvironment().with(Limit.within(budget), Retry.ofDefaults());   // $5 for all its requests
 * }</pre>
 *
 * <p>When a limit is reached, no further call is begun: a request is refused with a
 * {@link dev.typist.chat.BudgetExhaustedException}, and a further try is not made. A call that is under way when the time is
 * over is ended with a {@link dev.typist.chat.RequestTimeoutException}: a blocking call is interrupted, a future is cancelled,
 * a stream is closed.
 *
 * <p>A request that brings a {@link Budget}, because a service gave it one for all that a method does, keeps it: both hold, and
 * further tries are taken from its own. This comes first in a list of middleware. Thread-safe.
 */
public final class Limit implements Middleware {

    private final Supplier<Budget> budgets;
    private final Time time;

    private Limit(Supplier<Budget> budgets, Time time) {
        this.budgets = budgets;
        this.time = time;
    }

    /**
     * Limits each request by itself. Only calls and time can be reached by one request: tokens and cost are known when it is
     * over.
     *
     * @param limits what one request may use
     * @return the middleware
     */
    public static Limit each(BudgetLimits limits) {
        Objects.requireNonNull(limits, "limits");
        return new Limit(() -> Budget.start(limits), Time.REAL);
    }

    /**
     * Limits the time of each request.
     *
     * @param time from its beginning to the end of its answer, above zero
     * @return the middleware
     */
    public static Limit time(Duration time) {
        return each(BudgetLimits.builder().time(time).build());
    }

    /**
     * Limits all requests together.
     *
     * @param budget what they may use
     * @return the middleware
     */
    public static Limit within(Budget budget) {
        Objects.requireNonNull(budget, "budget");
        return new Limit(() -> budget, Time.REAL);
    }

    @Override
    public ChatModel wrap(ChatModel next) {
        return new LimitedModel(next, budgets, time);
    }
}
