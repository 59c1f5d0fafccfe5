package dev.typist.service;

import dev.typist.chat.AiException;
import java.util.concurrent.CompletableFuture;

/** The outcome to come of a reply to come, which it cancels when it is cancelled. */
final class OutcomeFuture<T> extends CompletableFuture<Outcome<T>> {

    private final CompletableFuture<Reply<T>> reply;

    OutcomeFuture(CompletableFuture<Reply<T>> reply) {
        this.reply = reply;
        var unused = reply.whenComplete((value, failure) -> {
            if (failure == null) {
                complete(new Outcome.Ok<>(value));
            } else if (failure instanceof AiException e) {
                complete(Outcomes.of(e));
            } else {
                completeExceptionally(failure);
            }
        });
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        reply.cancel(mayInterruptIfRunning);
        return cancelled;
    }
}
