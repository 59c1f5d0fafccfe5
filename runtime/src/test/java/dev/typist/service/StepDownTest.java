package dev.typist.service;

import static dev.typist.service.Shop.BAD_JSON;
import static dev.typist.service.Shop.DUNE;
import static dev.typist.service.Shop.DUNE_JSON;
import static dev.typist.service.Shop.FIND;
import static dev.typist.service.Shop.TOOLS;
import static dev.typist.service.Shop.TYPES;
import static dev.typist.service.Shop.call;
import static dev.typist.service.Shop.find;
import static dev.typist.service.Shop.noFormat;
import static dev.typist.service.Shop.order;
import static dev.typist.service.Shop.refused;
import static dev.typist.service.Shop.script;
import static dev.typist.service.Shop.tooComplex;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.typist.OutputMode;
import dev.typist.chat.BadRequestException;
import dev.typist.chat.BudgetExhaustedException;
import dev.typist.chat.BudgetLimits;
import dev.typist.chat.CallListener;
import dev.typist.chat.ChatOptions;
import dev.typist.chat.ChatRequest;
import dev.typist.chat.GatewayException;
import dev.typist.chat.Observation;
import dev.typist.chat.RateLimitException;
import dev.typist.chat.ResponseFormat;
import dev.typist.chat.ScriptedChatModel;
import dev.typist.chat.UserMessage;
import dev.typist.resilience.Fallback;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What follows on a schema that a provider refuses. */
class StepDownTest {

    private static final PromptMethod<Shop.Order> OTHER =
            PromptMethod.named("Shop.other").prompt("other").returns(order());

    /** The modes of the requests, from what they hold. */
    private static List<OutputMode> modes(ScriptedChatModel model) {
        return model.requests().stream().map(StepDownTest::mode).toList();
    }

    private static OutputMode mode(ChatRequest request) {
        return request.responseFormat() instanceof ResponseFormat.JsonSchema
                ? OutputMode.JSON_SCHEMA
                : OutputMode.PROMPT;
    }

    @Test
    void asksInWordsOnceAndTellsWhy() {
        BadRequestException refusal = tooComplex();
        ScriptedChatModel model = script(refusal, DUNE_JSON);

        Reply<Shop.Order> reply = ServiceSettings.of(model).runner().reply(FIND, "which?");

        assertEquals(DUNE, reply.value());
        assertEquals(Optional.of(OutputMode.PROMPT), reply.output());
        assertSame(refusal, reply.schemaRefusal().orElseThrow());
        assertEquals(1, reply.attempts());
        assertEquals(List.of(OutputMode.JSON_SCHEMA, OutputMode.PROMPT), modes(model));
        assertEquals(
                List.of(new UserMessage("which?\n\nAnswer with JSON of this form, and nothing else:\n" + TYPES)),
                model.requests().get(1).messages());
    }

    @Test
    void remembersItForTheModel() {
        BadRequestException refusal = noFormat();
        ScriptedChatModel model = script(refusal, DUNE_JSON, DUNE_JSON, DUNE_JSON, DUNE_JSON);
        ServiceSettings settings = ServiceSettings.of(model);
        PromptRunner runner = settings.runner();

        runner.run(FIND, "which?");
        Reply<Shop.Order> again = runner.reply(FIND, "which?");
        settings.runner().run(OTHER);
        runner.run(find().model("another").returns(order()), "which?");

        assertSame(refusal, again.schemaRefusal().orElseThrow());
        assertEquals(
                List.of(
                        OutputMode.JSON_SCHEMA,
                        OutputMode.PROMPT,
                        OutputMode.PROMPT,
                        OutputMode.PROMPT,
                        OutputMode.JSON_SCHEMA),
                modes(model));
    }

    @Test
    void remembersARefusalOfOneSchemaForThatMethodOnly() {
        ScriptedChatModel model = script(tooComplex(), DUNE_JSON, DUNE_JSON, DUNE_JSON);
        PromptRunner runner = ServiceSettings.of(model).runner();

        runner.run(FIND, "which?");
        runner.run(FIND, "which?");
        Reply<Shop.Order> other = runner.reply(OTHER);

        assertEquals(Optional.empty(), other.schemaRefusal());
        assertEquals(
                List.of(OutputMode.JSON_SCHEMA, OutputMode.PROMPT, OutputMode.PROMPT, OutputMode.JSON_SCHEMA),
                modes(model));
    }

