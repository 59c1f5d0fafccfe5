package dev.typist.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.typist.chat.AiException;
import dev.typist.chat.AssistantMessage;
import dev.typist.chat.BudgetExhaustedException;
import dev.typist.chat.BudgetLimits;
import dev.typist.chat.CallListener;
import dev.typist.chat.ChatOptions;
import dev.typist.chat.ChatRequest;
import dev.typist.chat.ChatResponse;
import dev.typist.chat.FinishReason;
import dev.typist.chat.Media;
import dev.typist.chat.Message;
import dev.typist.chat.Observation;
import dev.typist.chat.ResponseFormat;
import dev.typist.chat.ScriptedChatModel;
import dev.typist.chat.SystemMessage;
import dev.typist.chat.ToolCall;
import dev.typist.chat.ToolMessage;
import dev.typist.chat.Usage;
import dev.typist.chat.UserMessage;
import dev.typist.shape.Shape;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the state machine of a method sends, runs, reads and refuses. Services are written by hand as the compiler would. */
class PromptRunnerTest {

    record Order(long id, String title, Optional<Integer> copies) {}

    private static final Shape<Order> ORDER = Shape.record(Order.class)
            .component("id", Shape.LONG, Order::id)
            .component("title", Shape.STRING, Order::title)
            .component("copies", Shape.INT.optional(), Order::copies)
            .construct(values -> new Order(values.getLong(0), values.get(1), values.get(2)));

    private static final String SCHEMA = "{\"type\":\"object\"}";

    private static final PromptMethod<String> ASK = PromptMethod.named("Shop.ask")
            .system("Be brief, ")
            .systemArgument("style", Shape.STRING)
            .system(".")
            .prompt("Q: ")
            .argument("question", Shape.STRING)
            .prompt(" (")
            .argument("times", Shape.INT.list())
            .prompt(")")
            .returns(Result.text());

    private static final PromptMethod<Order> EXTRACT =
            PromptMethod.named("Shop.extract").argument("text", Shape.STRING).returns(Result.of(ORDER, SCHEMA));

    private static final PromptMethod<List<Integer>> COUNT =
            PromptMethod.named("Shop.count").prompt("Count").returns(Result.of(Shape.INT.list(), SCHEMA));

    private final List<Long> asked = new ArrayList<>();
    private final Toolbox orders = () -> List.of(ToolMethod.named("status")
            .describedAs("The status of an order")
            .parameter("orderId", Shape.LONG)
            .schema(SCHEMA)
            .returns(Shape.STRING)
            .calls(arguments -> {
                asked.add(arguments.getLong(0));
                return "shipped";
            }));

    private static PromptRunner runner(ScriptedChatModel model, Toolbox... toolboxes) {
        return ServiceSettings.of(model).runner(toolboxes);
    }

    private static ChatResponse call(String name, String arguments) {
        return ChatResponse.builder()
                .toolCalls(new ToolCall("c1", name, arguments))
                .finishReason(FinishReason.TOOL_CALLS)
                .build();
    }

    private static ChatResponse text(String text) {
        return ChatResponse.builder().text(text).build();
    }

    @Test
    void rendersEveryArgumentOnce() {
        ScriptedChatModel model = ScriptedChatModel.answering("fine");

        String answer = runner(model).run(ASK, "{question}", "why {style}?", List.of(1, 2));

        assertEquals("fine", answer);
        List<Message> messages = model.requests().get(0).messages();
        assertEquals(new SystemMessage("Be brief, {question}."), messages.get(0));
        assertEquals(new UserMessage("Q: why {style}? ([1,2])"), messages.get(1));
        assertEquals("Shop.ask", model.requests().get(0).caller().orElseThrow());
        assertEquals(ResponseFormat.TEXT, model.requests().get(0).responseFormat());
    }

    @Test
    void namesTheArgumentThatIsNull() {
        PromptRunner runner = runner(ScriptedChatModel.answering("fine"));

        NullPointerException e = assertThrows(NullPointerException.class, () -> runner.run(ASK, "x", null, List.of()));

        assertEquals("Shop.ask: question is null", e.getMessage());
    }

