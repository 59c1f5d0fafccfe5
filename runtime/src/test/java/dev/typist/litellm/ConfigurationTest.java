package dev.typist.litellm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.typist.chat.ChatModel;
import dev.typist.chat.ChatModels;
import dev.typist.chat.ChatOptions;
import dev.typist.chat.ChatRequest;
import dev.typist.chat.GatewayOptions;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConfigurationTest {

    private MockWebServer server;

    @BeforeEach
    void start() throws IOException {
        server = PromptServer.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:4000, http://localhost:4000/v1/chat/completions",
        "http://localhost:4000/, http://localhost:4000/v1/chat/completions",
        "http://localhost:4000/v1, http://localhost:4000/v1/chat/completions",
        "http://localhost:4000/v1/, http://localhost:4000/v1/chat/completions",
        "https://ai.example.com/gateway, https://ai.example.com/gateway/v1/chat/completions",
        "https://ai.example.com/gateway/v1//, https://ai.example.com/gateway/v1/chat/completions",
    })
    void theAddressMayBeWrittenInManyWays(String baseUrl, String expected) {
        Endpoint endpoint = Endpoint.parse(baseUrl);
        assertEquals(expected, endpoint.chatCompletions().toString());
        assertEquals(
                expected.replace("/v1/chat/completions", "/health/readiness"),
                endpoint.root("health/readiness").toString());
    }

    @Test
    void theDefaultsAreThoseOfALocalGateway() {
        assertEquals(
                "LiteLlm[gpt-4o at http://localhost:4000/v1]",
                LiteLlm.builder().build().toString());
        assertEquals(
                "gpt-4o", LiteLlm.fromEnvironment(Map.of("LITELLM_MODEL", " ")).modelId());
    }

    @Test
    void aWrongVariableIsNamed() {
        assertMessage(
                "environment variable LITELLM_TIMEOUT: \"soon\" is not a number of seconds",
                () -> LiteLlm.fromEnvironment(Map.of("LITELLM_TIMEOUT", "soon")));
        assertMessage(
                "environment variable LITELLM_BASE_URL: \"localhost:4000\" is not the address",
                () -> LiteLlm.fromEnvironment(Map.of("LITELLM_BASE_URL", "localhost:4000")));
    }

    @Test
    void aModelIsOpenedByName() throws InterruptedException {
        ChatModel model = ChatModels.open(
                "litellm",
                Map.of(
                        "model",
                        "anthropic/claude-sonnet-4-5",
                        "base_url",
                        server.url("/").toString(),
                        "api_key",
                        "sk-configured",
                        "timeout",
                        2.5,
                        "idle_timeout",
                        Duration.ofSeconds(3),
                        "temperature",
                        "0.25",
                        "max_tokens",
                        77,
                        "stop",
                        List.of("END"),
                        "header.x-team",
                        "search"));
        assertInstanceOf(LiteLlm.class, model);
        server.enqueue(Answers.ok("x"));
        model.generate(Answers.HI);
        RecordedRequest request = server.takeRequest();
        assertEquals("Bearer sk-configured", request.getHeaders().get("Authorization"));
        assertEquals("search", request.getHeaders().get("x-team"));
        assertEquals("2.5", request.getHeaders().get("x-litellm-timeout"));
        assertEquals(
                "{\"model\":\"anthropic/claude-sonnet-4-5\",\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}],"
                        + "\"max_tokens\":77,\"stop\":[\"END\"],\"temperature\":0.25}",
                request.getBody().utf8());
    }

    @Test
    void whatIsWrongInAMapIsNamedWithWhatWasMeant() {
        assertMessage(
                "there is no provider of models named \"litelm\"; there is litellm",
                () -> ChatModels.open("litelm", Map.of()));
        assertMessage("bas_url: there is no such setting; did you mean \"base_url\"?", open("bas_url", "x"));
        assertMessage("colour: there is no such setting; there are api_key, base_url", open("colour", "x"));
        assertMessage("temperature: temperature is 3.0, must be between 0 and 2", open("temperature", 3));
        assertMessage("temperature: \"warm\" is not a number", open("temperature", "warm"));
        assertMessage("max_tokens: 1.5 is not a whole number", open("max_tokens", 1.5));
        assertMessage("timeout: \"soon\" is not a number of seconds", open("timeout", "soon"));
        assertMessage("timeout: timeout is PT0S, must be above zero", open("timeout", 0));
        assertMessage("model: a java.lang.Integer is not text", open("model", 4));
        assertMessage("parallel_tool_calls: \"yes\" is neither true nor false", open("parallel_tool_calls", "yes"));
        assertMessage("header.Host: the client writes the header host itself", open("header.Host", "x"));
    }

    @Test
    void theKeyMayRotateAndOneCallMayHaveItsOwn() throws InterruptedException {
        AtomicInteger number = new AtomicInteger();
        LiteLlm model = LiteLlm.builder()
                .baseUrl(server.url("/").toString())
                .apiKey(() -> "sk-" + number.incrementAndGet())
                .build();
        ChatOptions own = ChatOptions.builder()
                .gateway(GatewayOptions.builder().apiKey("sk-own").build())
                .build();
        for (ChatOptions options : List.of(ChatOptions.NONE, ChatOptions.NONE, own)) {
            server.enqueue(Answers.ok("x"));
            model.generate(Answers.HI.toBuilder().options(options).build());
        }
        assertEquals("Bearer sk-1", server.takeRequest().getHeaders().get("Authorization"));
        assertEquals("Bearer sk-2", server.takeRequest().getHeaders().get("Authorization"));
        assertEquals("Bearer sk-own", server.takeRequest().getHeaders().get("Authorization"));
        Supplier<String> none = () -> null;
        server.enqueue(Answers.ok("x"));
        LiteLlm.builder()
                .baseUrl(server.url("/").toString())
                .apiKey(none)
                .build()
                .generate(Answers.HI);
        assertNull(server.takeRequest().getHeaders().get("Authorization"));
    }

    @Test
    void theUsersClientKeepsItsInterceptorsAndLosesOnlyWhatWouldHarm() throws InterruptedException {
        AtomicInteger seen = new AtomicInteger();
        Interceptor counting = chain -> {
            seen.incrementAndGet();
            return chain.proceed(chain.request());
        };
        OkHttpClient client = new OkHttpClient.Builder()
                .addInterceptor(counting)
                .callTimeout(Duration.ofSeconds(5))
                .build();
        server.enqueue(Answers.ok("x"));
        LiteLlm.builder()
                .baseUrl(server.url("/").toString())
                .client(client)
                .build()
                .generate(Answers.HI);
        assertEquals(1, seen.get());
        assertEquals("5.0", server.takeRequest().getHeaders().get("x-litellm-timeout"));
        assertMessage(
                "proxy(…) and client(…) are both set",
                () -> LiteLlm.builder().proxy(Proxy.NO_PROXY).client(client).build());
    }

    @Test
    void callsGoThroughTheProxy() throws InterruptedException {
        server.enqueue(Answers.ok("x"));
        LiteLlm.builder()
                .baseUrl("http://gateway.invalid:4000")
                .proxy(new Proxy(Proxy.Type.HTTP, new InetSocketAddress("localhost", server.getPort())))
                .build()
                .generate(Answers.HI);
        assertEquals(
                "POST http://gateway.invalid:4000/v1/chat/completions HTTP/1.1",
                server.takeRequest().getRequestLine());
    }

    @Test
    void headersCarryWhatWasSetAndNothingElse() throws InterruptedException {
        ChatRequest request = Answers.HI.toBuilder()
                .options(ChatOptions.builder()
                        .gateway(GatewayOptions.builder()
                                .customerId("anna")
                                .callId("my-call")
                                .header("X-Trace", "t 1")
                                .build())
                        .build())
                .build();
        server.enqueue(Answers.ok("x"));
        assertEquals("my-call", builder().build().generate(request).callId());
        RecordedRequest sent = server.takeRequest();
        assertEquals("anna", sent.getHeaders().get("x-litellm-customer-id"));
        assertEquals("my-call", sent.getHeaders().get("x-litellm-call-id"));
        assertEquals("t 1", sent.getHeaders().get("x-trace"));
        assertEquals("application/json", sent.getHeaders().get("Content-Type"));
    }

    @Test
    void aHeaderCannotBeSmuggledIn() {
        for (String value : List.of("a\r\nx-admin: yes", "a\nb", "a\u0000", "ä")) {
            assertThrows(IllegalArgumentException.class, () -> LiteLlm.builder().header("x-a", value));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> GatewayOptions.builder().customerId(value));
            assertThrows(IllegalArgumentException.class, () -> LiteLlm.builder().apiKey(value));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> builder().apiKey(() -> value).build().generate(Answers.HI));
        }
        assertThrows(IllegalArgumentException.class, () -> LiteLlm.builder().header("x a", "b"));
        assertThrows(IllegalArgumentException.class, () -> LiteLlm.builder().header("x:\r\n", "b"));
        assertThrows(IllegalArgumentException.class, () -> LiteLlm.builder().header("Content-Length", "1"));
        assertEquals(0, server.getRequestCount());
    }

    @Test
    void aRedirectIsNotFollowed() {
        server.enqueue(new mockwebserver3.MockResponse.Builder()
                .code(307)
                .setHeader("Location", "http://evil.example.com/v1/chat/completions?token=x")
                .build());
        String message = Told.of(() ->
                Told.response(builder().apiKey("sk-for-the-gateway").build().generate(Answers.HI)));
        assertTrue(message.contains("sends on to http://evil.example.com/v1/chat/completions;"), message);
        assertFalse(message.contains("token"), message);
        assertEquals(1, server.getRequestCount());
    }

    private LiteLlm.Builder builder() {
        return LiteLlm.builder().baseUrl(server.url("/").toString());
    }

    private static Runnable open(String name, Object value) {
        return () -> ChatModels.open("litellm", Map.of(name, value));
    }

    private static void assertMessage(String part, Runnable wrong) {
        String message =
                assertThrows(IllegalArgumentException.class, wrong::run).getMessage();
        assertTrue(message.contains(part), message);
    }
}
