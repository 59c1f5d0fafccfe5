package dev.typist.litellm;

import dev.typist.chat.ChatModel;
import dev.typist.chat.ChatOptions;
import dev.typist.chat.ChatRequest;
import dev.typist.chat.ChatResponse;
import dev.typist.chat.ChatStream;
import dev.typist.chat.GatewayOptions;
import java.net.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
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
 * no key. What the gateway tells about itself, such as its models, is in {@link #gateway()}. Thread-safe; one instance serves
 * a whole program. There is nothing to close: its threads are daemons and end by themselves when idle. The key is in no
 * message, no log and not in {@link #toString()}.
 */
public final class LiteLlm implements ChatModel {

    private final Settings settings;
    private final ChatCalls calls;
    private final Gateway gateway;

    private LiteLlm(Settings settings, Transport transport) {
        this.settings = settings;
        this.gateway = new Gateway(settings, transport);
        this.calls = new ChatCalls(settings, transport, gateway::nearestModel);
    }

    /** {@return a builder with the defaults} */
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
        return Environment.read(environment, builder()).build();
    }

    @Override
    public ChatResponse generate(ChatRequest request) {
        return calls.generate(request);
    }

    @Override
    public CompletableFuture<ChatResponse> generateAsync(ChatRequest request) {
        return calls.generateAsync(request);
    }

    @Override
    public ChatStream stream(ChatRequest request) {
        return calls.stream(request);
    }

    @Override
    public String modelId() {
        return settings.model();
    }

    /** {@return what the gateway tells about itself: its models, its health, the key; and embeddings} */
    public Gateway gateway() {
        return gateway;
    }

    @Override
    public String toString() {
        return "LiteLlm[" + settings + "]";
    }

    /**
     * Collects settings. Not thread-safe.
     *
     * <pre>{@code
     * LiteLlm.builder()
     *     .apiKey(vault::currentKey)
     *     .options(ChatOptions.builder().temperature(0).build())
     *     .header("x-team", "search")
     *     .build();
     * }</pre>
     */
    public static final class Builder {

        private static final int LONGEST_TIMEOUT_DAYS = 24;
        private static final Duration LONGEST_STREAM = Duration.ofMinutes(10);

        private String model = "gpt-4o";
        private Endpoint endpoint = Endpoint.parse("http://localhost:4000/v1");
        private Supplier<@Nullable String> apiKey = () -> null;
        private final Map<String, String> headers = new TreeMap<>();
        private ChatOptions options = ChatOptions.NONE;
        private @Nullable Duration timeout;
        private Duration connectTimeout = Duration.ofSeconds(10);
        private @Nullable Duration firstByteTimeout;
        private @Nullable Duration idleTimeout;
        private Duration streamTimeout = LONGEST_STREAM;
        private final OkHttpClient.Builder own = new OkHttpClient.Builder();
        private @Nullable OkHttpClient users;
        private @Nullable String ownOnly;

        Builder() {}

        /**
         * Chooses the model that answers when a request names none; {@code gpt-4o} if not set.
         *
         * @param model its name, as the gateway knows it: {@code anthropic/claude-sonnet-4-5}, an alias
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
         * Sets the key that is sent with every call; none if not set. One call alone may have another:
         * {@link GatewayOptions.Builder#apiKey}.
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
         * Limits one call, from its start to the last byte read; 30 seconds if not set. The gateway is told, so that it stops
         * too. Streams have limits of their own.
         *
         * @param timeout the limit, above zero
         * @return this builder
         */
        public Builder timeout(Duration timeout) {
            this.timeout = limit("timeout", timeout);
            return this;
        }

        /**
         * Limits how long a connection to the gateway may take; 10 seconds if not set.
         *
         * @param connectTimeout the limit, above zero
         * @return this builder
         */
        public Builder connectTimeout(Duration connectTimeout) {
            this.connectTimeout = limit("connectTimeout", connectTimeout);
            return this;
        }

        /**
         * Limits the wait for the first piece of a stream; as {@link #timeout} if not set.
         *
         * @param firstByteTimeout the limit, above zero
         * @return this builder
         */
        public Builder firstByteTimeout(Duration firstByteTimeout) {
            this.firstByteTimeout = limit("firstByteTimeout", firstByteTimeout);
            return this;
        }

        /**
         * Limits the silence within a stream, be it the gateway that sends nothing or the program that asks for nothing; as
         * {@link #timeout} if not set.
         *
         * @param idleTimeout the limit, above zero
         * @return this builder
         */
        public Builder idleTimeout(Duration idleTimeout) {
            this.idleTimeout = limit("idleTimeout", idleTimeout);
            return this;
        }

        /**
         * Limits a whole stream; 10 minutes if not set.
         *
         * @param streamTimeout the limit, above zero
         * @return this builder
         */
        public Builder streamTimeout(Duration streamTimeout) {
            this.streamTimeout = limit("streamTimeout", streamTimeout);
            return this;
        }

        /**
         * Adds a header to every call.
         *
         * @param name its name
         * @param value its value, of printable ASCII
         * @return this builder
         * @throws IllegalArgumentException if a header cannot carry it, or the client writes this header itself
         */
        public Builder header(String name, String value) {
            headers.putAll(GatewayOptions.builder().header(name, value).build().headers());
            return this;
        }

        /**
         * Sets options that hold where neither a request nor {@code model.with(options)} sets any.
         *
         * @param options the options
         * @return this builder
         */
        public Builder options(ChatOptions options) {
            this.options = Objects.requireNonNull(options, "options");
            return this;
        }

        /**
         * Sends calls through a proxy.
         *
         * @param proxy the proxy
         * @return this builder
         */
        public Builder proxy(Proxy proxy) {
            own.proxy(proxy);
            ownOnly = "proxy";
            return this;
        }

        /**
         * Sets whom to trust on {@code https} addresses, and with which certificate to show oneself.
         *
         * @param context makes the sockets
         * @param trust what the context trusts
         * @return this builder
         */
        public Builder tls(SSLContext context, X509TrustManager trust) {
            own.sslSocketFactory(context.getSocketFactory(), trust);
            ownOnly = "tls";
            return this;
        }

        /**
         * Uses a client of yours: its interceptors, pools, proxy, TLS and time limits. Time limits that have OkHttp's defaults
         * are replaced, for a model may think longer than 10 seconds, and redirects are not followed, for they would carry the
         * key away. Connections that it keeps for longer than the gateway does (5 seconds) cost a call now and then.
         *
         * @param client the client
         * @return this builder
         */
        public Builder client(OkHttpClient client) {
            this.users = Objects.requireNonNull(client, "client");
            return this;
        }

        /**
         * Ends the settings.
         *
         * @return the model
         * @throws IllegalArgumentException if two settings contradict each other
         */
        public LiteLlm build() {
            if (users != null && ownOnly != null) {
                throw new IllegalArgumentException(
                        ownOnly + "(…) and client(…) are both set; set the " + ownOnly + " on your client instead");
            }
            Duration call = callLimit();
            Settings.Limits limits = new Settings.Limits(
                    call,
                    connectTimeout,
                    firstByteTimeout == null ? call : firstByteTimeout,
                    idleTimeout == null ? call : idleTimeout,
                    streamTimeout);
            return new LiteLlm(
                    new Settings(model, endpoint, apiKey, Map.copyOf(headers), options, limits),
                    users == null ? Transport.own(own, limits) : Transport.of(users, limits));
        }

        /** Without the key and the values of headers. */
        @Override
        public String toString() {
            return "LiteLlm.Builder[" + model + " at " + endpoint + ", headers " + headers.keySet() + "]";
        }

        private Duration callLimit() {
            if (timeout != null) {
                return timeout;
            }
            return users != null && users.callTimeoutMillis() > 0
                    ? Duration.ofMillis(users.callTimeoutMillis())
                    : Duration.ofSeconds(30);
        }

        private static Duration limit(String name, Duration limit) {
            if (limit.isZero() || limit.isNegative() || limit.toDays() > LONGEST_TIMEOUT_DAYS) {
                throw new IllegalArgumentException(
                        name + " is " + limit + ", must be above zero and at most " + LONGEST_TIMEOUT_DAYS + " days");
            }
            return limit;
        }

        private static String checked(String apiKey) {
            GatewayOptions.builder().apiKey(apiKey);
            return apiKey;
        }
    }
}
