package dev.typist.litellm;

import dev.typist.chat.AuthenticationException;
import dev.typist.chat.BadRequestException;
import dev.typist.chat.BudgetException;
import dev.typist.chat.ContentPolicyException;
import dev.typist.chat.ContextWindowException;
import dev.typist.chat.GatewayException;
import dev.typist.chat.PermissionException;
import dev.typist.chat.RateLimitException;
import dev.typist.chat.RequestTimeoutException;
import dev.typist.chat.UnavailableException;
import dev.typist.chat.UnknownModelException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a failed answer means, by several signals, for none of them alone is stable: first the gateway's own types,
 * then codes, then known texts, then the status.
 */
final class FailureReader {

    private static final Pattern KEY = Pattern.compile("sk-[A-Za-z0-9_-]{4,}");
    private static final int LONGEST_QUOTE = 400;

    private final String caller;
    private final Endpoint endpoint;
    private final @Nullable String apiKey;
    private final String model;

    FailureReader(String caller, Endpoint endpoint, @Nullable String apiKey, String model) {
        this.caller = caller;
        this.endpoint = endpoint;
        this.apiKey = apiKey;
        this.model = model;
    }

    GatewayException read(Response response, byte[] bytes) {
        ErrorBody body = ErrorBody.parse(bytes);
        ResponseHeaders headers = new ResponseHeaders(response.headers());
        Kind kind = kind(response.code(), body, headers);
        GatewayException.Details details = new GatewayException.Details(
                response.code(),
                body.type(),
                body.code(),
                headers.callId(),
                kind.retryable,
                headers.retryAfter(),
                redacted(new String(bytes, StandardCharsets.UTF_8)));
        return kind.exception(caller + ": " + advice(kind, headers) + quote(response.code(), body), details);
    }

    private static Kind kind(int status, ErrorBody body, ResponseHeaders headers) {
        Kind byType = kindOfType(body.type());
        if (byType != null) {
            return byType;
        }
        if (body.guardrail() != null) {
            return Kind.CONTENT_POLICY;
        }
        Kind byCode = kindOfCode(body.code());
        if (byCode != null) {
            return byCode;
        }
        Kind byText = kindOfText(status, body);
        return byText != null ? byText : kindOfStatus(status, body, headers);
    }

    private static @Nullable Kind kindOfType(@Nullable String type) {
        if (type == null) {
            return null;
        }
        if (type.endsWith("_model_access_denied")) {
            return Kind.PERMISSION;
        }
        return switch (type) {
            case "auth_error", "no_db_connection", "token_not_found_in_db", "expired_key" -> Kind.AUTHENTICATION;
            case "budget_exceeded" -> Kind.BUDGET;
            case "all_deployments_in_cooldown" -> Kind.RATE_LIMIT;
            default -> null;
        };
    }

    private static @Nullable Kind kindOfCode(@Nullable String code) {
        if (code == null) {
            return null;
        }
        return switch (code) {
            case "context_length_exceeded" -> Kind.CONTEXT_WINDOW;
            case "content_filter", "content_policy_violation" -> Kind.CONTENT_POLICY;
            case "invalid_api_key" -> Kind.AUTHENTICATION;
            case "insufficient_quota" -> Kind.BUDGET;
            case "model_not_found" -> Kind.UNKNOWN_MODEL;
            case "rate_limit_exceeded" -> Kind.RATE_LIMIT;
            default -> null;
        };
    }

    private static @Nullable Kind kindOfText(int status, ErrorBody body) {
        if (body.says("invalid model name passed in")) {
            return Kind.UNKNOWN_MODEL;
        }
        if (body.says("budget has been exceeded", "ExceededBudget", "exceeded your current quota")) {
            return Kind.BUDGET;
        }
        if (body.says("no deployments available")) {
            return Kind.RATE_LIMIT;
        }
        if (status == 400 || status == 413 || status == 422) {
            if (body.says(
                    "ContextWindowExceededError",
                    "maximum context length",
                    "prompt is too long",
                    "input is too long",
                    "exceeds the available context size",
                    "exceed context limit")) {
                return Kind.CONTEXT_WINDOW;
            }
            if (body.says("ContentPolicyViolationError", "content management policy", "violated guardrail policy")) {
                return Kind.CONTENT_POLICY;
            }
        }
        if (status >= 500 && body.says("timeout on reading data", "litellm.Timeout")) {
            return Kind.TIMEOUT;
        }
        return null;
    }

