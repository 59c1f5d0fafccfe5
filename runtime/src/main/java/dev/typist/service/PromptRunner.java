package dev.typist.service;

import dev.typist.chat.AiException;
import dev.typist.chat.CallListener;
import dev.typist.chat.ChatModel;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Runs the methods of one service. Called by generated code; thread-safe. */
public final class PromptRunner {

    private final ChatModel model;
    private final Tools tools;
    /** Which tools a method has is found out once, not at every call. */
    private final Map<PromptMethod<?>, Tools> narrowed = new ConcurrentHashMap<>();

    private final Limits limits;
    private final Asking asking;
    private final CallListener listener;

    PromptRunner(ChatModel model, Tools tools, Limits limits, Asking asking, CallListener listener) {
        this.model = model;
        this.tools = tools;
        this.limits = limits;
        this.asking = asking;
        this.listener = listener;
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
        MethodCall<T> call = call(method, arguments);
        Step<T> step = call.start();
        while (step instanceof Step.Ask<T> ask) {
            step = call.send(ask.request());
        }
        return ((Step.Done<T>) step).reply();
    }

    /**
     * Runs a method without exceptions: what kept it from giving a value is an outcome too.
     *
     * @param <T> the value
     * @param method the method
     * @param arguments its arguments, in the order in which its messages name them
     * @return the outcome
     */
    public <T> Outcome<T> outcome(PromptMethod<T> method, Object... arguments) {
        try {
            return new Outcome.Ok<>(reply(method, arguments));
        } catch (AiException e) {
            return Outcomes.of(e);
        }
    }

    /**
     * Runs a method without exceptions and without waiting.
     *
     * @param <T> the value
     * @param method the method
     * @param arguments its arguments, in the order in which its messages name them
     * @return the outcome to come
     */
    public <T> CompletableFuture<Outcome<T>> outcomeAsync(PromptMethod<T> method, Object... arguments) {
        return new OutcomeFuture<>(replyAsync(method, arguments));
    }

    /**
     * Runs a method for its value, without waiting. Cancelling the future ends the model call under way.
     *
     * @param <T> the value
     * @param method the method
     * @param arguments its arguments, in the order in which its messages name them
     * @return the value to come; it fails with what {@link #run} would have thrown
     */
    public <T> CompletableFuture<T> runAsync(PromptMethod<T> method, Object... arguments) {
        return new DerivedFuture<>(replyAsync(method, arguments), Reply::value);
    }

    /**
     * Runs a method for its value and how it came about, without waiting. Tools run on the thread that brings the answer.
     *
     * @param <T> the value
     * @param method the method
     * @param arguments its arguments, in the order in which its messages name them
     * @return the reply to come; it fails with what {@link #reply} would have thrown
     */
    public <T> CompletableFuture<Reply<T>> replyAsync(PromptMethod<T> method, Object... arguments) {
        return new AsyncReply<>(call(method, arguments)).started();
    }

    /**
     * Runs a method for its text, piece by piece. Nothing is sent before the first piece is asked for.
     *
     * @param method the method
     * @param arguments its arguments, in the order in which its messages name them
     * @return the pieces, to be closed; the stream throws what {@link #run} would have thrown
     */
    public Stream<String> stream(PromptMethod<String> method, Object... arguments) {
        return TextStream.of(call(method, arguments));
    }

    private <T> MethodCall<T> call(PromptMethod<T> method, Object[] arguments) {
        Conversation<T> conversation = new Conversation<>(method, arguments, toolsOf(method), limits, asking);
        return new MethodCall<>(method.name(), model, conversation, listener.methodStarted(method.name()));
    }

    private Tools toolsOf(PromptMethod<?> method) {
        List<Class<? extends Toolbox>> only = method.toolboxes();
        return only == null ? tools : narrowed.computeIfAbsent(method, any -> tools.only(only));
    }
}
