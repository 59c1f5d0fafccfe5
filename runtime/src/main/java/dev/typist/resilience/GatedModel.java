package dev.typist.resilience;

import dev.typist.chat.ChatModel;
import dev.typist.chat.ChatRequest;
import dev.typist.chat.ChatResponse;
import dev.typist.chat.ChatStream;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

/** A model behind a gate. */
record GatedModel(ChatModel next, Gate gate, String name) implements ChatModel {

    @Override
    public ChatResponse generate(ChatRequest request) {
        Gate.Pass pass = gate.enter(caller(request));
        try {
            ChatResponse response = next.generate(request);
            pass.succeeded();
            return response;
        } catch (RuntimeException | Error e) {
            pass.failed(e);
            throw e;
        }
    }

    @Override
    public CompletableFuture<ChatResponse> generateAsync(ChatRequest request) {
        RelayFuture<ChatResponse> answer = new RelayFuture<>();
        answer.follow(
                gate.enterAsync(caller(request)), pass -> send(request, pass, answer), answer::completeExceptionally);
        return answer;
    }

    @Override
    public ChatStream stream(ChatRequest request) {
        Gate.Pass pass = gate.enter(caller(request));
        try {
            return new WatchedStream(next.stream(request), pass);
        } catch (RuntimeException | Error e) {
            pass.failed(e);
            throw e;
        }
    }

    @Override
    public String modelId() {
        return next.modelId();
    }

    private void send(ChatRequest request, Gate.Pass pass, RelayFuture<ChatResponse> answer) {
        if (answer.isDone()) {
            pass.failed(new CancellationException());
            return;
        }
        answer.follow(
                RelayFuture.send(next, request),
                response -> {
                    pass.succeeded();
                    answer.complete(response);
                },
                failure -> {
                    pass.failed(failure);
                    answer.completeExceptionally(failure);
                });
    }

    private String caller(ChatRequest request) {
        return request.caller().orElse(name);
    }
}
