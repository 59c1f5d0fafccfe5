package dev.typist.chat;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the gateway itself should do with a call, whichever model answers: try other models, use its cache, run guardrails,
 * book the cost under tags.
 *
 * <pre>{@code
 * GatewayOptions gateway = GatewayOptions.builder()
 *     .fallbacks("anthropic/claude-sonnet-4-5", "gemini/gemini-2.5-pro")
 *     .tags("checkout")
 *     .numRetries(0)
 *     .build();
 * }</pre>
 *
 * <p>Immutable. {@link #toString()} shows neither the key nor the values of headers.
 */
public final class GatewayOptions {

    /** Nothing set. */
    public static final GatewayOptions NONE = builder().build();

    private final @Nullable String apiKey;
    private final @Nullable Duration timeout;
    private final List<String> tags;
    private final Map<String, String> headers;
    private final Map<String, Object> fields;

    private GatewayOptions(
            @Nullable String apiKey,
            @Nullable Duration timeout,
            List<String> tags,
            Map<String, String> headers,
            Map<String, Object> fields) {
        this.apiKey = apiKey;
        this.timeout = timeout;
        this.tags = tags;
        this.headers = Collections.unmodifiableMap(headers);
        this.fields = Collections.unmodifiableMap(fields);
    }

    /** {@return a builder with nothing set} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that begins with these options} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.apiKey = apiKey;
        builder.timeout = timeout;
        builder.tags = tags;
        builder.headers.putAll(headers);
        builder.fields.putAll(fields);
        return builder;
    }

    /** {@return the key for this call alone, if set} */
    public Optional<String> apiKey() {
        return Optional.ofNullable(apiKey);
    }

    /** {@return how long this call may take, if set} */
    public Optional<Duration> timeout() {
        return Optional.ofNullable(timeout);
    }

    /** {@return the tags under which the gateway books the call} */
    public List<String> tags() {
        return tags;
    }

    /** {@return headers to send with the call, by name in lower case} */
    public Map<String, String> headers() {
        return headers;
    }

    /** {@return what goes into the body of the request, name on the wire to value} */
    public Map<String, Object> fields() {
        return fields;
    }

    /**
     * These options, completed by others where nothing is set here.
     *
     * @param fallback the others
     * @return the completed options
     */
    public GatewayOptions orElse(GatewayOptions fallback) {
        if (fallback.isEmpty()) {
            return this;
        }
        if (isEmpty()) {
            return fallback;
        }
        Map<String, String> allHeaders = new TreeMap<>(fallback.headers);
        allHeaders.putAll(headers);
        Map<String, Object> allFields = new LinkedHashMap<>(fallback.fields);
        allFields.putAll(fields);
        return new GatewayOptions(
                apiKey != null ? apiKey : fallback.apiKey,
                timeout != null ? timeout : fallback.timeout,
                !tags.isEmpty() ? tags : fallback.tags,
                allHeaders,
                allFields);
    }

    boolean isEmpty() {
        return apiKey == null && timeout == null && tags.isEmpty() && headers.isEmpty() && fields.isEmpty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GatewayOptions that
                && Objects.equals(apiKey, that.apiKey)
                && Objects.equals(timeout, that.timeout)
                && tags.equals(that.tags)
                && headers.equals(that.headers)
                && fields.equals(that.fields);
    }

    @Override
    public int hashCode() {
        return Objects.hash(apiKey, timeout, tags, headers, fields);
    }

    @Override
    public String toString() {
        return "GatewayOptions[apiKey=" + (apiKey == null ? "none" : "…") + ", timeout=" + timeout + ", tags=" + tags
                + ", headers=" + headers.keySet() + ", " + fields + "]";
    }

    /** Collects options. Not thread-safe. */
    public static final class Builder {

        private @Nullable String apiKey;
        private @Nullable Duration timeout;
        private List<String> tags = List.of();
        private final Map<String, String> headers = new TreeMap<>();
        private final Map<String, Object> fields = new LinkedHashMap<>();

        Builder() {}

        /**
         * Sets the key for this call alone, before the one the model was built with.
         *
         * @param apiKey the key
         * @return this builder
         */
        public Builder apiKey(String apiKey) {
            this.apiKey = HeaderText.key(apiKey);
            return this;
        }

        /**
         * Limits this call as a whole, stream or not, before the limit the model was built with.
         *
         * @param timeout the limit, above zero
         * @return this builder
         */
        public Builder timeout(Duration timeout) {
            if (timeout.isZero() || timeout.isNegative()) {
                throw new IllegalArgumentException("timeout is " + timeout + ", must be above zero");
            }
            this.timeout = timeout;
            return this;
        }

        /**
         * Books the cost of the call under these tags too, beside service and method.
         *
         * @param tags the tags
         * @return this builder
         */
        public Builder tags(String... tags) {
            this.tags = List.of(tags);
            return this;
        }

        /**
         * Adds a header to the call.
         *
         * @param name its name
         * @param value its value, of printable ASCII
         * @return this builder
         * @throws IllegalArgumentException if a header cannot carry it, or the client writes this header itself
         */
        public Builder header(String name, String value) {
            headers.put(HeaderText.name(name), HeaderText.value(name, value));
            return this;
        }

        /**
         * Names models that the gateway should try, in this order, when the first fails.
         *
         * @param models their names
         * @return this builder
         */
        public Builder fallbacks(String... models) {
            return set("fallbacks", List.of(models));
        }

        /**
         * Keeps the gateway from trying the other models that its configuration names.
         *
         * @return this builder
         */
        public Builder disableFallbacks() {
            return set("disable_fallbacks", true);
        }

        /**
         * Sets how often the gateway itself tries again; 0 for a caller that does so.
         *
         * @param numRetries at least 0
         * @return this builder
         */
        public Builder numRetries(int numRetries) {
            if (numRetries < 0) {
                throw new IllegalArgumentException("numRetries is " + numRetries + ", must be at least 0");
            }
            return set("num_retries", numRetries);
        }

        /**
         * Sets whether the gateway drops options that the provider does not know, in silence, instead of refusing the call.
         *
         * @param dropParams whether to drop
         * @return this builder
         */
        public Builder dropParams(boolean dropParams) {
            return set("drop_params", dropParams);
        }

        /**
         * Sets how the gateway's response cache is used.
         *
         * @param cache the use
         * @return this builder
         */
        public Builder cache(CacheUse cache) {
            return set("cache", cache.fields());
        }

        /**
         * Runs guardrails of the gateway. One that it does not know is ignored there in silence.
         *
         * @param names their names
         * @return this builder
         */
        public Builder guardrails(String... names) {
            return set("guardrails", List.of(names));
        }

        /**
         * Groups calls in the gateway's logs.
         *
         * @param sessionId the group
         * @return this builder
         */
        public Builder sessionId(String sessionId) {
            return set("litellm_session_id", Objects.requireNonNull(sessionId, "sessionId"));
        }

        /**
         * Sets the trace to which the call belongs in the gateway's logs.
         *
         * @param traceId the trace
         * @return this builder
         */
        public Builder traceId(String traceId) {
            return set("litellm_trace_id", Objects.requireNonNull(traceId, "traceId"));
        }

        /**
         * Sets the customer whose budget pays.
         *
         * @param customerId the customer, as the gateway knows it
         * @return this builder
         */
        public Builder customerId(String customerId) {
            return header("x-litellm-customer-id", customerId);
        }

        /**
         * Sets the id of the call instead of a random one; it comes back in {@link ChatResponse#callId()}.
         *
         * @param callId short and printable
         * @return this builder
         */
        public Builder callId(String callId) {
            return header("x-litellm-call-id", callId);
        }

        /** {@return the options} */
        public GatewayOptions build() {
            return new GatewayOptions(apiKey, timeout, tags, new TreeMap<>(headers), new LinkedHashMap<>(fields));
        }

        private Builder set(String name, Object value) {
            fields.put(name, value);
            return this;
        }
    }
}
