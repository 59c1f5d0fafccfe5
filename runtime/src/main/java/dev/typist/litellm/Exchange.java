package dev.typist.litellm;

import dev.typist.chat.Budget;
import dev.typist.chat.ChatRequest;
import dev.typist.chat.GatewayOptions;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** One call of the gateway: who asks, for which model, with which key, and under which id. */
final class Exchange {

    private static final String CALL_ID = "x-litellm-call-id";

    private final Settings settings;
    private final String caller;
    private final String model;
    private final GatewayOptions options;
    private final @Nullable Duration budget;
    private final @Nullable String apiKey;
    private final String callId;
    private final Secrets secrets;

    private Exchange(
            Settings settings, String caller, String model, GatewayOptions options, @Nullable Duration budget) {
        this.settings = settings;
        this.caller = caller;
        this.model = model;
        this.options = options;
        this.budget = budget;
        this.apiKey = options.apiKey().orElseGet(settings.apiKey());
        // Our own id: when the gateway does not get to answer, its logs can still be searched.
        String ownId = options.headers().get(CALL_ID);
        this.callId = ownId != null ? ownId : randomId();
        this.secrets = new Secrets(apiKey);
    }

    /** The exchange of a request that has the settings' options already. */
    static Exchange of(Settings settings, ChatRequest request) {
        return new Exchange(
                settings,
                request.caller().orElse("LiteLlm"),
                request.options().model().orElse(settings.model()),
                request.options().gateway(),
                request.budget().flatMap(Budget::remainingTime).orElse(null));
    }

    /** The exchange of a question to the gateway itself. */
    static Exchange of(Settings settings, String caller, String model) {
        return new Exchange(settings, caller, model, settings.options().gateway(), null);
    }

    Request get(HttpUrl url) {
        return http(url).build();
    }

    Request post(HttpUrl url, RequestBody body) {
        return http(url).post(body).build();
    }

    /** The gateway goes on with a call when its client is gone, so it is told how long we wait. */
    Request chat(RequestBody body) {
        Request.Builder http = http(settings.endpoint().chatCompletions()).post(body);
        http.header("x-litellm-timeout", Double.toString(callLimit().toMillis() / 1000.0));
        return http.build();
    }

    /** Uncompressed: a compressor may hold pieces back. */
    Request stream(RequestBody body) {
        return http(settings.endpoint().chatCompletions())
                .header("Accept", "text/event-stream")
                .header("Accept-Encoding", "identity")
                .post(body)
                .build();
    }

    private Request.Builder http(HttpUrl url) {
        Request.Builder http = new Request.Builder().url(url);
        for (Map.Entry<String, String> header : settings.headers().entrySet()) {
            http.header(header.getKey(), header.getValue());
        }
        for (Map.Entry<String, String> header : options.headers().entrySet()) {
            http.header(header.getKey(), header.getValue());
        }
        http.header(CALL_ID, callId);
        if (apiKey != null) {
            http.header("Authorization", "Bearer " + apiKey);
        }
        return http;
    }

    Endpoint endpoint() {
        return settings.endpoint();
    }

    Settings.Limits limits() {
        return settings.limits();
    }

    Duration callLimit() {
        return withinBudget(options.timeout().orElse(settings.limits().call()));
    }

    Duration streamLimit() {
        return withinBudget(options.timeout().orElse(settings.limits().stream()));
    }

    /** No call outlives the budget that it is a part of. A limit of nothing would mean none. */
    private Duration withinBudget(Duration limit) {
        if (budget == null || budget.compareTo(limit) >= 0) {
            return limit;
        }
        return budget.toMillis() < 1 ? Duration.ofMillis(1) : budget;
    }

    /** Where more time than a limit can be allowed. */
    String remedy(Duration limit, String otherwise) {
        return budget != null && budget.compareTo(limit) <= 0
                ? "@Options(timeout = …) or BudgetLimits time(…), of which this was all that was left"
                : otherwise;
    }

    String caller() {
        return caller;
    }

    String model() {
        return model;
    }

    String callId() {
        return callId;
    }

    boolean hasKey() {
        return apiKey != null;
    }

    Secrets secrets() {
        return secrets;
    }

    ResponseHeaders headers(Headers headers) {
        return new ResponseHeaders(headers, secrets);
    }

    /** A random UUID that need not be unguessable, without the lock of the secure random source. */
    private static String randomId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = (random.nextLong() & ~0xF000L) | 0x4000L;
        long low = (random.nextLong() & ~(3L << 62)) | (1L << 63);
        return new UUID(high, low).toString();
    }
}
