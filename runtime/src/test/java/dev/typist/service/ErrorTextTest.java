package dev.typist.service;

import static dev.typist.service.Shop.DUNE;
import static dev.typist.service.Shop.DUNE_JSON;
import static dev.typist.service.Shop.FIND;
import static dev.typist.service.Shop.TOOLS;
import static dev.typist.service.Shop.call;
import static dev.typist.service.Shop.find;
import static dev.typist.service.Shop.script;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.typist.OutputMode;
import dev.typist.chat.ScriptedChatModel;
import dev.typist.chat.UserMessage;
import dev.typist.shape.Shape;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An error that comes as the text of an answer is never read as a value. */
class ErrorTextTest {

    private static final String SCHEMA = "{\"type\":\"object\",\"properties\":{\"value\":{\"type\":\"integer\"}}}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Error 429: Too Many Requests",
                "Error code: 429 - {'error': {'message': 'Rate limit reached'}}",
                "HTTP/1.1 503 Service Unavailable",
                "HTTP Error 502",
                "429 Too Many Requests",
                "**502 Bad Gateway**",
                "\"Error 500\"",
                "status code: 504, gateway timeout",
                "Rate limit exceeded. Try again in 20 seconds.",
                "Rate limit reached for gpt-4o in organization org-1 on tokens per min (TPM): Limit 30000",
                "Internal Server Error",
                "Error: Service temporarily unavailable",
                "You exceeded your current quota, please check your plan and billing details.",
                "The model is currently overloaded. Please try again later.",
                "litellm.RateLimitError: RateLimitError: OpenAIException - {\"error\": {\"message\": \"slow down\"}}",
                "openai.APIConnectionError: Connection error.",
                "Incorrect API key provided: sk-1234. You can find your API key at https://example.org",
                "upstream connect error or disconnect/reset before headers. reset reason: 111",
                "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body></body></html>",
                "<!DOCTYPE html><html lang=\"en\"><head>\n<title>504: Gateway time-out</title>",
                "{\"error\": {\"message\": \"Too Many Requests\", \"code\": 429}}",
                " {\"error\":{\"code\":500,\"message\":\"boom\",\"details\":{\"a\":1}}}",
                "{\"error\": \"model not loaded\"}",
                "{\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"Overloaded\"}}",
                "{\"object\":\"error\",\"message\":\"context length\",\"code\":400}",
                "{\"detail\":\"Not Found\"}",
            })
    void isAnError(String answer) {
        assertTrue(ErrorText.isIn(answer, SCHEMA));
        OutputException e = assertThrows(
                OutputException.class,
                () -> ServiceSettings.of(script(answer, answer)).runner().run(FIND, "which?"));
        assertEquals(OutputException.Kind.SYNTAX, e.kind());
        assertEquals(List.of(ErrorText.PROBLEM), e.problems());
        assertEquals(answer, e.text());
        assertEquals(2, e.attempts());
        assertFalse(Objects.requireNonNull(e.getMessage()).contains("sk-1234"), e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "429",
                "429 parcels",
                "{\"value\":429}",
                "Too many requests were made: {\"value\":17}",
                "Connection refused: that is what the log says, so {\"value\":3}",
                "The answer is 500.",
                "An error 429 was in the log",
                "{\"errors\":3}",
                "{\"error\":3}",
                "{\"object\":\"lamp\",\"value\":1}",
                "{\"detail\":\"none\",\"value\":1}",
                "<p>500</p>",
                "",
            })
    void isNone(String answer) {
        assertFalse(ErrorText.isIn(answer, SCHEMA));
    }

    @Test
    void whatTheTypeSpeaksOfIsNone() {
        assertFalse(ErrorText.isIn("{\"error\":\"disk\"}", "{\"properties\":{\"error\":{\"type\":\"string\"}}}"));
        assertFalse(ErrorText.isIn(
                "Rate limit exceeded", "{\"properties\":{\"value\":{\"enum\":[\"OK\",\"RATE_LIMIT_EXCEEDED\"]}}}"));
        assertTrue(ErrorText.isIn(
                "Rate limit exceeded for you", "{\"properties\":{\"value\":{\"enum\":[\"RATE_LIMIT_EXCEEDED\"]}}}"));
    }

    @Test
    void neverBecomesAValueThatTheTextCouldBe() {
        PromptMethod<Integer> number =
                find().returns(Result.of(Shape.INT, SCHEMA).types("{ value: integer }"));
        PromptMethod<Optional<List<String>>> list =
                find().returns(Result.of(Shape.STRING.list().optional(), SCHEMA));
        PromptMethod<Map<String, String>> map = find().returns(Result.of(Shape.STRING.map(), SCHEMA));

        for (PromptMethod<?> method : List.of(number, list, map)) {
            for (String answer : List.of("Error 429: Too Many Requests", "{\"error\":\"slow down\"}")) {
                assertThrows(
                        OutputException.class,
                        () -> ServiceSettings.of(script(answer, answer))
                                .runner()
                                .run(method, "which?"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void isAskedForAgainAsIfThereHadBeenNoAnswer(OutputMode mode) {
        ScriptedChatModel model = script("429 Too Many Requests", DUNE_JSON);

        Reply<Shop.Order> reply =
                ServiceSettings.builder(model).output(mode).build().runner().reply(FIND, "which?");

        assertEquals(DUNE, reply.value());
        assertEquals(2, reply.attempts());
        assertEquals(1, model.requests().get(1).messages().size());
        String question = ((UserMessage) model.requests().get(1).messages().get(0)).text();
        assertTrue(question.startsWith("which?"), question);
        assertTrue(question.contains("\n- $: expected an answer, got an error message"), question);
        assertFalse(question.contains("429"), question);
    }

    @Test
    void isNoLastTextOfTheTools() {
        ScriptedChatModel model =
                script("Internal Server Error", call("status", "{\"orderId\":1}"), "Bad gateway", DUNE_JSON);

        Reply<Shop.Order> reply =
                ServiceSettings.builder(model).attempts(3).build().runner(TOOLS).reply(FIND, "which?");

        assertEquals(DUNE, reply.value());
        assertEquals(3, reply.attempts());
        assertEquals(4, model.requests().size());
        assertTrue(model.requests().stream().allMatch(request -> request.tools().size() == 1));
    }

    @Test
    void isTextWhereTextIsWanted() {
        assertEquals(
                "Error 429: Too Many Requests",
                ServiceSettings.of(script("Error 429: Too Many Requests"))
                        .runner()
                        .run(find().returns(Result.text()), "Which status is this?"));
    }
}
