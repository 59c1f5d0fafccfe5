package dev.typist.service;

import dev.typist.chat.ChatResponse;
import dev.typist.chat.GatewayException;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Drives a {@link MethodCall} by futures. Cancelling it cancels the model call that is under way. */
final class AsyncReply<T> extends CompletableFuture<Reply<T>> {

    private final MethodCall<T> method;
    private volatile @Nullable CompletableFuture<ChatResponse> underWay;

    AsyncReply(MethodCall<T> method) {
        this.method = method;
    }

    AsyncReply<T> started() {
        take(method.start());
        return this;
    }

    private void take(Step<T> step) {
        if (step instanceof Step.Done<T> done) {
            complete(done.reply());
        } else if (step instanceof Step.Ask<T> ask && !isDone()) {
            CompletableFuture<ChatResponse> call = method.generateAsync(ask.request());
            underWay = call;
            if (isCancelled()) {
                call.cancel(true);
            }
            var unused = call.whenComplete(this::answered);
        }
    }

    private void answered(@Nullable ChatResponse response, @Nullable Throwable failure) {
        try {
            if (response != null) {
                take(method.next(response));
                return;
            }
            Throwable cause = failure instanceof CompletionException e && e.getCause() != null
                    ? e.getCause()
                    : Objects.requireNonNull(failure);
            if (cause instanceof GatewayException e) {
                take(method.failed(e));
            } else {
                fail(cause);
            }
        } catch (RuntimeException | Error e) {
            fail(e);
        }
    }

    private void fail(Throwable failure) {
        method.end(failure);
        completeExceptionally(failure);
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        if (cancelled) {
            method.end(new CancellationException());
        }
        CompletableFuture<ChatResponse> call = underWay;
        if (call != null) {
            call.cancel(mayInterruptIfRunning);
        }
        return cancelled;
    }
}
