package dev.typist.resilience;

import dev.typist.chat.AiException;
import dev.typist.chat.ChatModel;
import dev.typist.chat.Middleware;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Limits how many calls are under way at once, so that one busy part of a program leaves something of the gateway to the
 * others.
 *
 * <pre>{@code
 * ChatModel model = LiteLlm.fromEnvironment().with(Bulkhead.of(16));
 * }</pre>
 *
 * <p>A further call waits until one of those ends, first come, first served, for at most 10 seconds if nothing else is set;
 * then it fails with a {@link BulkheadFullException}. An asynchronous call waits without a thread. A stream is under way until
 * it has ended or is closed.
 *
 * <p>One bulkhead has one number of places: models that go through the same one share them. Thread-safe.
 */
public final class Bulkhead implements Middleware {

    private final int calls;
    private final Duration longestWait;
    private final Time time;
    private final Permits permits;

    private Bulkhead(int calls, Duration longestWait, Time time) {
        this.calls = calls;
        this.longestWait = longestWait;
        this.time = time;
        this.permits = new Permits(calls);
    }

    /**
     * A bulkhead whose callers wait for at most 10 seconds.
     *
     * @param calls the most calls at once, at least 1
     * @return the middleware
     */
    public static Bulkhead of(int calls) {
        return of(calls, Duration.ofSeconds(10));
    }

    /**
     * A bulkhead.
     *
     * @param calls the most calls at once, at least 1
     * @param longestWait how long a further call waits, zero for not at all
     * @return the middleware
     */
    public static Bulkhead of(int calls, Duration longestWait) {
        return of(calls, longestWait, Time.REAL);
    }

    static Bulkhead of(int calls, Duration longestWait, Time time) {
        if (calls < 1) {
            throw new IllegalArgumentException("calls is " + calls + ", must be at least 1");
        }
        if (longestWait.isNegative()) {
            throw new IllegalArgumentException("longestWait is " + longestWait + ", must not be below zero");
        }
        return new Bulkhead(calls, longestWait, time);
    }

    @Override
    public ChatModel wrap(ChatModel next) {
        return new GatedModel(next, new Door(), "Bulkhead");
    }

    private BulkheadFullException full(String caller) {
        return new BulkheadFullException(
                caller + ": not sent, for " + calls + " calls are under way and none ended within "
                        + longestWait.toMillis() + " ms; allow more with Bulkhead.of(…)");
    }

    private final class Door implements Gate {

        @Override
        public Pass enter(String caller) {
            CompletableFuture<Pass> permit = permits.acquire();
            try {
                return permit.get(longestWait.toNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                BulkheadFullException full = full(caller);
                if (permit.completeExceptionally(full)) {
                    throw full;
                }
                return permit.join();
            } catch (InterruptedException e) {
                if (!permit.completeExceptionally(e)) {
                    permit.join().failed(e);
                }
                Thread.currentThread().interrupt();
                throw new AiException(caller + ": interrupted while waiting for another call to end", e);
            } catch (ExecutionException e) {
                throw RelayFuture.unchecked(RelayFuture.cause(e));
            }
        }

        @Override
        public CompletableFuture<Pass> enterAsync(String caller) {
            CompletableFuture<Pass> permit = permits.acquire();
            if (permit.isDone()) {
                return permit;
            }
            RelayFuture<Pass> entry = new RelayFuture<>();
            entry.follow(time.schedule(longestWait, () -> entry.completeExceptionally(full(caller))));
            entry.follow(
                    permit,
                    place -> {
                        if (!entry.complete(place)) {
                            place.succeeded();
                        }
                    },
                    entry::completeExceptionally);
            return entry;
        }
    }
}
