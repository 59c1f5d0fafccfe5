package dev.typist.service;

import dev.typist.chat.ChatModel;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Runs the methods of one service. Called by generated code; thread-safe. */
public final class PromptRunner {

    private final ChatModel model;
    private final Tools tools;
    /** Which tools a method has is found out once, not at every call. */
    private final Map<PromptMethod<?>, Tools> narrowed = new ConcurrentHashMap<>();

    private final int toolRounds;

    PromptRunner(ChatModel model, Tools tools, int toolRounds) {
        this.model = model;
        this.tools = tools;
        this.toolRounds = toolRounds;
    }

    /**
     * Runs a method for its value.
     *
     * @param <T> the value
     * @param method the method
     * @param arguments its arguments, in the order in which its messages name them
     * @return the value
     * @throws dev.typist.chat.AiException if there is none
     */
    public <T> T run(PromptMethod<T> method, Object... arguments) {
        return reply(method, arguments).value();
    }

    /**
     * Runs a method for its value and how it came about.
     *
     * @param <T> the value
     * @param method the method
     * @param arguments its arguments, in the order in which its messages name them
     * @return the reply
     * @throws dev.typist.chat.AiException if there is none
     */
    public <T> Reply<T> reply(PromptMethod<T> method, Object... arguments) {
        Conversation<T> conversation = new Conversation<>(method, arguments, toolsOf(method), toolRounds);
        Step<T> step = conversation.start();
        while (step instanceof Step.Ask<T> ask) {
            step = conversation.next(model.generate(ask.request()));
        }
        return ((Step.Done<T>) step).reply();
    }

    private Tools toolsOf(PromptMethod<?> method) {
        List<Class<? extends Toolbox>> only = method.toolboxes();
        return only == null ? tools : narrowed.computeIfAbsent(method, any -> tools.only(only));
    }
}