    @Test
    void asksForTheSchemaAndReadsTheRecord() {
        ScriptedChatModel model =
                ScriptedChatModel.answering("{\"id\":9007199254740993,\"title\":\"Dune\",\"copies\":null}");

        Order order = runner(model).run(EXTRACT, "text");

        assertEquals(new Order(9007199254740993L, "Dune", Optional.empty()), order);
        assertEquals(
                ResponseFormat.jsonSchema("Shop_extract", SCHEMA),
                model.requests().get(0).responseFormat());
    }

    @Test
    void unwrapsAList() {
        assertEquals(
                List.of(1, 2),
                runner(ScriptedChatModel.answering("{\"items\":[1,2]}")).run(COUNT));
    }

    @Test
    void sumsUsageAndCostOverEveryCall() {
        ChatResponse first = ChatResponse.builder()
                .toolCalls(new ToolCall("c1", "status", "{\"orderId\":1}"))
                .usage(new Usage(10, 5, 0, 0, true))
                .cost(new BigDecimal("0.01"))
                .build();
        ChatResponse second = ChatResponse.builder()
                .text("It is shipped.")
                .usage(new Usage(20, 7, 3, 0, true))
                .cost(new BigDecimal("0.02"))
                .model("gpt-4o")
                .callId("id-2")
                .build();

        Reply<String> reply =
                runner(ScriptedChatModel.answering(first, second), orders).reply(ASK, "", "", List.of());

        assertEquals(new Usage(30, 12, 3, 0, true), reply.usage());
        assertEquals(Optional.of(new BigDecimal("0.03")), reply.cost());
        assertEquals("gpt-4o", reply.model());
        assertEquals("id-2", reply.callId());
        assertEquals(FinishReason.STOP, reply.finishReason());
        assertEquals(1, reply.attempts());
        assertEquals(
                List.of(new ToolExecution(new ToolCall("c1", "status", "{\"orderId\":1}"), "shipped")),
                reply.toolCalls());
    }

    @Test
    void marksTheCostAsUnknownWhenOneCallsIs() {
        ChatResponse known = ChatResponse.builder()
                .toolCalls(new ToolCall("c1", "status", "{\"orderId\":1}"))
                .cost(BigDecimal.ONE)
                .build();

        Reply<String> reply =
                runner(ScriptedChatModel.answering(known, text("done")), orders).reply(ASK, "", "", List.of());

        assertEquals(Optional.empty(), reply.cost());
        assertFalse(reply.usage().known());
    }

    @Test
    void answersTheModelWithWhatTheToolSaid() {
        ScriptedChatModel model =
                ScriptedChatModel.answering(call("status", "{\"orderId\":4711}"), text("It is shipped."));

        assertEquals("It is shipped.", runner(model, orders).run(ASK, "", "", List.of()));

        assertEquals(List.of(4711L), asked);
        ChatRequest second = model.requests().get(1);
        assertEquals(
                List.of(
                        new AssistantMessage(
                                "", List.of(new ToolCall("c1", "status", "{\"orderId\":4711}")), java.util.Map.of()),
                        new ToolMessage("c1", "shipped")),
                second.messages().subList(2, 4));
        assertEquals(1, second.tools().size());
    }

    @Test
    void runsSeveralCallsOfOneAnswerInOrder() {
        ChatResponse two = ChatResponse.builder()
                .toolCalls(
                        new ToolCall("a", "status", "{\"orderId\":1}"), new ToolCall("b", "status", "{\"orderId\":2}"))
                .build();
        ScriptedChatModel model = ScriptedChatModel.answering(two, text("both"));

        runner(model, orders).run(ASK, "", "", List.of());

        assertEquals(List.of(1L, 2L), asked);
        assertEquals(
                List.of(new ToolMessage("a", "shipped"), new ToolMessage("b", "shipped")),
                model.requests().get(1).messages().subList(3, 5));
    }