    private static Kind kindOfStatus(int status, ErrorBody body, ResponseHeaders headers) {
        boolean frameworkAnswer = body.type() == null && body.says("not found", "method not allowed");
        return switch (status) {
            case 401 -> headers.fromProvider() ? Kind.PROVIDER_AUTHENTICATION : Kind.AUTHENTICATION;
            case 403 -> Kind.PERMISSION;
            case 404 -> frameworkAnswer ? Kind.WRONG_ADDRESS : Kind.UNKNOWN_MODEL;
            case 405 -> Kind.WRONG_ADDRESS;
            case 408, 504 -> Kind.TIMEOUT;
            case 429 -> Kind.RATE_LIMIT;
            case 500 ->
                headers.appliedGuardrails() != null && !headers.fromProvider()
                        ? Kind.BROKEN_GUARDRAIL
                        : Kind.UNAVAILABLE;
            default -> {
                if (status >= 300 && status < 400) {
                    yield Kind.WRONG_ADDRESS;
                }
                yield status >= 500 ? Kind.UNAVAILABLE : Kind.BAD_REQUEST;
            }
        };
    }

    private String advice(Kind kind, ResponseHeaders headers) {
        return switch (kind) {
            case AUTHENTICATION ->
                apiKey == null
                        ? "the gateway wants a key; set LITELLM_API_KEY or LiteLlm.builder().apiKey(…)"
                        : "the gateway does not accept the key; check LITELLM_API_KEY or LiteLlm.builder().apiKey(…)";
            case PROVIDER_AUTHENTICATION ->
                "the provider does not accept the gateway's own key for " + model
                        + "; correct it in the gateway's configuration";
            case PERMISSION -> "the key may not use " + model + "; ask whoever runs the gateway for access";
            case UNKNOWN_MODEL ->
                headers.fromProvider()
                        ? "the provider does not know the model behind " + model
                                + "; correct the gateway's configuration"
                        : "the gateway does not know the model \"" + model + "\"; use a name that it lists under "
                                + endpoint + "/models";
            case BUDGET -> "the budget or quota is spent; raise it or wait until it starts anew";
            case RATE_LIMIT ->
                "too many requests or tokens for now"
                        + (headers.retryAfter() == null
                                ? ""
                                : "; try again in " + headers.retryAfter().toSeconds() + " s");
            case CONTEXT_WINDOW ->
                "the messages are longer than " + model
                        + " can take; send less, or use a model with a larger context window";
            case CONTENT_POLICY -> "a content policy or guardrail refused the call";
            case BROKEN_GUARDRAIL ->
                "the gateway failed inside, perhaps in the guardrail " + headers.appliedGuardrails()
                        + "; ask whoever runs the gateway";
            case WRONG_ADDRESS ->
                "there is no chat API at " + endpoint
                        + "; check the base URL, it usually ends in /v1 and a root path of the gateway belongs to it";
            case TIMEOUT -> "the provider gave no answer in time; try again, or allow more time";
            case UNAVAILABLE -> "the gateway or the provider failed; try again later";
            case BAD_REQUEST -> "the request was found wrong; correct it as the text says";
        };
    }

    private String quote(int status, ErrorBody body) {
        String message = redacted(body.message()).replaceAll("\\s+", " ");
        String shortened = message.length() <= LONGEST_QUOTE ? message : message.substring(0, LONGEST_QUOTE) + "…";
        return shortened.isEmpty() ? " [" + status + "]" : " [" + status + ": " + shortened + "]";
    }

    private String redacted(String text) {
        String safe = apiKey == null ? text : text.replace(apiKey, "…");
        return KEY.matcher(safe).replaceAll("sk-…");
    }

    private enum Kind {
        AUTHENTICATION(false),
        PROVIDER_AUTHENTICATION(false),
        PERMISSION(false),
        UNKNOWN_MODEL(false),
        BUDGET(false),
        RATE_LIMIT(true),
        CONTEXT_WINDOW(false),
        CONTENT_POLICY(false),
        BROKEN_GUARDRAIL(false),
        WRONG_ADDRESS(false),
        TIMEOUT(true),
        UNAVAILABLE(true),
        BAD_REQUEST(false);

        private final boolean retryable;

        Kind(boolean retryable) {
            this.retryable = retryable;
        }

        GatewayException exception(String message, GatewayException.Details details) {
            return switch (this) {
                case AUTHENTICATION, PROVIDER_AUTHENTICATION -> new AuthenticationException(message, details, null);
                case PERMISSION -> new PermissionException(message, details, null);
                case UNKNOWN_MODEL -> new UnknownModelException(message, details, null);
                case BUDGET -> new BudgetException(message, details, null);
                case RATE_LIMIT -> new RateLimitException(message, details, null);
                case CONTEXT_WINDOW -> new ContextWindowException(message, details, null);
                case CONTENT_POLICY -> new ContentPolicyException(message, details, null);
                case TIMEOUT -> new RequestTimeoutException(message, details, null);
                case UNAVAILABLE, BROKEN_GUARDRAIL -> new UnavailableException(message, details, null);
                case BAD_REQUEST, WRONG_ADDRESS -> new BadRequestException(message, details, null);
            };
        }
    }
}
