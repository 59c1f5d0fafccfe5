package dev.typist.service;

import static dev.typist.service.Shop.BAD_JSON;
import static dev.typist.service.Shop.DUNE;
import static dev.typist.service.Shop.DUNE_JSON;
import static dev.typist.service.Shop.FIND;
import static dev.typist.service.Shop.TYPES;
import static dev.typist.service.Shop.call;
import static dev.typist.service.Shop.find;
import static dev.typist.service.Shop.script;
import static dev.typist.service.Shop.tooComplex;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.typist.OutputMode;
import dev.typist.chat.AssistantMessage;
import dev.typist.chat.ChatRequest;
import dev.typist.chat.ChatResponse;
import dev.typist.chat.FinishReason;
import dev.typist.chat.Message;
import dev.typist.chat.ScriptedChatModel;
import dev.typist.chat.UserMessage;
import dev.typist.shape.Shape;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a model is told of an answer that is no value. */
class AskingAgainTest {

    private static final String WORDS = "Answer with JSON of this form, and nothing else:\n" + TYPES;

    private static ServiceSettings settings(ScriptedChatModel model, OutputMode mode) {
        return ServiceSettings.builder(model).output(mode).attempts(3).build();
    }

    private static List<Message> messages(ScriptedChatModel model, int request) {
        return model.requests().get(request).messages();
    }

    private static String last(ScriptedChatModel model, int request) {
        List<Message> messages = messages(model, request);
        return ((UserMessage) messages.get(messages.size() - 1)).text();
    }

    @ParameterizedTest
    @EnumSource(names = {"AUTO", "JSON_SCHEMA", "TOOL"})
    void aFormThatWasDroppedIsToldInWordsOnce(OutputMode mode) {
        for (String unseen : List.of("It is Dune.", "", "[1,2]")) {
            ScriptedChatModel model = script(unseen, "No idea.", DUNE_JSON);

            assertEquals(DUNE, settings(model, mode).runner().run(FIND, "which?"));

            assertTrue(last(model, 1).endsWith(WORDS), last(model, 1));
            String all = model.requests().get(2).toJson();
            assertEquals(1, all.split("JSON of this form", -1).length - 1, all);
            assertTrue(last(model, 2).endsWith(mode == OutputMode.TOOL ? "whole answer." : "and nothing else."));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"JSON_OBJECT", "PROMPT"})
    void aFormThatIsInThePromptIsNotToldAgain(OutputMode mode) {
        ScriptedChatModel model = script("It is Dune.", DUNE_JSON);

        settings(model, mode).runner().run(FIND, "which?");

        assertFalse(last(model, 1).contains(TYPES), last(model, 1));
    }

    @Test
    void aFormThatWasSeenIsNotToldAgain() {
        ScriptedChatModel model = script(BAD_JSON, DUNE_JSON);
        settings(model, OutputMode.JSON_SCHEMA).runner().run(FIND, "which?");
        assertFalse(last(model, 1).contains(TYPES), last(model, 1));

        ScriptedChatModel byTool = script(call("answer", "no"), call("answer", DUNE_JSON));
        settings(byTool, OutputMode.TOOL).runner().run(FIND, "which?");
        assertFalse(byTool.requests().get(1).toJson().contains("JSON of this form"));
    }

    @Test
    void aFormThatComesBackFromAReaskIsNoValue() {
        ScriptedChatModel model = script("It is Dune.", "{ id: 1, title: string }", DUNE_JSON);

        assertEquals(
                3,
                settings(model, OutputMode.AUTO).runner().reply(FIND, "which?").attempts());
    }

    @Test
    void wordsThatWereToldAreNotRepeatedWhenTheSchemaIsRefusedLater() {
        ScriptedChatModel model = script("It is Dune.", tooComplex(), DUNE_JSON);

        assertEquals(DUNE, settings(model, OutputMode.AUTO).runner().run(FIND, "which?"));

        assertEquals(1, model.requests().get(2).toJson().split("JSON of this form", -1).length - 1);
    }

