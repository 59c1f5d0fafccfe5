package dev.typist.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.typist.chat.AuthenticationException;
import dev.typist.chat.ChatChunk;
import dev.typist.chat.ChatModel;
import dev.typist.chat.ChatModels;
import dev.typist.chat.ChatOptions;
import dev.typist.chat.ChatRequest;
import dev.typist.chat.ChatResponse;
import dev.typist.chat.ChatStream;
import dev.typist.chat.ContextWindowException;
import dev.typist.chat.FinishReason;
import dev.typist.chat.RateLimitException;
import dev.typist.chat.ResponseFormat;
import dev.typist.chat.ToolChoice;
import dev.typist.chat.ToolSpec;
import dev.typist.chat.UnavailableException;
import dev.typist.chat.UnknownModelException;
import dev.typist.service.Outcome;
import dev.typist.service.OutputException;
import dev.typist.service.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Generated services against the real LiteLLM proxy and a real model. What is asserted is what the client did, not wisdom. */
@ExtendWith(Gateway.class)
class GatewayIT {

    private static final ChatOptions REPEATABLE =
            ChatOptions.builder().temperature(0).seed(1).build();

    private final Library.Books books = new Library.Books();

    private Library library(Gateway.Address gateway) {
        ChatModel model =
                gateway.client().timeout(Duration.ofMinutes(2)).build().with(REPEATABLE);
        return new Library_AiService(model, books);
    }

    @Test
    void answersText(Gateway.Address gateway) {
        ChatModel model =
                gateway.client().timeout(Duration.ofMinutes(2)).build().with(REPEATABLE);

        ChatResponse response = model.generate(
                ChatRequest.builder().user("What is the capital of Japan?").build());

        assertTrue(response.text().contains("Tokyo"), response.text());
        assertEquals(FinishReason.STOP, response.finishReason());
        assertTrue(response.usage().known());
        assertTrue(response.usage().outputTokens() > 0);
        assertTrue(response.cost().orElseThrow().signum() > 0);
        assertEquals("smollm2", response.model());
        assertFalse(response.callId().isEmpty());
    }

    @Test
    void readsARecord(Gateway.Address gateway) {
        Reply<Library.Enquiry> reply = library(gateway).triage("My order 4711 has not arrived. Anna Berg");

        assertEquals(new Library.Enquiry(4711, Library.Topic.DELIVERY, Optional.of("Anna Berg")), reply.value());
        assertEquals(0, reply.toolCalls().size());
        assertTrue(reply.usage().known());
    }

    @Test
    void readsAList(Gateway.Address gateway) {
        assertEquals(
                4,
                library(gateway)
                        .cities("List four capital cities of Europe with their countries.")
                        .size());
    }

    @Test
    void callsATool(Gateway.Address gateway) {
        Reply<String> reply = library(gateway).price("Dune");

        assertEquals(List.of("Dune"), books.asked);
        assertEquals("12.50 EUR", reply.toolCalls().get(0).answer());
        assertTrue(reply.value().contains("12.50"), reply.value());
        assertTrue(reply.cost().orElseThrow().signum() > 0);
    }

    @Test
    void streamsText(Gateway.Address gateway) {
        List<String> pieces;
        try (Stream<String> text = library(gateway)
                .tell(
                        "What is the capital of Japan?",
                        ChatOptions.builder().maxTokens(100).build())) {
            pieces = text.toList();
        }

        assertTrue(pieces.size() > 1, pieces.toString());
        assertTrue(String.join("", pieces).contains("Tokyo"), pieces.toString());
    }

    @Test
    void answersLaterWithoutExceptions(Gateway.Address gateway) throws Exception {
        Outcome<Library.Person> outcome =
                library(gateway).person("John Smith, 52, from London.").get();

        assertTrue(
                outcome instanceof Outcome.Ok<Library.Person> ok
                        && ok.value().equals(new Library.Person("John Smith", 52, "London")),
                outcome.toString());
    }

