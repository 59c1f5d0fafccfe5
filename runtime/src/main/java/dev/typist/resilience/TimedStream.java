package dev.typist.resilience;

import dev.typist.chat.ChatChunk;
import dev.typist.chat.ChatResponse;
import dev.typist.chat.ChatStream;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** A stream that is closed when its time is over; whoever waits for it then gets the reason. */
final class TimedStream implements ChatStream {

    private final ChatStream stream;
    private final TimeLimit limit;
    private final boolean untilFirstChunk;
    private final AtomicReference<State> state = new AtomicReference<>(State.RUNNING);
    private final Future<?> timer;

    TimedStream(ChatStream stream, TimeLimit limit, Duration left, boolean untilFirstChunk) {
        this.stream = stream;
        this.limit = limit;
        this.untilFirstChunk = untilFirstChunk;
        this.timer = limit.time().schedule(left, this::expire);
    }

    @Override
    public Iterator<ChatChunk> iterator() {
        Iterator<ChatChunk> chunks = stream.iterator();
        return new Iterator<>() {

            @Override
            public boolean hasNext() {
                return timed(chunks::hasNext, more -> untilFirstChunk || !more);
            }

            @Override
            public ChatChunk next() {
                return timed(chunks::next, chunk -> untilFirstChunk);
            }
        };
    }

    @Override
    public ChatResponse response() {
        return timed(stream::response, response -> true);
    }

    @Override
    public void close() {
        stop();
        stream.close();
    }

    /** Reads, which may wait. A stream that was closed for its time may end in any way, even as if it were whole. */
    private <T> T timed(Supplier<T> read, Predicate<T> last) {
        T result;
        try {
            result = read.get();
        } catch (RuntimeException e) {
            stop();
            throw state.get() == State.EXPIRED ? limit.exceeded(e) : e;
        }
        if (last.test(result)) {
            stop();
        }
        if (state.get() == State.EXPIRED) {
            throw limit.exceeded(null);
        }
        return result;
    }

    private void expire() {
        if (state.compareAndSet(State.RUNNING, State.EXPIRED)) {
            stream.close();
        }
    }

    private void stop() {
        if (state.compareAndSet(State.RUNNING, State.STOPPED)) {
            timer.cancel(false);
        }
    }

    private enum State {
        RUNNING,
        STOPPED,
        EXPIRED
    }
}
