package dev.typist.tests;

import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

/**
 * A provider behind the real gateway that misbehaves as the user message says: {@code do: 429}. What stands behind the
 * behaviour makes a message unique ({@code do: flaky one}), so that tests do not disturb each other.
 */
final class FaultyUpstream extends Dispatcher implements AutoCloseable {

    private final MockWebServer server = new MockWebServer();
    private final ConcurrentHashMap<String, AtomicInteger> calls = new ConcurrentHashMap<>();

    static FaultyUpstream started() throws IOException {
        FaultyUpstream upstream = new FaultyUpstream();
        upstream.server.setDispatcher(upstream);
        upstream.server.start();
        return upstream;
    }

    String baseUrl() {
        return server.url("/v1").toString();
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        if (request.getBody() == null) {
            return new MockResponse.Builder().code(404).build(); // Some look first whether anybody is there.
        }
        String body = request.getBody().utf8();
        int start = body.indexOf("do: ") + "do: ".length();
        String wish = body.substring(start, body.indexOf('"', start));
        int call = calls.computeIfAbsent(wish, any -> new AtomicInteger()).incrementAndGet();
        boolean stream = body.contains("\"stream\":true") || body.contains("\"stream\": true");
        return answer(wish.split(" ")[0], call, stream);
    }

    private static MockResponse answer(String behaviour, int call, boolean stream) {
        return switch (behaviour) {
            case "429" -> error(429, "slow down").build();
            case "429-wait" ->
                error(429, "slow down").addHeader("Retry-After", "7").build();
            case "401" -> error(401, "Incorrect API key provided").build();
            case "html" ->
                new MockResponse.Builder()
                        .code(500)
                        .addHeader("content-type", "text/html")
                        .body("<html><body>Bad Gateway</body></html>")
                        .build();
            case "garbage" -> json("{\"choices\": [").build();
            case "cut" ->
                json(chat("never whole"))
                        .onResponseBody(SocketEffect.ShutdownConnection.INSTANCE)
                        .build();
            case "slow" -> json(chat("late")).headersDelay(4, TimeUnit.SECONDS).build();
            case "stall" -> events("Hello").bodyDelay(4, TimeUnit.SECONDS).build();
            case "stream-error" ->
                new MockResponse.Builder()
                        .addHeader("content-type", "text/event-stream")
                        .body(delta("Hello")
                                + "data: {\"error\":{\"message\":\"overloaded\",\"type\":\"server_error\"}}\n\n")
                        .build();
            case "flaky" ->
                call == 1
                        ? error(500, "try again").build()
                        : json(chat("second try")).build();
            default ->
                stream
                        ? events("Hello", " world").build()
                        : json(chat("answer " + call)).build();
        };
    }

    private static MockResponse.Builder json(String body) {
        return new MockResponse.Builder()
                .addHeader("content-type", "application/json")
                .body(body);
    }

    private static MockResponse.Builder error(int status, String message) {
        return json("{\"error\":{\"message\":\"" + message + "\",\"type\":\"some_error\",\"code\":null}}")
                .code(status);
    }

    private static String chat(String text) {
        return "{\"id\":\"c\",\"object\":\"chat.completion\",\"created\":1,\"model\":\"upstream\",\"choices\":[{\"index\":0,"
                + "\"finish_reason\":\"stop\",\"message\":{\"role\":\"assistant\",\"content\":\"" + text + "\"}}],"
                + "\"usage\":{\"prompt_tokens\":10,\"completion_tokens\":5,\"total_tokens\":15}}";
    }

    private static MockResponse.Builder events(String... deltas) {
        StringBuilder body = new StringBuilder();
        for (String delta : deltas) {
            body.append(delta(delta));
        }
        body.append(
                "data: {\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"upstream\",\"choices\":"
                        + "[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n");
        return new MockResponse.Builder()
                .addHeader("content-type", "text/event-stream")
                .body(body.toString());
    }

    private static String delta(String text) {
        return "data: {\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"upstream\",\"choices\":"
                + "[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":\"" + text
                + "\"},\"finish_reason\":null}]}\n\n";
    }

    @Override
    public void close() {
        server.close();
    }
}
