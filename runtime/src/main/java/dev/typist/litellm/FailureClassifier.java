package dev.typist.litellm;

import org.jspecify.annotations.Nullable;

/**
 * Tells what a failed answer means, by several signals, for none of them alone is stable from version to version: first the
 * gateway's own types, then guardrails, then codes, then known texts, then the status.
 */
final class FailureClassifier {

    private static final String[] CONTEXT_WINDOW = {
        "ContextWindowExceededError",
        "maximum context length",
        "context_length_exceeded",
        "prompt is too long",
        "input is too long",
        "input length and `max_tokens` exceed context limit",
        "exceeds the available context size",
        "exceed context limit",
        "exceeds the maximum number of tokens",
        "too many tokens"
    };
    private static final String[] CONTENT_POLICY = {
        "ContentPolicyViolationError",
        "content management policy",
        "violated guardrail policy",
        "content blocked",
        "content_filter",
        "responsible ai"
    };
    private static final String[] NOT_ALLOWED = {
        "not allowed to access model", "can only access models", "key not allowed", "team not allowed"
    };
    private static final String[] BUDGET = {
        "budget has been exceeded", "ExceededBudget", "exceeded your current quota", "credit balance is too low"
    };

    private final int status;
    private final ErrorBody body;
    private final ResponseHeaders headers;

    private FailureClassifier(int status, ErrorBody body, ResponseHeaders headers) {
        this.status = status;
        this.body = body;
        this.headers = headers;
    }

    static FailureKind kind(int status, ErrorBody body, ResponseHeaders headers) {
        return new FailureClassifier(status, body, headers).kind();
    }

    private FailureKind kind() {
        FailureKind byType = byType(body.type());
        if (byType != null) {
            return byType;
        }
        if (body.guardrail() != null) {
            return FailureKind.CONTENT_POLICY;
        }
        FailureKind byCode = byCode(body.code());
        if (byCode != null) {
            return byCode;
        }
        FailureKind byText = byText();
        return byText != null ? byText : byStatus();
    }

    private static @Nullable FailureKind byType(@Nullable String type) {
        if (type == null) {
            return null;
        }
        if (type.endsWith("_model_access_denied")) {
            return FailureKind.PERMISSION;
        }
        return switch (type) {
            case "auth_error", "no_db_connection", "token_not_found_in_db", "expired_key" -> FailureKind.AUTHENTICATION;
            case "budget_exceeded" -> FailureKind.BUDGET;
            case "all_deployments_in_cooldown" -> FailureKind.RATE_LIMIT;
            default -> null;
        };
    }

    private static @Nullable FailureKind byCode(@Nullable String code) {
        if (code == null) {
            return null;
        }
        return switch (code) {
            case "context_length_exceeded" -> FailureKind.CONTEXT_WINDOW;
            case "content_filter", "content_policy_violation" -> FailureKind.CONTENT_POLICY;
            case "invalid_api_key" -> FailureKind.AUTHENTICATION;
            case "insufficient_quota" -> FailureKind.BUDGET;
            case "model_not_found" -> FailureKind.UNKNOWN_MODEL;
            case "rate_limit_exceeded" -> FailureKind.RATE_LIMIT;
            default -> null;
        };
    }

    private @Nullable FailureKind byText() {
        if (body.says("invalid model name passed in")) {
            return FailureKind.UNKNOWN_MODEL;
        }
        if (body.says(BUDGET)) {
            return FailureKind.BUDGET;
        }
        if (status == 429 && body.says("no deployments available", "no healthy deployment")) {
            return FailureKind.RATE_LIMIT;
        }
        if (body.says("no healthy deployments", "no deployments available", "no deployments found")) {
            return FailureKind.NO_DEPLOYMENT;
        }
        if (body.says("database not connected", "no db connected")) {
            return FailureKind.NO_DATABASE;
        }
        if (body.says("Invalid proxy server token", "no api key passed in")) {
            return FailureKind.AUTHENTICATION;
        }
        return status < 500 ? byTextOfRefusal() : byTextOfFailure();
    }

    private @Nullable FailureKind byTextOfRefusal() {
        if (status == 401 || status == 403) {
            return body.says(NOT_ALLOWED) ? FailureKind.PERMISSION : null;
        }
        if (status == 400 || status == 413 || status == 422) {
            if (body.says(CONTEXT_WINDOW)) {
                return FailureKind.CONTEXT_WINDOW;
            }
            if (body.says(CONTENT_POLICY)) {
                return FailureKind.CONTENT_POLICY;
            }
            if (body.says("UnsupportedParamsError", "Unsupported parameter")) {
                return FailureKind.UNSUPPORTED_PARAMETER;
            }
            if (headers.appliedGuardrails() != null && !headers.fromProvider() && !body.says("litellm.")) {
                return FailureKind.CONTENT_POLICY;
            }
        }
        return null;
    }

    private @Nullable FailureKind byTextOfFailure() {
        if (body.says("timeout on reading data", "litellm.Timeout", "model service timed out")) {
            return FailureKind.TIMEOUT;
        }
        // The provider answers in a form that the gateway cannot read, and will do so again.
        return body.says("Invalid response object") ? FailureKind.UNREADABLE_PROVIDER : null;
    }

    private FailureKind byStatus() {
        boolean frameworkAnswer = body.type() == null && body.says("not found", "method not allowed");
        return switch (status) {
            case 401 -> headers.fromProvider() ? FailureKind.PROVIDER_AUTHENTICATION : FailureKind.AUTHENTICATION;
            case 403 -> FailureKind.PERMISSION;
            case 404 -> frameworkAnswer || body.isPage() ? FailureKind.WRONG_ADDRESS : FailureKind.UNKNOWN_MODEL;
            case 405 -> FailureKind.WRONG_ADDRESS;
            case 408, 504 -> FailureKind.TIMEOUT;
            case 429 -> FailureKind.RATE_LIMIT;
            case 500 ->
                headers.appliedGuardrails() != null && !headers.fromProvider() && !body.says("litellm.")
                        ? FailureKind.BROKEN_GUARDRAIL
                        : FailureKind.UNAVAILABLE;
            default -> {
                if (status >= 300 && status < 400) {
                    yield FailureKind.WRONG_ADDRESS;
                }
                yield status >= 500 ? FailureKind.UNAVAILABLE : FailureKind.BAD_REQUEST;
            }
        };
    }
}