    @Test
    void whatStopsInTheMiddleIsAskedForAgain() {
        String half = "{\"id\":1,\"title\":\"Du";
        ScriptedChatModel model = script(half, DUNE_JSON);

        Reply<Shop.Order> reply = settings(model, OutputMode.AUTO).runner().reply(FIND, "which?");

        assertEquals(2, reply.attempts());
        assertEquals(new AssistantMessage(half), messages(model, 1).get(1));
        assertTrue(last(model, 1).contains(": the text stops before this is complete"), last(model, 1));

        OutputException e = assertThrows(
                OutputException.class,
                () -> settings(script(half, half, half), OutputMode.AUTO)
                        .runner()
                        .run(FIND, "which?"));
        assertEquals(OutputException.Kind.TRUNCATED, e.kind());
        assertEquals(3, e.attempts());
        assertFalse(Objects.requireNonNull(e.getMessage()).contains("tokens"), e.getMessage());
    }

    @Test
    void whatStopsAtTheLimitIsNot() {
        ChatResponse cut = ChatResponse.builder()
                .text("{\"id\":1,\"title\":\"Du")
                .finishReason(FinishReason.LENGTH)
                .build();

        OutputException e = assertThrows(
                OutputException.class,
                () -> settings(script(cut), OutputMode.AUTO).runner().run(FIND, "which?"));

        assertEquals("Shop.find: the answer was cut off; allow more tokens", e.getMessage());
    }

    @Test
    void anEmptyAnswerIsToldInTheMessageBefore() {
        ScriptedChatModel model = script("", " ", DUNE_JSON);

        settings(model, OutputMode.PROMPT).runner().run(FIND, "which?");

        UserMessage told = new UserMessage("which?\n\n" + WORDS + "\n\nThe last answer was empty.\n"
                + "Give the whole answer again as JSON of the required form, and nothing else.");
        assertEquals(List.of(told), messages(model, 1));
        assertEquals(List.of(told), messages(model, 2));
    }

    @Test
    void textIsNotAskedForAsJson() {
        PromptMethod<String> brief = find().returns(Result.text(Shape.STRING.size(0, 5)));
        ScriptedChatModel model = script("Far too long", "", "Dune");

        assertEquals("Dune", settings(model, OutputMode.AUTO).runner().run(brief, "which?"));

        assertFalse(model.requests().get(2).toJson().contains("JSON"));
        assertTrue(last(model, 2).contains("The last answer was empty."), last(model, 2));
    }

    @Test
    void garbageIsNotSentBackWhole() {
        String garbage = "begin " + "\uD83D\uDE00".repeat(500_000) + " end";
        for (Object answer : List.of(garbage, call("answer", garbage))) {
            ScriptedChatModel model = script(answer, DUNE_JSON);

            settings(model, OutputMode.TOOL).runner().run(FIND, "which?");

            ChatRequest again = model.requests().get(1);
            assertTrue(
                    again.toJson().length() < 20_000,
                    () -> "request of " + again.toJson().length());
            String back = ((AssistantMessage) again.messages().get(1)).text();
            assertTrue(back.startsWith("begin "), back);
            assertTrue(back.endsWith(" end"), back);
            assertTrue(back.contains(" characters left out "), back);
            assertEquals(
                    back,
                    new String(
                            back.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                            java.nio.charset.StandardCharsets.UTF_8));
        }
        assertEquals("x".repeat(Again.MOST_SENT_BACK), Again.shortened("x".repeat(Again.MOST_SENT_BACK)));
    }

    @Test
    void blanksWithoutEndAreRunaway() {
        String blanks = " \n".repeat(5000);
        OutputException e = assertThrows(
                OutputException.class,
                () -> settings(script(blanks, blanks, "{\"id\":1,".concat(blanks)), OutputMode.JSON_OBJECT)
                        .runner()
                        .run(FIND, "which?"));

        assertEquals(OutputException.Kind.RUNAWAY, e.kind());
        assertEquals(3, e.attempts());
    }

    @Test
    void aBrokenRuleIsToldWithItsPath() {
        PromptMethod<Shop.Order> ruled = find().returns(Result.of(
                Shape.record(Shop.Order.class)
                        .component("id", Shape.LONG.max(9), Shop.Order::id)
                        .component("title", Shape.STRING, Shop.Order::title)
                        .construct(values -> new Shop.Order(values.getLong(0), values.get(1))),
                Shop.SCHEMA));
        String broken = "{\"id\":70,\"title\":\"Dune\"}";
        ScriptedChatModel model = script(broken, broken, broken);

        OutputException e = assertThrows(
                OutputException.class,
                () -> settings(model, OutputMode.AUTO).runner().run(ruled, "which?"));

        assertEquals(OutputException.Kind.CONSTRAINT, e.kind());
        assertEquals("$.id", e.problems().get(0).path());
        assertTrue(last(model, 1).contains("- $.id: "), last(model, 1));
    }

