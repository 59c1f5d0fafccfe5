package dev.typist.service;

import static dev.typist.service.Shop.DUNE;
import static dev.typist.service.Shop.DUNE_JSON;
import static dev.typist.service.Shop.FIND;
import static dev.typist.service.Shop.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.typist.OutputMode;
import dev.typist.chat.BadRequestException;
import dev.typist.chat.ChatModel;
import dev.typist.litellm.LiteLlm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which failures mean that a schema was refused, in the words of providers, engines and the gateway. */
class SchemaRefusalTest {

    private static final Path CAPTURES = Path.of("src/test/resources/captures");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Invalid schema for response_format 'Person': In context=(), 'additionalProperties' is required to be false.",
                "output_config.format.schema: Schema is too complex for compilation.",
                "The compiled grammar is too large",
                "The specified schema produces a constraint that has too many states for serving.",
                "A schema in GenerationConfig in the request exceeds the maximum allowed nesting depth.",
                "Invalid JSON payload received. Unknown name 'pattern' at 'generation_config.response_schema'",
                "The provided JSON schema contains features not supported by xgrammar.",
                "Failed to parse grammar",
                "Unable to generate parser for this template. JSON schema error at #: unrecognized type nonsense",
                "invalid JSON schema in format",
            })
    void ofOneSchema(String said) {
        assertEquals(Optional.of(false), SchemaRefusal.of(refused(said)).map(SchemaRefusal::everySchema));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Unsupported parameter: 'response_format' is not supported with this model.",
                "Invalid parameter: 'response_format' of type 'json_schema' is not supported with this model.",
                "This response_format type is unavailable now",
                "This model does not support response format `json_schema`.",
                "litellm.UnsupportedParamsError: cohere does not support parameters: ['response_format'], for model=x.",
                "The model does not support structured output",
            })
    void ofEverySchema(String said) {
        assertEquals(Optional.of(true), SchemaRefusal.of(refused(said)).map(SchemaRefusal::everySchema));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "litellm.UnsupportedParamsError: openai does not support parameters: ['top_p'], for model=o3-mini.",
                "max_tokens is too large",
                "",
            })
    void ofSomethingElse(String said) {
        assertEquals(Optional.empty(), SchemaRefusal.of(refused(said)));
    }

    @ParameterizedTest
    @CsvSource({
        "error-bad-schema, true",
        "upstream-400-schema, true",
        "upstream-400-param, true",
        "upstream-unsupported-param, false",
        "upstream-400-image, false",
        "error-messages-type, false"
    })
    void asTheRealGatewaySaysIt(String capture, boolean schema) throws IOException {
        String response = Files.readString(CAPTURES.resolve(capture + ".response.http"));
        int status = Integer.parseInt(response.split(" ")[1]);
        try (MockWebServer server = new MockWebServer()) {
            server.start();
            server.enqueue(new MockResponse.Builder()
                    .code(status)
                    .body(response.substring(response.indexOf("\n\n") + 2))
                    .build());
            server.enqueue(new MockResponse.Builder()
                    .addHeader("content-type", "application/json")
                    .body("{\"choices\":[{\"finish_reason\":\"stop\",\"message\":{\"role\":\"assistant\",\"content\":\""
                            + DUNE_JSON.replace("\"", "\\\"") + "\"}}]}")
                    .build());
            ChatModel model =
                    LiteLlm.builder().baseUrl(server.url("/v1").toString()).build();
            PromptRunner runner = ServiceSettings.of(model).runner();

            if (schema) {
                Reply<Shop.Order> reply = runner.reply(FIND, "which?");
                assertEquals(DUNE, reply.value());
                assertEquals(Optional.of(OutputMode.PROMPT), reply.output());
                assertEquals(400, reply.schemaRefusal().orElseThrow().status().orElseThrow());
            } else {
                assertThrows(BadRequestException.class, () -> runner.run(FIND, "which?"));
            }
            assertEquals(schema ? 2 : 1, server.getRequestCount());
        }
    }

    @Test
    void isToldWithoutRegardToCase() {
        assertTrue(SchemaRefusal.of(refused("INVALID SCHEMA")).isPresent());
    }
}
