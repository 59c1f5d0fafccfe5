package dev.typist.service;

import dev.typist.chat.ChatModel;

/** Runs the methods of one service. Called by generated code; thread-safe. */
public final class PromptRunner {

    private final ChatModel model;
    private final Tools tools;
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
        Conversation<T> conversation = new Conversation<>(method, arguments, tools, toolRounds);
        Step<T> step = conversation.start();
        while (step instanceof Step.Ask<T> ask) {
            step = conversation.next(model.generate(ask.request()));
        }
        return ((Step.Done<T>) step).reply();
    }
}
