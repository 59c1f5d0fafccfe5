package dev.typist.service;

import dev.typist.chat.ChatChunk;
import dev.typist.chat.ChatStream;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Drives a {@link MethodCall} by streams and hands out the text of each as it arrives. */
final class TextStream<T> implements Iterator<String>, AutoCloseable {

    private final MethodCall<T> method;
    private Step<T> step;
    private @Nullable String next;
    private @Nullable Iterator<ChatChunk> chunks;
    private volatile @Nullable ChatStream open;
    private volatile boolean closed;

    private TextStream(MethodCall<T> method) {
        this.method = method;
        this.step = method.start();
    }

    static Stream<String> of(MethodCall<String> method) {
        TextStream<String> text = new TextStream<>(method);
        Spliterator<String> pieces =
                Spliterators.spliteratorUnknownSize(text, Spliterator.ORDERED | Spliterator.NONNULL);
        return StreamSupport.stream(pieces, false).onClose(text::close);
    }

    @Override
    public boolean hasNext() {
        try {
            while (next == null && !closed && step instanceof Step.Ask<T> ask) {
                advance(ask);
            }
        } catch (RuntimeException | Error e) {
            method.end(e);
            throw e;
        }
        return next != null;
    }

    @Override
    public String next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        String piece = java.util.Objects.requireNonNull(next);
        next = null;
        return piece;
    }

    /** Reads on to the next piece of text, or to the end of the answer and what it leads to. */
    private void advance(Step.Ask<T> ask) {
        ChatStream stream = open;
        Iterator<ChatChunk> arriving = chunks;
        if (stream == null || arriving == null) {
            stream = method.stream(ask.request());
            open = stream;
            if (closed) {
                stream.close();
                return;
            }
            arriving = stream.iterator();
            chunks = arriving;
        }
        while (arriving.hasNext()) {
            String delta = arriving.next().delta();
            if (!delta.isEmpty()) {
                next = delta;
                return;
            }
        }
        chunks = null;
        open = null;
        try (ChatStream ended = stream) {
            step = method.next(ended.response());
        }
        if (step instanceof Step.Done<T> done && done.direct()) {
            next = done.text();
        }
    }

    @Override
    public void close() {
        closed = true;
        method.end(new CancellationException());
        ChatStream stream = open;
        if (stream != null) {
            stream.close();
        }
    }
}
