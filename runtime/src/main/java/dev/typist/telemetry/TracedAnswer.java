package dev.typist.telemetry;

import dev.typist.chat.ChatResponse;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

/** An answer to come whose span ends with it. What depends on it runs in the context of whoever asked. */
// The results of whenComplete are these futures again.
@SuppressWarnings("FutureReturnValueIgnored")
final class TracedAnswer extends CompletableFuture<ChatResponse> {

    TracedAnswer(CompletableFuture<ChatResponse> call, ChatSpan span) {
        call.whenComplete((response, wrapped) -> span.after(() -> {
            if (wrapped == null) {
                span.succeeded(response);
                complete(response);
            } else {
                Throwable failure = ErrorType.cause(wrapped);
                span.failed(failure);
                completeExceptionally(failure);
            }
        }));
        whenComplete((response, failure) -> {
            if (!call.isDone()) {
                span.failed(new CancellationException());
                call.cancel(true);
            }
        });
    }
}