    @Test
    void takesEveryWayToAsk(Gateway.Address gateway) {
        ChatModel model = ChatModels.open(
                "litellm",
                Map.of(
                        "model", gateway.model(),
                        "base_url", gateway.baseUrl(),
                        "api_key", gateway.apiKey(),
                        "timeout", "120"));
        ChatRequest request = ChatRequest.builder()
                .system("You are a helpful assistant.")
                .user("What is the capital of Japan?")
                .temperature(0)
                .maxTokens(64)
                .topP(0.9)
                .build();

        assertTrue(model.generate(request).text().contains("Tokyo"));
        assertTrue(model.generateAsync(request).join().text().contains("Tokyo"));
        try (ChatStream stream = model.stream(request)) {
            StringBuilder text = new StringBuilder();
            for (ChatChunk chunk : stream) {
                text.append(chunk.delta());
            }
            assertTrue(text.toString().contains("Tokyo"), text.toString());
            assertTrue(stream.response().cost().orElseThrow().signum() > 0);
        }
        ToolSpec weather = new ToolSpec(
                "weather",
                "The weather of a city",
                "{\"type\":\"object\",\"properties\":{\"city\":{\"type\":\"string\"}},\"required\":[\"city\"],"
                        + "\"additionalProperties\":false}");
        ChatResponse called = model.bindTools(List.of(weather))
                .generate(ChatRequest.builder()
                        .user("What is the weather in Paris?")
                        .toolChoice(ToolChoice.AUTO)
                        .temperature(0)
                        .build());
        assertEquals("weather", called.toolCalls().get(0).name());
        ChatResponse json = model.generate(ChatRequest.builder()
                .user("Answer only with JSON of the form {\"name\": string, \"age\": number}: Maria is 34.")
                .responseFormat(ResponseFormat.JSON_OBJECT)
                .temperature(0)
                .maxTokens(60)
                .build());
        assertTrue(json.text().contains("Maria"), json.text());
        assertTrue(gateway.client().build().gateway().models().contains("smollm2"));
    }

    @Test
    void reportsACutAnswerAsCut(Gateway.Address gateway) {
        ChatModel model = gateway.client()
                .timeout(Duration.ofMinutes(2))
                .build()
                .with(ChatOptions.builder().temperature(0).maxTokens(5).build());

        OutputException e = assertThrows(
                OutputException.class,
                () -> new Library_AiService(model, books).triage("My order 4711 has not arrived. Anna Berg"));

        assertEquals(OutputException.Kind.TRUNCATED, e.kind());
    }

    @Test
    void refusesAWrongKey(Gateway.Address gateway) {
        ChatModel model = gateway.client().apiKey("sk-wrong-0123456789").build();

        AuthenticationException e = assertThrows(AuthenticationException.class, () -> ask(model));

        assertTrue(e.getMessage().startsWith("Library.triage: the gateway does not accept the key"), e.getMessage());
        assertFalse(e.getMessage().contains("sk-wrong"), e.getMessage());
    }

    @Test
    void refusesAnUnknownModel(Gateway.Address gateway) {
        UnknownModelException e = assertThrows(
                UnknownModelException.class,
                () -> ask(gateway.client().model("gpt-0").build()));

        assertTrue(e.getMessage().contains("does not know the model \"gpt-0\""), e.getMessage());
        assertTrue(e.callId().isPresent());
        assertFalse(e.retryable());
    }

    @Test
    void tellsTheGatewaysFailuresApart(Gateway.Address gateway) {
        assertThrows(
                RateLimitException.class,
                () -> ask(gateway.client().model("mock-rate-limit").build()));
        assertThrows(
                ContextWindowException.class,
                () -> ask(gateway.client().model("mock-context-window").build()));
        assertThrows(
                UnavailableException.class,
                () -> ask(gateway.client().model("mock-internal-error").build()));
        UnavailableException unreachable = assertThrows(
                UnavailableException.class,
                () -> ask(gateway.client().model("unreachable").build()));
        assertTrue(unreachable.retryable());
    }

    private void ask(ChatModel model) {
        new Library_AiService(model, books).triage("My order 4711 has not arrived.");
    }
}
