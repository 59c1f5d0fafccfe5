package dev.typist.resilience;

import static dev.typist.resilience.Failing.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.typist.chat.AuthenticationException;
import dev.typist.chat.ChatChunk;
import dev.typist.chat.ChatModel;
import dev.typist.chat.ChatResponse;
import dev.typist.chat.ChatStream;
import dev.typist.chat.RequestTimeoutException;
import dev.typist.chat.UnavailableException;
import dev.typist.litellm.LiteLlm;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The middleware before the real client and a server on loopback. */
@Timeout(20)
class GatewayResilienceTest {

    private static final String ANSWER = """
            {"id":"1","model":"gpt-4o","choices":[{"index":0,"finish_reason":"stop",\
            "message":{"role":"assistant","content":"Paris"}}],\
            "usage":{"prompt_tokens":9,"completion_tokens":1,"total_tokens":10}}""";

    private final MockWebServer server = new MockWebServer();
    private final List<RetryEvent> events = new ArrayList<>();
    private final Retry retry = Retry.builder()
            .waits(Duration.ofMillis(5), Duration.ofMillis(10))
            .onRetry(events::add)
            .build();
    private ChatModel gateway;

    @BeforeEach
    void start() throws IOException {
        server.start();
        gateway = LiteLlm.builder().baseUrl(server.url("/").toString()).build();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(Ways.class)
    void aGatewayThatRecoversIsAskedUntilItAnswers(Ways way) {
        server.enqueue(failure(503, "{\"error\":{\"message\":\"down\",\"type\":null,\"code\":\"503\"}}"));
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
        server.enqueue(answer(way));
        assertEquals("Paris", way.call(gateway.with(retry)));
        assertEquals(
                List.of(UnavailableException.class, UnavailableException.class),
                events.stream().map(event -> event.failure().getClass()).toList());
    }

    @ParameterizedTest
    @EnumSource(Ways.class)
    void theWaitThatTheProviderAskedForIsKept(Ways way) {
        server.enqueue(new MockResponse.Builder()
                .code(429)
                .addHeader("llm_provider-retry-after", "1")
                .body("{\"error\":{\"message\":\"slow down\",\"type\":\"throttling_error\",\"code\":\"429\"}}")
                .build());
        server.enqueue(answer());
        long before = System.nanoTime();
        assertEquals("Paris", way.call(gateway.with(retry)));
        assertTrue(System.nanoTime() - before >= Duration.ofSeconds(1).toNanos());
    }

    @Test
    void theGatewayIsAskedNotToRetry() throws Exception {
        server.enqueue(answer());
        gateway.with(retry).generate(request());
        String body = server.takeRequest().getBody().utf8();
        assertTrue(body.contains("\"num_retries\":0"), body);
    }

    @Test
    void aStreamIsTriedAgainBeforeItsFirstPieceAndNeverAfter() {
        server.enqueue(events("data: {\"error\":{\"message\":\"down\",\"type\":null,\"code\":\"503\"}}\n\n"));
        server.enqueue(stream("Pa", "ris"));
        assertEquals("Paris", Ways.STREAM.call(gateway.with(retry)));

        server.enqueue(events(event("{\"content\":\"Pa\"}", "null")));
        StringBuilder seen = new StringBuilder();
        try (ChatStream stream = gateway.with(retry).stream(request())) {
            UnavailableException early = assertThrows(UnavailableException.class, () -> {
                for (ChatChunk chunk : stream) {
                    seen.append(chunk.delta());
                }
            });
            assertEquals("Pa", early.partial().orElseThrow().text());
        }
        assertEquals("Pa", seen.toString());
        assertEquals(3, server.getRequestCount());
    }

    @Test
    void aStreamThatStallsEndsWithTheLimitAndHoldsWhatHadArrived() {
        server.enqueue(events(event("{\"content\":\"Pa\"}", "null") + ":".repeat(100_000))
                .newBuilder()
                .throttleBody(200, 1, java.util.concurrent.TimeUnit.SECONDS)
                .build());
        StringBuilder seen = new StringBuilder();
        try (ChatStream stream = gateway.with(Limit.time(Duration.ofMillis(1500))).stream(request())) {
            RequestTimeoutException late = assertThrows(RequestTimeoutException.class, () -> {
                for (ChatChunk chunk : stream) {
                    seen.append(chunk.delta());
                }
            });
            assertEquals("Pa", late.partial().orElseThrow().text());
        }
        assertEquals("Pa", seen.toString());
    }

    @Test
    void aWrongKeyIsNotTriedAgain() {
        server.enqueue(failure(401, "{\"error\":{\"message\":\"no\",\"type\":\"auth_error\",\"code\":\"401\"}}"));
        assertThrows(AuthenticationException.class, () -> gateway.with(retry).generate(request()));
        assertEquals(1, server.getRequestCount());
    }

    @ParameterizedTest
    @EnumSource(Ways.class)
    void aStallEndsWithTheLimit(Ways way) {
        AtomicBoolean stalls = new AtomicBoolean(true);
        server.setDispatcher(new Dispatcher() {

            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return stalls.get()
                        ? new MockResponse.Builder()
                                .onResponseStart(SocketEffect.Stall.INSTANCE)
                                .build()
                        : answer(way);
            }
        });
        ChatModel model = gateway.with(Limit.time(Duration.ofMillis(200)), retry);
        long before = System.nanoTime();
        assertThrows(RequestTimeoutException.class, () -> way.call(model));
        assertTrue(System.nanoTime() - before < Duration.ofSeconds(5).toNanos());
        assertFalse(Thread.currentThread().isInterrupted());
        stalls.set(false);
        assertEquals("Paris", way.call(gateway.with(retry)), "the connection that hung is not used again");
    }

