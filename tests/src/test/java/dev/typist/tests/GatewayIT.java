package dev.typist.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.typist.chat.AuthenticationException;
import dev.typist.chat.ChatModel;
import dev.typist.chat.ChatOptions;
import dev.typist.chat.ChatRequest;
import dev.typist.chat.ChatResponse;
import dev.typist.chat.ContextWindowException;
import dev.typist.chat.FinishReason;
import dev.typist.chat.RateLimitException;
import dev.typist.chat.UnavailableException;
import dev.typist.chat.UnknownModelException;
import dev.typist.service.OutputException;
import dev.typist.service.Reply;
import java.time.Duration;
import java.util.Optional;
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

        assertEquals(java.util.List.of("Dune"), books.asked);
        assertEquals("12.50 EUR", reply.toolCalls().get(0).answer());
        assertTrue(reply.value().contains("12.50"), reply.value());
        assertTrue(reply.cost().orElseThrow().signum() > 0);
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
