package dev.typist.resilience;

import dev.typist.chat.ChatModel;
import dev.typist.chat.ChatRequest;
import dev.typist.chat.ChatResponse;
import dev.typist.chat.ChatStream;
import dev.typist.chat.GatewayException;
import dev.typist.chat.RequestTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Ends calls that are under way when their time is over, whatever model they wait for: a blocking call is interrupted, a
 * future is cancelled, a stream is closed.
 *
 * @param left how long a call may still take; null for any time
 * @param message what to say when the time is over
 * @param time where to wait
 */
record TimeLimit(@Nullable Duration left, Supplier<String> message, Time time) {

    ChatResponse generate(ChatModel model, ChatRequest request) {
        return left == null ? model.generate(request) : interrupting(() -> model.generate(request), left);
    }

    CompletableFuture<ChatResponse> generateAsync(ChatModel model, ChatRequest request) {
        if (left == null) {
            return RelayFuture.send(model, request);
        }
        if (left.isZero()) {
            return CompletableFuture.failedFuture(exceeded(null));
        }
        RelayFuture<ChatResponse> answer = new RelayFuture<>();
        answer.follow(time.schedule(left, () -> answer.completeExceptionally(exceeded(null))));
        answer.follow(RelayFuture.send(model, request), answer::complete, answer::completeExceptionally);
        return answer;
    }

    /** Opens a stream. The time holds for opening it and, as the stream sees fit, for what comes after. */
    ChatStream stream(ChatModel model, ChatRequest request, boolean untilFirstChunk) {
        if (left == null) {
            return model.stream(request);
        }
        long opening = time.nanoTime();
        ChatStream stream = interrupting(() -> model.stream(request), left);
        Duration rest = left.minusNanos(time.nanoTime() - opening);
        return new TimedStream(stream, this, rest.isNegative() ? Duration.ZERO : rest, untilFirstChunk);
    }

    /** The failure to throw; it holds what had arrived, if its cause does. */
    RequestTimeoutException exceeded(@Nullable Throwable cause) {
        GatewayException.Details details = cause instanceof GatewayException gateway
                ? GatewayException.Details.withoutAnswer(gateway.callId().orElse(null))
                        .withPartial(gateway.partial().orElse(null))
                : GatewayException.Details.withoutAnswer(null);
        return new RequestTimeoutException(message.get(), details, cause);
    }

    private <T> T interrupting(Supplier<T> call, Duration limit) {
        if (limit.isZero()) {
            throw exceeded(null);
        }
        Alarm alarm = new Alarm();
        Future<?> timer = time.schedule(limit, alarm);
        try {
            return call.get();
        } catch (Exception e) {
            // Kotlin declares no exceptions: an HTTP client may throw an InterruptedException from where none can be.
            throw alarm.end() ? exceeded(e) : RelayFuture.unchecked(e);
        } finally {
            timer.cancel(false);
            alarm.end();
        }
    }
}
