package dev.typist.litellm;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** What the gateway says in headers. Every one of them may be missing. */
final class ResponseHeaders {

    private static final int NANOS = 9;
    private static final BigDecimal LONGEST_WAIT =
            BigDecimal.valueOf(Duration.ofDays(1).toSeconds());

    private final Headers headers;
    private final Secrets secrets;

    ResponseHeaders(Headers headers, Secrets secrets) {
        this.headers = headers;
        this.secrets = secrets;
    }

    Map<String, String> withoutSecrets() {
        return secrets.hide(headers);
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

    /**
     * The cost in US dollars, nothing for an answer from the cache: there the gateway repeats the price of the first.
     *
     * @param inBody what the answer itself says, which is all that a stream has
     */
    @Nullable
    BigDecimal cost(@Nullable BigDecimal inBody) {
        if (headers.get("x-litellm-cache-key") != null) {
            return BigDecimal.ZERO;
        }
        BigDecimal inHeader = number(headers.get("x-litellm-response-cost"));
        return inHeader != null ? inHeader : inBody;
    }

    /** The gateway's own wait, else the provider's, which it passes on under another name. */
    @Nullable
    Duration retryAfter() {
        Duration wait = wait(headers.get("retry-after"));
        return wait != null ? wait : wait(headers.get("llm_provider-retry-after"));
    }

    /** Whether a provider answered: then the gateway passes on the provider's headers. */
    boolean fromProvider() {
        for (String name : headers.names()) {
            // The gateway's own limit for a deployment makes these two up.
            if (name.startsWith("llm_provider-")
                    && !name.equals("llm_provider-retry-after")
                    && !name.equals("llm_provider-content-length")) {
                return true;
            }
        }
        return false;
    }

    @Nullable
    String appliedGuardrails() {
        return headers.get("x-litellm-applied-guardrails");
    }

    @Nullable
    String location() {
        return headers.get("location");
    }

    /** Seconds, or a date. */
    private static @Nullable Duration wait(@Nullable String text) {
        BigDecimal seconds = number(text);
        if (seconds != null) {
            return seconds.signum() < 0
                    ? null
                    : Duration.ofNanos(
                            seconds.min(LONGEST_WAIT).movePointRight(NANOS).longValue());
        }
        if (text == null) {
            return null;
        }
        try {
            Duration until = Duration.between(
                    Instant.now(), ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME));
            return until.isNegative() ? Duration.ZERO : until;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        if (text == null || text.length() > 40) {
            return null;
        }
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