    @Test
    void aSlowAnswerIsHedgedAndTheLoserIsGivenUp() {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        server.enqueue(answer());
        ChatResponse response = gateway.with(Hedge.after(Duration.ofMillis(50))).generate(request());
        assertEquals("Paris", response.text());
        assertEquals(2, server.getRequestCount());
    }

    @Test
    void allTogetherAndNoThreadIsLeft() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        ChatModel model = gateway.with(
                Limit.time(Duration.ofSeconds(10)),
                Fallback.builder().toModel("other").onFallback(failure -> {}).build(),
                retry,
                Hedge.after(Duration.ofSeconds(5)),
                CircuitBreaker.ofDefaults(),
                Bulkhead.of(8));
        for (int i = 0; i < 120; i++) {
            server.enqueue(answer());
        }
        List<CompletableFuture<ChatResponse>> answers = IntStream.range(0, 100)
                .mapToObj(i -> model.generateAsync(request()))
                .toList();
        for (int i = 0; i < 20; i++) {
            assertEquals("Paris", model.generate(request()).text());
        }
        for (CompletableFuture<ChatResponse> answer : answers) {
            assertEquals("Paris", answer.get().text());
        }
        server.close();
        List<Thread> left = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread) && !thread.isDaemon())
                .filter(thread -> !thread.getName().contains("MockWebServer"))
                .toList();
        assertEquals(List.of(), left);
        Set<String> shared = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread))
                .map(Thread::getName)
                .filter(name -> name.startsWith("Failsafe"))
                .collect(Collectors.toSet());
        assertTrue(shared.size() <= 1, shared + " is one thread for all");
    }

    private static MockResponse answer() {
        return new MockResponse.Builder().body(ANSWER).build();
    }

    private static MockResponse answer(Ways way) {
        return way == Ways.STREAM ? stream("Pa", "ris") : answer();
    }

    private static MockResponse stream(String... pieces) {
        StringBuilder body = new StringBuilder();
        for (String piece : pieces) {
            body.append(event("{\"content\":\"" + piece + "\"}", "null"));
        }
        return events(
                body.append(event("{}", "\"stop\"")).append("data: [DONE]\n\n").toString());
    }

    private static String event(String delta, String finishReason) {
        return "data: {\"id\":\"1\",\"model\":\"gpt-4o\",\"choices\":[{\"index\":0,\"delta\":" + delta
                + ",\"finish_reason\":" + finishReason + "}]}\n\n";
    }

    private static MockResponse events(String body) {
        return new MockResponse.Builder()
                .addHeader("content-type", "text/event-stream")
                .body(body)
                .build();
    }

    private static MockResponse failure(int status, String body) {
        return new MockResponse.Builder().code(status).body(body).build();
    }
}
