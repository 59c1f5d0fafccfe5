package dev.typist.chat;

import java.util.Iterator;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/** A model whose calls are watched, whichever way they are made. */
record ObservedModel(ChatModel next, Function<ChatRequest, CallObserver> watch) implements ChatModel {

    @Override
    public ChatResponse generate(ChatRequest request) {
        CallObserver observer = watch.apply(request);
        ChatResponse response;
        try {
            response = next.generate(request);
        } catch (RuntimeException | Error e) {
            observer.failed(e);
            throw e;
        }
        observer.answered(response);
        return response;
    }

    @Override
    public CompletableFuture<ChatResponse> generateAsync(ChatRequest request) {
        CallObserver observer = watch.apply(request);
        return new ObservedFuture(next.generateAsync(request), observer);
    }

    @Override
    public ChatStream stream(ChatRequest request) {
        CallObserver observer = watch.apply(request);
        try {
            return new ObservedStream(next.stream(request), observer);
        } catch (RuntimeException | Error e) {
            observer.failed(e);
            throw e;
        }
    }

    @Override
    public String modelId() {
        return next.modelId();
    }

    /** Cancelling it ends the call: a stage that merely depends on another would not. */
    private static final class ObservedFuture extends CompletableFuture<ChatResponse> {

        private final CompletableFuture<ChatResponse> origin;

        ObservedFuture(CompletableFuture<ChatResponse> origin, CallObserver observer) {
            this.origin = origin;
            var unused = origin.whenComplete((response, thrown) -> {
                if (thrown == null) {
                    observer.answered(response);
                    complete(response);
                    return;
                }
                Throwable cause =
                        thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
                if (cause instanceof CancellationException) {
                    observer.abandoned();
                } else {
                    observer.failed(cause);
                }
                completeExceptionally(cause);
            });
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            boolean cancelled = super.cancel(mayInterruptIfRunning);
            origin.cancel(mayInterruptIfRunning);
            return cancelled;
        }

        @Override
        public <U> CompletableFuture<U> newIncompleteFuture() {
            return new CompletableFuture<>();
        }
    }

    private static final class ObservedStream implements ChatStream {

        private final ChatStream origin;
        private final CallObserver observer;
        private boolean over;

        ObservedStream(ChatStream origin, CallObserver observer) {
            this.origin = origin;
            this.observer = observer;
        }

        @Override
        public Iterator<ChatChunk> iterator() {
            Iterator<ChatChunk> chunks = origin.iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    boolean more;
                    try {
                        more = chunks.hasNext();
                    } catch (RuntimeException | Error e) {
                        fail(e);
                        throw e;
                    }
                    if (!more) {
                        finish(origin.response());
                    }
                    return more;
                }

                @Override
                public ChatChunk next() {
                    ChatChunk chunk = chunks.next();
                    observer.chunk(chunk);
                    return chunk;
                }
            };
        }

        @Override
        public ChatResponse response() {
            ChatResponse response;
            try {
                response = origin.response();
            } catch (RuntimeException | Error e) {
                fail(e);
                throw e;
            }
            finish(response);
            return response;
        }

        @Override
        public void close() {
            origin.close();
            synchronized (this) {
                if (!over) {
                    over = true;
                    observer.abandoned();
                }
            }
        }

        private synchronized void finish(ChatResponse response) {
            if (!over) {
                over = true;
                observer.answered(response);
            }
        }

        private synchronized void fail(Throwable failure) {
            if (!over) {
                over = true;
                observer.failed(failure);
            }
        }
    }
}
