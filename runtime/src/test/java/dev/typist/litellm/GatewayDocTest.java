package dev.typist.litellm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.typist.chat.BudgetLimits;
import dev.typist.chat.CacheUse;
import dev.typist.chat.ChatCache;
import dev.typist.chat.ChatChunk;
import dev.typist.chat.ChatLog;
import dev.typist.chat.ChatModel;
import dev.typist.chat.ChatModels;
import dev.typist.chat.ChatOptions;
import dev.typist.chat.ChatRecording;
import dev.typist.chat.ChatRequest;
import dev.typist.chat.ChatResponse;
import dev.typist.chat.ChatStream;
import dev.typist.chat.GatewayException;
import dev.typist.chat.GatewayOptions;
import dev.typist.chat.Media;
import dev.typist.chat.RateLimitException;
import dev.typist.chat.ResponseFormat;
import dev.typist.chat.Routing;
import dev.typist.chat.ToolChoice;
import dev.typist.chat.ToolSpec;
import dev.typist.resilience.Bulkhead;
import dev.typist.resilience.CircuitBreaker;
import dev.typist.resilience.Fallback;
import dev.typist.resilience.Retry;
import dev.typist.service.ServiceSettings;
import dev.typist.telemetry.Telemetry;
import io.opentelemetry.api.OpenTelemetry;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The code of {@code docs/gateway.md}, compiled and run. Each block of the document is the body of the method here that bears
 * its name; the last test compares them.
 */
final class GatewayDocTest {

    private static final PrintStream out = java.lang.System.err;

    @TempDir
    private Path folder;

    private MockWebServer server;
    private String url;
    private final String key = "sk-of-the-document";

