package dev.typist.service;

import dev.typist.chat.ChatModel;
import dev.typist.chat.ChatResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Drives a {@link Conversation} by futures. Cancelling it cancels the model call that is under way. */
final class AsyncReply<T> extends CompletableFuture<Reply<T>> {

    private final ChatModel model;
    private final Conversation<T> conversation;
    private volatile @Nullable CompletableFuture<ChatResponse> underWay;

    AsyncReply(ChatModel model, Conversation<T> conversation) {
        this.model = model;
        this.conversation = conversation;
    }

    AsyncReply<T> started() {
        take(conversation.start());
        return this;
    }

    private void take(Step<T> step) {
        if (step instanceof Step.Done<T> done) {
            complete(done.reply());
        } else if (step instanceof Step.Ask<T> ask && !isDone()) {
            CompletableFuture<ChatResponse> call = model.generateAsync(ask.request());
            underWay = call;
            if (isCancelled()) {
                call.cancel(true);
            }
            var unused = call.whenComplete(this::answered);
        }
    }

    private void answered(@Nullable ChatResponse response, @Nullable Throwable failure) {
        try {
            if (failure != null || response == null) {
                completeExceptionally(
                        failure instanceof CompletionException e && e.getCause() != null
                                ? e.getCause()
                                : java.util.Objects.requireNonNull(failure));
            } else {
                take(conversation.next(response));
            }
        } catch (RuntimeException | Error e) {
            completeExceptionally(e);
        }
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        CompletableFuture<ChatResponse> call = underWay;
        if (call != null) {
            call.cancel(mayInterruptIfRunning);
        }
        return cancelled;
    }
}
