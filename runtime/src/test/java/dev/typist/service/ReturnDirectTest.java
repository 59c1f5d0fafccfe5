package dev.typist.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.typist.chat.ChatResponse;
import dev.typist.chat.FinishReason;
import dev.typist.chat.ScriptedChatModel;
import dev.typist.chat.ToolCall;
import dev.typist.shape.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tools whose result is the method's. */
final class ReturnDirectTest {

    private static final String SCHEMA = "{\"type\":\"object\"}";

    record Order(long id) {}

    private static final Shape<Order> ORDER = Shape.record(Order.class)
            .component("id", Shape.LONG, Order::id)
            .construct(values -> new Order(values.getLong(0)));

    private static final PromptMethod<Order> FIND =
            PromptMethod.named("Shop.find").prompt("Find").returns(Result.of(ORDER, SCHEMA));
    private static final PromptMethod<String> ASK =
            PromptMethod.named("Shop.ask").prompt("Ask").returns(Result.text());

    private static final Order DUNE = new Order(7);

    private final Toolbox tools = () -> List.of(
            ToolMethod.named("order")
                    .parameter("id", Shape.LONG)
                    .schema(SCHEMA)
                    .returnDirect()
                    .returns(ORDER)
                    .calls(arguments -> found(arguments.getLong(0))),
            ToolMethod.named("status").schema(SCHEMA).returns(Shape.STRING).calls(arguments -> "shipped"),
            ToolMethod.named("close")
                    .schema(SCHEMA)
                    .returnDirect()
                    .returnsNothing()
                    .runs(arguments -> {}));

    private static @Nullable Order found(long id) {
        return id == 7 ? DUNE : null;
    }

    private static ChatResponse calls(String... calls) {
        return ChatResponse.builder()
                .toolCalls(Arrays.stream(calls)
                        .map(call -> new ToolCall(call, call.split(" ")[0], call.substring(call.indexOf(' ') + 1)))
                        .toArray(ToolCall[]::new))
                .finishReason(FinishReason.TOOL_CALLS)
                .build();
    }

    private PromptRunner runner(ScriptedChatModel model) {
        return ServiceSettings.of(model).runner(tools);
    }

    @Test
    void givesTheVeryObjectWithoutAskingAgain() throws Exception {
        ScriptedChatModel model = ScriptedChatModel.answering(calls("order {\"id\":7}"), calls("order {\"id\":7}"));
        assertSame(DUNE, runner(model).run(FIND));
        assertSame(DUNE, runner(model).runAsync(FIND).get());
        assertEquals(2, model.requests().size());
    }

    @Test
    void isTextForAMethodThatReturnsText() {
        ScriptedChatModel model = ScriptedChatModel.answering(calls("order {\"id\":7}"), calls("close {}"));
        assertEquals("{\"id\":7}", runner(model).run(ASK));
        assertEquals("done", runner(model).run(ASK));
    }

    @Test
    void isTheOnlyPieceOfAStream() {
        ScriptedChatModel model = ScriptedChatModel.answering(calls("status {}"), calls("order {\"id\":7}"));
        try (Stream<String> pieces = runner(model).stream(ASK)) {
            assertEquals(List.of("{\"id\":7}"), pieces.toList());
        }
    }

    @Test
    void allCallsOfAnAnswerAreRunAndTheFirstDirectOneCounts() {
        ScriptedChatModel model = ScriptedChatModel.answering(calls("status {}", "order {\"id\":7}", "close {}"));
        Reply<Order> reply = runner(model).reply(FIND);
        assertSame(DUNE, reply.value());
        assertEquals(
                List.of("shipped", "{\"id\":7}", "done"),
                reply.toolCalls().stream().map(ToolExecution::answer).toList());
    }

    @Test
    void aCallWithWrongArgumentsIsAnsweredToTheModel() {
        ScriptedChatModel model = ScriptedChatModel.answering(calls("order {\"id\":\"x\"}"), calls("order {\"id\":7}"));
        assertSame(DUNE, runner(model).run(FIND));
        assertEquals(2, model.requests().size());
    }

    @Test
    void nullIsNoResult() {
        ScriptedChatModel model = ScriptedChatModel.answering(calls("order {\"id\":8}"));
        assertEquals(
                "Shop.find: the tool order has returnDirect and returned null, which is no result",
                assertThrows(ToolException.class, () -> runner(model).run(FIND)).getMessage());
    }

    @Test
    void aMethodThatReturnsNothingTakesAnyEnd() {
        PromptMethod<String> close =
                PromptMethod.named("Shop.close").prompt("Close").returns(Result.nothing());
        ChatResponse silent = ChatResponse.builder().build();
        ScriptedChatModel model = ScriptedChatModel.answering(calls("status {}"), silent);
        model.thenAnswering(calls("close {}"))
                .thenAnswering(ChatResponse.builder().text("Done.").build());
        PromptRunner runner = ServiceSettings.of(model).runner(tools);

        Reply<String> quiet = runner.reply(close);
        Reply<String> direct = runner.reply(close);
        Reply<String> spoken = runner.reply(close);

        assertEquals(List.of(1, 1, 1), List.of(quiet.attempts(), direct.attempts(), spoken.attempts()));
        assertEquals("status", quiet.toolCalls().get(0).call().name());
        assertEquals(4, model.requests().size());
        ChatResponse cut = ChatResponse.builder()
                .text("I have")
                .finishReason(FinishReason.LENGTH)
                .build();
        assertThrows(
                OutputException.class,
                () -> ServiceSettings.of(ScriptedChatModel.answering(cut))
                        .runner(tools)
                        .run(close));
    }
}
