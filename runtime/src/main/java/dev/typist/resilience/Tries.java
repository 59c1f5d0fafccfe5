package dev.typist.resilience;

import dev.failsafe.Execution;
import dev.failsafe.RetryPolicy;
import dev.typist.chat.Budget;
import dev.typist.chat.BudgetExhaustedException;
import dev.typist.chat.ChatRequest;
import dev.typist.chat.GatewayException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** The tries of one request: after each failure it says whether there is another, and when. Not thread-safe. */
final class Tries {

    private static final int MOST_ADDED_PER_MILLE = 100;

    private final Retry retry;
    private final ChatRequest request;
    private final String caller;
    private final Execution<Object> execution;
    private final long started;
    private final Failures failures = new Failures();

    Tries(Retry retry, RetryPolicy<Object> policy, ChatRequest request) {
        this.retry = retry;
        this.request = request;
        this.caller = request.caller().orElse("Retry");
        this.execution = Execution.of(policy);
        this.started = retry.time().nanoTime();
    }

    String caller() {
        return caller;
    }

    /** The time for the next try. */
    TimeLimit limit() {
        return new TimeLimit(left().orElse(null), this::timeIsOver, retry.time());
    }

    /** How long to wait for the next try; empty if the failure, which then knows those before it, is the last word. */
    Optional<Duration> afterFailure(Throwable failure) {
        failures.add(failure);
        execution.recordException(failure);
        if (execution.isComplete() || !(failure instanceof GatewayException gatewayFailure)) {
            return giveUp(failure, null);
        }
        Duration wait = wait(gatewayFailure);
        if (left().filter(left -> left.compareTo(wait) <= 0).isPresent()) {
            return giveUp(failure, null);
        }
        try {
            request.budget().ifPresent(budget -> budget.take(caller));
        } catch (BudgetExhaustedException e) {
            return giveUp(failure, e);
        }
        retry.tell(new RetryEvent(caller, failures.count(), gatewayFailure, wait));
        return Optional.of(wait);
    }

    /** What the gateway asked to wait is the least; a little is added, so that not all who were told so come at once. */
    private Duration wait(GatewayException failure) {
        Duration backoff = execution.getDelay();
        return failure.retryAfter()
                .map(asked -> asked.plus(asked.dividedBy(1000)
                        .multipliedBy(ThreadLocalRandom.current().nextInt(MOST_ADDED_PER_MILLE))))
                .filter(asked -> asked.compareTo(backoff) > 0)
                .orElse(backoff);
    }

    private Optional<Duration> left() {
        Optional<Duration> left = retry.deadline().map(deadline -> {
            Duration rest = deadline.minusNanos(retry.time().nanoTime() - started);
            return rest.isNegative() ? Duration.ZERO : rest;
        });
        Optional<Duration> budgeted = request.budget().flatMap(Budget::remainingTime);
        if (left.isPresent() && budgeted.isPresent()) {
            return left.get().compareTo(budgeted.get()) < 0 ? left : budgeted;
        }
        return left.isPresent() ? left : budgeted;
    }

    private Optional<Duration> giveUp(Throwable last, @Nullable Throwable reason) {
        failures.suppressIn(last);
        if (reason != null) {
            last.addSuppressed(reason);
        }
        return Optional.empty();
    }

    private String timeIsOver() {
        int tries = failures.count() + 1;
        return caller + ": no answer in the time for all tries (" + tries + (tries == 1 ? " was" : " were")
                + " begun); allow more with Retry.builder().deadline(…) or BudgetLimits time(…)";
    }
}
