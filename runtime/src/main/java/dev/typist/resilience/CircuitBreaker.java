package dev.typist.resilience;

import dev.typist.chat.ChatModel;
import dev.typist.chat.GatewayException;
import dev.typist.chat.Middleware;
import dev.typist.chat.RequestTimeoutException;
import dev.typist.chat.UnavailableException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Stops calling a gateway that keeps failing, so that its callers need not wait for it and it can recover.
 *
 * <pre>{@code
 * ChatModel model = LiteLlm.fromEnvironment().with(Retry.ofDefaults(), CircuitBreaker.ofDefaults());
 * }</pre>
 *
 * <p>While the circuit is closed, calls pass. When at least half of 10 or more calls within 30 seconds failed, it opens: for 15
 * seconds every call fails at once with a {@link CircuitOpenException}. Then it is half open: one call is let through, and
 * closes the circuit if it succeeds or opens it again if it fails.
 *
 * <p>A failure is an {@link UnavailableException} or a {@link RequestTimeoutException}; a gateway that answers, though with a
 * rate limit or a refusal, is at work. A call that was given up counts neither way. A stream counts when it ends.
 *
 * <p>One circuit breaker is one circuit: models that go through the same one open it together. Thread-safe.
 */
public final class CircuitBreaker implements Middleware {

    private static final Logger LOGGER = System.getLogger(CircuitBreaker.class.getName());

    private final dev.failsafe.CircuitBreaker<Object> circuit;
    private final Predicate<Throwable> failures;

    private CircuitBreaker(Builder builder) {
        Consumer<State> listener = builder.listener;
        this.circuit = dev.failsafe.CircuitBreaker.builder()
                .withFailureRateThreshold(builder.failurePercent, builder.leastCalls, builder.window)
                .withDelay(builder.openFor)
                .withSuccessThreshold(1)
                .onOpen(event -> listener.accept(State.OPEN))
                .onHalfOpen(event -> listener.accept(State.HALF_OPEN))
                .onClose(event -> listener.accept(State.CLOSED))
                .build();
        this.failures = builder.failures;
    }

    /**
     * Opens for 15 seconds when half of 10 or more calls within 30 seconds failed.
     *
     * @return the middleware
     */
    public static CircuitBreaker ofDefaults() {
        return builder().build();
    }

    /**
     * Starts with the defaults.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Whether calls pass now.
     *
     * @return the state
     */
    public State state() {
        return switch (circuit.getState()) {
            case CLOSED -> State.CLOSED;
            case OPEN -> State.OPEN;
            case HALF_OPEN -> State.HALF_OPEN;
        };
    }

    @Override
    public ChatModel wrap(ChatModel next) {
        return new GatedModel(next, new Circuit(), "CircuitBreaker");
    }

    /** Whether a circuit lets calls through. */
    public enum State {
        /** Calls pass. */
        CLOSED,
        /** Calls fail at once. */
        OPEN,
        /** One call at a time is let through, to see whether it succeeds. */
        HALF_OPEN
    }

    private final class Circuit implements Gate {

        @Override
        public Pass enter(String caller) {
            if (!circuit.tryAcquirePermit()) {
                Duration wait = circuit.getRemainingDelay();
                throw new CircuitOpenException(
                        caller + ": not sent, for too many calls to the gateway failed; the next one may try in "
                                + wait.toMillis() + " ms",
                        new GatewayException.Details(0, null, null, null, true, wait, ""));
            }
            return new CircuitPass();
        }

        @Override
        public CompletableFuture<Pass> enterAsync(String caller) {
            try {
                return CompletableFuture.completedFuture(enter(caller));
            } catch (CircuitOpenException e) {
                return CompletableFuture.failedFuture(e);
            }
        }
    }

    private final class CircuitPass implements Gate.Pass {

        private final boolean trial = circuit.isHalfOpen();

        @Override
        public void succeeded() {
            if (counts()) {
                circuit.recordSuccess();
            }
        }

        @Override
        public void failed(Throwable failure) {
            if (!counts()) {
                return;
            }
            if (failures.test(failure)) {
                circuit.recordFailure();
            } else if (failure instanceof GatewayException) {
                circuit.recordSuccess();
            } else if (trial) {
                // Nothing was learned, but a permit that is never given back would keep the circuit half open for ever.
                circuit.recordFailure();
            }
        }

        /** What began before the circuit opened tells nothing about the gateway after it. */
        private boolean counts() {
            return trial || !circuit.isHalfOpen();
        }
    }

    private static void log(State state) {
        LOGGER.log(
                state == State.OPEN ? Level.WARNING : Level.INFO, () -> "the circuit to the gateway is now " + state);
    }

    /** Collects settings. Not thread-safe. */
    public static final class Builder {

        private int failurePercent = 50;
        private int leastCalls = 10;
        private Duration window = Duration.ofSeconds(30);
        private Duration openFor = Duration.ofSeconds(15);
        private Predicate<Throwable> failures =
                failure -> failure instanceof UnavailableException || failure instanceof RequestTimeoutException;
        private Consumer<State> listener = CircuitBreaker::log;

        Builder() {}

        /**
         * Sets when the circuit opens; at 50 percent of at least 10 calls within 30 seconds if not set.
         *
         * @param percent the share of failures that opens it, 1 to 100
         * @param leastCalls how many calls are needed to tell, at least 1
         * @param window how far back they count, at least 10 milliseconds
         * @return this builder
         */
        public Builder opensAt(int percent, int leastCalls, Duration window) {
            if (percent < 1 || percent > 100) {
                throw new IllegalArgumentException("percent is " + percent + ", must be between 1 and 100");
            }
            if (leastCalls < 1) {
                throw new IllegalArgumentException("leastCalls is " + leastCalls + ", must be at least 1");
            }
            if (window.compareTo(Duration.ofMillis(10)) < 0) {
                throw new IllegalArgumentException("window is " + window + ", must be at least 10 ms");
            }
            this.failurePercent = percent;
            this.leastCalls = leastCalls;
            this.window = window;
            return this;
        }

        /**
         * Sets how long it stays open before one call may try; 15 seconds if not set.
         *
         * @param openFor the time, above zero
         * @return this builder
         */
        public Builder openFor(Duration openFor) {
            if (openFor.isZero() || openFor.isNegative()) {
                throw new IllegalArgumentException("openFor is " + openFor + ", must be above zero");
            }
            this.openFor = openFor;
            return this;
        }

        /**
         * Sets what counts as a failure; unavailable and timeouts if not set.
         *
         * @param failures true for what counts
         * @return this builder
         */
        public Builder failures(Predicate<? super GatewayException> failures) {
            Objects.requireNonNull(failures, "failures");
            this.failures = failure -> failure instanceof GatewayException gateway && failures.test(gateway);
            return this;
        }

        /**
         * Sets who is told when the circuit opens or closes; if not set, it goes to the {@link System.Logger} named like this
         * class, opening at level {@code WARNING}.
         *
         * @param listener is called by many threads, and must not throw
         * @return this builder
         */
        public Builder onChange(Consumer<State> listener) {
            this.listener = Objects.requireNonNull(listener, "listener");
            return this;
        }

        /**
         * Ends the settings.
         *
         * @return the middleware
         */
        public CircuitBreaker build() {
            return new CircuitBreaker(this);
        }
    }
}
