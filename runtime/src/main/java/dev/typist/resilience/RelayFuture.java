package dev.typist.resilience;

import dev.typist.chat.AiException;
import dev.typist.chat.ChatModel;
import dev.typist.chat.ChatRequest;
import dev.typist.chat.ChatResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Something to come that takes several steps, usually an answer. When it is over, however that came, the steps under way are
 * cancelled.
 *
 * @param <T> what is to come
 */
// The results of whenComplete are this future again, or nobody's.
@SuppressWarnings("FutureReturnValueIgnored")
final class RelayFuture<T> extends CompletableFuture<T> {

    private final List<Future<?>> steps = new ArrayList<>();

    RelayFuture() {
        whenComplete((response, failure) -> cancelSteps());
    }

    /** Remembers a step, to be cancelled with this. */
    void follow(Future<?> step) {
        synchronized (steps) {
            steps.removeIf(Future::isDone);
            steps.add(step);
        }
        if (isDone()) {
            step.cancel(true);
        }
    }

    /** Follows a step, and does one of two things when it has ended. What these throw ends this. */
    <S> void follow(CompletableFuture<S> step, Consumer<? super S> arrived, Consumer<? super Throwable> failed) {
        follow(step);
        step.whenComplete((value, failure) -> {
            try {
                if (failure == null) {
                    arrived.accept(value);
                } else {
                    failed.accept(cause(failure));
                }
            } catch (RuntimeException | Error e) {
                completeExceptionally(e);
            }
        });
    }

    private void cancelSteps() {
        List<Future<?>> open;
        synchronized (steps) {
            open = List.copyOf(steps);
        }
        open.forEach(step -> step.cancel(true));
    }

    /** Sends a request without waiting; what the model throws at once is in the future, too. */
    static CompletableFuture<ChatResponse> send(ChatModel model, ChatRequest request) {
        try {
            return model.generateAsync(request);
        } catch (RuntimeException | Error e) {
            return failedFuture(e);
        }
    }

    /** Waits for an answer. An interrupt cancels it. */
    static ChatResponse await(CompletableFuture<ChatResponse> answer, String caller) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new AiException(caller + ": interrupted while waiting for the model", e);
        } catch (ExecutionException e) {
            throw unchecked(cause(e));
        }
    }

    /** The failure itself, without what futures wrap around it. */
    static Throwable cause(Throwable failure) {
        boolean wrapper = failure instanceof CompletionException || failure instanceof ExecutionException;
        return wrapper && failure.getCause() != null ? failure.getCause() : failure;
    }

    static RuntimeException unchecked(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException unchecked ? unchecked : new CompletionException(failure);
    }
}
