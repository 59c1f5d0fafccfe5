package dev.typist.chat;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the model should answer. What is not set is left to the gateway.
 *
 * <pre>{@code
 * ChatOptions options = ChatOptions.builder()
 *     .model("gpt-4o")
 *     .temperature(0)
 *     .maxTokens(200)
 *     .gateway(GatewayOptions.builder().fallbacks("gpt-4o-mini").build())
 *     .build();
 * }</pre>
 *
 * <p>The names are those of the wire; what has no method here goes by {@link Builder#extra}. What the gateway itself should
 * do (fallbacks, cache, guardrails, tags) is in {@link GatewayOptions}. Immutable.
 */
public final class ChatOptions {

    /** Nothing set. */
    public static final ChatOptions NONE = builder().build();

    private static final String MAX_TOKENS = "max_tokens";
    private static final String MAX_COMPLETION_TOKENS = "max_completion_tokens";

    private final @Nullable String model;
    private final Map<String, Object> fields;
    private final GatewayOptions gateway;

    private ChatOptions(@Nullable String model, Map<String, Object> fields, GatewayOptions gateway) {
        this.model = model;
        this.fields = Collections.unmodifiableMap(fields);
        this.gateway = gateway;
    }

    /** {@return a builder with nothing set} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with these options} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.model = model;
        builder.fields.putAll(fields);
        builder.gateway = gateway;
        return builder;
    }

    /** {@return the name of the model, as the gateway knows it, if set} */
    public Optional<String> model() {
        return Optional.ofNullable(model);
    }

    /** {@return how freely the model chooses its words, if set} */
    public OptionalDouble temperature() {
        return fields.get("temperature") instanceof Double value ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** {@return the share of probability among which the model chooses, if set} */
    public OptionalDouble topP() {
        return fields.get("top_p") instanceof Double value ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** {@return how many tokens the answer may have, if set by either name} */
    public OptionalInt maxTokens() {
        Object value = fields.getOrDefault(MAX_TOKENS, fields.get(MAX_COMPLETION_TOKENS));
        return value instanceof Integer number ? OptionalInt.of(number) : OptionalInt.empty();
    }

    /** {@return the seed of the model's random choices, if set} */
    public OptionalLong seed() {
        return fields.get("seed") instanceof Long value ? OptionalLong.of(value) : OptionalLong.empty();
    }

    /** {@return the texts at which the answer ends; empty if none are set} */
    public List<String> stop() {
        return fields.get("stop") instanceof List<?> texts
                ? texts.stream().map(String.class::cast).toList()
                : List.of();
    }

    /**
     * All options but the model and the {@link #gateway()} ones, as they go over the wire.
     *
     * @return name to value, in the order they were set: text, number, flag, list, map or {@link RawJson}
     */
    public Map<String, Object> fields() {
        return fields;
    }

    /** {@return what the gateway itself should do} */
    public GatewayOptions gateway() {
        return gateway;
    }

    /**
     * These options, completed by others where nothing is set here.
     *
     * @param fallback the others
     * @return the completed options
     */
    public ChatOptions orElse(ChatOptions fallback) {
        if (fallback.isEmpty()) {
            return this;
        }
        if (isEmpty()) {
            return fallback;
        }
        Map<String, Object> merged = new LinkedHashMap<>(fallback.fields);
        if (fields.containsKey(MAX_TOKENS) || fields.containsKey(MAX_COMPLETION_TOKENS)) {
            // Two names for one limit: both at once is an error at some providers.
            merged.remove(MAX_TOKENS);
            merged.remove(MAX_COMPLETION_TOKENS);
        }
        merged.putAll(fields);
        return new ChatOptions(model != null ? model : fallback.model, merged, gateway.orElse(fallback.gateway));
    }

    private boolean isEmpty() {
        return model == null && fields.isEmpty() && gateway.isEmpty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ChatOptions that
                && Objects.equals(model, that.model)
                && fields.equals(that.fields)
                && gateway.equals(that.gateway);
    }

    @Override
    public int hashCode() {
        return Objects.hash(model, fields, gateway);
    }

    @Override
    public String toString() {
        return "ChatOptions[model=" + model + ", " + fields + ", " + gateway + "]";
    }

    /** Collects options. Not thread-safe. */
    public static final class Builder {

        private static final Set<String> OWN =
                Set.of("model", "messages", "tools", "tool_choice", "response_format", "stream", "stream_options");

        private @Nullable String model;
        private final Map<String, Object> fields = new LinkedHashMap<>();
        private GatewayOptions gateway = GatewayOptions.NONE;

        Builder() {}

        /**
         * Chooses the model.
         *
         * @param model its name, as the gateway knows it: {@code gpt-4o}, {@code anthropic/claude-sonnet-4-5}, an alias
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
            return set("temperature", within("temperature", temperature, 0, 2));
        }

        /**
         * Sets the share of probability among which the model chooses.
         *
         * @param topP 0 to 1
         * @return this builder
         */
        public Builder topP(double topP) {
            return set("top_p", within("topP", topP, 0, 1));
        }

        /**
         * Limits the answer. Models that want the limit under its newer name get it so.
         *
         * @param maxTokens the most tokens it may have, at least 1
         * @return this builder
         */
        public Builder maxTokens(int maxTokens) {
            fields.remove(MAX_COMPLETION_TOKENS);
            return set(MAX_TOKENS, atLeastOne("maxTokens", maxTokens));
        }

        /**
         * Limits the answer, reasoning included, under the name {@code max_completion_tokens} whatever the model is called.
         *
         * @param maxCompletionTokens the most tokens it may have, at least 1
         * @return this builder
         */
        public Builder maxCompletionTokens(int maxCompletionTokens) {
            fields.remove(MAX_TOKENS);
            return set(MAX_COMPLETION_TOKENS, atLeastOne("maxCompletionTokens", maxCompletionTokens));
        }

        /**
         * Makes the model's random choices repeatable, where the provider can.
         *
         * @param seed any number
         * @return this builder
         */
        public Builder seed(long seed) {
            return set("seed", seed);
        }

        /**
         * Ends the answer where one of these texts would begin.
         *
         * @param stop the texts
         * @return this builder
         */
        public Builder stop(String... stop) {
            return set("stop", List.of(stop));
        }

        /**
         * Makes words the less likely the more often they were used.
         *
         * @param frequencyPenalty -2 to 2
         * @return this builder
         */
        public Builder frequencyPenalty(double frequencyPenalty) {
            return set("frequency_penalty", within("frequencyPenalty", frequencyPenalty, -2, 2));
        }

        /**
         * Makes words less likely once they were used.
         *
         * @param presencePenalty -2 to 2
         * @return this builder
         */
        public Builder presencePenalty(double presencePenalty) {
            return set("presence_penalty", within("presencePenalty", presencePenalty, -2, 2));
        }

        /**
         * Asks for the probability of each token and of its alternatives: {@code logprobs} among the
         * {@link AssistantMessage#extensions extensions} of the answer.
         *
         * @param topLogprobs how many alternatives, 0 to 20
         * @return this builder
         */
        public Builder logprobs(int topLogprobs) {
            fields.put("logprobs", true);
            return set("top_logprobs", (int) within("topLogprobs", topLogprobs, 0, 20));
        }

        /**
         * Asks for several answers. {@link ChatResponse} is the first of them; the others are in {@link ChatResponse#body}.
         * Not for streams: the gateway loses the ends of all but the first.
         *
         * @param n how many, at least 1
         * @return this builder
         */
        public Builder n(int n) {
            return set("n", atLeastOne("n", n));
        }

        /**
         * Names the end user, for the gateway's spend reports and the provider's abuse checks.
         *
         * @param user a name of yours, no mail address
         * @return this builder
         */
        public Builder user(String user) {
            return set("user", Objects.requireNonNull(user, "user"));
        }

        /**
         * Adds to what the gateway logs with the call.
         *
         * @param metadata names to values
         * @return this builder
         */
        public Builder metadata(Map<String, String> metadata) {
            return set("metadata", Collections.unmodifiableMap(new LinkedHashMap<>(metadata)));
        }

        /**
         * Sets how long the model thinks before it answers.
         *
         * @param reasoningEffort {@code none}, {@code minimal}, {@code low}, {@code medium}, {@code high} or what else the
         *     provider knows
         * @return this builder
         */
        public Builder reasoningEffort(String reasoningEffort) {
            return set("reasoning_effort", Objects.requireNonNull(reasoningEffort, "reasoningEffort"));
        }

        /**
         * Sets which price and speed the provider should choose.
         *
         * @param serviceTier such as {@code auto}, {@code default}, {@code flex}, {@code priority}
         * @return this builder
         */
        public Builder serviceTier(String serviceTier) {
            return set("service_tier", Objects.requireNonNull(serviceTier, "serviceTier"));
        }

        /**
         * Sets whether the model may call several tools at once. Sent only with tools.
         *
         * @param parallelToolCalls whether it may
         * @return this builder
         */
        public Builder parallelToolCalls(boolean parallelToolCalls) {
            return set("parallel_tool_calls", parallelToolCalls);
        }

        /**
         * Adds a field to the body of the request that has no method here. The gateway hands fields that it does not know to
         * the provider, which may refuse them.
         *
         * @param name its name on the wire
         * @param value text, number, flag, list, map or {@link RawJson}
         * @return this builder
         * @throws IllegalArgumentException if the request writes this field itself, or the value cannot be written
         */
        public Builder extra(String name, Object value) {
            if (OWN.contains(name)) {
                throw new IllegalArgumentException(
                        "the request writes \"" + name + "\" itself; set it on ChatOptions or ChatRequest");
            }
            if (!Json.writable(value)) {
                throw new IllegalArgumentException("extra field \"" + name + "\" is a "
                        + value.getClass().getName()
                        + "; give text, a number, a flag, a list, a map of these, or new RawJson(\"…\")");
            }
            return set(name, value);
        }

        /**
         * Sets what the gateway itself should do.
         *
         * @param gateway fallbacks, cache, guardrails, tags, key, time limit
         * @return this builder
         */
        public Builder gateway(GatewayOptions gateway) {
            this.gateway = Objects.requireNonNull(gateway, "gateway");
            return this;
        }

        /** {@return the options} */
        public ChatOptions build() {
            return new ChatOptions(model, new LinkedHashMap<>(fields), gateway);
        }

        private Builder set(String name, Object value) {
            fields.put(name, value);
            return this;
        }

        private static int atLeastOne(String name, int value) {
            if (value < 1) {
                throw new IllegalArgumentException(name + " is " + value + ", must be at least 1");
            }
            return value;
        }

        private static double within(String name, double value, int least, int most) {
            if (!(value >= least && value <= most)) {
                throw new IllegalArgumentException(
                        name + " is " + value + ", must be between " + least + " and " + most);
            }
            return value;
        }
    }
}
