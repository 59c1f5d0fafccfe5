package dev.typist.resilience;

import dev.typist.chat.Budget;
import dev.typist.chat.ChatModel;
import dev.typist.chat.ChatRequest;
import dev.typist.chat.ChatResponse;
import dev.typist.chat.ChatStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A model that is asked twice when it is slow. */
record HedgedModel(ChatModel next, Duration delay, Time time) implements ChatModel {

    @Override
    public ChatResponse generate(ChatRequest request) {
        if (!request.tools().isEmpty()) {
            return next.generate(request);
        }
        return RelayFuture.await(generateAsync(request), request.caller().orElse("Hedge"));
    }

    @Override
    public CompletableFuture<ChatResponse> generateAsync(ChatRequest request) {
        return request.tools().isEmpty() ? new Race(request).start() : next.generateAsync(request);
    }

    @Override
    public ChatStream stream(ChatRequest request) {
        return next.stream(request);
    }

    @Override
    public String modelId() {
        return next.modelId();
    }

    /** Two calls for one answer. */
    private final class Race {

        private final ChatRequest request;
        private final RelayFuture<ChatResponse> answer = new RelayFuture<>();
        private final Failures failures = new Failures();
        private int running = 1;

        Race(ChatRequest request) {
            this.request = request;
        }

        RelayFuture<ChatResponse> start() {
            send();
            if (!answer.isDone()) {
                answer.follow(time.schedule(delay, this::hedge));
            }
            return answer;
        }

        private void hedge() {
            synchronized (this) {
                if (answer.isDone() || !request.budget().map(Budget::tryTake).orElse(true)) {
                    return;
                }
                running++;
            }
            send();
        }

        private void send() {
            answer.follow(RelayFuture.send(next, request), answer::complete, this::failed);
        }

        private void failed(Throwable failure) {
            synchronized (this) {
                running--;
                if (running > 0) {
                    failures.add(failure);
                    return;
                }
            }
            if (answer.isDone()) {
                return;
            }
            failures.add(failure);
            Throwable first = failures.first();
            failures.suppressIn(first);
            answer.completeExceptionally(first);
        }
    }
}
