package dev.typist.chat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

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
 * <p>Thread-safe.
 */
public final class ScriptedChatModel implements ChatModel {

    private final Deque<Answer> answers;
    private final int scripted;
    private final List<ChatRequest> requests = new ArrayList<>();

    private ScriptedChatModel(List<Answer> answers) {
        this.answers = new ArrayDeque<>(answers);
        this.scripted = answers.size();
    }

    /**
     * A model that answers with these texts, in order.
     *
     * @param texts the texts
     * @return the model
     */
    public static ScriptedChatModel answering(String... texts) {
        return answering(Arrays.stream(texts)
                .map(text -> ChatResponse.builder().text(text).build())
                .toArray(ChatResponse[]::new));
    }

    /**
     * A model that gives these answers, in order.
     *
     * @param responses the answers
     * @return the model
     */
    public static ScriptedChatModel answering(ChatResponse... responses) {
        return new ScriptedChatModel(
                Arrays.stream(responses).<Answer>map(response -> () -> response).toList());
    }

    /**
     * A model that fails every request.
     *
     * @param failure what it throws
     * @return the model
     */
    public static ScriptedChatModel failing(AiException failure) {
        ScriptedChatModel model = new ScriptedChatModel(List.of());
        model.answers.add(() -> {
            throw failure;
        });
        return model;
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
        return next(request).give();
    }

    @Override
    public String modelId() {
        return "scripted";
    }

    private synchronized Answer next(ChatRequest request) {
        requests.add(request);
        Answer answer = scripted == 0 ? answers.peek() : answers.poll();
        if (answer == null) {
            throw new AssertionError(
                    "request " + requests.size() + " has no answer: the script holds " + scripted + "; add one more");
        }
        return answer;
    }

    private interface Answer {
        ChatResponse give();
    }
}
