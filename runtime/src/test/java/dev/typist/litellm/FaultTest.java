package dev.typist.litellm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.typist.chat.ChatStream;
import dev.typist.chat.GatewayException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okio.Buffer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever goes wrong, whichever way the call is made: a typed exception, in time, and nothing left behind. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FaultTest {

    private static final Duration LIMIT = Duration.ofMillis(250);
    private static final Duration IN_TIME = Duration.ofSeconds(2);
    private static final Map<String, UnaryOperator<MockResponse.Builder>> FAULTS = new LinkedHashMap<>();

    static {
        String stream = Answers.delta("a").repeat(20) + Answers.END;
        fault("closed before the request", response -> response.onRequestStart(new SocketEffect.CloseSocket()));
        fault("closed within the request", response -> response.onRequestBody(new SocketEffect.CloseSocket()));
        fault("closed before the answer", response -> response.onResponseStart(new SocketEffect.CloseSocket()));
        fault(
                "closed within the answer",
                response -> json(response, Answers.json("x".repeat(90_000)))
                        .onResponseBody(new SocketEffect.CloseSocket()));
        fault(
                "closed within a stream",
                response -> events(response, stream).onResponseBody(new SocketEffect.CloseSocket()));
        fault("stands still before the answer", response -> response.onResponseStart(SocketEffect.Stall.INSTANCE));
        fault(
                "stands still within the answer",
                response -> json(response, Answers.json("x")).onResponseBody(SocketEffect.Stall.INSTANCE));
        fault(
                "stands still within a stream",
                response -> events(response, stream).onResponseBody(SocketEffect.Stall.INSTANCE));
        fault("head comes late", response -> json(response, Answers.json("x")).headersDelay(1, TimeUnit.SECONDS));
        fault("body comes late", response -> json(response, Answers.json("x")).bodyDelay(1, TimeUnit.SECONDS));
        fault("body drips", response -> json(response, Answers.json("x")).throttleBody(4, 50, TimeUnit.MILLISECONDS));
        fault("200 of HTML", response -> body(response, "text/html", "<html>please log in</html>"));
        fault("200 of text", response -> body(response, "text/plain", "OK"));
        fault("200 of nothing", response -> response);
        fault("200 of null", response -> json(response, "null"));
        fault("200 of an empty object", response -> json(response, "{}"));
        fault("200 of an array", response -> json(response, "[]"));
        fault("200 of cut JSON", response -> json(response, "{\"choices\":[{\"message\":{\"content\":\"x"));
        fault("200 of an error", response -> json(response, "{\"error\":{\"message\":\"no\",\"code\":\"429\"}}"));
        fault("200 of wrong types", response -> json(response, "{\"choices\":{\"message\":[]}}"));
        fault("200 of bottomless JSON", response -> json(response, "{\"choices\":" + "[".repeat(5_000)));
        fault("200 of bytes", response -> json(response, "\u0000\u0001\uFFFF"));
        fault("204", response -> response.code(204));
        fault("claims to be too large", response -> response.setHeader("Content-Length", 1L << 40));
        fault(
                "claims more than it sends",
                response -> json(response, "{}")
                        .setHeader("Content-Length", 100_000)
                        .onResponseEnd(new SocketEffect.CloseSocket()));
        fault("claims to be gzip", response -> json(response, Answers.json("x")).setHeader("Content-Encoding", "gzip"));
        fault("speaks another protocol", response -> response.status("SSH-2.0-OpenSSH_9.6"));
        fault("endless head", response -> response.setHeader("x-long", "y".repeat(400_000)));
        fault("redirect elsewhere", response -> response.code(307).setHeader("Location", "http://example.invalid/"));
        fault("401 of nothing", response -> response.code(401));
        fault("404 of the framework", response -> json(response.code(404), "{\"detail\":\"Not Found\"}"));
        fault("422 of the framework", response -> json(response.code(422), "{\"detail\":[{\"loc\":[\"body\"]}]}"));
        fault(
                "429 with a date",
                response -> json(response.code(429), "{}").setHeader("Retry-After", "Wed, 21 Oct 2099 07:28:00 GMT"));
        fault("500 of HTML", response -> body(response.code(500), "text/html", "<h1>oops</h1>"));
        fault("502 of nothing", response -> response.code(502));
        fault(
                "503 with an event",
                response -> body(
                        response.code(503), "text/event-stream", "data: {\"error\":{\"message\":\"overloaded\"}}\n\n"));
        fault("599", response -> response.status("HTTP/1.1 599 "));
        fault("stream of no events", response -> events(response, "hello"));
        fault("stream without an end", response -> events(response, Answers.delta("a")));
        fault("stream without [DONE]", response -> events(response, stream.replace("data: [DONE]\n\n", "")));
        fault("stream without a reason", response -> events(response, Answers.delta("a") + "data: [DONE]\n\n"));
        fault("stream of garbage", response -> events(response, Answers.delta("a") + "data: {oops}\n\n"));
        fault(
                "stream with an error",
                response -> events(
                        response,
                        Answers.delta("a") + "data: {\"error\": {\"message\": \"no\", \"code\": \"500\"}}\n\n"));
        fault(
                "stream of an empty answer",
                response -> events(response, Answers.END.replaceAll("\"usage\":\\{.*?}}", "\"x\":1}")));
    }

    private final ConnectionPool pool = new ConnectionPool(5, 1, TimeUnit.MINUTES);
    private final OkHttpClient client =
            new OkHttpClient.Builder().connectionPool(pool).build();

    static List<String> faults() {
        return List.copyOf(FAULTS.keySet());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    @Timeout(20)
    void isTypedAndInTimeAndLeavesNothing(String name) throws Exception {
        try (MockWebServer server = PromptServer.start()) {
            LiteLlm model = LiteLlm.builder()
                    .baseUrl(server.url("/").toString())
                    .client(client)
                    .timeout(LIMIT)
                    .streamTimeout(LIMIT.plus(LIMIT))
                    .build();
            MockResponse fault =
                    FAULTS.get(name).apply(new MockResponse.Builder()).build();
            // Streams are asked for uncompressed, and taken as they are.
            int ways = "claims to be gzip".equals(name) ? 2 : 3;
            for (int way = 0; way < ways; way++) {
                server.enqueue(fault);
                long start = java.lang.System.nanoTime();
                RuntimeException thrown = call(model, way);
                Duration took = Duration.ofNanos(java.lang.System.nanoTime() - start);
                GatewayException failure = assertInstanceOf(GatewayException.class, thrown, name + " " + way);
                assertTrue(took.compareTo(IN_TIME) < 0, name + " took " + took);
                assertTrue(failure.getMessage().startsWith("LiteLlm: "), failure.getMessage());
                assertTrue(failure.callId().isPresent(), name);
            }
        }
        assertNothingIsUnderWay();
    }

    @Test
    void nobodyListens() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        LiteLlm model = LiteLlm.builder()
                .baseUrl("http://localhost:" + port)
                .client(client)
                .build();
        for (int way = 0; way < 3; way++) {
            GatewayException failure = assertInstanceOf(GatewayException.class, call(model, way));
            assertTrue(failure.retryable());
            assertTrue(failure.getMessage().contains("is it running?"), failure.getMessage());
        }
    }

    @AfterAll
    void nothingIsLeft() throws InterruptedException {
        assertNothingIsUnderWay();
        pool.evictAll();
        assertEquals(0, pool.connectionCount(), "a connection that was not given back cannot be evicted");
        client.dispatcher().executorService().shutdown();
    }

    private void assertNothingIsUnderWay() throws InterruptedException {
        for (int i = 0; i < 200 && (client.dispatcher().runningCallsCount() > 0 || busy() > 0); i++) {
            Thread.sleep(10);
        }
        assertEquals(0, client.dispatcher().runningCallsCount(), "calls");
        assertEquals(0, busy(), "connections");
    }

    private int busy() {
        return pool.connectionCount() - pool.idleConnectionCount();
    }

    private static RuntimeException call(LiteLlm model, int way) {
        try {
            switch (way) {
                case 0 -> model.generate(Answers.HI);
                case 1 -> model.generateAsync(Answers.HI).join();
                default -> {
                    try (ChatStream stream = model.stream(Answers.HI)) {
                        stream.forEach(chunk -> assertFalse(chunk.isEmpty()));
                    }
                }
            }
            return new IllegalStateException("it went well");
        } catch (CompletionException e) {
            return (RuntimeException) e.getCause();
        } catch (RuntimeException e) {
            return e;
        }
    }

    private static void fault(String name, UnaryOperator<MockResponse.Builder> change) {
        FAULTS.put(name, change);
    }

    private static MockResponse.Builder json(MockResponse.Builder response, String body) {
        return body(response, "application/json", body);
    }

    private static MockResponse.Builder events(MockResponse.Builder response, String body) {
        return body(response, "text/event-stream", body);
    }

    private static MockResponse.Builder body(MockResponse.Builder response, String type, String body) {
        return response.setHeader("Content-Type", type).body(new Buffer().writeUtf8(body));
    }
}
