package dev.typist.resilience;

import dev.failsafe.RetryPolicy;
import dev.typist.chat.AiException;
import dev.typist.chat.ChatModel;
import dev.typist.chat.ChatOptions;
import dev.typist.chat.ChatRequest;
import dev.typist.chat.ChatResponse;
import dev.typist.chat.ChatStream;
import dev.typist.chat.GatewayOptions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** A model that is asked again. The three ways to ask only drive {@link Tries}. */
record RetriedModel(ChatModel next, Retry retry, RetryPolicy<Object> policy) implements ChatModel {

    private static final ChatOptions NO_RETRIES_OF_GATEWAY = ChatOptions.builder()
            .gateway(GatewayOptions.builder().numRetries(0).build())
            .build();

    @Override
    public ChatResponse generate(ChatRequest request) {
        ChatRequest once = once(request);
        Tries tries = new Tries(retry, policy, once);
        CountDownLatch never = new CountDownLatch(1);
        while (true) {
            try {
                return tries.limit().generate(next, once);
            } catch (AiException e) {
                await(tries, e, never);
            }
        }
    }

    @Override
    public CompletableFuture<ChatResponse> generateAsync(ChatRequest request) {
        ChatRequest once = once(request);
        RelayFuture<ChatResponse> answer = new RelayFuture<>();
        attempt(once, new Tries(retry, policy, once), answer);
        return answer;
    }

    @Override
    public ChatStream stream(ChatRequest request) {
        ChatRequest once = once(request);
        Tries tries = new Tries(retry, policy, once);
        return ReplaceableStream.open(new ReplaceableStream.Source() {

            @Override
            public ChatStream open() {
                return tries.limit().stream(next, once, true);
            }

            @Override
            public ChatStream replace(AiException failure, CountDownLatch closed) {
                AiException last = failure;
                while (true) {
                    await(tries, last, closed);
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

    private void attempt(ChatRequest request, Tries tries, RelayFuture<ChatResponse> answer) {
        if (answer.isDone()) {
            return;
        }
        answer.follow(tries.limit().generateAsync(next, request), answer::complete, failure -> {
            if (answer.isDone()) {
                return;
            }
            Optional<Duration> wait = tries.afterFailure(failure);
            if (wait.isEmpty()) {
                answer.completeExceptionally(failure);
            } else {
                answer.follow(retry.time().schedule(wait.get(), () -> attempt(request, tries, answer)));
            }
        });
    }

    /** Waits for the next try, or throws what ends them. */
    private void await(Tries tries, AiException failure, CountDownLatch cut) {
        Duration wait = tries.afterFailure(failure).orElseThrow(() -> failure);
        try {
            if (retry.time().await(cut, wait)) {
                throw failure;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AiException(tries.caller() + ": interrupted while waiting to try again", failure);
        }
    }

    private static ChatRequest once(ChatRequest request) {
        return request.toBuilder()
                .options(request.options().orElse(NO_RETRIES_OF_GATEWAY))
                .build();
    }
}
