package dev.typist.telemetry;

import dev.typist.chat.ChatChunk;
import dev.typist.chat.ChatResponse;
import dev.typist.chat.ChatStream;
import java.util.Iterator;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/** A stream whose span ends when it has ended, broken or was closed. */
final class TracedStream implements ChatStream {

    private final ChatStream stream;
    private final ChatSpan span;

    TracedStream(ChatStream stream, ChatSpan span) {
        this.stream = stream;
        this.span = span;
    }

    @Override
    public Iterator<ChatChunk> iterator() {
        Iterator<ChatChunk> chunks = stream.iterator();
        return new Iterator<>() {

            @Override
            public boolean hasNext() {
                boolean more = traced(chunks::hasNext);
                if (!more) {
                    response();
                }
                return more;
            }

            @Override
            public ChatChunk next() {
                ChatChunk chunk = traced(chunks::next);
                span.chunk();
                return chunk;
            }
        };
    }

    @Override
    public ChatResponse response() {
        ChatResponse response = traced(stream::response);
        span.succeeded(response);
        return response;
    }

    @Override
    public void close() {
        try {
            stream.close();
        } finally {
            span.failed(new CancellationException());
        }
    }

    private <T> T traced(Supplier<T> read) {
        try {
            return read.get();
        } catch (RuntimeException | Error e) {
            span.failed(e);
            throw e;
        }
    }
}
