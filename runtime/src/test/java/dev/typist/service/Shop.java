package dev.typist.service;

import dev.typist.chat.BadRequestException;
import dev.typist.chat.ChatResponse;
import dev.typist.chat.FinishReason;
import dev.typist.chat.GatewayException;
import dev.typist.chat.ScriptedChatModel;
import dev.typist.chat.ToolCall;
import dev.typist.chat.Usage;
import dev.typist.shape.Shape;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Methods and tools of a service, written by hand as the compiler would, and what models and gateways say to them. */
final class Shop {

    record Order(long id, String title) {}

    static final Shape<Order> ORDER = Shape.record(Order.class)
            .component("id", Shape.LONG, Order::id)
            .component("title", Shape.STRING, Order::title)
            .construct(values -> new Order(values.getLong(0), values.get(1)));

    static final String SCHEMA = "{\"type\":\"object\"}";
    static final String TYPES = "{ id: integer, title: string }";

    static final Order DUNE = new Order(1, "Dune");
    static final String DUNE_JSON = "{\"id\":1,\"title\":\"Dune\"}";
    static final String BAD_JSON = "{\"id\":\"one\",\"title\":\"Dune\"}";

    private Shop() {}

    /** A method that finds an order. */
    static PromptMethod.Builder find() {
        return PromptMethod.named("Shop.find").argument("text", Shape.STRING);
    }

    static Result<Order> order() {
        return Result.of(ORDER, SCHEMA).types(TYPES);
    }

    static final PromptMethod<Order> FIND = find().returns(order());

    static final PromptMethod<Optional<Integer>> COPIES = PromptMethod.named("Shop.copies")
            .prompt("How many?")
            .returns(Result.of(Shape.INT.optional(), SCHEMA).types("{ value: integer | null }"));

    static final Toolbox TOOLS = () -> List.of(ToolMethod.named("status")
            .describedAs("The status of an order")
            .parameter("orderId", Shape.LONG)
            .schema(SCHEMA)
            .returns(Shape.STRING)
            .calls(arguments -> "shipped"));

    /** A model that gives these answers: texts, responses, and failures. */
    static ScriptedChatModel script(Object... answers) {
        ScriptedChatModel model = ScriptedChatModel.answering(new String[0]);
        for (Object answer : answers) {
            if (answer instanceof RuntimeException failure) {
                model.thenFailing(failure);
            } else {
                model.thenAnswering(answer instanceof ChatResponse response ? response : text((String) answer));
            }
        }
        return model;
    }

    /** An answer of 10 tokens for 1 cent. */
    static ChatResponse text(String text) {
        return billed().text(text).build();
    }

    /** A call of a tool, by an answer of 10 tokens for 1 cent. */
    static ChatResponse call(String... namesAndArguments) {
        ToolCall[] calls = new ToolCall[namesAndArguments.length / 2];
        for (int i = 0; i < calls.length; i++) {
            calls[i] = new ToolCall("c" + i, namesAndArguments[2 * i], namesAndArguments[2 * i + 1]);
        }
        return billed().toolCalls(calls).finishReason(FinishReason.TOOL_CALLS).build();
    }

    private static ChatResponse.Builder billed() {
        return ChatResponse.builder().usage(new Usage(8, 2, 0, 0, true)).cost(new BigDecimal("0.01"));
    }

    /** What a gateway says with status 400. */
    static BadRequestException refused(String message) {
        String body = "{\"error\":{\"message\":\"" + message + "\"}}";
        return new BadRequestException(
                "Shop: " + message, new GatewayException.Details(400, null, "400", "call", false, null, body), null);
    }

    static BadRequestException tooComplex() {
        return refused("Schema is too complex for compilation");
    }

    static BadRequestException noFormat() {
        return refused("Unsupported parameter: 'response_format' is not supported with this model.");
    }
}
