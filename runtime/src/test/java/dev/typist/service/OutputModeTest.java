package dev.typist.service;

import static dev.typist.service.Shop.BAD_JSON;
import static dev.typist.service.Shop.COPIES;
import static dev.typist.service.Shop.DUNE;
import static dev.typist.service.Shop.DUNE_JSON;
import static dev.typist.service.Shop.FIND;
import static dev.typist.service.Shop.ORDER;
import static dev.typist.service.Shop.SCHEMA;
import static dev.typist.service.Shop.TYPES;
import static dev.typist.service.Shop.call;
import static dev.typist.service.Shop.find;
import static dev.typist.service.Shop.order;
import static dev.typist.service.Shop.script;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.typist.OutputMode;
import dev.typist.chat.AssistantMessage;
import dev.typist.chat.BudgetExhaustedException;
import dev.typist.chat.BudgetLimits;
import dev.typist.chat.ChatModel;
import dev.typist.chat.ChatOptions;
import dev.typist.chat.ChatRequest;
import dev.typist.chat.ChatResponse;
import dev.typist.chat.ChatStream;
import dev.typist.chat.FinishReason;
import dev.typist.chat.Media;
import dev.typist.chat.ResponseFormat;
import dev.typist.chat.ScriptedChatModel;
import dev.typist.chat.ToolCall;
import dev.typist.chat.ToolChoice;
import dev.typist.chat.ToolMessage;
import dev.typist.chat.ToolSpec;
import dev.typist.chat.Usage;
import dev.typist.chat.UserMessage;
import dev.typist.shape.SchemaTarget;
import dev.typist.shape.Shape;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each mode of output sends, and where it reads the answer. */
class OutputModeTest {

    private static final String WORDS = "Answer with JSON of this form, and nothing else:\n" + TYPES;

    private static PromptRunner runner(ScriptedChatModel model, OutputMode mode) {
        return ServiceSettings.builder(model).output(mode).build().runner();
    }

    private static ChatRequest sent(OutputMode mode) {
        ScriptedChatModel model = script(DUNE_JSON);
        assertEquals(DUNE, runner(model, mode).run(FIND, "which?"));
        assertEquals(1, model.requests().size());
        return model.requests().get(0);
    }

    private static OutputException fails(OutputMode mode, Object... answers) {
        return assertThrows(
                OutputException.class, () -> runner(script(answers), mode).run(FIND, "which?"));
    }

    @Test
    void schemaLeavesThePromptAsItIs() {
        ChatRequest request = sent(OutputMode.JSON_SCHEMA);

        assertEquals(List.of(new UserMessage("which?")), request.messages());
        assertEquals(ResponseFormat.jsonSchema("Shop_find", SCHEMA), request.responseFormat());
        assertEquals(List.of(), request.tools());
    }

    @Test
    void toolIsForced() {
        ChatRequest request = sent(OutputMode.TOOL);

        assertEquals(List.of(new UserMessage("which?")), request.messages());
        assertEquals(ResponseFormat.TEXT, request.responseFormat());
        assertEquals(List.of(new ToolSpec("answer", "Gives the answer", SCHEMA)), request.tools());
        assertEquals(Optional.of(ToolChoice.tool("answer")), request.toolChoice());
    }

    @Test
    void objectSaysTheTypeAndTheWordJson() {
        ChatRequest request = sent(OutputMode.JSON_OBJECT);

        assertEquals(List.of(new UserMessage("which?\n\n" + WORDS)), request.messages());
        assertEquals(ResponseFormat.JSON_OBJECT, request.responseFormat());
        assertTrue(WORDS.contains("JSON"));
    }

    @Test
    void promptSaysTheTypeAlone() {
        ChatRequest request = sent(OutputMode.PROMPT);

        assertEquals(List.of(new UserMessage("which?\n\n" + WORDS)), request.messages());
        assertEquals(ResponseFormat.TEXT, request.responseFormat());
        assertEquals(List.of(), request.tools());
    }

    @Test
    void withoutWordsTheSchemaIsSaid() {
        ScriptedChatModel model = script(DUNE_JSON);

        runner(model, OutputMode.PROMPT).run(find().returns(Result.of(ORDER, SCHEMA)), "which?");

        assertEquals(
                List.of(new UserMessage(
                        "which?\n\nAnswer with JSON that follows this JSON schema, and nothing else; do not"
                                + " repeat the schema:\n{\"type\":\"object\"}")),
                model.requests().get(0).messages());
    }

