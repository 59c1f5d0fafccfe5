package dev.typist.resilience;

import java.util.concurrent.CompletableFuture;

/** What lets calls through, or not, and is told how they end. Thread-safe. */
interface Gate {

    /** Lets a call through, perhaps after a wait, or throws. */
    Pass enter(String caller);

    /** The same without blocking. Cancelling the future gives the place in the queue up. */
    CompletableFuture<Pass> enterAsync(String caller);

    /** A call that was let through. */
    interface Pass {

        /** The call ended with an answer. */
        void succeeded();

        /** The call failed, or was given up, which is a {@link java.util.concurrent.CancellationException}. */
        void failed(Throwable failure);
    }
}