    @Test
    void tellsTheModelOfAnUnknownToolAndOfBadArguments() {
        ScriptedChatModel model = ScriptedChatModel.answering(
                call("price", "{}"), call("status", "{\"orderId\":\"one\"}"), call("status", ""), text("sorry"));

        Reply<String> reply = runner(model, orders).reply(ASK, "", "", List.of());

        assertEquals("sorry", reply.value());
        assertEquals(List.of(), asked);
        assertEquals(
                List.of(
                        "There is no tool named \"price\". There are: status.",
                        "The tool was not called, its arguments are wrong: $.orderId: expected a whole number of at most 64"
                                + " bits, got \"one\"",
                        "The tool was not called, its arguments are wrong: $.orderId: missing, expected a whole number of at"
                                + " most 64 bits"),
                reply.toolCalls().stream().map(ToolExecution::answer).toList());
    }

    @Test
    void neverRunsACallThatWasCutOff() {
        ChatResponse cut = ChatResponse.builder()
                .toolCalls(new ToolCall("c1", "status", "{\"orderId\":4711}"))
                .finishReason(FinishReason.LENGTH)
                .build();

        OutputException e = assertThrows(
                OutputException.class,
                () -> runner(ScriptedChatModel.answering(cut), orders).run(ASK, "", "", List.of()));

        assertEquals(OutputException.Kind.TRUNCATED, e.kind());
        assertEquals(List.of(), asked);
    }

    @Test
    void stopsAModelThatNeverStopsCalling() {
        ScriptedChatModel model = ScriptedChatModel.answering(
                call("status", "{\"orderId\":1}"),
                call("status", "{\"orderId\":2}"),
                call("status", "{\"orderId\":3}"));
        PromptRunner runner =
                ServiceSettings.builder(model).toolRounds(2).build().runner(orders);

        ToolException e = assertThrows(ToolException.class, () -> runner.run(ASK, "", "", List.of()));

        assertEquals("Shop.ask: the model still calls tools after 2 round trips", e.getMessage());
        assertEquals(List.of(1L, 2L), asked);
    }

    @Test
    void endsTheCallWhenAToolThrows() {
        IllegalStateException failure = new IllegalStateException("database is down");
        Toolbox broken = () -> List.of(
                ToolMethod.named("status").schema(SCHEMA).returnsNothing().runs(arguments -> {
                    throw failure;
                }));

        ToolException e = assertThrows(
                ToolException.class,
                () -> runner(ScriptedChatModel.answering(call("status", "{}")), broken)
                        .run(ASK, "", "", List.of()));

        assertEquals("Shop.ask: the tool status threw IllegalStateException; see the cause", e.getMessage());
        assertSame(failure, e.getCause());
        assertEquals("status", e.tool());
    }

    @Test
    void refusesTwoToolsOfOneName() {
        ServiceSettings settings = ServiceSettings.of(ScriptedChatModel.answering("never asked"));

        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> settings.runner(orders, orders));

