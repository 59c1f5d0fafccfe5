package dev.typist.litellm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.typist.chat.GatewayException;
import dev.typist.chat.UnavailableException;
import dev.typist.chat.UnknownModelException;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class GatewayTest {

    private MockWebServer server;
    private LiteLlm model;
    private Gateway gateway;

    @BeforeEach
    void start() throws IOException {
        server = PromptServer.start();
        model = LiteLlm.builder().baseUrl(server.url("/litellm/").toString()).build();
        gateway = model.gateway();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void modelsAreAskedForOnce() throws InterruptedException {
        enqueue("models");
        assertTrue(gateway.models().contains("gemma"));
        assertTrue(gateway.models().contains("mock-ok"));
        assertEquals(1, server.getRequestCount());
        assertEquals("/litellm/v1/models", server.takeRequest().getUrl().encodedPath());
    }

    @Test
    void whatIsKnownAboutAModel() throws InterruptedException {
        enqueue("model-info");
        ModelInfo info = gateway.modelInfo("gemma").get();
        assertTrue(info.supports("response_schema").get());
        assertTrue(info.supports("vision").isEmpty());
        assertEquals(
                0, new BigDecimal("0.000001").compareTo(info.inputCostPerToken().get()));
        assertTrue(info.maxInputTokens().isEmpty());
        assertTrue(gateway.modelInfo("nobody").isEmpty());
        assertEquals(1, server.getRequestCount());
        assertEquals("/litellm/v1/model/info", server.takeRequest().getUrl().encodedPath());
    }

    @Test
    void whichModelsCannot() {
        server.enqueue(new MockResponse.Builder().body("""
                {"data":[
                  {"model_name":"smart","model_info":{"supports_response_schema":true}},
                  {"model_name":"old","model_info":{"supports_response_schema":false}},
                  {"model_name":"own","model_info":{"supports_response_schema":null}}]}
                """).build());

        assertEquals(Set.of("old"), gateway.modelsWithout("response_schema"));
        assertEquals(Set.of(), gateway.modelsWithout("vision"));
    }

    @Test
    void whatIsBehindAName() throws InterruptedException {
        server.enqueue(new MockResponse.Builder().body("""
                {"data":[
                  {"model_name":"smart","litellm_params":{"model":"openai/gpt-4o"}},
                  {"model_name":"smart","litellm_params":{"model":"claude-sonnet-4-5","custom_llm_provider":"anthropic"}},
                  {"model_name":"mine","litellm_params":{"model":"ollama/llama3","custom_llm_provider":"ollama"}},
                  {"model_name":"secret","model_info":{}}]}
                """).build());

        assertEquals(
                Map.of(
                        "smart", List.of("openai/gpt-4o", "anthropic/claude-sonnet-4-5"),
                        "mine", List.of("ollama/llama3")),
                gateway.deployments());
        gateway.deployments();
        assertEquals(1, server.getRequestCount());
        assertEquals("/litellm/v1/model/info", server.takeRequest().getUrl().encodedPath());
    }

    @Test
    void whatIsBehindANameOfTheRealGateway() {
        enqueue("model-info");
        assertEquals(List.of("openai/gemma"), gateway.deployments().get("gemma"));
    }

    @Test
    void healthIsNoFailure() throws InterruptedException {
        enqueue("readiness");
        assertEquals(new Health(true, "healthy", "Not connected"), gateway.health());
        assertEquals("/litellm/health/readiness", server.takeRequest().getUrl().encodedPath());
        server.enqueue(new MockResponse.Builder().code(503).body("{}").build());
        assertFalse(gateway.health().ready());
        server.enqueue(new MockResponse.Builder()
                .code(404)
                .body("{\"detail\":\"Not Found\"}")
                .build());
        assertThrows(GatewayException.class, gateway::health);
    }

    @Test
    void tokensAreCounted() throws InterruptedException {
        enqueue("token-counter");
        assertEquals(new TokenCount(9, true), gateway.tokenCount("hello world"));
        RecordedRequest request = server.takeRequest();
        assertEquals("/litellm/utils/token_counter", request.getUrl().encodedPath());
        assertEquals(
                "{\"model\":\"gpt-4o\",\"messages\":[{\"role\":\"user\",\"content\":\"hello world\"}]}",
                request.getBody().utf8());
    }

    @Test
    void textsBecomeVectors() throws InterruptedException {
        server.enqueue(new MockResponse.Builder()
                .setHeader("x-litellm-response-cost", "2e-7")
                .body("{\"object\":\"list\",\"model\":\"e\",\"data\":["
                        + "{\"object\":\"embedding\",\"index\":1,\"embedding\":[3,4.5e0]},"
                        + "{\"object\":\"embedding\",\"index\":0,\"embedding\":[1,-2.25]}],"
                        + "\"usage\":{\"prompt_tokens\":5,\"total_tokens\":5}}")
                .build());
        Embeddings embeddings = gateway.embed("e", List.of("a", "b"));
        assertArrayEquals(new float[] {1, -2.25f}, embeddings.vectors().get(0));
        assertArrayEquals(new float[] {3, 4.5f}, embeddings.vectors().get(1));
        assertEquals(5, embeddings.usage().inputTokens());
        assertEquals("0.0000002", embeddings.cost().get().toPlainString());
        assertEquals(
                "{\"model\":\"e\",\"input\":[\"a\",\"b\"]}",
                server.takeRequest().getBody().utf8());
        server.enqueue(new MockResponse.Builder().body("{\"data\":[]}").build());
        assertThrows(UnavailableException.class, () -> gateway.embed("e", List.of("a")));
    }

    /** From the gateway's documents: a database is needed to see it. */
    @Test
    void theKeyIsDescribedWithoutTheKey() {
        server.enqueue(new MockResponse.Builder()
                .body(
                        "{\"key\":\"abc\",\"info\":{\"token\":\"88dc\",\"key_name\":\"sk-...abc\",\"key_alias\":\"search\","
                                + "\"spend\":0.0042,\"expires\":\"2026-12-01T00:00:00+00:00\",\"models\":[\"gpt-4o\"],"
                                + "\"max_budget\":10.0,\"tpm_limit\":1000,\"rpm_limit\":null}}")
                .build());
        KeyInfo info = gateway.keyInfo();
        assertEquals("search", info.alias().get());
        assertEquals(new BigDecimal("0.0042"), info.spend().get());
        assertEquals(new BigDecimal("10.0"), info.maxBudget().get());
        assertEquals(Instant.parse("2026-12-01T00:00:00Z"), info.expires().get());
        assertEquals(List.of("gpt-4o"), info.models());
        assertEquals(1000, info.tokensPerMinute().getAsLong());
        assertTrue(info.requestsPerMinute().isEmpty());
        assertFalse(info.toString().contains("88dc"));
    }

    @Test
    void anUnknownModelIsToldWithTheNearestName() {
        enqueue("error-unknown-model");
        enqueue("models");
        UnknownModelException unknown = assertThrows(
                UnknownModelException.class,
                () -> model.generate(Answers.HI.toBuilder().model("gema").build()));
        assertTrue(unknown.getMessage().contains("did you mean \"gemma\"?"), unknown.getMessage());
        enqueue("error-unknown-model");
        unknown = assertThrows(
                UnknownModelException.class,
                () -> model.generate(
                        Answers.HI.toBuilder().model("something-else").build()));
        assertTrue(unknown.getMessage().contains("lists under"), unknown.getMessage());
        assertEquals(3, server.getRequestCount(), "the list is kept for a while");
    }

    @Test
    void theHintDoesNotFailTheFailure() {
        enqueue("error-unknown-model");
        server.enqueue(new MockResponse.Builder().code(500).build());
        assertThrows(UnknownModelException.class, () -> model.generate(Answers.HI));
    }

    private void enqueue(String name) {
        Capture capture = Capture.of(name);
        MockResponse.Builder response =
                new MockResponse.Builder().clearHeaders().status(capture.statusLine);
        capture.headers.forEach(response::addHeader);
        server.enqueue(response.body(new Buffer().write(capture.body)).build());
    }
}
