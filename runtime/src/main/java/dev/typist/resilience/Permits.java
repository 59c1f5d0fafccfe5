package dev.typist.resilience;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A number of places, and the queue of those who wait for one, blocking or not. Fair. Thread-safe. */
final class Permits {

    private final Deque<CompletableFuture<Gate.Pass>> queue = new ArrayDeque<>();
    private final AtomicInteger handingOut = new AtomicInteger();
    private int free;

    Permits(int number) {
        this.free = number;
    }

    /** A place to come; it is free again when its call ends. Whoever completes the future first gives up the wait for it. */
    CompletableFuture<Gate.Pass> acquire() {
        synchronized (queue) {
            if (free > 0) {
                free--;
                return CompletableFuture.completedFuture(new Place());
            }
            while (!queue.isEmpty() && queue.element().isDone()) {
                queue.remove();
            }
            CompletableFuture<Gate.Pass> permit = new CompletableFuture<>();
            queue.add(permit);
            return permit;
        }
    }

    private void release() {
        giveBack();
        // A call that gets a place here may end at once and free it again: one loop, for recursion would fill the
        // stack.
        if (handingOut.getAndIncrement() > 0) {
            return;
        }
        int done = 1;
        while (done > 0) {
            for (CompletableFuture<Gate.Pass> first = first(); first != null; first = first()) {
                if (!first.complete(new Place())) {
                    giveBack();
                }
            }
            done = handingOut.addAndGet(-done);
        }
    }

    private @Nullable CompletableFuture<Gate.Pass> first() {
        synchronized (queue) {
            if (free == 0 || queue.isEmpty()) {
                return null;
            }
            free--;
            return queue.remove();
        }
    }

    private void giveBack() {
        synchronized (queue) {
            free++;
        }
    }

    private final class Place implements Gate.Pass {

        @Override
        public void succeeded() {
            release();
        }

        @Override
        public void failed(Throwable failure) {
            release();
        }
    }
}