    @BeforeEach
    void start() throws IOException {
        server = PromptServer.start();
        url = server.url("/v1").toString();
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return switch (request.getUrl().encodedPath()) {
                    case "/v1/models" ->
                        new MockResponse.Builder()
                                .body("{\"data\":[{\"id\":\"gpt-4o\"}]}")
                                .build();
                    case "/v1/model/info" ->
                        new MockResponse.Builder()
                                .body(
                                        "{\"data\":[{\"model_name\":\"gpt-4o\",\"model_info\":{\"supports_vision\":true}}]}")
                                .build();
                    case "/health/readiness" ->
                        new MockResponse.Builder()
                                .body("{\"status\":\"healthy\"}")
                                .build();
                    default ->
                        request.getBody().utf8().contains("\"stream\":true")
                                ? Answers.events(Answers.delta("Paris") + Answers.END)
                                        .build()
                                : Answers.ok("Paris");
                };
            }
        });
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void configure() {
        // doc: configure
        ChatModel model = LiteLlm.builder()
                .model("gpt-4o")
                .baseUrl(url)
                .apiKey(key)
                .timeout(Duration.ofSeconds(30))
                .build();
        ChatModel same = ChatModels.open("litellm", Map.of("model", "gpt-4o", "base_url", url, "api_key", key));
        // end
        assertEquals(model.modelId(), same.modelId());
    }

    @Test
    void ask() {
        ChatModel model = LiteLlm.builder().baseUrl(url).build();
        // doc: ask
        ChatRequest request = ChatRequest.builder()
                .system("You are a helpful assistant.")
                .user("What is the capital of France?")
                .temperature(0.7)
                .maxTokens(2048)
                .topP(0.9)
                .build();
        ChatResponse response = model.generate(request);
        response.text(); // The capital of France is Paris.
        response.usage().totalTokens(); // 35
        response.cost(); // Optional[0.000113], empty if the gateway knows no price
        response.finishReason(); // STOP
        response.callId(); // by which the gateway's logs can be searched
        // end
        assertEquals("Paris", response.text());
    }

    @Test
    void options() {
        ChatModel model = LiteLlm.builder().baseUrl(url).build();
        // doc: options
        ChatOptions options = ChatOptions.builder()
                .model("anthropic/claude-sonnet-4-5")
                .temperature(0)
                .reasoningEffort("low")
                .extra("top_k", 40)
                .gateway(GatewayOptions.builder()
                        .fallbacks("gemini/gemini-2.5-pro", "gpt-4o")
                        .cache(CacheUse.ON.ttl(Duration.ofHours(1)))
                        .guardrails("no-names")
                        .tags("checkout")
                        .build())
                .build();
        ChatModel careful = model.with(options);
        // end
        assertEquals(
                "Paris",
                careful.generate(ChatRequest.builder().user("hi").build()).text());
    }

    @Test
    void formsAndTools() {
        ChatModel model = LiteLlm.builder().baseUrl(url).build();
        byte[] picture = {1};
        // doc: formsAndTools
        ToolSpec weather = new ToolSpec(
                "weather",
                "The weather of a city",
                "{\"type\":\"object\",\"properties\":{\"city\":{\"type\":\"string\"}},\"required\":[\"city\"]}");
        ChatRequest request = ChatRequest.builder()
                .user("What is the weather where this was taken?", Media.image(picture, "image/png"))
                .build();
        model.bindTools(List.of(weather))
                .generate(request.toBuilder().toolChoice(ToolChoice.AUTO).build());
        model.generate(
                request.toBuilder().responseFormat(ResponseFormat.JSON_OBJECT).build());
        // end
        assertEquals(2, server.getRequestCount());
    }

    @Test
    void stream() {
        ChatModel model = LiteLlm.builder().baseUrl(url).build();
        ChatRequest request = ChatRequest.builder().user("hi").build();
        // doc: stream
        try (ChatStream stream = model.stream(request)) {
            for (ChatChunk chunk : stream) {
                out.print(chunk.delta());
            }
            out.println(stream.response().usage());
        } catch (GatewayException e) {
            String soFar = e.partial().map(ChatResponse::text).orElse("");
            out.println("broke after " + soFar.length() + " characters: " + e.getMessage());
        }
        // end
        assertEquals(1, server.getRequestCount());
    }

    @Test
    void failures() {
        ChatModel model = LiteLlm.builder().baseUrl(url).build();
        ChatRequest request = ChatRequest.builder().user("hi").build();
        // doc: failures
        try {
            model.generate(request);
        } catch (RateLimitException e) {
            out.println("come back in " + e.retryAfter().orElse(Duration.ofMinutes(1)));
        } catch (GatewayException e) {
            out.println(e.getMessage()); // says what to do
            out.println(e.status() + " " + e.type() + " " + e.callId() + " " + e.retryable() + " " + e.fromProvider());
        }
        // end
        assertEquals(1, server.getRequestCount());
    }

    @Test
    void routing() {
        ChatModel model = LiteLlm.builder().baseUrl(url).build();
        ChatRequest request = ChatRequest.builder().user("hi").build();
        // doc: routing
        Routing routing = model.generate(request).routing();
        routing.retries(); // tries of the gateway itself
        routing.fallbacks(); // other models it went on to
        routing.cacheHit(); // then the cost is 0
        routing.remainingRequests(); // of the key's or the provider's limit
        routing.headers(); // everything else, without secrets
        // end
        assertFalse(routing.cacheHit());
    }

    @Test
    void gateway() {
        // doc: gateway
        Gateway gateway = LiteLlm.builder().baseUrl(url).build().gateway();
        gateway.models(); // [gpt-4o, …], kept for five minutes
        gateway.modelInfo("gpt-4o").flatMap(info -> info.supports("vision")); // Optional[true]
        gateway.health().ready(); // true
        // end
        assertTrue(gateway.modelInfo("gpt-4o").get().supports("vision").get());
        assertTrue(gateway.health().ready());
        assertEquals(List.of("gpt-4o"), gateway.models());
    }

    @Test
    void middleware() {
        LiteLlm litellm = LiteLlm.builder().baseUrl(url).build();
        Path calls = folder.resolve("calls.jsonl");
        ChatRequest request = ChatRequest.builder().user("hi").build();
        // doc: middleware
        ChatModel model = litellm.with(
                ChatCache.of(1_000, Duration.ofHours(1)),
                ChatLog.to(java.lang.System.getLogger("model")),
                ChatRecording.to(calls));
        model.generate(request);

        ChatModel played = ChatRecording.from(calls); // the same answers, without a gateway
        // end
        assertEquals("Paris", played.generate(request).text());
    }

    @Test
    void resilience() {
        LiteLlm litellm = LiteLlm.builder().baseUrl(url).build();
        // doc: resilience
        ChatModel model = litellm.with(
                Fallback.toModel("gemini/gemini-2.5-pro"),
                Retry.builder().attempts(3).deadline(Duration.ofSeconds(60)).build(),
                CircuitBreaker.ofDefaults(),
                Bulkhead.of(50));
        ServiceSettings settings = ServiceSettings.builder(model)
                .budget(BudgetLimits.builder()
                        .calls(6)
                        .tokens(20_000)
                        .cost(new BigDecimal("0.05"))
                        .time(Duration.ofMinutes(2))
                        .build())
                .attempts(2)
                .toolRounds(5)
                .build();
        // end
        assertEquals("gpt-4o", model.modelId());
        assertEquals(
                "Paris",
                model.generate(ChatRequest.builder().user("hi").build()).text());
        assertTrue(settings.runner().toString().length() > 0);
    }

    @Test
    void observability() {
        LiteLlm litellm = LiteLlm.builder().baseUrl(url).build();
        OpenTelemetry openTelemetry = OpenTelemetry.noop();
        // doc: observability
        Telemetry telemetry = Telemetry.of(openTelemetry);
        ServiceSettings settings = ServiceSettings.builder(litellm.with(Retry.ofDefaults(), telemetry))
                .listener(telemetry)
                .build();
        // end
        assertTrue(settings.runner().toString().length() > 0);
    }

    @Test
    void theDocumentShowsThisCode() throws IOException {
        String document = Files.readString(Path.of("../docs/gateway.md"));
        String source = Files.readString(Path.of("src/test/java/dev/typist/litellm/GatewayDocTest.java"));
        Matcher block = Pattern.compile("        // doc: (\\w+)\n(.*?)        // end\n", Pattern.DOTALL)
                .matcher(source);
        int blocks = 0;
        while (block.find()) {
            String code = block.group(2).stripTrailing().stripIndent() + "\n";
            assertTrue(document.contains("```java\n" + code + "```"), "docs/gateway.md must show:\n" + code);
            blocks++;
        }
        assertEquals(
                blocks, Pattern.compile("```java\n").matcher(document).results().count(), "blocks not from here");
    }
}