    @Test
    void remembersTheModelThatTheRequestNames() {
        PromptMethod<Shop.Order> any = find().optionsArgument().returns(order());
        ChatOptions small = ChatOptions.builder().model("small").build();
        ScriptedChatModel model = script(noFormat(), DUNE_JSON, DUNE_JSON, DUNE_JSON);
        PromptRunner runner = ServiceSettings.of(model).runner();

        runner.run(any, "which?", small);
        runner.run(any, "which?", ChatOptions.NONE);
        runner.run(any, "which?", small);

        assertEquals(
                List.of(OutputMode.JSON_SCHEMA, OutputMode.PROMPT, OutputMode.JSON_SCHEMA, OutputMode.PROMPT),
                modes(model));
    }

    @Test
    void remembersNothingUnlessTheWordsWereAnswered() {
        BadRequestException first = noFormat();
        BadRequestException second = noFormat();
        ScriptedChatModel model = script(first, second, DUNE_JSON);
        PromptRunner runner = ServiceSettings.of(model).runner();

        BadRequestException e = assertThrows(BadRequestException.class, () -> runner.run(FIND, "which?"));
        runner.run(FIND, "which?");

        assertSame(second, e);
        assertEquals(List.of(first), List.of(e.getSuppressed()));
        assertEquals(List.of(OutputMode.JSON_SCHEMA, OutputMode.PROMPT, OutputMode.JSON_SCHEMA), modes(model));
    }