    @Test
    void wordsKeepTheMediaOfThePrompt() {
        PromptMethod<Shop.Order> look =
                PromptMethod.named("Shop.look").prompt("").mediaArgument().returns(order());
        Media cover = Media.image(new byte[] {1}, "image/png");
        ScriptedChatModel model = script(DUNE_JSON);

        runner(model, OutputMode.PROMPT).run(look, cover);

        assertEquals(
                List.of(new UserMessage(WORDS, List.of(cover))),
                model.requests().get(0).messages());
    }

    @Test
    void aMethodsModeWinsAndItsSchemaIsTheModels() {
        Result<Shop.Order> result = order().schema(SchemaTarget.OPENAI, "{\"for\":\"openai\"}");
        ScriptedChatModel model = script(DUNE_JSON, call("answer", DUNE_JSON), DUNE_JSON, DUNE_JSON, DUNE_JSON);
        PromptRunner runner = runner(model, OutputMode.PROMPT);
        PromptMethod<Shop.Order> any = find().optionsArgument()
                .model("gpt-4o")
                .output(OutputMode.JSON_SCHEMA)
                .returns(result);

        runner.run(any, "which?", ChatOptions.NONE);
        runner.run(find().model("openai/gpt-4o").output(OutputMode.TOOL).returns(result), "which?");
        runner.run(any, "which?", ChatOptions.builder().model("gemini/x").build());
        ServiceSettings.of(model.with(ChatOptions.builder().model("gpt-4o").build()))
                .runner()
                .run(find().returns(result), "which?");
        ServiceSettings.builder(model)
                .deployments(Map.of("scripted", List.of("azure/ours")))
                .build()
                .runner()
                .run(find().returns(result), "which?");

        List<ChatRequest> requests = model.requests();
        assertEquals("{\"for\":\"openai\"}", schema(requests.get(0)));
        assertEquals("{\"for\":\"openai\"}", requests.get(1).tools().get(0).parameters());
        assertEquals(false, requests.get(1).options().fields().get("parallel_tool_calls"));
        assertEquals(SCHEMA, schema(requests.get(2)));
        assertEquals("{\"for\":\"openai\"}", schema(requests.get(3)));
        assertEquals("{\"for\":\"openai\"}", schema(requests.get(4)));
    }

    private static String schema(ChatRequest request) {
        return ((ResponseFormat.JsonSchema) request.responseFormat()).schema();
    }

    @Test
    void automaticallyAModelIsAskedInWordsWhereItCannotExpressTheType() {
        PromptMethod<Shop.Order> claude =
                find().model("claude-x").returns(order().withoutSchema(SchemaTarget.ANTHROPIC));
        ScriptedChatModel model = script(DUNE_JSON, DUNE_JSON);

        Reply<Shop.Order> reply = ServiceSettings.of(model).runner().reply(claude, "which?");
        runner(model, OutputMode.JSON_SCHEMA).run(claude, "which?");

        assertEquals(Optional.of(OutputMode.PROMPT), reply.output());
        assertEquals(Optional.empty(), reply.schemaRefusal());
        assertEquals(ResponseFormat.TEXT, model.requests().get(0).responseFormat());
        assertEquals(SCHEMA, schema(model.requests().get(1)));
    }

    @Test
    void theTargetMayBeSet() {
        ScriptedChatModel model = script(DUNE_JSON);

        ServiceSettings.builder(model)
                .schemaTarget(SchemaTarget.ENGINE)
                .build()
                .runner()
                .run(find().model("gpt-4o").returns(order().schema(SchemaTarget.ENGINE, "{}")), "which?");

        assertEquals("{}", schema(model.requests().get(0)));
    }

    @ParameterizedTest
    @EnumSource
    void replySaysHowItWasAsked(OutputMode mode) {
        Reply<Shop.Order> reply = runner(script(DUNE_JSON), mode).reply(FIND, "which?");

        assertEquals(Optional.of(mode == OutputMode.AUTO ? OutputMode.JSON_SCHEMA : mode), reply.output());
    }

