package dev.typist.chat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import tools.jackson.core.JsonGenerator;

/**
 * Calls in a file, one JSON object a line: written while a program talks to a real model, played back in its tests.
 *
 * <pre>{@code
 * ChatModel recording = LiteLlm.fromEnvironment().with(ChatRecording.to(Path.of("calls.jsonl")));
 * ChatModel played = ChatRecording.from(Path.of("calls.jsonl"));
 * }</pre>
 *
 * <p>A line holds what was asked and what came of it: the answer, the pieces of a stream, or the failure. It holds no key and
 * no time, so that the same calls give the same bytes. It does hold messages and answers, which may be private.
 */
public final class ChatRecording {

    private ChatRecording() {}

    /**
     * Adds every call to a file, in the order in which they end. Streams that were not read to their end are left out.
     *
     * @param file the file; it is made if it is not there
     * @return the middleware
     */
    public static Middleware to(Path file) {
        Object lock = new Object();
        return next -> new ObservedModel(next, request -> new Recorder(file, lock, request));
    }

    /**
     * A model that answers as recorded. A request that was recorded several times gets its answers in their order, and the
     * last one from then on.
     *
     * @param file the file
     * @return the model; a request that is not in the file is an {@link IllegalStateException}
     */
    public static ChatModel from(Path file) {
        Map<String, Deque<RecordedCall>> calls = new HashMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank()) {
                    RecordedCall call = RecordedCall.parse(line);
                    calls.computeIfAbsent(call.request(), unused -> new ArrayDeque<>())
                            .add(call);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the recording " + file, e);
        }
        return new Player(file, calls);
    }

    private static final class Recorder implements CallObserver {

        private final Path file;
        private final Object lock;
        private final String request;
        private final List<ChatChunk> chunks = new ArrayList<>();

        Recorder(Path file, Object lock, ChatRequest request) {
            this.file = file;
            this.lock = lock;
            this.request = request.toJson();
        }

        @Override
        public void chunk(ChatChunk chunk) {
            chunks.add(chunk);
        }

        @Override
        public void answered(ChatResponse response) {
            write(new RecordedCall(request, chunks, response, null));
        }

        @Override
        public void failed(Throwable failure) {
            if (failure instanceof GatewayException gateway) {
                write(new RecordedCall(request, chunks, null, gateway));
            }
        }

        private void write(RecordedCall call) {
            StringWriter line = new StringWriter();
            try (JsonGenerator generator = Json.generator(line)) {
                call.write(generator);
            }
            line.append('\n');
            synchronized (lock) {
                try {
                    Files.writeString(
                            file,
                            line.toString(),
                            StandardCharsets.UTF_8,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.APPEND);
                } catch (IOException e) {
                    throw new UncheckedIOException("cannot write the recording " + file, e);
                }
            }
        }
    }

    private static final class Player implements ChatModel {

        private final Path file;
        private final Map<String, Deque<RecordedCall>> calls;

        Player(Path file, Map<String, Deque<RecordedCall>> calls) {
            this.file = file;
            this.calls = calls;
        }

        @Override
        public ChatResponse generate(ChatRequest request) {
            return next(request).answer();
        }

        @Override
        public CompletableFuture<ChatResponse> generateAsync(ChatRequest request) {
            try {
                return CompletableFuture.completedFuture(next(request).answer());
            } catch (RuntimeException e) {
                return CompletableFuture.failedFuture(e);
            }
        }

        @Override
        public ChatStream stream(ChatRequest request) {
            return next(request).stream();
        }

        @Override
        public String modelId() {
            return "recorded";
        }

        private synchronized RecordedCall next(ChatRequest request) {
            Deque<RecordedCall> recorded = calls.get(request.toJson());
            if (recorded == null) {
                throw new IllegalStateException(
                        file + " has no answer to this request; record it anew: " + request.toJson());
            }
            return recorded.size() == 1 ? recorded.element() : recorded.remove();
        }
    }
}
