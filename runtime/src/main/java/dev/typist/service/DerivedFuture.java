package dev.typist.service;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** A future made from another, which it cancels when it is cancelled: {@code thenApply} would let the model call run on. */
final class DerivedFuture<S, T> extends CompletableFuture<T> {

    private final CompletableFuture<S> source;

    DerivedFuture(CompletableFuture<S> source, Function<? super S, ? extends T> change) {
        this.source = source;
        var unused = source.whenComplete((value, failure) -> {
            if (failure != null) {
                completeExceptionally(failure);
            } else {
                complete(change.apply(value));
            }
        });
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        source.cancel(mayInterruptIfRunning);
        return cancelled;
    }
}