    @Test
    void textIsAskedForInNoMode() {
        PromptMethod<String> say = PromptMethod.named("Shop.say").prompt("Hi").returns(Result.text());
        ScriptedChatModel model = script("Hi.");

        Reply<String> reply = runner(model, OutputMode.TOOL).reply(say);

        assertEquals(Optional.empty(), reply.output());
        assertEquals(List.of(), model.requests().get(0).tools());
    }

    @Test
    void toolIsReadFromItsArguments() {
        ScriptedChatModel model = script(call("answer", DUNE_JSON));

        Reply<Shop.Order> reply = runner(model, OutputMode.TOOL).reply(FIND, "which?");

        assertEquals(DUNE, reply.value());
        assertEquals(FinishReason.TOOL_CALLS, reply.finishReason());
        assertEquals(List.of(), reply.toolCalls());
    }

    @Test
    void toolIsReadWithTheSameCare() {
        Reply<Shop.Order> reply = runner(script(call("answer", "{\"id\":\"1\",\"title\":\"Dune\"}")), OutputMode.TOOL)
                .reply(FIND, "which?");

        assertEquals(DUNE, reply.value());
        assertEquals(1, reply.repairs().size());
    }

    @Test
    void toolCalledTwiceWithOneAnswerIsThatAnswer() {
        ScriptedChatModel model = script(call("answer", DUNE_JSON, "answer", DUNE_JSON));

        assertEquals(DUNE, runner(model, OutputMode.TOOL).run(FIND, "which?"));
    }

    @Test
    void toolCalledWithTwoAnswersIsNone() {
        OutputException e = fails(
                OutputMode.TOOL,
                call("answer", DUNE_JSON, "answer", "{\"id\":2,\"title\":\"Emma\"}"),
                call("other", DUNE_JSON));

        assertEquals(OutputException.Kind.TYPE, e.kind());
        assertEquals(
                "$: the model called another tool than answer",
                e.problems().get(0).toString());
        assertEquals(2, e.attempts());
    }

    @Test
    void toolCalledWithNothingIsEmpty() {
        OutputException e = fails(OutputMode.TOOL, call("answer", ""), call("answer", " "));

        assertEquals(OutputException.Kind.EMPTY, e.kind());
    }

    @Test
    void toolThatWasCutIsTruncated() {
        ChatResponse cut = ChatResponse.builder()
                .toolCalls(new ToolCall("c", "answer", DUNE_JSON))
                .finishReason(FinishReason.LENGTH)
                .build();

        OutputException e = fails(OutputMode.TOOL, cut);

        assertEquals(OutputException.Kind.TRUNCATED, e.kind());
        assertEquals(DUNE_JSON, e.text());
        assertEquals(1, e.attempts());
    }

    @Test
    void toolIsToldWhatIsWrongInItsOwnMessage() {
        ChatResponse wrong = call("answer", BAD_JSON);
        ScriptedChatModel model = script(wrong, call("answer", DUNE_JSON));

        Reply<Shop.Order> reply = runner(model, OutputMode.TOOL).reply(FIND, "which?");

        assertEquals(DUNE, reply.value());
        assertEquals(2, reply.attempts());
        assertEquals(
                List.of(
                        new UserMessage("which?"),
                        wrong.message(),
                        new ToolMessage(
                                "c0",
                                "That answer cannot be used:\n- $.id: expected a whole number of at most 64 bits, got \"one\"\n"
                                        + "Call the tool answer again with the whole answer.")),
                model.requests().get(1).messages());
        assertEquals(1, model.requests().get(1).tools().size());
        assertEquals(
                Optional.of(ToolChoice.tool("answer")), model.requests().get(1).toolChoice());
    }

    @Test
    void toolThatIsTextIsToldInAMessageOfTheUser() {
        ScriptedChatModel model = script("It is Dune.", call("answer", DUNE_JSON));

        runner(model, OutputMode.TOOL).run(FIND, "which?");

        assertEquals(
                List.of(
                        new UserMessage("which?"),
                        new AssistantMessage("It is Dune."),
                        new UserMessage(
                                "That answer cannot be used:\n- $: expected an object, got the text \"It is Dune.\"\nCall the tool answer again with the whole answer. If there is no such tool: "
                                        + WORDS)),
                model.requests().get(1).messages());
    }

    @Test
    void aToolThatNobodyOfferedIsNoAnswer() {
        for (OutputMode mode : List.of(OutputMode.JSON_SCHEMA, OutputMode.JSON_OBJECT, OutputMode.PROMPT)) {
            OutputException e = fails(mode, call("answer", DUNE_JSON), call("answer", DUNE_JSON));

            assertEquals(
                    "$: the model called a tool, though none was offered, instead of answering",
                    e.problems().get(0).toString());
        }
    }

