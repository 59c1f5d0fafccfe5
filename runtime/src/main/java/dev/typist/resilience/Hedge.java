package dev.typist.resilience;

import dev.typist.chat.ChatModel;
import dev.typist.chat.Middleware;
import java.time.Duration;

/**
 * Sends a request a second time when the first answer is slow, and takes the answer that comes first.
 *
 * <pre>{@code
 * ChatModel model = LiteLlm.fromEnvironment().with(Hedge.after(Duration.ofSeconds(4)));
 * }</pre>
 *
 * <p>Nothing is hedged unless this is asked for, because a hedge costs a second call: set the delay to what 19 of 20 answers
 * need. The call that loses is cancelled; a provider may still charge for it, and its tokens and cost are not known to anybody
 * here. A request with tools is sent once, so that two answers never ask for two runs of a tool; so is a stream.
 *
 * <p>When one of the two fails, the other is waited for; when both do, the first failure is thrown, with the second as a
 * suppressed one. A first call that fails before the delay is over is not hedged: trying again is for {@link Retry}.
 * Immutable and thread-safe.
 */
public final class Hedge implements Middleware {

    private final Duration delay;
    private final Time time;

    private Hedge(Duration delay, Time time) {
        this.delay = delay;
        this.time = time;
    }

    /**
     * Sends the second call when there is no answer after a while.
     *
     * @param delay the while, above zero
     * @return the middleware
     */
    public static Hedge after(Duration delay) {
        return after(delay, Time.REAL);
    }

    static Hedge after(Duration delay, Time time) {
        if (delay.isZero() || delay.isNegative()) {
            throw new IllegalArgumentException("delay is " + delay + ", must be above zero");
        }
        return new Hedge(delay, time);
    }

    @Override
    public ChatModel wrap(ChatModel next) {
        return new HedgedModel(next, delay, time);
    }
}
