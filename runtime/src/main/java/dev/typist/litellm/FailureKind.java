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
import org.jspecify.annotations.Nullable;

/** Why the gateway gave no answer, and whether it may give one later. */
enum FailureKind {
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
    NO_DEPLOYMENT(false),
    NO_DATABASE(false),
    UNREADABLE_PROVIDER(false),
    UNAVAILABLE(true),
    UNSUPPORTED_PARAMETER(false),
    BAD_REQUEST(false);

    private final boolean retryable;

    FailureKind(boolean retryable) {
        this.retryable = retryable;
    }

    boolean retryable() {
        return retryable;
    }

    GatewayException exception(String message, GatewayException.Details details, @Nullable Throwable cause) {
        return switch (this) {
            case AUTHENTICATION, PROVIDER_AUTHENTICATION -> new AuthenticationException(message, details, cause);
            case PERMISSION -> new PermissionException(message, details, cause);
            case UNKNOWN_MODEL -> new UnknownModelException(message, details, cause);
            case BUDGET -> new BudgetException(message, details, cause);
            case RATE_LIMIT -> new RateLimitException(message, details, cause);
            case CONTEXT_WINDOW -> new ContextWindowException(message, details, cause);
            case CONTENT_POLICY -> new ContentPolicyException(message, details, cause);
            case TIMEOUT -> new RequestTimeoutException(message, details, cause);
            case UNAVAILABLE, BROKEN_GUARDRAIL, NO_DEPLOYMENT, NO_DATABASE, UNREADABLE_PROVIDER ->
                new UnavailableException(message, details, cause);
            case BAD_REQUEST, UNSUPPORTED_PARAMETER, WRONG_ADDRESS -> new BadRequestException(message, details, cause);
        };
    }
}