    @Test
    void wordsAreSaidOnceThoughItIsAskedAgain() {
        ScriptedChatModel model = script(BAD_JSON, DUNE_JSON);

        runner(model, OutputMode.PROMPT).run(FIND, "which?");

        assertEquals(
                List.of(
                        new UserMessage("which?\n\n" + WORDS),
                        new AssistantMessage(BAD_JSON),
                        new UserMessage(
                                "That answer cannot be used:\n- $.id: expected a whole number of at most 64 bits, got \"one\"\n"
                                        + "Give the whole answer again as JSON of the required form, and nothing else.")),
                model.requests().get(1).messages());
    }

    @ParameterizedTest
    @EnumSource
    void noneIsAnAnswer(OutputMode mode) {
        Object none = mode == OutputMode.TOOL ? call("answer", "{\"value\":null}") : "{\"value\":null}";
        Object three = mode == OutputMode.TOOL ? call("answer", "{\"value\":3}") : "{\"value\":3}";
        PromptRunner runner = runner(script(none, three), mode);

        assertEquals(Optional.empty(), runner.run(COPIES));
        assertEquals(Optional.of(3), runner.run(COPIES));
    }

    @ParameterizedTest
    @EnumSource
    void everyWayToAskTakesEveryMode(OutputMode mode) throws Exception {
        Object good = mode == OutputMode.TOOL ? call("answer", DUNE_JSON) : DUNE_JSON;
        Object bad = mode == OutputMode.TOOL ? call("answer", BAD_JSON) : BAD_JSON;
        ScriptedChatModel model = script(good, good, good, good, good, bad, bad);
        PromptRunner runner = runner(model, mode);

        assertEquals(DUNE, runner.run(FIND, "which?"));
        assertEquals(DUNE, runner.runAsync(FIND, "which?").get());
        assertEquals(DUNE, runner.replyAsync(FIND, "which?").get().value());
        assertTrue(runner.outcome(FIND, "which?") instanceof Outcome.Ok<Shop.Order> ok
                && ok.reply().output().equals(Optional.of(mode == OutputMode.AUTO ? OutputMode.JSON_SCHEMA : mode)));
        assertTrue(runner.outcomeAsync(FIND, "which?").get() instanceof Outcome.Ok<Shop.Order>);
        assertTrue(runner.outcome(FIND, "which?") instanceof Outcome.Invalid<Shop.Order> invalid
                && invalid.text().equals(BAD_JSON));
        assertEquals(
                1,
                model.requests().stream()
                        .limit(5)
                        .map(ChatRequest::toJson)
                        .distinct()
                        .count());
    }

    @ParameterizedTest
    @EnumSource
    void aFailureKnowsWhatAllAttemptsCameTo(OutputMode mode) {
        Object bad = mode == OutputMode.TOOL ? call("answer", BAD_JSON) : BAD_JSON;
        ServiceSettings settings = ServiceSettings.builder(script(bad, bad, bad))
                .output(mode)
                .attempts(3)
                .build();

        OutputException e =
                assertThrows(OutputException.class, () -> settings.runner().run(FIND, "which?"));

        assertEquals(3, e.attempts());
        assertEquals(new Usage(24, 6, 0, 0, true), e.usage());
        assertEquals(Optional.of(new BigDecimal("0.03")), e.cost());
        assertEquals(BAD_JSON, e.text());
        assertEquals(Optional.of(mode == OutputMode.AUTO ? OutputMode.JSON_SCHEMA : mode), e.output());
    }

    @Test
    void aValueKnowsWhatAllAttemptsCameTo() {
        Reply<Shop.Order> reply =
                runner(script(BAD_JSON, DUNE_JSON), OutputMode.PROMPT).reply(FIND, "which?");

        assertEquals(2, reply.attempts());
        assertEquals(new Usage(16, 4, 0, 0, true), reply.usage());
        assertEquals(Optional.of(new BigDecimal("0.02")), reply.cost());
    }

    record Place(String city, String country) {}

