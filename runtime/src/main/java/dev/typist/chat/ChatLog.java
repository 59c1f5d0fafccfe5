package dev.typist.chat;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Locale;

/**
 * Writes a line about every call to a log: good ones at {@code DEBUG}, failures at {@code WARNING}.
 *
 * <pre>{@code
 * ChatModel model = LiteLlm.fromEnvironment().with(ChatLog.to(java.lang.System.getLogger("model")));
 * }</pre>
 *
 * <p>A call of a service writes {@code HelpDesk.triage: gpt-4o STOP in 812 ms, 51+4 tokens, 0.00006 USD, call 7c0c…}. Keys
 * are never in it; messages and answers only {@link #withContent with content}. Immutable.
 */
public final class ChatLog implements Middleware {

    private final Logger logger;
    private final boolean content;

    private ChatLog(Logger logger, boolean content) {
        this.logger = logger;
        this.content = content;
    }

    /**
     * A log without the content of messages.
     *
     * @param logger where to
     * @return the middleware
     */
    public static ChatLog to(Logger logger) {
        return new ChatLog(logger, false);
    }

    /** {@return the same with the messages and the answer at {@code TRACE}: they may be private} */
    public ChatLog withContent() {
        return new ChatLog(logger, true);
    }

    @Override
    public ChatModel wrap(ChatModel next) {
        return new ObservedModel(next, request -> new Line(request, next.modelId()));
    }

    private final class Line implements CallObserver {

        private final String begin;
        private final long start = java.lang.System.nanoTime();

        Line(ChatRequest request, String defaultModel) {
            this.begin = request.caller().map(caller -> caller + ": ").orElse("")
                    + request.options().model().orElse(defaultModel);
            if (content) {
                logger.log(Level.TRACE, () -> begin + " is asked " + request.toJson());
            }
        }

        @Override
        public void answered(ChatResponse response) {
            logger.log(
                    Level.DEBUG,
                    () -> begin + " " + response.finishReason() + " in " + elapsed() + usage(response) + ", call "
                            + response.callId());
            if (content) {
                logger.log(Level.TRACE, () -> begin + " answers " + response.message());
            }
        }

        @Override
        public void failed(Throwable failure) {
            logger.log(
                    Level.WARNING,
                    () -> begin + " failed after " + elapsed() + ": " + failure.getMessage() + callId(failure));
        }

        @Override
        public void abandoned() {
            logger.log(Level.DEBUG, () -> begin + " was not read to its end, closed after " + elapsed());
        }

        private String elapsed() {
            return Duration.ofNanos(java.lang.System.nanoTime() - start).toMillis() + " ms";
        }

        private static String usage(ChatResponse response) {
            String tokens = response.usage().known()
                    ? String.format(
                            Locale.ROOT,
                            ", %d+%d tokens",
                            response.usage().inputTokens(),
                            response.usage().outputTokens())
                    : "";
            return tokens
                    + response.cost()
                            .map(cost -> ", " + cost.toPlainString() + " USD")
                            .orElse("");
        }

        private static String callId(Throwable failure) {
            return failure instanceof GatewayException gateway
                    ? gateway.callId().map(id -> ", call " + id).orElse("")
                    : "";
        }
    }
}
