package dev.typist.chat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * How much may be used before no further model call is begun. What is not set is not limited.
 *
 * <pre>{@code
 * BudgetLimits limits = BudgetLimits.builder()
 *     .calls(8)
 *     .tokens(50_000)
 *     .cost(new BigDecimal("0.10"))
 *     .time(Duration.ofMinutes(1))
 *     .build();
 * }</pre>
 *
 * <p>Immutable. {@link Budget#start} begins to count.
 */
public final class BudgetLimits {

    private final @Nullable Integer calls;
    private final @Nullable Long tokens;
    private final @Nullable BigDecimal cost;
    private final @Nullable Duration time;
    private final boolean allowsUnknown;

    private BudgetLimits(Builder builder) {
        this.calls = builder.calls;
        this.tokens = builder.tokens;
        this.cost = builder.cost;
        this.time = builder.time;
        this.allowsUnknown = builder.allowsUnknown;
    }

    /**
     * Starts without limits.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts with these limits.
     *
     * @return a builder
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.calls = calls;
        builder.tokens = tokens;
        builder.cost = cost;
        builder.time = time;
        builder.allowsUnknown = allowsUnknown;
        return builder;
    }

    /**
     * The most model calls, each retry, fallback and hedge counted.
     *
     * @return the number, if limited
     */
    public OptionalInt calls() {
        return calls == null ? OptionalInt.empty() : OptionalInt.of(calls);
    }

    /**
     * The most tokens, input and output together.
     *
     * @return the number, if limited
     */
    public OptionalLong tokens() {
        return tokens == null ? OptionalLong.empty() : OptionalLong.of(tokens);
    }

    /**
     * The most money, in US dollars.
     *
     * @return the amount, if limited
     */
    public Optional<BigDecimal> cost() {
        return Optional.ofNullable(cost);
    }

    /**
     * The longest time from {@link Budget#start} on.
     *
     * @return the time, if limited
     */
    public Optional<Duration> time() {
        return Optional.ofNullable(time);
    }

    /**
     * Whether calls go on after an answer whose tokens or cost nobody knows, though these are limited.
     *
     * @return false unless it was allowed
     */
    public boolean allowsUnknown() {
        return allowsUnknown;
    }

    /** Collects limits. Not thread-safe. */
    public static final class Builder {

        private @Nullable Integer calls;
        private @Nullable Long tokens;
        private @Nullable BigDecimal cost;
        private @Nullable Duration time;
        private boolean allowsUnknown;

        Builder() {}

        /**
         * Limits the model calls.
         *
         * @param calls the most calls, at least 1; each retry, fallback and hedge is one
         * @return this builder
         */
        public Builder calls(int calls) {
            this.calls = (int) positive("calls", calls);
            return this;
        }

        /**
         * Limits the tokens. An answer that crosses the limit is still handed out; the next call is refused.
         *
         * @param tokens the most tokens, input and output together, at least 1
         * @return this builder
         */
        public Builder tokens(long tokens) {
            this.tokens = positive("tokens", tokens);
            return this;
        }

        /**
         * Limits the money. An answer that crosses the limit is still handed out; the next call is refused.
         *
         * @param cost the most money, in US dollars, above zero
         * @return this builder
         */
        public Builder cost(BigDecimal cost) {
            if (cost.signum() <= 0) {
                throw new IllegalArgumentException("cost is " + cost + ", must be above zero");
            }
            this.cost = cost;
            return this;
        }

        /**
         * Limits the time.
         *
         * @param time the longest time, above zero
         * @return this builder
         */
        public Builder time(Duration time) {
            if (time.isZero() || time.isNegative()) {
                throw new IllegalArgumentException("time is " + time + ", must be above zero");
            }
            this.time = Objects.requireNonNull(time, "time");
            return this;
        }

        /**
         * Goes on after an answer whose tokens or cost the gateway does not know, and counts it as nothing. Without this, such
         * an answer is the last one as soon as tokens or money are limited, for the limit could not be kept.
         *
         * @return this builder
         */
        public Builder allowUnknown() {
            this.allowsUnknown = true;
            return this;
        }

        /**
         * Ends the limits.
         *
         * @return them
         */
        public BudgetLimits build() {
            return new BudgetLimits(this);
        }

        private static long positive(String name, long value) {
            if (value < 1) {
                throw new IllegalArgumentException(name + " is " + value + ", must be at least 1");
            }
            return value;
        }
    }
}
