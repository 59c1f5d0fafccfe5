package dev.typist.litellm;

import java.math.BigDecimal;
import java.time.Duration;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** What the gateway says in headers. Every one of them may be missing. */
final class ResponseHeaders {

    private static final int NANOS = 9;

    private final Headers headers;

    ResponseHeaders(Headers headers) {
        this.headers = headers;
    }

    @Nullable
    String callId() {
        return headers.get("x-litellm-call-id");
    }

    /** The group that served the call; after a fallback the body names the provider's model instead. */
    @Nullable
    String modelGroup() {
        return headers.get("x-litellm-model-group");
    }

    /** The cost in US dollars, nothing for an answer from the cache: there the gateway repeats the price of the first. */
    @Nullable
    BigDecimal cost() {
        BigDecimal cost = number(headers.get("x-litellm-response-cost"));
        return cost != null && headers.get("x-litellm-cache-key") != null ? BigDecimal.ZERO : cost;
    }

    /** The gateway's own wait, else the provider's, which it passes on under another name. */
    @Nullable
    Duration retryAfter() {
        BigDecimal seconds = number(headers.get("retry-after"));
        if (seconds == null) {
            seconds = number(headers.get("llm_provider-retry-after"));
        }
        return seconds == null || seconds.signum() < 0
                ? null
                : Duration.ofNanos(seconds.movePointRight(NANOS).longValue());
    }

    /** Whether a provider answered: then the gateway passes on the provider's headers. */
    boolean fromProvider() {
        for (String name : headers.names()) {
            // The gateway's own limit for a deployment makes this one up.
            if (name.startsWith("llm_provider-") && !name.equals("llm_provider-retry-after")) {
                return true;
            }
        }
        return false;
    }

    @Nullable
    String appliedGuardrails() {
        return headers.get("x-litellm-applied-guardrails");
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