    private static final PromptMethod<Place> PLACE = PromptMethod.named("Shop.place")
            .prompt("Where?")
            .returns(Result.of(
                            Shape.record(Place.class)
                                    .component("city", Shape.STRING, Place::city)
                                    .component("country", Shape.STRING, Place::country)
                                    .construct(values -> new Place(values.get(0), values.get(1))),
                            SCHEMA)
                    .types("{ city: string, country: string }"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ city: string, country: string }",
                "{\n  city: string,\n  country: string,\n}",
                "{\"city\": \"string\", \"country\": \"string\"}",
                "The form is `{ city: string, country: string }`.",
                "{ city: \"Oslo\", country: string }",
            })
    void aFormThatComesBackIsNoValue(String echo) {
        for (OutputMode mode : List.of(OutputMode.PROMPT, OutputMode.JSON_OBJECT)) {
            ScriptedChatModel model = script(echo, echo);

            OutputException e = assertThrows(
                    OutputException.class, () -> runner(model, mode).run(PLACE));

            assertEquals(OutputException.Kind.SCHEMA_ECHO, e.kind());
            assertEquals(
                    "$: expected a value, got the form itself",
                    e.problems().get(0).toString());
            assertEquals(2, e.attempts());
        }
    }

    @Test
    void whatOnlyLooksLikeTheFormIsAValue() {
        assertEquals(
                new Place("string", "Oslo"),
                runner(script("{\"city\":\"string\",\"country\":\"Oslo\"}"), OutputMode.PROMPT)
                        .run(PLACE));
        assertEquals(
                new Place("string", "string"),
                runner(script("{\"city\":\"string\",\"country\":\"string\"}"), OutputMode.JSON_SCHEMA)
                        .run(PLACE));
    }

    @ParameterizedTest
    @EnumSource
    void theBudgetEndsTheAsking(OutputMode mode) {
        Object bad = mode == OutputMode.TOOL ? call("answer", BAD_JSON) : BAD_JSON;
        for (BudgetLimits limits : List.of(
                BudgetLimits.builder().calls(2).build(),
                BudgetLimits.builder().tokens(20).build(),
                BudgetLimits.builder().cost(new BigDecimal("0.02")).build())) {
            ScriptedChatModel model = script(bad, bad, bad);
            ServiceSettings settings = ServiceSettings.builder(model)
                    .output(mode)
                    .attempts(5)
                    .budget(limits)
                    .build();

            BudgetExhaustedException e = assertThrows(
                    BudgetExhaustedException.class, () -> settings.runner().run(FIND, "which?"));

            assertEquals(2, model.requests().size());
            assertTrue(e.getSuppressed()[0] instanceof OutputException last && last.attempts() == 2, e.toString());
        }
    }

    @Test
    void theTimeEndsTheAsking() {
        ScriptedChatModel model = script(BAD_JSON, DUNE_JSON);
        ServiceSettings settings = ServiceSettings.builder(model.with(OutputModeTest::slow))
                .budget(BudgetLimits.builder().time(Duration.ofMillis(200)).build())
                .build();

        BudgetExhaustedException e = assertThrows(
                BudgetExhaustedException.class, () -> settings.runner().run(FIND, "which?"));

        assertEquals(BudgetExhaustedException.Limit.TIME, e.limit());
        assertEquals(1, model.requests().size());
    }

    /** The same model, which takes its time. */
    private static ChatModel slow(ChatModel next) {
        return new ChatModel() {
            @Override
            public ChatResponse generate(ChatRequest request) {
                try {
                    Thread.sleep(250);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return next.generate(request);
            }

            @Override
            public CompletableFuture<ChatResponse> generateAsync(ChatRequest request) {
                throw new UnsupportedOperationException();
            }

            @Override
            public ChatStream stream(ChatRequest request) {
                throw new UnsupportedOperationException();
            }

            @Override
            public String modelId() {
                return next.modelId();
            }
        };
    }

    @Test
    void scalarsTravelInAnObjectWhateverTheMode() {
        PromptMethod<List<Integer>> count = PromptMethod.named("Shop.count")
                .prompt("Count")
                .returns(Result.of(Shape.INT.list(), SCHEMA).types("{ items: integer[] }"));

        for (OutputMode mode : OutputMode.values()) {
            Object items = mode == OutputMode.TOOL ? call("answer", "{\"items\":[1,2]}") : "{\"items\":[1,2]}";
            assertEquals(List.of(1, 2), runner(script(items), mode).run(count));
        }
    }
}
