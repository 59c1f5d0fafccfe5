package dev.typist.litellm;

import dev.typist.chat.ChatResponse;
import dev.typist.chat.GatewayException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Turns what the gateway said about a failure into an exception that says what to do. */
final class FailureReader {

    private static final int LONGEST_QUOTE = 400;

    private final Exchange exchange;
    private final Function<String, Optional<String>> nearestModel;

    /**
     * Makes a reader for one call.
     *
     * @param nearestModel gives the listed model whose name is nearest to one that is not
     */
    FailureReader(Exchange exchange, Function<String, Optional<String>> nearestModel) {
        this.exchange = exchange;
        this.nearestModel = nearestModel;
    }

    GatewayException read(int status, Headers httpHeaders, byte[] bytes, @Nullable ChatResponse partial) {
        ErrorBody body = ErrorBody.parse(bytes);
        ResponseHeaders headers = exchange.headers(httpHeaders);
        FailureKind kind = FailureClassifier.kind(status, body, headers);
        String callId = headers.callId();
        GatewayException.Details details = new GatewayException.Details(
                status,
                body.type(),
                body.code(),
                callId == null ? exchange.callId() : callId,
                kind.retryable(),
                headers.retryAfter(),
                exchange.secrets().hide(new String(bytes, StandardCharsets.UTF_8)),
                headers.withoutSecrets(),
                headers.fromProvider(),
                partial);
        return kind.exception(
                exchange.caller() + ": " + advice(kind, status, body, headers) + quote(status, body), details, null);
    }

    /** The failure of an answer whose status is good, but which is none. */
    static GatewayException unreadable(
            Exchange exchange,
            int status,
            ResponseHeaders headers,
            String why,
            byte[] body,
            @Nullable Exception cause) {
        String text = exchange.secrets().hide(new String(body, StandardCharsets.UTF_8));
        FailureKind kind = text.stripLeading().startsWith("<") ? FailureKind.WRONG_ADDRESS : FailureKind.UNAVAILABLE;
        GatewayException.Details details = new GatewayException.Details(
                status,
                null,
                null,
                exchange.callId(),
                kind.retryable(),
                null,
                text,
                headers.withoutSecrets(),
                headers.fromProvider(),
                null);
        return kind.exception(
                exchange.caller() + ": the gateway gave an answer " + why + "; is " + exchange.endpoint()
                        + " the address of a LiteLLM gateway?",
                details,
                cause);
    }

    private String advice(FailureKind kind, int status, ErrorBody body, ResponseHeaders headers) {
        String model = exchange.model();
        return switch (kind) {
            case AUTHENTICATION -> authentication(body);
            case PROVIDER_AUTHENTICATION ->
                "the provider does not accept the gateway's own key for " + model
                        + "; correct it in the gateway's configuration";
            case PERMISSION ->
                headers.fromProvider()
                        ? "the provider does not let the gateway's own key use " + model
                                + "; correct that at the provider"
                        : "the key may not use " + model + "; ask whoever runs the gateway for access";
            case UNKNOWN_MODEL -> unknownModel(headers);
            case BUDGET -> "the budget or quota is spent; raise it or wait until it starts anew";
            case RATE_LIMIT -> {
                java.time.Duration wait = headers.retryAfter();
                yield "too many requests or tokens for now"
                        + (wait == null ? "" : "; try again in " + Settings.describe(wait));
            }
            case CONTEXT_WINDOW ->
                "the messages are longer than " + model
                        + " can take; send less, or use a model with a larger context window";
            case CONTENT_POLICY ->
                body.guardrail() == null
                        ? "a content policy or guardrail refused the call"
                        : "the guardrail " + body.guardrail() + " refused the call";
            case BROKEN_GUARDRAIL ->
                "the gateway failed inside, perhaps in the guardrail " + headers.appliedGuardrails()
                        + "; ask whoever runs the gateway";
            case WRONG_ADDRESS -> wrongAddress(status, headers);
            case TIMEOUT -> "the provider gave no answer in time; try again, or allow more time";
            case NO_DEPLOYMENT ->
                "the gateway has no deployment of " + model + " that may serve this call; correct its configuration";
            case NO_DATABASE -> "the gateway has no database, which this needs; connect one to it";
            case UNREADABLE_PROVIDER ->
                "the gateway cannot read what the provider of " + model + " answers; try another provider";
            case UNAVAILABLE ->
                (headers.fromProvider() ? "the provider behind " + model : "the gateway or the provider")
                        + " failed; try again later"
                        + (exchange.hasKey() || body.type() != null ? "" : ", or set a key if the gateway wants one");
            case UNSUPPORTED_PARAMETER ->
                model + " does not know an option of the request; leave it out, or let the gateway drop it with"
                        + " GatewayOptions.builder().dropParams(true)";
            case BAD_REQUEST -> "the request was found wrong; correct it as the text says";
        };
    }

    private String authentication(ErrorBody body) {
        if (!exchange.hasKey()) {
            return "the gateway wants a key; set LITELLM_API_KEY or LiteLlm.builder().apiKey(…)";
        }
        String where = "; check LITELLM_API_KEY or LiteLlm.builder().apiKey(…)";
        if ("no_db_connection".equals(body.type())) {
            return "the gateway does not accept the key: it has no database, so it knows its master key only" + where;
        }
        return "the gateway does not accept the key" + ("expired_key".equals(body.type()) ? ", it has expired" : "")
                + where;
    }

    private String unknownModel(ResponseHeaders headers) {
        if (headers.fromProvider()) {
            return "the provider does not know the model behind " + exchange.model()
                    + "; correct the gateway's configuration";
        }
        String hint = nearestModel
                .apply(exchange.model())
                .map(name -> "; did you mean \"" + name + "\"?")
                .orElse("; use a name that it lists under " + exchange.endpoint() + "/models");
        return "the gateway does not know the model \"" + exchange.model() + "\"" + hint;
    }

    private String wrongAddress(int status, ResponseHeaders headers) {
        if (status >= 300 && status < 400) {
            HttpUrl target = headers.location() == null
                    ? null
                    : exchange.endpoint().chatCompletions().resolve(headers.location());
            return exchange.endpoint() + " sends on to "
                    + (target == null
                            ? "another address"
                            : target.scheme() + "://" + target.host() + target.encodedPath())
                    + "; the key does not go there by itself: make that the base URL if it is your gateway";
        }
        return "there is no chat API at " + exchange.endpoint()
                + "; check the base URL, it usually ends in /v1 and a root path of the gateway belongs to it";
    }

    private String quote(int status, ErrorBody body) {
        String message = exchange.secrets().hide(body.message()).replaceAll("\\s+", " ");
        String shortened = message.length() <= LONGEST_QUOTE ? message : message.substring(0, LONGEST_QUOTE) + "…";
        return shortened.isEmpty() ? " [" + status + "]" : " [" + status + ": " + shortened + "]";
    }
}
