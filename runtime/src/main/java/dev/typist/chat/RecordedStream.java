package dev.typist.chat;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** A recorded stream: its pieces, then its end, good or bad. */
final class RecordedStream implements ChatStream {

    private final RecordedCall call;
    private boolean iterated;

    RecordedStream(RecordedCall call) {
        this.call = call;
    }

    @Override
    public Iterator<ChatChunk> iterator() {
        if (iterated) {
            throw new IllegalStateException("a stream is iterated once");
        }
        iterated = true;
        Iterator<ChatChunk> chunks = call.chunks().isEmpty() && call.response() != null
                ? ResponseStream.oneChunk(call.response()).iterator()
                : call.chunks().iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                if (!chunks.hasNext()) {
                    call.answer();
                }
                return chunks.hasNext();
            }

            @Override
            public ChatChunk next() {
                if (!hasNext()) {
                    throw new NoSuchElementException("the answer is at its end");
                }
                return chunks.next();
            }
        };
    }

    @Override
    public ChatResponse response() {
        return call.answer();
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
