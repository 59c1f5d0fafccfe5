package dev.typist.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.typist.chat.AiException;
import dev.typist.chat.BadRequestException;
import dev.typist.chat.RateLimitException;
import dev.typist.chat.RequestTimeoutException;
import dev.typist.chat.UnavailableException;
import dev.typist.litellm.LiteLlm;
import dev.typist.service.OutputException;
import dev.typist.service.Reply;
import dev.typist.service.ServiceSettings;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A generated service over recorded traffic: the exact bytes it sends, and what it makes of the gateway's real answers. */
class CapturedTrafficTest {

    private final MockWebServer server = new MockWebServer();
    private final Library.Books books = new Library.Books();

    @BeforeEach
    void start() throws Exception {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Library library(Duration timeout) {
        LiteLlm model = LiteLlm.builder()
                .baseUrl(server.url("/v1").toString())
                .apiKey("sk-test-key-0123")
                .model("gemma")
                .timeout(timeout)
                .build();
        return new Library_AiService(ServiceSettings.builder(model).attempts(1).build(), books);
    }

    private Library library() {
        return library(Duration.ofSeconds(20));
    }

    private static MockResponse json(String content) {
        return new MockResponse.Builder()
                .addHeader("content-type", "application/json")
                .body("{\"choices\":[{\"finish_reason\":\"stop\",\"message\":{\"role\":\"assistant\",\"content\":\""
                        + content + "\"}}]}")
                .build();
    }

    @Test
    void sendsTheBytesThatTheSourceShows() throws Exception {
        server.enqueue(json("{\\\"orderId\\\":4711,\\\"topic\\\":\\\"REFUND\\\",\\\"customer\\\":null}"));

        assertEquals(
                new Library.Enquiry(4711, Library.Topic.REFUND, Optional.empty()),
                library().triage("say \"{message}\" $1").value());

        RecordedRequest request = server.takeRequest();
        assertEquals("/v1/chat/completions", request.getUrl().encodedPath());
        assertEquals("Bearer sk-test-key-0123", request.getHeaders().get("authorization"));
        assertEquals("application/json", request.getHeaders().get("content-type"));
        assertEquals(
                "{\"model\":\"gemma\",\"messages\":[{\"role\":\"user\",\"content\":\"Which order is this customer asking about? say"
                        + " \\\"{message}\\\" $1\"}],\"response_format\":{\"type\":\"json_schema\",\"json_schema\":{\"name\":"
                        + "\"Library_triage\",\"strict\":true,\"schema\":{\"type\":\"object\",\"properties\":{\"orderId\":{\"type\":"
                        + "\"integer\"},\"topic\":{\"type\":\"string\",\"description\":\"OTHER: anything else\","
                        + "\"enum\":[\"DELIVERY\",\"REFUND\",\"OTHER\"]},\"customer\":{\"type\":[\"string\",\"null\"]}},\"required\":[\"orderId\",\"topic\","
                        + "\"customer\"],\"additionalProperties\":false}}},\"metadata\":{\"tags\":[\"Library\",\"Library.triage\"]}}",
                request.getBody().utf8());
    }

    @Test
    void readsTheRecordedAnswer() {
        server.enqueue(Capture.response("chat"));

        Reply<String> reply = library().price("Dune");

        assertEquals("Paris.", reply.value());
        assertEquals(51, reply.usage().inputTokens());
        assertEquals(4, reply.usage().outputTokens());
        assertEquals(30, reply.usage().cachedTokens());
        assertEquals(Optional.of(new BigDecimal("5.899999999999999e-05")), reply.cost());
        assertEquals("gemma", reply.model());
        assertEquals("4f7c0a98-7754-4d6f-a785-cc9703ce40a1", reply.callId());
    }

    @Test
    void countsAnAnswerFromTheCacheAsFree() {
        server.enqueue(Capture.response("upstream-cache-hit"));

        assertEquals(0, library().price("Dune").cost().orElseThrow().signum());
    }

    @Test
    void answersEachOfTwoRecordedCalls() throws Exception {
        server.enqueue(Capture.response("upstream-tools-parallel"));
        server.enqueue(Capture.response("chat"));

        Reply<String> reply = library().price("Dune");

        assertEquals("Paris.", reply.value());
        assertEquals(2, reply.toolCalls().size());
        server.takeRequest();
        String second = server.takeRequest().getBody().utf8();
        for (int call = 0; call < 2; call++) {
            String id = reply.toolCalls().get(call).call().id();
            assertTrue(second.contains("\"tool_call_id\":\"" + id + "\""), second);
        }
        assertTrue(second.contains("There is no tool named"), second);
    }

    @Test
    void neverRunsARecordedCallThatWasCut() {
        server.enqueue(Capture.response("upstream-tools-length"));

        OutputException e = assertThrows(OutputException.class, () -> library().price("Dune"));

        assertEquals(OutputException.Kind.TRUNCATED, e.kind());
        assertEquals(List.of(), books.asked);
    }

    @Test
    void looksAtRefusalFilterAndLengthFirst() {
        assertRefused("upstream-refusal", OutputException.Kind.REFUSED);
        assertRefused("upstream-finish-content-filter", OutputException.Kind.FILTERED);
        assertRefused("upstream-finish-length", OutputException.Kind.TRUNCATED);
        assertRefused("json-schema-truncated", OutputException.Kind.TRUNCATED);
        assertRefused("upstream-content-null", OutputException.Kind.EMPTY);
    }

    private void assertRefused(String capture, OutputException.Kind kind) {
        server.enqueue(Capture.response(capture));
        OutputException e = assertThrows(OutputException.class, () -> library().triage("x"), capture);
        assertEquals(kind, e.kind(), capture);
        assertTrue(e.getMessage().startsWith("Library.triage: "), e.getMessage());
    }

    @Test
    void honoursWhatTheProviderSaidAboutWaiting() {
        server.enqueue(Capture.response("upstream-429"));

        RateLimitException e =
                assertThrows(RateLimitException.class, () -> library().capital("France"));

        assertEquals(429, e.status().orElseThrow());
        assertEquals(Optional.of("throttling_error"), e.type());
        assertEquals(Optional.of(Duration.ofSeconds(7)), e.retryAfter());
        assertTrue(e.retryable());
        assertTrue(e.callId().isPresent());
    }

    @Test
    void tellsAWrongAddressFromAnUnknownModel() {
        server.enqueue(Capture.response("error-not-found"));

        BadRequestException e =
                assertThrows(BadRequestException.class, () -> library().capital("France"));

        assertTrue(e.getMessage().contains("check the base URL"), e.getMessage());
    }

    @Test
    void endsACallAtItsLimit() {
        server.enqueue(new MockResponse.Builder()
                .body("{")
                .bodyDelay(5, TimeUnit.SECONDS)
                .build());

        long start = java.lang.System.nanoTime();
        RequestTimeoutException e = assertThrows(
                RequestTimeoutException.class,
                () -> library(Duration.ofMillis(300)).capital("France"));

        assertTrue(Duration.ofNanos(java.lang.System.nanoTime() - start).toMillis() < 3000);
        assertTrue(e.getMessage().contains("within 300 ms"), e.getMessage());
    }

    @Test
    void endsAWaitThatIsInterrupted() throws Exception {
        server.enqueue(new MockResponse.Builder()
                .headersDelay(20, TimeUnit.SECONDS)
                .body("{}")
                .build());
        Library library = library();
        AiException[] caught = new AiException[1];
        boolean[] flag = new boolean[1];
        Thread thread = new Thread(() -> {
            try {
                library.capital("France");
            } catch (AiException e) {
                caught[0] = e;
                flag[0] = Thread.currentThread().isInterrupted();
            }
        });

        thread.start();
        server.takeRequest();
        thread.interrupt();
        thread.join(5000);

        assertFalse(thread.isAlive(), "the blocked read did not notice the interrupt");
        assertEquals("Library.capital: interrupted while waiting for the model", caught[0].getMessage());
        assertTrue(flag[0]);
    }

    @Test
    void saysWhereNobodyListens() {
        server.close();

        UnavailableException e =
                assertThrows(UnavailableException.class, () -> library().capital("France"));

        assertTrue(e.getMessage().contains("is it running?"), e.getMessage());
        assertTrue(e.retryable());
    }

    @Test
    void servesSixtyFourThreadsAtOnce() throws Exception {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                String body = request.getBody().utf8();
                int at = body.indexOf("asking about? ") + "asking about? ".length();
                return json("{\\\"orderId\\\":" + body.substring(at, body.indexOf('"', at))
                        + ",\\\"topic\\\":\\\"OTHER\\\",\\\"customer\\\":null}");
            }
        });
        Library library = library();
        ExecutorService threads = Executors.newFixedThreadPool(64);
        try {
            List<Callable<Long>> calls = IntStream.range(0, 2000)
                    .<Callable<Long>>mapToObj(order ->
                            () -> library.triage(String.valueOf(order)).value().orderId())
                    .toList();
            List<Future<Long>> answers = threads.invokeAll(calls);
            for (int order = 0; order < answers.size(); order++) {
                assertEquals(order, answers.get(order).get());
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
