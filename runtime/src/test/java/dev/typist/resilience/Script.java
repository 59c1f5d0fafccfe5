package dev.typist.resilience;

import dev.typist.chat.AiException;
import dev.typist.chat.ChatChunk;
import dev.typist.chat.ChatModel;
import dev.typist.chat.ChatRequest;
import dev.typist.chat.ChatResponse;
import dev.typist.chat.ChatStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A model that answers, fails, breaks and hangs in a given order, whichever way it is called. */
final class Script implements ChatModel {

    private record Step(ChatResponse response, List<String> chunks, RuntimeException failure, boolean hangs) {}

    private final Deque<Step> steps = new ArrayDeque<>();
    final List<ChatRequest> requests = new CopyOnWriteArrayList<>();
    final List<CompletableFuture<ChatResponse>> pending = new CopyOnWriteArrayList<>();
    final AtomicInteger interrupted = new AtomicInteger();
    final AtomicInteger closed = new AtomicInteger();
    final CountDownLatch waiting = new CountDownLatch(1);

    Script answers(String text) {
        return answers(ChatResponse.builder().text(text).model("script").build());
    }

    synchronized Script answers(ChatResponse response) {
        steps.add(new Step(response, List.of(response.text()), null, false));
        return this;
    }

    synchronized Script fails(RuntimeException failure) {
        steps.add(new Step(null, List.of(), failure, false));
        return this;
    }

    /** A stream that breaks after some pieces. */
    synchronized Script breaks(RuntimeException failure, String... chunks) {
        steps.add(new Step(null, List.of(chunks), failure, false));
        return this;
    }

    /** A call that never ends by itself; a stream hangs after these pieces. */
    synchronized Script hangs(String... chunks) {
        steps.add(new Step(null, List.of(chunks), null, true));
        return this;
    }

    @Override
    public ChatResponse generate(ChatRequest request) {
        Step step = next(request);
        if (step.hangs()) {
            hang(new CountDownLatch(1));
        }
        if (step.failure() != null) {
            throw step.failure();
        }
        return step.response();
    }

    @Override
    public CompletableFuture<ChatResponse> generateAsync(ChatRequest request) {
        Step step = next(request);
        CompletableFuture<ChatResponse> answer = new CompletableFuture<>();
        if (step.hangs()) {
            pending.add(answer);
        } else if (step.failure() != null) {
            answer.completeExceptionally(step.failure());
        } else {
            answer.complete(step.response());
        }
        return answer;
    }

    @Override
    public ChatStream stream(ChatRequest request) {
        return new StepStream(next(request));
    }

    @Override
    public String modelId() {
        return "script";
    }

    private synchronized Step next(ChatRequest request) {
        requests.add(request);
        if (steps.isEmpty()) {
            throw new AssertionError("call " + requests.size() + " was not expected");
        }
        return steps.remove();
    }

    private void hang(CountDownLatch end) {
        waiting.countDown();
        try {
            end.await();
        } catch (InterruptedException e) {
            interrupted.incrementAndGet();
            Thread.currentThread().interrupt();
            throw new AiException("A.b: interrupted while waiting for the model", e);
        }
    }

    private final class StepStream implements ChatStream, Iterator<ChatChunk> {

        private final Step step;
        private final CountDownLatch end = new CountDownLatch(1);
        private int next;

        StepStream(Step step) {
            this.step = step;
        }

        @Override
        public Iterator<ChatChunk> iterator() {
            return this;
        }

        @Override
        public boolean hasNext() {
            if (next < step.chunks().size()) {
                return true;
            }
            if (step.hangs()) {
                hang(end);
                throw Failing.unavailable();
            }
            if (step.failure() != null) {
                throw step.failure();
            }
            return false;
        }

        @Override
        public ChatChunk next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return new ChatChunk(step.chunks().get(next++));
        }

        @Override
        public ChatResponse response() {
            while (hasNext()) {
                next();
            }
            return step.response();
        }

        @Override
        public void close() {
            if (end.getCount() > 0) {
                closed.incrementAndGet();
                end.countDown();
            }
        }
    }
}
