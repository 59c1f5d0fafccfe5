package dev.typist.resilience;

import dev.typist.chat.ChatModel;
import dev.typist.chat.ChatRequest;
import dev.typist.chat.ChatResponse;
import dev.typist.chat.ChatStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** A model that answers on other threads after a moment, and counts its calls at once. */
final class InFlight implements ChatModel {

    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    int now() {
        return now.get();
    }

    int most() {
        return most.get();
    }

    @Override
    public ChatResponse generate(ChatRequest request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<ChatResponse> generateAsync(ChatRequest request) {
        most.accumulateAndGet(now.incrementAndGet(), Math::max);
        Answer answer = new Answer();
        CompletableFuture.delayedExecutor(200, TimeUnit.MICROSECONDS)
                .execute(() -> answer.complete(ChatResponse.builder().text("ok").build()));
        return answer;
    }

    /** Counts itself out before anybody learns that it has ended. */
    private final class Answer extends CompletableFuture<ChatResponse> {

        private final AtomicBoolean counted = new AtomicBoolean();

        @Override
        public boolean complete(ChatResponse response) {
            countOut();
            return super.complete(response);
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            countOut();
            return super.cancel(mayInterruptIfRunning);
        }

        private void countOut() {
            if (counted.compareAndSet(false, true)) {
                now.decrementAndGet();
            }
        }
    }

    @Override
    public ChatStream stream(ChatRequest request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String modelId() {
        return "in-flight";
    }
}
