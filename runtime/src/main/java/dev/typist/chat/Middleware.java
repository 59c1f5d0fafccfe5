package dev.typist.chat;

/**
 * Something between a caller and a model: retries, a log, a cache.
 *
 * <pre>{@code
 * ChatModel model = LiteLlm.fromEnvironment().with(retries, logging);
 * }</pre>
 *
 * <p>The first is the outermost: in the example above each call reaches {@code retries} first, and {@code logging} sees every
 * try. A middleware passes on all three ways to call, so that it acts whichever way a service calls.
 */
@FunctionalInterface
public interface Middleware {

    /**
     * Puts itself before a model.
     *
     * @param next the model behind
     * @return the model before
     */
    ChatModel wrap(ChatModel next);
}
