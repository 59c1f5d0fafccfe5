package dev.typist.resilience;

import dev.typist.chat.AiException;
import dev.typist.chat.Budget;
import dev.typist.chat.ChatModel;
import dev.typist.chat.ChatRequest;
import dev.typist.chat.ChatResponse;
import dev.typist.chat.ChatStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** A model with others behind it. The three ways to ask only drive {@link Candidates}. */
record FallbackModel(ChatModel next, Fallback fallback, List<Fallback.Target> targets) implements ChatModel {

    @Override
    public ChatResponse generate(ChatRequest request) {
        Candidates candidates = new Candidates(request);
        while (true) {
            try {
                return candidates.model.generate(candidates.request);
            } catch (AiException e) {
                candidates.moveOn(e);
            }
        }
    }

    @Override
    public CompletableFuture<ChatResponse> generateAsync(ChatRequest request) {
        RelayFuture<ChatResponse> answer = new RelayFuture<>();
        ask(new Candidates(request), answer);
        return answer;
    }

    @Override
    public ChatStream stream(ChatRequest request) {
        Candidates candidates = new Candidates(request);
        return ReplaceableStream.open(new ReplaceableStream.Source() {

            @Override
            public ChatStream open() {
                return candidates.model.stream(candidates.request);
            }

            @Override
            public ChatStream replace(AiException failure, CountDownLatch closed) {
                AiException last = failure;
                while (true) {
                    candidates.moveOn(last);
                    try {
                        return open();
                    } catch (AiException e) {
                        last = e;
                    }
                }
            }
        });
    }

    @Override
    public String modelId() {
        return next.modelId();
    }

    private void ask(Candidates candidates, RelayFuture<ChatResponse> answer) {
        answer.follow(RelayFuture.send(candidates.model, candidates.request), answer::complete, failure -> {
            if (!answer.isDone() && candidates.next(failure)) {
                ask(candidates, answer);
            } else {
                answer.completeExceptionally(failure);
            }
        });
    }

    /** Who is asked, and who after that. Not thread-safe. */
    private final class Candidates {

        private final ChatRequest original;
        private final Failures failures = new Failures();
        private ChatModel model = next;
        private ChatRequest request;

        Candidates(ChatRequest request) {
            this.original = request;
            this.request = request;
        }

        void moveOn(AiException failure) {
            if (!next(failure)) {
                throw failure;
            }
        }

        boolean next(Throwable failure) {
            int asked = failures.count();
            if (asked == targets.size() || !fallback.covers(failure) || !mayAskAgain()) {
                failures.suppressIn(failure);
                return false;
            }
            fallback.tell(failure);
            failures.add(failure);
            Fallback.Target target = targets.get(asked);
            model = target.model(next);
            request = original.toBuilder().model(target.name()).build();
            return true;
        }

        private boolean mayAskAgain() {
            return original.budget().map(Budget::tryTake).orElse(true);
        }
    }
}
