package dev.typist.chat;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The gateway, or the provider behind it, did not answer the request.
 *
 * <pre>{@code
 * try {
 *   return desk.answer(question);
 * } catch (RateLimitException e) {
 *   return "Too many questions, come back in " + e.retryAfter().orElse(Duration.ofMinutes(1));
 * } catch (GatewayException e) {
 *   log.warning(e.getMessage() + " " + e.callId().orElse(""));
 * }
 * }</pre>
 *
 * <p>The subclasses tell the usual reasons apart; one of no known reason is of this class itself.
 */
public class GatewayException extends AiException {

    private static final long serialVersionUID = 1L;

    private final transient Details details;

    /**
     * Makes an exception.
     *
     * @param message what went wrong and what to do, without secrets
     * @param details what the gateway said
     * @param cause what caused it, or null
     */
    public GatewayException(String message, Details details, @Nullable Throwable cause) {
        super(message, cause);
        this.details = Objects.requireNonNull(details, "details");
    }

    /**
     * The HTTP status.
     *
     * @return the status; empty if there was no HTTP answer
     */
    public final OptionalInt status() {
        return details.status() == 0 ? OptionalInt.empty() : OptionalInt.of(details.status());
    }

    /**
     * The gateway's own word for the kind of error, such as {@code throttling_error}. An open set.
     *
     * @return the type; empty if it gave none
     */
    public final Optional<String> type() {
        return Optional.ofNullable(details.type());
    }

    /**
     * The error's code. LiteLLM repeats the status here unless the provider has a code of its own.
     *
     * @return the code; empty if it gave none
     */
    public final Optional<String> code() {
        return Optional.ofNullable(details.code());
    }

    /**
     * The gateway's id of this call, by which its logs can be searched.
     *
     * @return the id; empty if the gateway gave none
     */
    public final Optional<String> callId() {
        return Optional.ofNullable(details.callId());
    }

    /**
     * How long the gateway or the provider asked to wait.
     *
     * @return the wait; empty if it did not say
     */
    public final Optional<Duration> retryAfter() {
        return Optional.ofNullable(details.retryAfter());
    }

    /**
     * Whether the same request may succeed later.
     *
     * @return true if trying again makes sense
     */
    public final boolean retryable() {
        return details.retryable();
    }

    /**
     * Whether a provider answered the gateway, and so caused the failure.
     *
     * @return true if a provider did; false if the gateway failed itself, could not reach the provider, or did not say
     */
    public final boolean fromProvider() {
        return details.fromProvider();
    }

    /**
     * What had arrived of the answer when its stream broke. Text in it was perhaps handed out already; calls of tools in it
     * may be cut and must not be run.
     *
     * @return the part; empty if nothing had arrived
     */
    public final Optional<ChatResponse> partial() {
        return Optional.ofNullable(details.partial());
    }

    /**
     * The headers of the gateway's answer, secrets removed.
     *
     * @return name in lower case to value; empty if there was no answer
     */
    public final Map<String, String> headers() {
        return details.headers();
    }

    /**
     * What the gateway said, in its own words.
     *
     * @return the body of its answer; empty if there was none
     */
    public final String body() {
        return details.body();
    }

    /**
     * What a gateway said about a failure.
     *
     * @param status the HTTP status, 0 if there was no answer
     * @param type the gateway's word for the kind of error, or null
     * @param code the error's code, or null
     * @param callId the gateway's id of the call, or null
     * @param retryable whether trying again makes sense
     * @param retryAfter how long to wait before, or null
     * @param body the raw body, empty if there was none
     * @param headers the headers of the answer, without secrets
     * @param fromProvider whether a provider answered the gateway
     * @param partial what had arrived when a stream broke, or null
     */
    public record Details(
            int status,
            @Nullable String type,
            @Nullable String code,
            @Nullable String callId,
            boolean retryable,
            @Nullable Duration retryAfter,
            String body,
            Map<String, String> headers,
            boolean fromProvider,
            @Nullable ChatResponse partial) {

        /** Refuses nulls and copies. */
        public Details {
            Objects.requireNonNull(body, "body");
            headers = Map.copyOf(headers);
        }

        /**
         * Details without headers, of a failure of the gateway itself.
         *
         * @param status the HTTP status, 0 if there was no answer
         * @param type the gateway's word for the kind of error, or null
         * @param code the error's code, or null
         * @param callId the gateway's id of the call, or null
         * @param retryable whether trying again makes sense
         * @param retryAfter how long to wait before, or null
         * @param body the raw body, empty if there was none
         */
        public Details(
                int status,
                @Nullable String type,
                @Nullable String code,
                @Nullable String callId,
                boolean retryable,
                @Nullable Duration retryAfter,
                String body) {
            this(status, type, code, callId, retryable, retryAfter, body, Map.of(), false, null);
        }

        /**
         * The details of a failure without an answer: no connection, or no answer in time.
         *
         * @param callId the id that was sent with the call, or null
         * @return details that are retryable
         */
        public static Details withoutAnswer(@Nullable String callId) {
            return new Details(0, null, null, callId, true, null, "");
        }

        /**
         * The same with what had arrived.
         *
         * @param arrived the part of the answer, or null
         * @return a copy
         */
        public Details withPartial(@Nullable ChatResponse arrived) {
            return new Details(status, type, code, callId, retryable, retryAfter, body, headers, fromProvider, arrived);
        }
    }
}
