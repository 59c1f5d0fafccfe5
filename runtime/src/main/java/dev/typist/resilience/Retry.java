package dev.typist.resilience;

import dev.failsafe.RetryPolicy;
import dev.typist.chat.ChatModel;
import dev.typist.chat.GatewayException;
import dev.typist.chat.Middleware;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tries again when a call fails for a reason that may pass.
 *
 * <pre>{@code
 * ChatModel model = LiteLlm.fromEnvironment().with(Retry.ofDefaults());
 *
 * ChatModel patient = LiteLlm.fromEnvironment().with(Retry.builder()
 *     .attempts(5)
 *     .deadline(Duration.ofMinutes(5))
 *     .build());
 * }</pre>
 *
 * <p>Only what is {@link GatewayException#retryable() retryable} is tried again; a circuit that is open is not waited for. The
 * waits grow from try to try and are spread by chance. A longer wait that the gateway or the provider asks for is kept; if it
 * would end after the deadline, the call fails at once with the failure that asked for it. One deadline holds for all tries
 * and waits together, and so does the request's {@link dev.typist.chat.Budget}, from which each further try is taken.
 *
 * <p>A stream is tried again until its first piece is handed out, and the deadline holds until then; never afterwards.
 *
 * <p>The gateway is asked not to retry by itself ({@code num_retries: 0}), so that tries do not multiply, unless the request
 * sets them itself with {@link dev.typist.chat.GatewayOptions}. The failure that is thrown in the end has those of the earlier tries
 * as {@linkplain Throwable#getSuppressed() suppressed} ones, and each retry is told to the listener. Immutable and
 * thread-safe.
 */
public final class Retry implements Middleware {

    private static final Logger LOGGER = System.getLogger(Retry.class.getName());

    private final RetryPolicy<Object> policy;
    private final @Nullable Duration deadline;
    private final Consumer<RetryEvent> listener;
    private final Time time;

    private Retry(Builder builder) {
        this.policy = RetryPolicy.builder()
                .handleIf(Retry::mayPass)
                .withMaxAttempts(builder.attempts)
                .withBackoff(builder.firstWait, builder.longestWait)
                .withJitter(builder.jitter)
                .build();
        this.deadline = builder.deadline;
        this.listener = builder.listener;
        this.time = builder.time;
    }

    /**
     * At most 3 tries within 60 seconds, with waits of about 0.5 and 1 second.
     *
     * @return the middleware
     */
    public static Retry ofDefaults() {
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

    @Override
    public ChatModel wrap(ChatModel next) {
        return new RetriedModel(next, this, policy);
    }

    Optional<Duration> deadline() {
        return Optional.ofNullable(deadline);
    }

    Time time() {
        return time;
    }

    void tell(RetryEvent event) {
        listener.accept(event);
    }

    private static boolean mayPass(Throwable failure) {
        return failure instanceof GatewayException gateway
                && gateway.retryable()
                && !(failure instanceof CircuitOpenException);
    }

    private static void log(RetryEvent event) {
        LOGGER.log(
                Level.INFO,
                () -> event.failure().getMessage() + " (try " + event.attempt() + ", the next in "
                        + event.delay().toMillis() + " ms)");
    }

    /** Collects settings. Not thread-safe. */
    public static final class Builder {

        private int attempts = 3;
        private Duration firstWait = Duration.ofMillis(500);
        private Duration longestWait = Duration.ofSeconds(20);
        private double jitter = 0.25;
        private @Nullable Duration deadline = Duration.ofSeconds(60);
        private Consumer<RetryEvent> listener = Retry::log;
        private Time time = Time.REAL;

        Builder() {}

        /**
         * Sets how often a request is tried; 3 if not set.
         *
         * @param attempts the most tries, the first included; 1 for no retry
         * @return this builder
         */
        public Builder attempts(int attempts) {
            if (attempts < 1) {
                throw new IllegalArgumentException("attempts is " + attempts + ", must be at least 1");
            }
            this.attempts = attempts;
            return this;
        }

        /**
         * Sets how the waits grow: each is twice as long as the one before; from 0.5 to 20 seconds if not set.
         *
         * @param first the wait for the second try, above zero
         * @param longest the longest wait, longer than the first; what the gateway asks for may be longer
         * @return this builder
         */
        public Builder waits(Duration first, Duration longest) {
            if (first.isZero() || first.isNegative() || longest.compareTo(first) <= 0) {
                throw new IllegalArgumentException("waits are " + first + " and " + longest
                        + ", must be above zero and the second the longer one");
            }
            this.firstWait = first;
            this.longestWait = longest;
            return this;
        }

        /**
         * Sets how far chance may shorten or lengthen a wait; 0.25 if not set, that is up to a quarter.
         *
         * @param jitter 0 (not at all) to 1
         * @return this builder
         */
        public Builder jitter(double jitter) {
            if (!(jitter >= 0 && jitter <= 1)) {
                throw new IllegalArgumentException("jitter is " + jitter + ", must be between 0 and 1");
            }
            this.jitter = jitter;
            return this;
        }

        /**
         * Limits all tries and waits of a request together; 60 seconds if not set. A try that is under way when the time is
         * over is ended with a {@link dev.typist.chat.RequestTimeoutException}.
         *
         * @param deadline the limit, above zero; null for none
         * @return this builder
         */
        public Builder deadline(@Nullable Duration deadline) {
            if (deadline != null && (deadline.isZero() || deadline.isNegative())) {
                throw new IllegalArgumentException("deadline is " + deadline + ", must be above zero");
            }
            this.deadline = deadline;
            return this;
        }

        /**
         * Sets who is told of each retry before its wait begins; if not set, it goes to the {@link System.Logger} named like
         * this class, at level {@code INFO}.
         *
         * @param listener is called by many threads, and must not throw
         * @return this builder
         */
        public Builder onRetry(Consumer<RetryEvent> listener) {
            this.listener = Objects.requireNonNull(listener, "listener");
            return this;
        }

        Builder time(Time time) {
            this.time = time;
            return this;
        }

        /**
         * Ends the settings.
         *
         * @return the middleware
         */
        public Retry build() {
            return new Retry(this);
        }
    }
}
