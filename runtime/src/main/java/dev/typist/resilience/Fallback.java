package dev.typist.resilience;

import dev.typist.chat.ChatModel;
import dev.typist.chat.ContextWindowException;
import dev.typist.chat.GatewayException;
import dev.typist.chat.Middleware;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Asks another model when one fails.
 *
 * <pre>{@code
 * ChatModel model = LiteLlm.fromEnvironment().with(Fallback.toModel("gpt-4o-mini"), Retry.ofDefaults());
 *
 * ChatModel twoGateways = LiteLlm.fromEnvironment().with(Fallback.to(elsewhere));
 * }</pre>
 *
 * <p>The other model gets the same request. It is asked after failures that are
 * {@linkplain GatewayException#retryable() retryable}, and when the messages are too long for the first one
 * ({@link ContextWindowException}); a request that is wrong or not allowed is so everywhere. With several models, each is
 * asked when the one before failed. The failure of the last is thrown, with the others as suppressed ones. What is handed out
 * of a stream stays: it falls back only before its first piece. {@link dev.typist.chat.ChatResponse#model()} tells who
 * answered, and the listener is told of each fallback.
 *
 * <p>A LiteLLM gateway can fall back by itself, too; this is for failures of the gateway, and for another one. Immutable and
 * thread-safe.
 */
public final class Fallback implements Middleware {

    private static final Logger LOGGER = System.getLogger(Fallback.class.getName());

    private final List<Target> targets;
    private final Predicate<? super GatewayException> failures;
    private final Consumer<? super GatewayException> listener;

    private Fallback(Builder builder) {
        if (builder.targets.isEmpty()) {
            throw new IllegalArgumentException("a fallback needs another model; name one with toModel(\"…\") or to(…)");
        }
        this.targets = List.copyOf(builder.targets);
        this.failures = builder.failures;
        this.listener = builder.listener;
    }

    /**
     * Falls back to another model of the same gateway.
     *
     * @param model its name, as the gateway knows it
     * @return the middleware
     */
    public static Fallback toModel(String model) {
        return builder().toModel(model).build();
    }

    /**
     * Falls back to another model, of whatever gateway. It is asked for the model that it is named after
     * ({@link ChatModel#modelId()}), whatever name the request has for the first.
     *
     * @param model the model
     * @return the middleware
     */
    public static Fallback to(ChatModel model) {
        return builder().to(model).build();
    }

    /**
     * Starts without another model.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public ChatModel wrap(ChatModel next) {
        return new FallbackModel(next, this, targets);
    }

    boolean covers(Throwable failure) {
        return failure instanceof GatewayException gateway && failures.test(gateway);
    }

    void tell(Throwable failure) {
        if (failure instanceof GatewayException gateway) {
            listener.accept(gateway);
        }
    }

    private static boolean mayAnswer(GatewayException failure) {
        return failure.retryable() || failure instanceof ContextWindowException;
    }

    private static void log(GatewayException failure) {
        LOGGER.log(Level.INFO, () -> failure.getMessage() + " (another model is asked)");
    }

    /** Another model: the one at hand under another name, or one of its own. */
    interface Target {

        ChatModel model(ChatModel next);

        String name();
    }

    /** Collects settings. Not thread-safe. */
    public static final class Builder {

        private final List<Target> targets = new ArrayList<>();
        private Predicate<? super GatewayException> failures = Fallback::mayAnswer;
        private Consumer<? super GatewayException> listener = Fallback::log;

        Builder() {}

        /**
         * Adds another model of the same gateway.
         *
         * @param model its name, as the gateway knows it
         * @return this builder
         */
        public Builder toModel(String model) {
            if (model.isBlank()) {
                throw new IllegalArgumentException("model is blank");
            }
            targets.add(new Named(model));
            return this;
        }

        /**
         * Adds another model, of whatever gateway.
         *
         * @param model the model
         * @return this builder
         */
        public Builder to(ChatModel model) {
            targets.add(new Other(Objects.requireNonNull(model, "model")));
            return this;
        }

        /**
         * Sets after which failures another model is asked; retryable ones and too long messages if not set.
         *
         * @param failures true for those
         * @return this builder
         */
        public Builder after(Predicate<? super GatewayException> failures) {
            this.failures = Objects.requireNonNull(failures, "failures");
            return this;
        }

        /**
         * Sets who is told of each fallback, with the failure that led to it; if not set, it goes to the {@link System.Logger}
         * named like this class, at level {@code INFO}.
         *
         * @param listener is called by many threads, and must not throw
         * @return this builder
         */
        public Builder onFallback(Consumer<? super GatewayException> listener) {
            this.listener = Objects.requireNonNull(listener, "listener");
            return this;
        }

        /**
         * Ends the settings.
         *
         * @return the middleware
         * @throws IllegalArgumentException if there is no other model
         */
        public Fallback build() {
            return new Fallback(this);
        }
    }

    private record Named(String name) implements Target {

        @Override
        public ChatModel model(ChatModel next) {
            return next;
        }
    }

    private record Other(ChatModel other) implements Target {

        @Override
        public ChatModel model(ChatModel next) {
            return other;
        }

        @Override
        public String name() {
            return other.modelId();
        }
    }
}
