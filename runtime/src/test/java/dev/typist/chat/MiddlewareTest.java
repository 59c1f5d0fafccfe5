package dev.typist.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MiddlewareTest {

    private static final String KEY = "sk-never-to-be-seen-123456";
    private static final ChatRequest REQUEST = ChatRequest.builder()
            .user("What is the capital of France?")
            .caller("Atlas.capital")
            .options(ChatOptions.builder()
                    .model("gpt-4o")
                    .gateway(GatewayOptions.builder()
                            .apiKey(KEY)
                            .header("x-token", KEY)
                            .build())
                    .build())
            .build();
    private static final ChatResponse PARIS = ChatResponse.builder()
            .message(new AssistantMessage("Paris", List.of(), Map.of("b", "[1]", "a", "{}")))
            .usage(new Usage(9, 1, 2, 0, true))
            .cost(new BigDecimal("0.00006"))
            .model("gpt-4o")
            .callId("c-1")
            .build();
    private static final GatewayException BUSY = new RateLimitException(
            "Atlas.capital: too many",
            new GatewayException.Details(429, "throttling_error", "429", "c-2", true, Duration.ofSeconds(7), "{}")
                    .withPartial(PARIS),
            null);

    @TempDir
    private Path folder;

    @Test
    void theLogSaysWhatHappenedAndNothingPrivate() {
        Lines lines = new Lines();
        ChatModel model = ScriptedChatModel.answering(PARIS, PARIS, PARIS)
                .thenFailing(BUSY)
                .with(ChatLog.to(lines));
        model.generate(REQUEST);
        model.generateAsync(REQUEST).join();
        try (ChatStream stream = model.stream(REQUEST)) {
            stream.forEach(chunk -> {});
        }
        assertThrows(RateLimitException.class, () -> model.generate(REQUEST));
        assertEquals(4, lines.all.size());
        for (String line : lines.all.subList(0, 3)) {
            assertTrue(
                    line.matches("DEBUG Atlas.capital: gpt-4o STOP in \\d+ ms, 9\\+1 tokens, 0.00006 USD, call c-1"),
                    line);
        }
        assertTrue(lines.all.get(3).matches("WARNING .* failed after \\d+ ms: .*too many, call c-2"), lines.all.get(3));
        assertFalse(lines.all.toString().contains("France"));
    }

    @Test
    void withContentTheLogStillHoldsNoKey() {
        Lines lines = new Lines();
        ScriptedChatModel.answering(PARIS).with(ChatLog.to(lines).withContent()).generate(REQUEST);
        assertTrue(lines.all.toString().contains("capital of France"));
        assertFalse(lines.all.toString().contains(KEY));
    }

    @Test
    void aStreamClosedEarlyIsLoggedOnce() {
        Lines lines = new Lines();
        ChatModel model = ScriptedChatModel.answering(PARIS).with(ChatLog.to(lines));
        model.stream(REQUEST).close();
        assertEquals(1, lines.all.size());
        assertTrue(lines.all.get(0).contains("not read to its end"), lines.all.get(0));
    }

    @Test
    void theFirstMiddlewareIsTheOutermost() {
        List<String> order = new ArrayList<>();
        Middleware first = next -> new ObservedModel(next, request -> {
            order.add("first");
            return new Nothing();
        });
        Middleware second = next -> new ObservedModel(next, request -> {
            order.add("second");
            return new Nothing();
        });
        ScriptedChatModel.answering("x").with(first, second).generate(REQUEST);
        assertEquals(List.of("first", "second"), order);
    }

    @Test
    void cancellingAWatchedFutureEndsTheCall() {
        CompletableFuture<ChatResponse> origin = new CompletableFuture<>();
        ChatModel pending = new Delegating(origin);
        CompletableFuture<ChatResponse> watched =
                pending.with(ChatLog.to(new Lines())).generateAsync(REQUEST);
        watched.cancel(true);
        assertTrue(origin.isCancelled());
    }

    @Test
    void aRecordingPlaysBackTheSame() throws IOException {
        Path file = folder.resolve("calls.jsonl");
        ChatModel model =
                ScriptedChatModel.answering(PARIS, PARIS).thenFailing(BUSY).with(ChatRecording.to(file));
        ChatRequest other = REQUEST.toBuilder().user("And of Italy?").build();
        model.generate(REQUEST);
        try (ChatStream stream = model.stream(other)) {
            stream.forEach(chunk -> {});
        }
        assertThrows(RateLimitException.class, () -> model.generate(REQUEST));

        ChatModel played = ChatRecording.from(file);
        ChatResponse again = played.generate(REQUEST);
        assertEquals(PARIS.message(), again.message());
        assertEquals(PARIS.usage(), again.usage());
        assertEquals(PARIS.cost(), again.cost());
        assertEquals(PARIS.callId(), again.callId());
        try (ChatStream stream = played.stream(other)) {
            List<ChatChunk> chunks = new ArrayList<>();
            stream.forEach(chunks::add);
            assertEquals(List.of(new ChatChunk("Paris")), chunks);
            assertEquals("Paris", stream.response().text());
        }
        RateLimitException busy = assertThrows(RateLimitException.class, () -> played.generate(REQUEST));
        assertEquals(Duration.ofSeconds(7), busy.retryAfter().get());
        assertEquals("Paris", busy.partial().get().text());
        CompletionException late = assertThrows(
                CompletionException.class, () -> played.generateAsync(REQUEST).join());
        assertInstanceOf(RateLimitException.class, late.getCause());
        assertThrows(
                IllegalStateException.class,
                () -> played.generate(other.toBuilder().user("?").build()));
    }

    @Test
    void aRecordingHasTheSameBytesEachTimeAndNoSecret() throws IOException {
        Path one = folder.resolve("one.jsonl");
        Path two = folder.resolve("two.jsonl");
        for (Path file : List.of(one, two)) {
            ChatModel model =
                    ScriptedChatModel.answering(PARIS).thenFailing(BUSY).with(ChatRecording.to(file));
            model.generate(REQUEST);
            assertThrows(RateLimitException.class, () -> model.generate(REQUEST));
        }
        assertEquals(Files.readString(one), Files.readString(two));
        assertFalse(Files.readString(one).contains(KEY));

        Path copied = folder.resolve("copied.jsonl");
        ChatModel model = ChatRecording.from(one).with(ChatRecording.to(copied));
        model.generate(REQUEST);
        assertThrows(RateLimitException.class, () -> model.generate(REQUEST));
        assertEquals(Files.readString(one), Files.readString(copied));
    }

    @Test
    void theCacheAnswersEqualRequestsForNothing() {
        ScriptedChatModel script = ScriptedChatModel.answering(PARIS, PARIS, PARIS);
        ChatModel model = script.with(ChatCache.of(10, Duration.ofMinutes(1)));
        assertEquals("0.00006", model.generate(REQUEST).cost().get().toPlainString());
        assertEquals(BigDecimal.ZERO, model.generate(REQUEST).cost().get());
        assertEquals("Paris", model.generateAsync(REQUEST).join().text());
        try (ChatStream stream = model.stream(REQUEST)) {
            assertEquals("Paris", stream.iterator().next().delta());
        }
        assertEquals(1, script.requests().size());

        ChatOptions otherKey = ChatOptions.builder()
                .model("gpt-4o")
                .gateway(GatewayOptions.builder().apiKey("sk-of-somebody-else").build())
                .build();
        model.generate(REQUEST.toBuilder().options(otherKey).build());
        assertEquals(2, script.requests().size(), "what one key may see another may not");
    }

    @Test
    void theCacheKeepsOnlyWholeAnswersAndNotForEver() throws InterruptedException {
        ChatResponse cut = PARIS.toBuilder().finishReason(FinishReason.LENGTH).build();
        ScriptedChatModel script = ScriptedChatModel.answering(cut, PARIS, PARIS);
        ChatModel model = script.with(ChatCache.of(1, Duration.ofMillis(30)));
        model.generate(REQUEST);
        model.generate(REQUEST);
        assertEquals(2, script.requests().size());
        Thread.sleep(60);
        try (ChatStream stream = model.stream(REQUEST)) {
            stream.forEach(chunk -> {});
        }
        assertEquals(3, script.requests().size());
        model.generate(REQUEST);
        assertEquals(3, script.requests().size(), "a stream read to its end is kept too");
    }

    private static final class Nothing implements CallObserver {
        @Override
        public void answered(ChatResponse response) {}

        @Override
        public void failed(Throwable failure) {}
    }

    private record Delegating(CompletableFuture<ChatResponse> future) implements ChatModel {
        @Override
        public ChatResponse generate(ChatRequest request) {
            return future.join();
        }

        @Override
        public CompletableFuture<ChatResponse> generateAsync(ChatRequest request) {
            return future;
        }

        @Override
        public ChatStream stream(ChatRequest request) {
            return ChatStream.of(future.join());
        }

        @Override
        public String modelId() {
            return "m";
        }
    }

    /** A logger that keeps its lines. */
    private static final class Lines implements java.lang.System.Logger {

        private final List<String> all = new ArrayList<>();

        @Override
        public String getName() {
            return "lines";
        }

        @Override
        public boolean isLoggable(Level level) {
            return true;
        }

        @Override
        public void log(Level level, Supplier<String> message) {
            all.add(level + " " + message.get());
        }

        @Override
        public void log(Level level, ResourceBundle bundle, String message, Throwable thrown) {
            all.add(level + " " + message);
        }

        @Override
        public void log(Level level, ResourceBundle bundle, String format, Object... params) {
            all.add(level + " " + format);
        }
    }
}
