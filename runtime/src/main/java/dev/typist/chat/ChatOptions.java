package dev.typist.chat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * How the model should answer. What is not set is left to the gateway.
 *
 * <pre>{@code ChatOptions.builder().model("gpt-4o").temperature(0).maxTokens(200).build()}</pre>
 *
 * <p>Immutable.
 */
public final class ChatOptions {

    /** Nothing set. */
    public static final ChatOptions NONE = builder().build();

    private final @Nullable String model;
    private final @Nullable Double temperature;
    private final @Nullable Double topP;
    private final @Nullable Integer maxTokens;
    private final @Nullable Long seed;
    private final List<String> stop;

    private ChatOptions(Builder builder) {
        this.model = builder.model;
        this.temperature = builder.temperature;
        this.topP = builder.topP;
        this.maxTokens = builder.maxTokens;
        this.seed = builder.seed;
        this.stop = builder.stop;
    }

    /**
     * Starts with nothing set.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The name of the model, as the gateway knows it.
     *
     * @return the name, if set
     */
    public Optional<String> model() {
        return Optional.ofNullable(model);
    }

    /**
     * How freely the model chooses its words.
     *
     * @return the temperature, if set
     */
    public OptionalDouble temperature() {
        return temperature == null ? OptionalDouble.empty() : OptionalDouble.of(temperature);
    }

    /**
     * The share of probability among which the model chooses.
     *
     * @return the share, if set
     */
    public OptionalDouble topP() {
        return topP == null ? OptionalDouble.empty() : OptionalDouble.of(topP);
    }

    /**
     * How many tokens the answer may have.
     *
     * @return the limit, if set
     */
    public OptionalInt maxTokens() {
        return maxTokens == null ? OptionalInt.empty() : OptionalInt.of(maxTokens);
    }

    /**
     * The seed of the model's random choices.
     *
     * @return the seed, if set
     */
    public OptionalLong seed() {
        return seed == null ? OptionalLong.empty() : OptionalLong.of(seed);
    }

    /**
     * The texts at which the answer ends.
     *
     * @return the texts; empty if none are set
     */
    public List<String> stop() {
        return stop;
    }

    /**
     * These options, completed by others where nothing is set here.
     *
     * @param fallback the others
     * @return the completed options
     */
    public ChatOptions orElse(ChatOptions fallback) {
        Builder merged = new Builder();
        merged.model = model != null ? model : fallback.model;
        merged.temperature = temperature != null ? temperature : fallback.temperature;
        merged.topP = topP != null ? topP : fallback.topP;
        merged.maxTokens = maxTokens != null ? maxTokens : fallback.maxTokens;
        merged.seed = seed != null ? seed : fallback.seed;
        merged.stop = !stop.isEmpty() ? stop : fallback.stop;
        return merged.build();
    }

    /** Collects options. Not thread-safe. */
    public static final class Builder {

        private @Nullable String model;
        private @Nullable Double temperature;
        private @Nullable Double topP;
        private @Nullable Integer maxTokens;
        private @Nullable Long seed;
        private List<String> stop = List.of();

        Builder() {}

        /**
         * Chooses the model.
         *
         * @param model its name, as the gateway knows it
         * @return this builder
         */
        public Builder model(String model) {
            if (model.isBlank()) {
                throw new IllegalArgumentException("model is blank");
            }
            this.model = model;
            return this;
        }

        /**
         * Sets how freely the model chooses its words.
         *
         * @param temperature 0 (always the likeliest word) to 2
         * @return this builder
         */
        public Builder temperature(double temperature) {
            this.temperature = within("temperature", temperature, 2);
            return this;
        }

        /**
         * Sets the share of probability among which the model chooses.
         *
         * @param topP 0 to 1
         * @return this builder
         */
        public Builder topP(double topP) {
            this.topP = within("topP", topP, 1);
            return this;
        }

        /**
         * Limits the answer.
         *
         * @param maxTokens the most tokens it may have, at least 1
         * @return this builder
         */
        public Builder maxTokens(int maxTokens) {
            if (maxTokens < 1) {
                throw new IllegalArgumentException("maxTokens is " + maxTokens + ", must be at least 1");
            }
            this.maxTokens = maxTokens;
            return this;
        }

        /**
         * Makes the model's random choices repeatable, where the provider can.
         *
         * @param seed any number
         * @return this builder
         */
        public Builder seed(long seed) {
            this.seed = seed;
            return this;
        }

        /**
         * Ends the answer where one of these texts would begin.
         *
         * @param stop the texts
         * @return this builder
         */
        public Builder stop(String... stop) {
            this.stop = List.of(stop);
            return this;
        }

        /**
         * Ends the options.
         *
         * @return them
         */
        public ChatOptions build() {
            return new ChatOptions(this);
        }

        private static double within(String name, double value, double most) {
            if (!(value >= 0 && value <= most)) {
                throw new IllegalArgumentException(name + " is " + value + ", must be between 0 and " + (int) most);
            }
            return value;
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ChatOptions that
                && Objects.equals(model, that.model)
                && Objects.equals(temperature, that.temperature)
                && Objects.equals(topP, that.topP)
                && Objects.equals(maxTokens, that.maxTokens)
                && Objects.equals(seed, that.seed)
                && stop.equals(that.stop);
    }

    @Override
    public int hashCode() {
        return Objects.hash(model, temperature, topP, maxTokens, seed, stop);
    }
}
