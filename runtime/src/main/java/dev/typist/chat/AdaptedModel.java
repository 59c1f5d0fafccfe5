package dev.typist.chat;

import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A model whose requests are changed on their way.
 *
 * @param model the model
 * @param change what is changed
 * @param name the model that answers when a request names none; null if that is not changed
 */
record AdaptedModel(
        ChatModel model,
        UnaryOperator<ChatRequest> change,
        @Nullable String name) implements ChatModel {

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
        return name == null ? model.modelId() : name;
    }
}