        assertTrue(e.getMessage().contains("two tools are named status"), e.getMessage());
    }

    @Test
    void asksForTheTypeOnlyWhenTheToolsLeftNone() {
        String order = "{\"id\":1,\"title\":\"Dune\",\"copies\":2}";
        ScriptedChatModel direct = ScriptedChatModel.answering(call("status", "{\"orderId\":1}"), text(order));
        assertEquals(1, runner(direct, orders).run(EXTRACT, "which?").id());
        assertEquals(2, direct.requests().size());

        ScriptedChatModel indirect =
                ScriptedChatModel.answering(call("status", "{\"orderId\":1}"), text("It is Dune."), text(order));
        assertEquals(1, runner(indirect, orders).run(EXTRACT, "which?").id());

        assertEquals(3, indirect.requests().size());
        for (ChatRequest request : indirect.requests()) {
            assertTrue(request.tools().isEmpty() || request.responseFormat() == ResponseFormat.TEXT);
        }
        ChatRequest typed = indirect.requests().get(2);
        assertEquals(ResponseFormat.jsonSchema("Shop_extract", SCHEMA), typed.responseFormat());
        assertEquals(
                List.of(
                        new UserMessage("which?"),
                        new AssistantMessage("It is Dune."),
                        new UserMessage("The tool status was called with {\"orderId\":1} and answered: shipped\n"
                                + "Now give the answer as JSON of the required form, and nothing else.")),
                typed.messages());
    }

    @Test
    void takesTheOptionsOfACallOverThoseOfTheMethod() {
        PromptMethod<String> method = PromptMethod.named("Shop.ask")
                .argument("question", Shape.STRING)
                .optionsArgument()
                .model("small")
                .returns(Result.text());
        ScriptedChatModel model = ScriptedChatModel.answering("a", "b");
        PromptRunner runner = runner(model);

        runner.run(method, "q", ChatOptions.builder().temperature(0).build());
        runner.run(method, "q", ChatOptions.builder().model("large").build());

        ChatOptions first = model.requests().get(0).options();
        assertEquals(ChatOptions.builder().model("small").temperature(0).build(), first);
        assertEquals("large", model.requests().get(1).options().model().orElseThrow());
    }

    @Test
    void sendsMediaWithTheUserMessage() {
        PromptMethod<String> method = PromptMethod.named("Shop.look")
                .argument("question", Shape.STRING)
                .mediaArgument()
                .mediaArgument()
                .returns(Result.text());
        ScriptedChatModel model = ScriptedChatModel.answering("a");
        Media cover = Media.image(new byte[] {1, 2}, "image/png");
        Media back = Media.image(URI.create("https://shop.example/back.png"));

        runner(model).run(method, "what is it?", cover, List.of(back));

        assertEquals(
                List.of(new UserMessage("what is it?", List.of(cover, back))),
                model.requests().get(0).messages());
    }

    @Test
    void reportsWhatItRepaired() {
        ScriptedChatModel model =
                ScriptedChatModel.answering("```json\n{\"id\": \"1\", 'title': \"Dune\", \"copies\": null,}\n```");

        Reply<Order> reply = runner(model).reply(EXTRACT, "text");

        assertEquals(new Order(1, "Dune", Optional.empty()), reply.value());
        assertFalse(reply.repairs().isEmpty());
        assertEquals(1, reply.attempts());
    }

    @Test
    void asksAgainWithWhatIsWrong() {
        ScriptedChatModel model = ScriptedChatModel.answering(
                "{\"id\":3.7,\"title\":\"Dune\",\"copies\":2}", "{\"id\":3,\"title\":\"Dune\",\"copies\":2}");

        Reply<Order> reply = runner(model).reply(EXTRACT, "text");

        assertEquals(3, reply.value().id());
        assertEquals(2, reply.attempts());
        ChatRequest second = model.requests().get(1);
        assertEquals(ResponseFormat.jsonSchema("Shop_extract", SCHEMA), second.responseFormat());
        assertEquals(
                new AssistantMessage("{\"id\":3.7,\"title\":\"Dune\",\"copies\":2}"),
                second.messages().get(1));
        String question = ((UserMessage) second.messages().get(2)).text();
        assertTrue(question.contains("- $.id: "), question);
    }

    @Test
    void aMethodMayHaveItsOwnOptionsAndAttempts() {
        PromptMethod<Order> method = PromptMethod.named("Shop.extract")
                .options(ChatOptions.builder().temperature(0.5).build())
                .attempts(1)
                .argument("text", Shape.STRING)
                .returns(Result.of(ORDER, SCHEMA));
        ScriptedChatModel model = ScriptedChatModel.answering("{\"id\":3.7,\"title\":\"Dune\",\"copies\":2}");

        OutputException e =
                assertThrows(OutputException.class, () -> runner(model).run(method, "text"));

        assertEquals(1, e.attempts());
        assertEquals(OptionalDouble.of(0.5), model.requests().get(0).options().temperature());
    }

    @Test
    void neverAsksAgainForWhatWasCutAtTheLimit() {
        ScriptedChatModel model = ScriptedChatModel.answering(ChatResponse.builder()
                .text("{\"id\":3,\"title\":\"Du")
                .finishReason(FinishReason.LENGTH)
                .build());

        OutputException e =
                assertThrows(OutputException.class, () -> runner(model).run(EXTRACT, "text"));

        assertEquals(OutputException.Kind.TRUNCATED, e.kind());
        assertEquals(1, model.requests().size());
    }

    @Test
    void tellsTheOutcomeWithoutExceptions() throws Exception {
        String good = "{\"id\":1,\"title\":\"Dune\",\"copies\":2}";
        ChatResponse refusal = ChatResponse.builder().refusal("I will not.").build();

        assertTrue(runner(ScriptedChatModel.answering(good)).outcome(EXTRACT, "t") instanceof Outcome.Ok<Order> ok
                && ok.value().id() == 1);
        assertTrue(runner(ScriptedChatModel.answering(refusal)).outcome(EXTRACT, "t")
                        instanceof Outcome.Refused<Order> refused
                && refused.words().equals("I will not."));
        assertTrue(runner(ScriptedChatModel.answering("x", "y")).outcome(EXTRACT, "t")
                        instanceof Outcome.Invalid<Order> invalid
                && invalid.text().equals("y"));
        assertTrue(
                runner(ScriptedChatModel.answering("{\"id\":1", "{\"id\":1"))
                                .outcomeAsync(EXTRACT, "t")
                                .get()
                        instanceof Outcome.Truncated<Order>);
        assertTrue(
                runner(ScriptedChatModel.answering("a").thenFailing(new AiException("down", null)))
                                .outcome(COUNT)
                        instanceof Outcome.Failed<List<Integer>>);
    }

    @Test
    void keepsOneBudgetOverToolsAndTheType() {
        ScriptedChatModel model = ScriptedChatModel.answering(
                call("status", "{\"orderId\":1}"), text("It is Dune."), text("never asked for"));
        PromptRunner runner = ServiceSettings.builder(model)
                .budget(BudgetLimits.builder().calls(2).build())
                .build()
                .runner(orders);

        BudgetExhaustedException e = assertThrows(BudgetExhaustedException.class, () -> runner.run(EXTRACT, "which?"));

        assertEquals(2, model.requests().size());
        assertTrue(e.getMessage().startsWith("Shop.extract: "), e.getMessage());
        assertTrue(model.requests().get(0).budget().isPresent());
    }

    @Test
    void tellsTheListenerOfEveryMethodAndTool() throws Exception {
        List<String> events = new ArrayList<>();
        CallListener listener = new CallListener() {
            @Override
            public Observation methodStarted(String method) {
                return noting(method);
            }

            @Override
            public Observation toolStarted(String method, ToolCall call) {
                return noting(call.name());
            }

            private Observation noting(String name) {
                events.add("start " + name);
                return new Observation() {
                    @Override
                    public void succeeded(String answer) {
                        events.add("end " + name + ": " + answer);
                    }

                    @Override
                    public void failed(Throwable failure) {
                        events.add("failed " + name + ": " + failure.getClass().getSimpleName());
                    }
                };
            }
        };
        ScriptedChatModel model = ScriptedChatModel.answering(call("status", "{\"orderId\":1}"), text("shipped"))
                .thenFailing(new AiException("down", null));
        PromptRunner runner =
                ServiceSettings.builder(model).listener(listener).build().runner(orders);

        runner.run(ASK, "", "", List.of());
        assertThrows(
                ExecutionException.class,
                () -> runner.runAsync(ASK, "", "", List.of()).get());

        assertEquals(
                List.of(
                        "start Shop.ask",
                        "start status",
                        "end status: shipped",
                        "end Shop.ask: shipped",
                        "start Shop.ask",
                        "failed Shop.ask: AiException"),
                events);
    }

    @Test
    void goesTheSameWayAsynchronously() throws Exception {
        ScriptedChatModel model = ScriptedChatModel.answering(
                call("status", "{\"orderId\":1}"),
                text("It is Dune."),
                text("{\"id\":1,\"title\":\"Dune\",\"copies\":2}"));

        assertEquals(1, runner(model, orders).runAsync(EXTRACT, "which?").get().id());

        assertEquals(List.of(1L), asked);
        assertEquals(3, model.requests().size());
    }

    @Test
    void failsAFutureWithTheSameException() {
        CompletableFuture<Order> future =
                runner(ScriptedChatModel.answering("no", "no")).runAsync(EXTRACT, "which?");

        ExecutionException e = assertThrows(ExecutionException.class, future::get);

        assertEquals(OutputException.Kind.SYNTAX, ((OutputException) e.getCause()).kind());
    }

    @Test
    void streamsTextAcrossToolCalls() {
        ScriptedChatModel model = ScriptedChatModel.answering(
                ChatResponse.builder()
                        .text("Let me look. ")
                        .toolCalls(new ToolCall("c1", "status", "{\"orderId\":4711}"))
                        .build(),
                text("It is shipped."));

        try (Stream<String> pieces = runner(model, orders).stream(ASK, "", "", List.of())) {
            assertEquals(List.of(), model.requests());
            assertEquals(List.of("Let me look. ", "It is shipped."), pieces.toList());
        }

        assertEquals(List.of(4711L), asked);
    }

    @Test
    void endsAStreamThatWasCutWithAnError() {
        ScriptedChatModel model = ScriptedChatModel.answering(ChatResponse.builder()
                .text("It is")
                .finishReason(FinishReason.LENGTH)
                .build());
        List<String> seen = new ArrayList<>();

        try (Stream<String> pieces = runner(model).stream(ASK, "", "", List.of())) {
            OutputException e = assertThrows(OutputException.class, () -> pieces.forEach(seen::add));
            assertEquals(OutputException.Kind.TRUNCATED, e.kind());
        }

        assertEquals(List.of("It is"), seen);
    }

    @Test
    void leavesAMethodOnlyTheToolsItNames() {
        class Prices implements Toolbox {
            @Override
            public List<Tool> tools() {
                return List.of(ToolMethod.named("price")
                        .schema(SCHEMA)
                        .returnsNothing()
                        .runs(arguments -> {}));
            }
        }
        PromptMethod<String> priced = PromptMethod.named("Shop.price")
                .prompt("?")
                .toolbox(Prices.class)
                .returns(Result.text());
        PromptMethod<String> plain =
                PromptMethod.named("Shop.plain").prompt("?").withoutTools().returns(Result.text());
        ScriptedChatModel model = ScriptedChatModel.answering("a", "b");
        PromptRunner runner = runner(model, orders, new Prices());

        runner.run(priced);
        runner.run(plain);

        assertEquals(1, model.requests().get(0).tools().size());
        assertEquals("price", model.requests().get(0).tools().get(0).name());
        assertEquals(List.of(), model.requests().get(1).tools());
    }

    @Test
    void tellsWhyAnAnswerIsNoValue() {
        assertFails(OutputException.Kind.TYPE, text("{\"id\":3.7,\"title\":\"Dune\",\"copies\":2}"), "$.id");
        assertFails(OutputException.Kind.TYPE, text("{\"title\":\"Dune\",\"copies\":2}"), "$.id");
        assertFails(OutputException.Kind.SYNTAX, text("Sure! Here it is."), "$");
        assertFails(OutputException.Kind.EMPTY, text(" \n"), null);
        assertFails(
                OutputException.Kind.REFUSED,
                ChatResponse.builder().refusal("I will not.").build(),
                "$");
        assertFails(
                OutputException.Kind.FILTERED,
                ChatResponse.builder()
                        .text("{")
                        .finishReason(FinishReason.CONTENT_FILTER)
                        .build(),
                null);
        assertFails(
                OutputException.Kind.TRUNCATED,
                ChatResponse.builder()
                        .text("{\"id\":1,\"title\":\"Dune\",\"copies\":2}")
                        .finishReason(FinishReason.LENGTH)
                        .build(),
                null);
    }

    private static void assertFails(OutputException.Kind kind, ChatResponse response, String path) {
        PromptRunner once = ServiceSettings.builder(ScriptedChatModel.answering(response))
                .attempts(1)
                .build()
                .runner();
        OutputException e = assertThrows(OutputException.class, () -> once.run(EXTRACT, "text"));
        assertEquals(kind, e.kind());
        assertEquals(response.text(), e.text());
        assertEquals(path == null ? 0 : 1, e.problems().size());
        if (path != null) {
            assertEquals(path, e.problems().get(0).path());
        }
        assertTrue(e.getMessage().startsWith("Shop.extract: "), e.getMessage());
        assertEquals(1, e.attempts());
    }
}
