package dev.typist.chat;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A language model that answers chats. Implementations are thread-safe.
 *
 * <pre>{@code
 * ChatModel model = LiteLlm.fromEnvironment();
 * ChatResponse response = model.generate(ChatRequest.builder()
 *     .system("You are a helpful assistant.")
 *     .user("What is the capital of France?")
 *     .temperature(0.7)
 *     .build());
 * response.text();   // "The capital of France is Paris."
 * }</pre>
 */
public interface ChatModel {

    /**
     * Sends a request and waits for the whole answer.
     *
     * @param request the request
     * @return the answer
     * @throws GatewayException if the gateway or the provider did not answer it
     * @throws AiException if the thread was interrupted; its interrupt flag is then set
     */
    ChatResponse generate(ChatRequest request);

    /**
     * Sends a request without waiting. Cancelling the future ends the call.
     *
     * @param request the request
     * @return the answer to come; it fails with what {@link #generate} would have thrown
     */
    CompletableFuture<ChatResponse> generateAsync(ChatRequest request);

    /**
     * Sends a request and hands out the answer while it arrives.
     *
     * @param request the request
     * @return the stream, to be closed
     * @throws GatewayException if the gateway or the provider refused before the first piece
     */
    ChatStream stream(ChatRequest request);

    /**
     * The name of the model that answers when a request names none.
     *
     * @return the name, as the gateway knows it
     */
    String modelId();

    /**
     * This model with tools that every request offers, unless it brings tools of its own.
     *
     * @param tools the tools
     * @return a copy; this model stays as it is
     */
    default ChatModel bindTools(List<ToolSpec> tools) {
        List<ToolSpec> bound = List.copyOf(tools);
        return new AdaptedModel(
                this,
                request -> request.tools().isEmpty()
                        ? request.toBuilder().tools(bound).build()
                        : request,
                null);
    }

    /**
     * This model with options that hold where a request sets none.
     *
     * @param options the options
     * @return a copy; this model stays as it is
     */
    default ChatModel with(ChatOptions options) {
        return new AdaptedModel(
                this,
                request -> request.toBuilder()
                        .options(request.options().orElse(options))
                        .build(),
                options.model().orElse(null));
    }

    /**
     * This model behind middleware.
     *
     * @param middleware the outermost first
     * @return a copy; this model stays as it is
     */
    default ChatModel with(Middleware... middleware) {
        ChatModel wrapped = this;
        for (int i = middleware.length - 1; i >= 0; i--) {
            wrapped = middleware[i].wrap(wrapped);
        }
        return wrapped;
    }
}
