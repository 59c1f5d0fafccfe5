package dev.typist.resilience;

import dev.typist.chat.ChatChunk;
import dev.typist.chat.ChatResponse;
import dev.typist.chat.ChatStream;
import java.util.Iterator;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** A stream that tells, once, how it ended. */
final class WatchedStream implements ChatStream {

    private final ChatStream stream;
    private final Gate.Pass pass;
    private final AtomicBoolean over = new AtomicBoolean();

    WatchedStream(ChatStream stream, Gate.Pass pass) {
        this.stream = stream;
        this.pass = pass;
    }

    @Override
    public Iterator<ChatChunk> iterator() {
        Iterator<ChatChunk> chunks = stream.iterator();
        return new Iterator<>() {

            @Override
            public boolean hasNext() {
                boolean more = watched(chunks::hasNext);
                if (!more) {
                    succeeded();
                }
                return more;
            }

            @Override
            public ChatChunk next() {
                return watched(chunks::next);
            }
        };
    }

    @Override
    public ChatResponse response() {
        ChatResponse response = watched(stream::response);
        succeeded();
        return response;
    }

    @Override
    public void close() {
        try {
            stream.close();
        } finally {
            failed(new CancellationException());
        }
    }

    private <T> T watched(Supplier<T> read) {
        try {
            return read.get();
        } catch (RuntimeException | Error e) {
            failed(e);
            throw e;
        }
    }

    private void succeeded() {
        if (over.compareAndSet(false, true)) {
            pass.succeeded();
        }
    }

    private void failed(Throwable failure) {
        if (over.compareAndSet(false, true)) {
            pass.failed(failure);
        }
    }
}
