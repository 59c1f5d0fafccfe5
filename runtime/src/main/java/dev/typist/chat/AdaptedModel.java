package dev.typist.chat;

import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/** A model whose requests are changed on their way. */
record AdaptedModel(ChatModel model, UnaryOperator<ChatRequest> change) implements ChatModel {

    @Override
    public ChatResponse generate(ChatRequest request) {
        return model.generate(change.apply(request));
    }

    @Override
    public CompletableFuture<ChatResponse> generateAsync(ChatRequest request) {
        return model.generateAsync(change.apply(request));
    }

    @Override
    public ChatStream stream(ChatRequest request) {
        return model.stream(change.apply(request));
    }

    @Override
    public String modelId() {
        return model.modelId();
    }
}
