package dev.typist.litellm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.typist.chat.ChatOptions;
import dev.typist.chat.ChatRequest;
import dev.typist.chat.GatewayException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every answer of a real gateway, and what becomes of it. The table is {@code captures/EXPECTED.txt}: a line for each capture,
 * written by hand after the README beside it. A capture without a line fails.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CaptureTest {

    private static final Path TABLE = Path.of("src/test/resources/captures/EXPECTED.txt");
    private static final String KEY = "sk-a-key-for-captures-0123456789";

    private MockWebServer server;
    private final Map<String, String> expected = new TreeMap<>();
    private LiteLlm model;
    private final MockResponse models = response(Capture.of("models"));
    private volatile MockResponse current = models;

    @BeforeAll
    void start() throws IOException {
        server = PromptServer.start();
        server.setDispatcher(new Current());
        model = LiteLlm.builder()
                .baseUrl(server.url("/").toString())
                .apiKey(KEY)
                .timeout(Duration.ofSeconds(5))
                .build();
        for (String line : Files.readAllLines(TABLE)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                int colon = line.indexOf(" | ");
                expected.put(line.substring(0, colon).strip(), line.substring(colon + 3));
            }
        }
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void everyCaptureHasAnExpectation() {
        assertEquals(new TreeSet<>(Capture.names()), new TreeSet<>(expected.keySet()));
    }

    @ParameterizedTest
    @MethodSource("names")
    void isToldAsExpected(String name) {
        assertEquals(expected.get(name), told(name));
    }

    static List<String> names() {
        return Capture.names();
    }

    /** The same, whichever way it is asked for: there is one path. */
    @ParameterizedTest
    @MethodSource("names")
    void isToldTheSameToAFuture(String name) {
        Capture capture = Capture.of(name);
        if (capture.stream || !capture.path.endsWith("chat/completions")) {
            return;
        }
        ChatRequest request = request(capture);
        String waited = Told.of(() -> {
            enqueue(capture);
            return Told.response(model.generate(request));
        });
        String future = Told.of(() -> {
            enqueue(capture);
            try {
                return Told.response(model.generateAsync(request).join());
            } catch (CompletionException e) {
                if (e.getCause() instanceof GatewayException failure) {
                    throw failure;
                }
                throw e;
            }
        });
        assertEquals(waited, future);
    }

    private String told(String name) {
        Capture capture = Capture.of(name);
        enqueue(capture);
        return switch (capture.path) {
            case "/v1/models" -> Told.of(() -> fresh().models().toString());
            case "/model/info" ->
                Told.of(() -> {
                    ModelInfo info = fresh().modelInfo("gemma").orElseThrow();
                    return info.name() + " response_schema " + info.supports("response_schema") + " vision "
                            + info.supports("vision") + " costs " + info.inputCostPerToken() + " "
                            + info.outputCostPerToken();
                });
            case "/health/readiness" -> Told.of(() -> fresh().health().toString());
            case "/utils/token_counter" ->
                Told.of(() -> fresh().tokenCount("hello world").toString());
            case "/key/info" -> Told.of(() -> fresh().keyInfo().toString());
            default -> chat(capture);
        };
    }

    private String chat(Capture capture) {
        ChatRequest request = request(capture);
        return Told.of(() ->
                        capture.stream ? Told.stream(model.stream(request)) : Told.response(model.generate(request)))
                .replace(":" + server.getPort(), ":4000");
    }

    private Gateway fresh() {
        return LiteLlm.builder()
                .baseUrl(server.url("/").toString())
                .apiKey(KEY)
                .build()
                .gateway();
    }

    private static ChatRequest request(Capture capture) {
        return ChatRequest.builder()
                .user("hi")
                .options(ChatOptions.builder().model(capture.model).build())
                .build();
    }

    private void enqueue(Capture capture) {
        current = response(capture);
    }

    private static MockResponse response(Capture capture) {
        MockResponse.Builder response =
                new MockResponse.Builder().clearHeaders().status(capture.statusLine);
        capture.headers.forEach(response::addHeader);
        return response.body(new Buffer().write(capture.body)).build();
    }

    /** The capture at hand, and the list of models for the hint at a name that is not in it. */
    private final class Current extends Dispatcher {

        @Override
        public MockResponse dispatch(RecordedRequest request) {
            return request.getUrl().encodedPath().equals("/v1/models") ? models : current;
        }
    }

    /** Prints the table as it is now; a person must compare each line with the README before it becomes the expectation. */
    public static void main(String[] arguments) throws IOException {
        CaptureTest test = new CaptureTest();
        test.start();
        Map<String, String> told = new LinkedHashMap<>();
        Capture.names().forEach(name -> told.put(name, test.told(name)));
        told.forEach((name, line) -> java.lang.System.out.println(name + " | " + line));
        test.stop();
    }
}
