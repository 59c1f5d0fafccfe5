package dev.typist.litellm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.typist.chat.AiException;
import dev.typist.chat.ChatChunk;
import dev.typist.chat.ChatOptions;
import dev.typist.chat.ChatResponse;
import dev.typist.chat.ChatStream;
import dev.typist.chat.GatewayException;
import dev.typist.chat.GatewayOptions;
import dev.typist.chat.RequestTimeoutException;
import dev.typist.chat.UnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
final class StreamTest {

    private static final Duration SHORT = Duration.ofMillis(300);

    private MockWebServer server;

    @BeforeEach
    void start() throws IOException {
        server = PromptServer.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private LiteLlm.Builder builder() {
        return LiteLlm.builder().baseUrl(server.url("/").toString());
    }

    @Test
    void theRequestAsksForEventsUncompressedWithUsage() throws InterruptedException {
        server.enqueue(Answers.events(Answers.delta("a") + Answers.END).build());
        try (ChatStream stream = builder().build().stream(Answers.HI)) {
            ChatResponse response = stream.response();
            assertEquals("a", response.text());
            assertEquals("0.5", response.cost().get().toString());
            assertEquals(5, response.usage().totalTokens());
        }
        RecordedRequest request = server.takeRequest();
        assertEquals("text/event-stream", request.getHeaders().get("Accept"));
        assertEquals("identity", request.getHeaders().get("Accept-Encoding"));
        assertTrue(request.getBody().utf8().endsWith("\"stream\":true,\"stream_options\":{\"include_usage\":true}}"));
        assertEquals(36, request.getHeaders().get("x-litellm-call-id").length());
    }

    @Test
    void aLongLineWithOddSeparatorsIsOnePiece() {
        String text = "x\u2028y\u0085z".repeat(40_000);
        server.enqueue(Answers.events(Answers.delta(text) + Answers.END).build());
        try (ChatStream stream = builder().build().stream(Answers.HI)) {
            Iterator<ChatChunk> chunks = stream.iterator();
            assertEquals(text, chunks.next().delta());
            assertFalse(chunks.hasNext());
            assertFalse(chunks.hasNext());
        }
    }

    @Test
    void aStreamIsIteratedOnceAndItsResponseReadsTheRest() {
        server.enqueue(Answers.events(Answers.delta("a") + Answers.delta("b") + Answers.delta("c") + Answers.END)
                .build());
        try (ChatStream stream = builder().build().stream(Answers.HI)) {
            assertEquals("a", stream.iterator().next().delta());
            assertEquals("abc", stream.response().text());
            assertThrows(IllegalStateException.class, stream::iterator);
        }
    }

    @Test
    void anAnswerThatIsNoStreamBecomesOneOfOnePiece() {
        server.enqueue(Answers.ok("whole"));
        try (ChatStream stream = builder().build().stream(Answers.HI)) {
            assertEquals("whole", stream.iterator().next().delta());
        }
    }

    @Test
    void anAnswerThatIsAStreamIsPutTogether() {
        server.enqueue(Answers.events(Answers.delta("a") + Answers.delta("b") + Answers.END)
                .build());
        assertEquals("ab", builder().build().generate(Answers.HI).text());
        server.enqueue(Answers.events(Answers.delta("a") + Answers.delta("b") + Answers.END)
                .build());
        assertEquals("ab", builder().build().generateAsync(Answers.HI).join().text());
    }

    @Test
    void noPieceInTimeIsATimeout() {
        server.enqueue(
                Answers.events(Answers.END).headersDelay(3, TimeUnit.SECONDS).build());
        RequestTimeoutException late = assertThrows(
                RequestTimeoutException.class, () -> builder().firstByteTimeout(SHORT).build().stream(Answers.HI));
        assertTrue(late.getMessage().contains("within 300 ms"), late.getMessage());
        assertTrue(late.callId().isPresent());
    }

    @Test
    void pingsAreNoPieces() {
        server.enqueue(
                Answers.slow(Answers.events(": ping\n\n".repeat(200)), 30, 50).build());
        try (ChatStream stream = builder().firstByteTimeout(SHORT).build().stream(Answers.HI)) {
            RequestTimeoutException late = assertThrows(
                    RequestTimeoutException.class, () -> stream.iterator().hasNext());
            assertTrue(late.getMessage().contains("firstByteTimeout"), late.getMessage());
        }
    }

    @Test
    void silenceWithinIsATimeoutThatHoldsWhatHadArrived() {
        server.enqueue(Answers.events(Answers.delta("a") + Answers.END)
                .onResponseBody(mockwebserver3.SocketEffect.Stall.INSTANCE)
                .build());
        try (ChatStream stream = builder().idleTimeout(SHORT).build().stream(Answers.HI)) {
            RequestTimeoutException still = assertThrows(RequestTimeoutException.class, stream::response);
            assertTrue(still.getMessage().contains("idleTimeout"), still.getMessage());
            assertSame(still, assertThrows(RequestTimeoutException.class, stream::response));
            assertEquals("a", still.partial().get().text());
        }
    }

    @Test
    void aStreamThatNobodyReadsIsEnded() throws InterruptedException {
        server.enqueue(Answers.events(Answers.delta("a") + Answers.delta("b") + Answers.END)
                .build());
        try (ChatStream stream = builder().idleTimeout(SHORT).build().stream(Answers.HI)) {
            Iterator<ChatChunk> chunks = stream.iterator();
            assertEquals("a", chunks.next().delta());
            Thread.sleep(700);
            RequestTimeoutException left = assertThrows(RequestTimeoutException.class, chunks::hasNext);
            assertTrue(left.getMessage().contains("nobody asked"), left.getMessage());
            assertEquals("a", left.partial().get().text());
        }
    }

    @Test
    void aStreamThatNeverEndsIsEnded() {
        server.enqueue(Answers.slow(Answers.events(Answers.delta("a").repeat(300)), 120, 60)
                .build());
        try (ChatStream stream = builder().streamTimeout(Duration.ofMillis(500)).build().stream(Answers.HI)) {
            RequestTimeoutException late = assertThrows(RequestTimeoutException.class, stream::response);
            assertTrue(late.getMessage().contains("streamTimeout"), late.getMessage());
            assertTrue(late.partial().isPresent());
        }
    }

    @Test
    void aCallOfItsOwnHasALimitOfItsOwn() {
        server.enqueue(Answers.slow(Answers.events(Answers.delta("a").repeat(300)), 120, 60)
                .build());
        ChatOptions options = ChatOptions.builder()
                .gateway(GatewayOptions.builder().timeout(SHORT).build())
                .build();
        try (ChatStream stream = builder().build().with(options).stream(Answers.HI)) {
            assertTrue(assertThrows(RequestTimeoutException.class, stream::response)
                    .getMessage()
                    .contains("300 ms"));
        }
    }

    @Test
    void afterClosingThereIsNoResponse() {
        server.enqueue(Answers.events(Answers.delta("a") + Answers.delta("b") + Answers.END)
                .build());
        ChatStream stream = builder().build().stream(Answers.HI);
        stream.iterator().next();
        stream.close();
        stream.close();
        GatewayException closed = assertThrows(GatewayException.class, stream::response);
        assertFalse(closed.retryable());
        assertEquals("a", closed.partial().get().text());
    }

    @Test
    void anotherThreadMayCloseWhileOneReads() throws Exception {
        server.enqueue(Answers.events(Answers.delta("a") + Answers.END)
                .onResponseBody(mockwebserver3.SocketEffect.Stall.INSTANCE)
                .build());
        ChatStream stream = builder().build().stream(Answers.HI);
        CompletableFuture<String> told = CompletableFuture.supplyAsync(() -> Told.of(() -> Told.stream(stream)));
        Thread.sleep(200);
        stream.close();
        assertTrue(told.get(5, TimeUnit.SECONDS).contains("closed before its end"), told.join());
    }

    /** By hand, for here it matters when each byte is sent and whether the socket is closed. */
    @Test
    void theFirstPieceIsOutBeforeTheSecondIsSentAndClosingEndsTheCall() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            LiteLlm model = LiteLlm.builder()
                    .baseUrl("http://localhost:" + socket.getLocalPort())
                    .build();
            CompletableFuture<ChatStream> opened = CompletableFuture.supplyAsync(() -> model.stream(Answers.HI));
            try (Socket peer = socket.accept()) {
                readRequest(peer.getInputStream());
                OutputStream out = peer.getOutputStream();
                out.write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));
                out.write(Answers.delta("first").getBytes(StandardCharsets.UTF_8));
                out.flush();
                try (ChatStream stream = opened.get(5, TimeUnit.SECONDS)) {
                    assertEquals("first", stream.iterator().next().delta());
                }
                assertEquals(-1, peer.getInputStream().read(), "the gateway sees that nobody listens");
            }
        }
    }

    @Test
    void aCutConnectionHoldsWhatHadArrived() {
        server.enqueue(Answers.events(Answers.delta("a").repeat(40) + Answers.END)
                .onResponseBody(new mockwebserver3.SocketEffect.CloseSocket())
                .build());
        try (ChatStream stream = builder().build().stream(Answers.HI)) {
            UnavailableException cut = assertThrows(UnavailableException.class, stream::response);
            assertTrue(cut.retryable());
            assertTrue(cut.partial().get().text().startsWith("a"));
        }
    }

    @Test
    void anInterruptEndsAWaitingReader() throws Exception {
        server.enqueue(Answers.events(Answers.delta("a") + Answers.END)
                .onResponseBody(mockwebserver3.SocketEffect.Stall.INSTANCE)
                .build());
        CompletableFuture<String> told = new CompletableFuture<>();
        ChatStream stream = builder().build().stream(Answers.HI);
        Thread reader = new Thread(() -> {
            try (stream) {
                stream.response();
            } catch (AiException e) {
                told.complete(e.getMessage() + Thread.currentThread().isInterrupted());
            }
        });
        reader.start();
        Thread.sleep(300);
        reader.interrupt();
        assertEquals("LiteLlm: interrupted while waiting for the modeltrue", told.get(2, TimeUnit.SECONDS));
    }

    private static void readRequest(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        while (!text.toString().contains("include_usage\":true}}")) {
            text.append((char) in.read());
        }
    }
}
