package dev.typist.chat;

import java.time.Duration;
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
     */
    public record Details(
            int status,
            @Nullable String type,
            @Nullable String code,
            @Nullable String callId,
            boolean retryable,
            @Nullable Duration retryAfter,
            String body) {

        /**
         * The details of a failure without an answer: no connection, or no answer in time.
         *
         * @param callId the id that was sent with the call, or null
         * @return details that are retryable
         */
        public static Details withoutAnswer(@Nullable String callId) {
            return new Details(0, null, null, callId, true, null, "");
        }
    }
}