    @Test
    void whatNeedsTooMuchRepairIsAskedForAgain() {
        String fenced = "```json\n" + DUNE_JSON + "\n```";
        String spelled = "{id: '1', 'title': \"Dune\",}";
        ScriptedChatModel model = script(spelled, fenced);
        PromptRunner strict =
                ServiceSettings.builder(model).repairLimit(0).build().runner();

        Reply<Shop.Order> reply = strict.reply(FIND, "which?");

        assertEquals(DUNE, reply.value());
        assertEquals(2, reply.attempts());
        String question = last(model, 1);
        assertTrue(
                question.startsWith("That answer cannot be used:\n"
                        + "- $: too much had to be put right, write exactly the JSON that was asked for\n"),
                question);
        assertTrue(question.contains("- $: had to be put right (UNQUOTED): id\n"), question);
        assertTrue(question.contains("- $.id: had to be put right (NUMBER): \"1\"\n"), question);

        OutputException e = assertThrows(
                OutputException.class,
                () -> ServiceSettings.builder(script(spelled, spelled))
                        .repairLimit(2)
                        .build()
                        .runner()
                        .run(FIND, "which?"));
        assertEquals(OutputException.Kind.SYNTAX, e.kind());
        assertEquals(spelled, e.text());
        assertThrows(
                IllegalArgumentException.class,
                () -> ServiceSettings.builder(model).repairLimit(-1));
    }

    @Test
    void unlessSetTheRepairsThatAReplyCanListAreTaken() {
        PromptMethod<List<Integer>> count =
                PromptMethod.named("Shop.count").prompt("?").returns(Result.of(Shape.INT.list(), "{}"));
        for (int numbers : List.of(2, 900, 1100)) {
            String answer = "{\"items\":[" + "\"7\",".repeat(numbers - 1) + "\"7\"]}";
            Outcome<List<Integer>> outcome = settings(script(answer, answer, answer), OutputMode.AUTO)
                    .runner()
                    .outcome(count);

            assertEquals(
                    numbers <= 1000,
                    outcome instanceof Outcome.Ok<List<Integer>> ok
                            && ok.reply().repairs().size() == numbers,
                    outcome.toString());
            assertTrue(numbers <= 1000 || outcome instanceof Outcome.Invalid<List<Integer>>);
        }
    }

    @Test
    void aModelThatTakesNoSchemaIsAskedInWords() {
        ScriptedChatModel model = script(DUNE_JSON, DUNE_JSON, DUNE_JSON);
        PromptRunner runner = ServiceSettings.builder(model)
                .withoutSchemas(List.of("small"))
                .build()
                .runner();

        Reply<Shop.Order> small = runner.reply(find().model("small").returns(Shop.order()), "which?");
        Reply<Shop.Order> other = runner.reply(FIND, "which?");
        Reply<Shop.Order> insisted = runner.reply(
                find().model("small").output(OutputMode.JSON_SCHEMA).returns(Shop.order()), "which?");

        assertEquals(OutputMode.PROMPT, small.output().orElseThrow());
        assertEquals(Optional.empty(), small.schemaRefusal());
        assertEquals(OutputMode.JSON_SCHEMA, other.output().orElseThrow());
        assertEquals(OutputMode.JSON_SCHEMA, insisted.output().orElseThrow());
    }

    @Test
    void aFilteredAnswerIsAnOutcomeOfItsOwn() throws Exception {
        ChatResponse filtered = ChatResponse.builder()
                .text("{\"id\":")
                .finishReason(FinishReason.CONTENT_FILTER)
                .build();

        assertTrue(settings(script(filtered), OutputMode.AUTO).runner().outcome(FIND, "which?")
                        instanceof Outcome.Filtered<Shop.Order> outcome
                && outcome.cause().kind() == OutputException.Kind.FILTERED
                && outcome.cause().attempts() == 1);
        assertTrue(
                settings(script(filtered), OutputMode.AUTO)
                                .runner()
                                .outcomeAsync(FIND, "which?")
                                .get()
                        instanceof Outcome.Filtered<Shop.Order>);
    }
}
