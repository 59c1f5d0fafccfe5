package dev.typist.litellm;

import dev.typist.chat.AiException;
import dev.typist.chat.ChatModel;
import dev.typist.chat.ChatRequest;
import dev.typist.chat.ChatResponse;
import dev.typist.chat.ChatStream;
import dev.typist.chat.GatewayException;
import dev.typist.chat.RequestTimeoutException;
import dev.typist.chat.UnavailableException;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * A model behind a LiteLLM gateway: one API before more than a hundred providers.
 *
 * <pre>{@code
 * ChatModel model = LiteLlm.builder()
 *     .model("gpt-4o")
 *     .baseUrl("http://localhost:4000/v1")
 *     .apiKey(key)
 *     .timeout(Duration.ofSeconds(30))
 *     .build();
 * }</pre>
 *
 * <p>Every setting has a default: model {@code gpt-4o}, base URL {@code http://localhost:4000/v1}, 30 seconds for one call,
 * no key. Thread-safe; one instance serves a whole program. The key is in no message, no log and not in
 * {@link #toString()}.
 */
public final class LiteLlm implements ChatModel {

    private final String model;
    private final Endpoint endpoint;
    private final Supplier<@Nullable String> apiKey;
    private final Duration timeout;
    private final OkHttpClient client;

    private LiteLlm(Builder builder) {
        this.model = builder.model;
        this.endpoint = builder.endpoint;
        this.apiKey = builder.apiKey;
        this.timeout = builder.timeout;
        this.client = Transport.client(builder.timeout);
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
     * A model set up by the environment: {@code LITELLM_BASE_URL}, {@code LITELLM_API_KEY}, {@code LITELLM_MODEL} and
     * {@code LITELLM_TIMEOUT} (seconds). A variable that is not set or blank leaves the default.
     *
     * @return the model
     * @throws IllegalArgumentException if a variable has a value that cannot be used; the message names it
     */
    public static LiteLlm fromEnvironment() {
        return fromEnvironment(java.lang.System.getenv());
    }

    static LiteLlm fromEnvironment(Map<String, String> environment) {
        Builder builder = builder();
        Environment.read(environment, "LITELLM_BASE_URL", builder::baseUrl);
        Environment.read(environment, "LITELLM_API_KEY", builder::apiKey);
        Environment.read(environment, "LITELLM_MODEL", builder::model);
        Environment.read(environment, "LITELLM_TIMEOUT", seconds -> builder.timeout(Environment.seconds(seconds)));
        return builder.build();
    }

    @Override
    public ChatResponse generate(ChatRequest request) {
        String key = apiKey.get();
        try (Response response = client.newCall(httpRequest(request, key)).execute()) {
            return answer(request, key, response);
        } catch (IOException e) {
            throw failure(request, e);
        }
    }

    @Override
    public CompletableFuture<ChatResponse> generateAsync(ChatRequest request) {
        String key = apiKey.get();
        Call call = client.newCall(httpRequest(request, key));
        AsyncCall answer =
                new AsyncCall(call, response -> answer(request, key, response), failed -> failure(request, failed));
        call.enqueue(answer);
        return answer;
    }

    @Override
    public ChatStream stream(ChatRequest request) {
        throw new UnsupportedOperationException("streams come with the next version; use generate(…)");
    }

    @Override
    public String modelId() {
        return model;
    }

    @Override
    public String toString() {
        return "LiteLlm[" + model + " at " + endpoint + "]";
    }

    private ChatResponse answer(ChatRequest request, @Nullable String key, Response response) throws IOException {
        byte[] body = Transport.body(response);
        if (!response.isSuccessful()) {
            throw new FailureReader(
                            caller(request),
                            endpoint,
                            key,
                            request.options().model().orElse(model))
                    .read(response, body);
        }
        return new ResponseReader(caller(request), response).read(body);
    }

    private Request httpRequest(ChatRequest request, @Nullable String key) {
        Request.Builder http =
                new Request.Builder().url(endpoint.chatCompletions()).post(RequestWriter.body(request, model));
        if (key != null) {
            http.header("Authorization", "Bearer " + key);
        }
        return http.build();
    }

    private AiException failure(ChatRequest request, IOException e) {
        if (Thread.currentThread().isInterrupted()) {
            return new AiException(caller(request) + ": interrupted while waiting for the model", e);
        }
        GatewayException.Details details = GatewayException.Details.withoutAnswer(null);
        if (Transport.isTimeout(e)) {
            return new RequestTimeoutException(
                    caller(request) + ": no answer from " + endpoint + " within " + describe(timeout)
                            + "; allow more with LiteLlm.builder().timeout(…) or LITELLM_TIMEOUT",
                    details,
                    e);
        }
        return new UnavailableException(
                caller(request) + ": cannot reach the gateway at " + endpoint + " (" + e.getMessage()
                        + "); is it running? The address is set by LiteLlm.builder().baseUrl(…) or LITELLM_BASE_URL",
                details,
                e);
    }

    private static String caller(ChatRequest request) {
        return request.caller().orElse("LiteLlm");
    }

    private static String describe(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }

    /** Collects settings. Not thread-safe. */
    public static final class Builder {

        private static final int LONGEST_TIMEOUT_DAYS = 24;

        private String model = "gpt-4o";
        private Endpoint endpoint = Endpoint.parse("http://localhost:4000/v1");
        private Supplier<@Nullable String> apiKey = () -> null;
        private Duration timeout = Duration.ofSeconds(30);

        Builder() {}

        /**
         * Chooses the model that answers when a request names none; {@code gpt-4o} if not set.
         *
         * @param model its name, as the gateway knows it
         * @return this builder
         */
        public Builder model(String model) {
            if (model.isBlank()) {
                throw new IllegalArgumentException("model is blank; name one that the gateway knows, such as gpt-4o");
            }
            this.model = model;
            return this;
        }

        /**
         * Sets where the gateway is; {@code http://localhost:4000/v1} if not set.
         *
         * @param baseUrl its address, with or without {@code /v1}, with or without a root path
         * @return this builder
         * @throws IllegalArgumentException if it is no HTTP address
         */
        public Builder baseUrl(String baseUrl) {
            this.endpoint = Endpoint.parse(baseUrl);
            return this;
        }

        /**
         * Sets the key that is sent with every call; none if not set.
         *
         * @param apiKey the key
         * @return this builder
         */
        public Builder apiKey(String apiKey) {
            String checked = checked(apiKey);
            this.apiKey = () -> checked;
            return this;
        }

        /**
         * Sets where the key comes from, asked anew for each call, so that keys can be rotated.
         *
         * @param apiKey gives the key of the moment, null for none
         * @return this builder
         */
        public Builder apiKey(Supplier<@Nullable String> apiKey) {
            Objects.requireNonNull(apiKey, "apiKey");
            this.apiKey = () -> {
                String key = apiKey.get();
                return key == null ? null : checked(key);
            };
            return this;
        }

        /**
         * Limits one call, from the first byte sent to the last byte read; 30 seconds if not set.
         *
         * @param timeout the limit, above zero
         * @return this builder
         */
        public Builder timeout(Duration timeout) {
            if (timeout.isZero() || timeout.isNegative() || timeout.toDays() > LONGEST_TIMEOUT_DAYS) {
                throw new IllegalArgumentException(
                        "timeout is " + timeout + ", must be above zero and at most " + LONGEST_TIMEOUT_DAYS + " days");
            }
            this.timeout = timeout;
            return this;
        }

        /**
         * Ends the settings.
         *
         * @return the model
         */
        public LiteLlm build() {
            return new LiteLlm(this);
        }

        /** The message tells what is wrong with a key, never what the key is. */
        private static String checked(String apiKey) {
            if (apiKey.isBlank()) {
                throw new IllegalArgumentException("apiKey is blank; leave it unset for a gateway without keys");
            }
            if (!apiKey.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
                throw new IllegalArgumentException(
                        "apiKey holds a blank, a line end or another character that a header cannot carry;"
                                + " was it copied with more than the key?");
            }
            return apiKey;
        }
    }
}
