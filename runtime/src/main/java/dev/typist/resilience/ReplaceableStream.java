package dev.typist.resilience;

import dev.typist.chat.AiException;
import dev.typist.chat.ChatChunk;
import dev.typist.chat.ChatResponse;
import dev.typist.chat.ChatStream;
import java.util.Iterator;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A stream that another one takes the place of when it breaks, as long as no piece of it was handed out. */
final class ReplaceableStream implements ChatStream {

    private final Source source;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile ChatStream current;
    private @Nullable Iterator<ChatChunk> chunks;
    private boolean handedOut;
    private boolean iterated;

    private ReplaceableStream(Source source, ChatStream first) {
        this.source = source;
        this.current = first;
    }

    static ChatStream open(Source source) {
        ChatStream first;
        try {
            first = source.open();
        } catch (AiException e) {
            first = source.replace(e, new CountDownLatch(1));
        }
        return new ReplaceableStream(source, first);
    }

    @Override
    public Iterator<ChatChunk> iterator() {
        if (iterated) {
            throw new IllegalStateException("a stream is iterated once");
        }
        iterated = true;
        return new Chunks();
    }

    @Override
    public ChatResponse response() {
        return replacing(() -> current.response());
    }

    @Override
    public void close() {
        closed.countDown();
        current.close();
    }

    private Iterator<ChatChunk> chunks() {
        if (chunks == null) {
            chunks = current.iterator();
        }
        return chunks;
    }

    private <T> T replacing(Supplier<T> read) {
        while (true) {
            try {
                return read.get();
            } catch (AiException e) {
                if (handedOut || isClosed()) {
                    throw e;
                }
                replace(e);
            }
        }
    }

    private void replace(AiException failure) {
        current.close();
        ChatStream other = source.replace(failure, closed);
        current = other;
        chunks = null;
        if (isClosed()) {
            other.close();
            throw failure;
        }
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    private final class Chunks implements Iterator<ChatChunk> {

        @Override
        public boolean hasNext() {
            return replacing(() -> chunks().hasNext());
        }

        @Override
        public ChatChunk next() {
            ChatChunk chunk = replacing(() -> chunks().next());
            handedOut = true;
            return chunk;
        }
    }

    /** Where the streams come from. */
    interface Source {

        ChatStream open();

        /**
         * Gives the stream that comes after a failure.
         *
         * @param failure why the one before broke
         * @param closed open as long as anybody waits for the stream
         * @throws AiException if there is none: the failure, or a later one
         */
        ChatStream replace(AiException failure, CountDownLatch closed);
    }
}
