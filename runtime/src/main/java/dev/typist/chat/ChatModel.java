package dev.typist.chat;

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
     * The name of the model that answers when a request names none.
     *
     * @return the name, as the gateway knows it
     */
    String modelId();
}