    @Test
    void remembersNothingOfAModelThatSomebodyElseStoodInFor() {
        ScriptedChatModel model = script(
                new RateLimitException(
                        "slow down", new GatewayException.Details(429, null, null, null, true, null, ""), null),
                noFormat(),
                DUNE_JSON,
                DUNE_JSON);
        PromptRunner runner =
                ServiceSettings.of(model.with(Fallback.toModel("small"))).runner();

        runner.run(FIND, "which?");
        runner.run(FIND, "which?");

        assertEquals(
                List.of(OutputMode.JSON_SCHEMA, OutputMode.JSON_SCHEMA, OutputMode.PROMPT, OutputMode.JSON_SCHEMA),
                modes(model));
        assertEquals("small", model.requests().get(1).options().model().orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUTO")
    void leavesAModeThatSomebodyWroteAlone(OutputMode mode) {
        BadRequestException refusal = tooComplex();
        ServiceSettings settings =
                ServiceSettings.builder(script(refusal)).output(mode).build();

        assertSame(
                refusal,
                assertThrows(BadRequestException.class, () -> settings.runner().run(FIND, "which?")));
        assertSame(
                refusal,
                assertThrows(
                        BadRequestException.class,
                        () -> ServiceSettings.of(script(refusal))
                                .runner()
                                .run(find().output(mode).returns(order()), "which?")));
    }

    @Test
    void leavesOtherFailuresAlone() {
        for (GatewayException failure : List.of(
                refused("temperature must be at most 1"),
                new RateLimitException(
                        "schema", new GatewayException.Details(429, null, null, null, true, null, "schema"), null),
                new BadRequestException(
                        "schema", new GatewayException.Details(405, null, null, null, true, null, "schema"), null))) {
            ScriptedChatModel model = script(failure);

            assertSame(
                    failure,
                    assertThrows(
                            GatewayException.class,
                            () -> ServiceSettings.of(model).runner().run(FIND, "which?")));
            assertEquals(1, model.requests().size());
        }
    }

    @Test
    void leavesTheToolsAlone() {
        BadRequestException refusal = refused("Invalid schema for function 'status'");

        assertSame(
                refusal,
                assertThrows(
                        BadRequestException.class,
                        () -> ServiceSettings.of(script(refusal)).runner(TOOLS).run(FIND, "which?")));
    }

    @Test
    void happensAfterTheToolsAndBetweenAttempts() {
        ScriptedChatModel model =
                script(call("status", "{\"orderId\":1}"), "It is Dune.", tooComplex(), BAD_JSON, DUNE_JSON);

        Reply<Shop.Order> reply = ServiceSettings.of(model).runner(TOOLS).reply(FIND, "which?");

        assertEquals(DUNE, reply.value());
        assertEquals(2, reply.attempts());
        ChatRequest stepped = model.requests().get(3);
        assertEquals(
                "The tool status was called with {\"orderId\":1} and answered: shipped\n"
                        + "Now give the answer as JSON of the required form, and nothing else.\n\n"
                        + "Answer with JSON of this form, and nothing else:\n"
                        + TYPES,
                ((UserMessage) stepped.messages().get(2)).text());

        ScriptedChatModel late = script(BAD_JSON, tooComplex(), DUNE_JSON);
        assertEquals(2, ServiceSettings.of(late).runner().reply(FIND, "which?").attempts());
        assertEquals(List.of(OutputMode.JSON_SCHEMA, OutputMode.JSON_SCHEMA, OutputMode.PROMPT), modes(late));
    }

    @Test
    void countsTheRefusedCallInTheBudget() {
        ScriptedChatModel model = script(tooComplex(), DUNE_JSON);
        ServiceSettings settings = ServiceSettings.builder(model)
                .budget(BudgetLimits.builder().calls(1).build())
                .build();

        BudgetExhaustedException e = assertThrows(
                BudgetExhaustedException.class, () -> settings.runner().run(FIND, "which?"));

        assertEquals(1, model.requests().size());
        assertTrue(e.getSuppressed()[0] instanceof BadRequestException);
    }

    @Test
    void goesTheSameWayInEveryDriver() throws Exception {
        assertEquals(
                DUNE,
                ServiceSettings.of(script(tooComplex(), DUNE_JSON))
                        .runner()
                        .runAsync(FIND, "which?")
                        .get());
        assertTrue(ServiceSettings.of(script(tooComplex(), DUNE_JSON)).runner().outcome(FIND, "which?")
                        instanceof Outcome.Ok<Shop.Order> ok
                && ok.reply().schemaRefusal().isPresent());
        assertTrue(
                ServiceSettings.of(script(tooComplex(), DUNE_JSON))
                                .runner()
                                .outcomeAsync(FIND, "which?")
                                .get()
                        instanceof Outcome.Ok<Shop.Order>);
        assertTrue(
                ServiceSettings.of(script(refused("no"))).runner().outcome(FIND, "which?")
                        instanceof Outcome.Failed<Shop.Order>);
        ExecutionException e = assertThrows(
                ExecutionException.class,
                () -> ServiceSettings.of(script(refused("no")))
                        .runner()
                        .runAsync(FIND, "which?")
                        .get());
        assertTrue(e.getCause() instanceof BadRequestException, e.toString());
    }

    @Test
    void isOneCallForTheListener() {
        List<String> events = new ArrayList<>();
        CallListener listener = new CallListener() {
            @Override
            public Observation methodStarted(String method) {
                events.add("start " + method);
                return new Observation() {
                    @Override
                    public void succeeded(String answer) {
                        events.add("end " + answer);
                    }

                    @Override
                    public void failed(Throwable failure) {
                        events.add("failed " + failure.getMessage());
                    }
                };
            }

            @Override
            public Observation toolStarted(String method, dev.typist.chat.ToolCall call) {
                throw new AssertionError();
            }
        };
        ScriptedChatModel model = script(tooComplex(), call("answer", DUNE_JSON), DUNE_JSON, refused("no"));
        PromptRunner runner =
                ServiceSettings.builder(model).listener(listener).build().runner();

        runner.run(FIND, "which?");
        assertThrows(BadRequestException.class, () -> runner.run(FIND, "which?"));

        assertEquals(List.of("start Shop.find", "end " + DUNE_JSON, "start Shop.find", "failed Shop: no"), events);
    }

    @Test
    void keepsOneFailureThatComesTwice() {
        BadRequestException same = noFormat();

        assertSame(
                same,
                assertThrows(
                        BadRequestException.class,
                        () -> ServiceSettings.of(script(same, same)).runner().run(FIND, "which?")));
    }

    @Test
    void isSafeForManyThreads() throws Exception {
        SchemaRefusals refusals = new SchemaRefusals();
        SchemaRefusal refusal = SchemaRefusal.of(noFormat()).orElseThrow();
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            int thread = t;
            Thread worker = new Thread(() -> {
                for (int i = 0; i < 5000; i++) {
                    refusals.remember("model " + thread + " " + i, "m", refusal);
                    refusals.find("model " + i, "m");
                }
            });
            worker.start();
            threads.add(worker);
        }
        for (Thread worker : threads) {
            worker.join();
        }

        refusals.remember("last", "m", refusal);

        assertSame(refusal, refusals.find("last", "other"));
        assertTrue(refusals.size() <= 1000 + threads.size(), () -> "kept " + refusals.size());
    }
}
