package dev.typist.chat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A model for tests: answers from a list, and keeps every request it was sent. Nothing goes over a network.
 *
 * <pre>{@code
 * ScriptedChatModel model = ScriptedChatModel.answering("{\"orderId\":4711,\"topic\":\"REFUND\",\"customer\":null}");
 * HelpDesk desk = new HelpDesk_AiService(model, new Orders());
 *
 * assertEquals(4711, desk.triage("Where is my money?").orderId());
 * assertEquals(1, model.requests().size());
 * }</pre>
 *
 * <p>A stream hands out the next answer as one chunk. A request beyond the list is an {@link AssertionError}. Thread-safe.
 */
public final class ScriptedChatModel implements ChatModel {

    private final Deque<Supplier<ChatResponse>> answers;
    private int scripted;
    private final List<ChatRequest> requests = new ArrayList<>();

    private ScriptedChatModel(Stream<Supplier<ChatResponse>> answers) {
        this.answers = new ArrayDeque<>(answers.toList());
        this.scripted = this.answers.size();
    }

    /**
     * A model that answers with these texts, in order.
     *
     * @param texts the texts
     * @return the model
     */
    public static ScriptedChatModel answering(String... texts) {
        return new ScriptedChatModel(Arrays.stream(texts)
                .map(text -> () -> ChatResponse.builder().text(text).build()));
    }

    /**
     * A model that gives these answers, in order.
     *
     * @param responses the answers
     * @return the model
     */
    public static ScriptedChatModel answering(ChatResponse... responses) {
        return new ScriptedChatModel(Arrays.stream(responses).map(response -> () -> response));
    }

    /**
     * Adds an answer that fails.
     *
     * @param failure what the request throws
     * @return this model
     */
    public synchronized ScriptedChatModel thenFailing(RuntimeException failure) {
        return then(() -> {
            throw failure;
        });
    }

    /**
     * Adds an answer.
     *
     * @param response the answer
     * @return this model
     */
    public synchronized ScriptedChatModel thenAnswering(ChatResponse response) {
        return then(() -> response);
    }

    private ScriptedChatModel then(Supplier<ChatResponse> answer) {
        answers.add(answer);
        scripted++;
        return this;
    }

    /**
     * The requests so far.
     *
     * @return the requests, oldest first
     */
    public synchronized List<ChatRequest> requests() {
        return List.copyOf(requests);
    }

    @Override
    public ChatResponse generate(ChatRequest request) {
        return next(request).get();
    }

    @Override
    public CompletableFuture<ChatResponse> generateAsync(ChatRequest request) {
        Supplier<ChatResponse> answer = next(request);
        CompletableFuture<ChatResponse> future = new CompletableFuture<>();
        try {
            future.complete(answer.get());
        } catch (RuntimeException e) {
            future.completeExceptionally(e);
        }
        return future;
    }

    @Override
    public ChatStream stream(ChatRequest request) {
        return ChatStream.of(next(request).get());
    }

    @Override
    public String modelId() {
        return "scripted";
    }

    private synchronized Supplier<ChatResponse> next(ChatRequest request) {
        requests.add(request);
        Supplier<ChatResponse> answer = answers.poll();
        if (answer == null) {
            throw new AssertionError("request " + requests.size() + " has no answer: the script held " + scripted
                    + "; give it one more");
        }
        return answer;
    }
}
