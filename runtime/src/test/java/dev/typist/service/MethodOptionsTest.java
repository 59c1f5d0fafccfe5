package dev.typist.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.typist.chat.ChatModel;
import dev.typist.chat.ChatOptions;
import dev.typist.chat.ChatRequest;
import dev.typist.chat.ScriptedChatModel;
import dev.typist.litellm.LiteLlm;
import dev.typist.shape.Shape;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Where the options of a method come from, and which of them wins. */
final class MethodOptionsTest {

    private static final String ANSWER =
            "{\"choices\":[{\"index\":0,\"finish_reason\":\"stop\",\"message\":{\"role\":\"assistant\","
                    + "\"content\":\"fine\"}}]}";

    private static final Map<String, Function<Integer, ChatOptions>> MEMBERS = Map.of(
            "model", level -> ChatOptions.builder().model("model-" + level).build(),
            "temperature",
                    level -> ChatOptions.builder().temperature(level / 4.0).build(),
            "top_p", level -> ChatOptions.builder().topP(level / 4.0).build(),
            "max_tokens", level -> ChatOptions.builder().maxTokens(level).build(),
            "stop", level -> ChatOptions.builder().stop("stop-" + level).build(),
            "seed", level -> ChatOptions.builder().seed(level).build(),
            "reasoning_effort",
                    level -> ChatOptions.builder()
                            .reasoningEffort("effort-" + level)
                            .build());

    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws Exception {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /**
     * The argument of the call, the method (over its interface, which the compiler sees to), {@code model.with}, the builder:
     * the nearest one that says something is sent, whatever those behind it say.
     */
    @ParameterizedTest
    @ValueSource(strings = {"model", "temperature", "top_p", "max_tokens", "stop", "seed", "reasoning_effort"})
    void theNearestWins(String member) throws Exception {
        Function<Integer, ChatOptions> options = MEMBERS.get(member);
        JsonNode first = null;
        for (int levels = 1; levels <= 4; levels++) {
            for (int nearest = levels; nearest <= 4; nearest++) {
                server.enqueue(new MockResponse.Builder().body(ANSWER).build());
                run(options, levels, nearest);
                JsonNode sent = new ObjectMapper()
                        .readTree(server.takeRequest().getBody().utf8())
                        .get(member);
                JsonNode expected = new ObjectMapper()
                        .readTree(body(options.apply(nearest)))
                        .get(member);
                assertEquals(expected, sent, member + " of levels " + levels + " to " + nearest);
                first = first == null ? sent : first;
            }
        }
        assertFalse(first.isNull());
    }

    /** Sets the member at levels from 1, the builder, up to the nearest, 4 being the argument. */
    private void run(Function<Integer, ChatOptions> options, int farthest, int nearest) {
        Function<Integer, ChatOptions> at =
                level -> level >= farthest && level <= nearest ? options.apply(level) : ChatOptions.NONE;
        ChatModel model = LiteLlm.builder()
                .baseUrl(server.url("/v1").toString())
                .options(at.apply(1))
                .build()
                .with(at.apply(2));
        PromptMethod<String> method = PromptMethod.named("Desk.ask")
                .options(at.apply(3))
                .prompt("Hi")
                .optionsArgument()
                .returns(Result.text());
        assertEquals("fine", ServiceSettings.of(model).runner().run(method, at.apply(4)));
    }

    private String body(ChatOptions options) throws Exception {
        ScriptedChatModel model = ScriptedChatModel.answering("fine");
        model.with(options).generate(ChatRequest.builder().user("Hi").build());
        return model.requests().get(0).toJson();
    }

    @Test
    void attemptsAndTimeoutOfTheMethodWinOverTheSettings() {
        Limits limits = new Limits(10, 2, 1000, null);
        PromptMethod<String> plain = PromptMethod.named("Desk.ask").prompt("Hi").returns(Result.text());
        PromptMethod<String> own =
                PromptMethod.named("Desk.ask").attempts(5).prompt("Hi").returns(Result.text());
        assertEquals(2, plain.attempts(limits));
        assertEquals(5, own.attempts(limits));
    }

    @Test
    void propertiesAreLookedUpNearestFirst() {
        Map<String, String> system = Map.of("both", "system", "a.system-key", "system");
        Map<String, String> environment =
                Map.of("BOTH", "environment", "A_SYSTEM_KEY", "environment", "AN_ENV_KEY", "environment");
        ServiceProperties properties = new ServiceProperties(Map.of("both", "own"), system::get, environment::get);
        assertEquals("own", properties.find("both").orElseThrow());
        assertEquals("system", properties.find("a.system-key").orElseThrow());
        assertEquals("environment", properties.find("an.env_key").orElseThrow());
        assertTrue(properties.find("nowhere").isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "${a} ~ 1",
                "${a:9} ~ 1",
                "${b:9} ~ 9",
                "${b:} ~ ``",
                "x${a}y${b:z:1} ~ x1yz:1",
                "$a ${a}$ $5 ~ $a 1$ $5",
                "\\${a} ${a} ~ ${a} 1",
                "${c} ~ $1 \\",
            })
    void propertiesStandInTexts(String text, String expected) {
        Map<String, String> values = Map.of("a", "1", "c", "$1 \\");
        assertEquals(
                expected,
                PropertyText.resolve(text, (key, otherwise) -> values.getOrDefault(key, String.valueOf(otherwise))));
    }

    @Test
    void propertiesOfEveryTextMember() {
        PromptMethod<String> method = PromptMethod.named("Desk.ask")
                .options(ChatOptions.builder().model("plain").seed(1).build())
                .timeout(Duration.ofHours(1))
                .configured("model", "openai/${model}")
                .configured("stop", "END", "${stop:\n}")
                .configured("reasoningEffort", "${effort:low}")
                .configured("timeout", "${time}")
                .prompt("Hi")
                .returns(Result.text());
        ScriptedChatModel model = ScriptedChatModel.answering("fine");
        ServiceSettings settings = ServiceSettings.builder(model)
                .property("model", "gpt")
                .property("time", "2m")
                .build();

        assertEquals("fine", settings.runner().run(settings.resolve(method)));

        assertEquals(
                ChatOptions.builder()
                        .model("openai/gpt")
                        .seed(1)
                        .stop("END", "\n")
                        .reasoningEffort("low")
                        .build(),
                model.requests().get(0).options());
        Duration left =
                model.requests().get(0).budget().orElseThrow().remainingTime().orElseThrow();
        assertTrue(left.toSeconds() > 60 && left.toSeconds() <= 120, left::toString);
        IllegalStateException unresolved = assertThrows(
                IllegalStateException.class, () -> settings.runner().run(method));
        assertEquals(
                "Desk.ask names properties; run what ServiceSettings.resolve(…) makes of it", unresolved.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "timeout ~ ${typist.test.key} ~ abc ~ timeout is \"${typist.test.key}\" in its @Options, and \"abc\" is no time above"
                        + " zero; write one such as 30s, 2m or PT1M30S",
                "timeout ~ ${typist.test.key}s ~ 0 ~ timeout is \"${typist.test.key}s\" in its @Options, and \"0s\" is no time above"
                        + " zero; write one such as 30s, 2m or PT1M30S",
                "model ~ ${typist.test.key} ~ `` ~ model is \"${typist.test.key}\" in its @Options, and its value is blank;"
                        + " give its property another",
                "stop ~ ${typist.test.key} ~ `` ~ stop is \"${typist.test.key}\" in its @Options, and its value is blank;"
                        + " give its property another",
                "model ~ ${typist.test.none} ~ x ~ model is \"${typist.test.none}\" in its @Options, but typist.test.none has no value;"
                        + " give it one by ServiceSettings.builder(…).property(\"typist.test.none\", …), the system property"
                        + " -Dtypist.test.none=…, the environment variable TYPIST_TEST_NONE, or write a default:"
                        + " ${typist.test.none:…}",
            })
    void wrongValuesAreRefusedWhenTheServiceIsConstructed(String option, String text, String value, String message) {
        ServiceSettings settings = ServiceSettings.builder(ScriptedChatModel.answering("fine"))
                .property("typist.test.key", value)
                .build();
        PromptMethod<String> method = PromptMethod.named("Desk.ask")
                .configured(option, text)
                .prompt("Hi")
                .returns(Result.text());
        assertEquals(
                "Desk.ask: " + message,
                assertThrows(IllegalArgumentException.class, () -> settings.resolve(method))
                        .getMessage());
    }

    @ParameterizedTest
    @CsvSource({"30s,PT30S", "2m,PT2M", "500ms,PT0.5S", "1h,PT1H", "PT1M30S,PT1M30S", "P1D,PT24H", "pt1s,PT1S"})
    void timesAsPeopleWriteThem(String text, Duration expected) {
        assertEquals(expected, TimeText.read(text).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0s", "PT0S", "PT-1S", "-1s", "30", "30 s", "1.5s", "9999999999s", "PT99999999999999999999S"
            })
    void whatIsNoTime(String text) {
        assertTrue(TimeText.read(text).isEmpty());
    }

    @Test
    void examplesStandBetweenSystemAndPrompt() {
        ScriptedChatModel model = ScriptedChatModel.answering("fine");
        PromptMethod<String> method = PromptMethod.named("Desk.ask")
                .example("one", "1")
                .example("two", "2")
                .system("Count.")
                .argument("text", Shape.STRING)
                .returns(Result.text());
        ServiceSettings.of(model).runner().run(method, "three");
        assertEquals(
                List.of(
                        "SystemMessage",
                        "UserMessage",
                        "AssistantMessage",
                        "UserMessage",
                        "AssistantMessage",
                        "UserMessage"),
                model.requests().get(0).messages().stream()
                        .map(message -> message.getClass().getSimpleName())
                        .toList());
    }
}
