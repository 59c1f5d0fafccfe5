package dev.typist.service;

import static dev.typist.service.Shop.BAD_JSON;
import static dev.typist.service.Shop.DUNE_JSON;
import static dev.typist.service.Shop.TOOLS;
import static dev.typist.service.Shop.call;
import static dev.typist.service.Shop.find;
import static dev.typist.service.Shop.order;
import static dev.typist.service.Shop.script;
import static dev.typist.service.Shop.tooComplex;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.typist.OutputMode;
import dev.typist.chat.AssistantMessage;
import dev.typist.chat.ChatRequest;
import dev.typist.chat.Message;
import dev.typist.chat.ResponseFormat;
import dev.typist.chat.ScriptedChatModel;
import dev.typist.chat.SystemMessage;
import dev.typist.chat.ToolChoice;
import dev.typist.chat.ToolMessage;
import dev.typist.chat.UserMessage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * How many model calls each kind of method makes, how many characters its messages have, what goes with them, and after the
 * {@code =} all that is sent, schemas and tools too, in bytes: a method must not become dearer unnoticed.
 */
class CallsTest {

    private static final PromptMethod<String> SAY = find().returns(Result.text());

    private final List<String> rows = new ArrayList<>();

    @Test
    void ofEveryKindOfMethod() {
        Object tool = call("status", "{\"orderId\":1}");

        row("text", SAY, List.of(), "It is Dune.");
        row("text, a tool is called", SAY, List.of(TOOLS), tool, "It is Dune.");
        row("typed", typed(OutputMode.AUTO), List.of(), DUNE_JSON);
        row("typed, by tool", typed(OutputMode.TOOL), List.of(), call("answer", DUNE_JSON));
        row("typed, by object", typed(OutputMode.JSON_OBJECT), List.of(), DUNE_JSON);
        row("typed, by prompt", typed(OutputMode.PROMPT), List.of(), DUNE_JSON);
        row("typed, tools unused, value", typed(OutputMode.AUTO), List.of(TOOLS), DUNE_JSON);
        row("typed, tools unused, prose", typed(OutputMode.AUTO), List.of(TOOLS), "It is Dune.", DUNE_JSON);
        row("typed, tool called, value", typed(OutputMode.AUTO), List.of(TOOLS), tool, DUNE_JSON);
        row("typed, tool called, prose", typed(OutputMode.AUTO), List.of(TOOLS), tool, "It is Dune.", DUNE_JSON);
        row("the same by tool", typed(OutputMode.TOOL), List.of(TOOLS), tool, "It is Dune.", call("answer", DUNE_JSON));
        row("the same by prompt", typed(OutputMode.PROMPT), List.of(TOOLS), tool, "It is Dune.", DUNE_JSON);
        row("asked again", typed(OutputMode.AUTO), List.of(), BAD_JSON, DUNE_JSON);
        row(
                "asked again by tool",
                typed(OutputMode.TOOL),
                List.of(),
                call("answer", BAD_JSON),
                call("answer", DUNE_JSON));
        row("asked again by prompt", typed(OutputMode.PROMPT), List.of(), BAD_JSON, DUNE_JSON);
        row("asked again, empty", typed(OutputMode.AUTO), List.of(), "", DUNE_JSON);
        row("asked again, form unseen", typed(OutputMode.AUTO), List.of(), "It is Dune.", DUNE_JSON);
        row("the same by tool", typed(OutputMode.TOOL), List.of(), "It is Dune.", call("answer", DUNE_JSON));
        row("stepped down", typed(OutputMode.AUTO), List.of(), tooComplex(), DUNE_JSON);

        assertEquals("""
                text                        1  6=90
                text, a tool is called      2  6+tools=219, 32+tools=415
                typed                       1  6+schema=207
                typed, by tool              1  6+answer=276
                typed, by object            1  87+object=215
                typed, by prompt            1  87=174
                typed, tools unused, value  1  6+tools=219
                typed, tools unused, prose  2  6+tools=219, 84+schema=348
                typed, tool called, value   2  6+tools=219, 32+tools=415
                typed, tool called, prose   3  6+tools=219, 32+tools=415, 152+schema=419
                the same by tool            3  6+tools=219, 32+tools=415, 132+answer=468
                the same by prompt          3  6+tools=219, 32+tools=415, 186=339
                asked again                 2  6+schema=207, 198+schema=474
                asked again by tool         2  6+answer=276, 178+answer=628
                asked again by prompt       2  87=174, 279=441
                asked again, empty          2  6+schema=207, 114+schema=319
                asked again, form unseen    2  6+schema=207, 176+schema=445
                the same by tool            2  6+answer=276, 252+answer=590
                stepped down                2  6+schema=207, 87=174
                """, String.join("\n", rows) + "\n");
    }

    private static PromptMethod<Shop.Order> typed(OutputMode mode) {
        return find().output(mode).returns(order());
    }

    private void row(String kind, PromptMethod<?> method, List<Toolbox> tools, Object... answers) {
        ScriptedChatModel model = script(answers);
        Object value =
                ServiceSettings.of(model).runner(tools.toArray(Toolbox[]::new)).run(method, "which?");
        assertEquals(method == SAY ? "It is Dune." : Shop.DUNE, value);
        rows.add(String.format(
                "%-27s %d  %s",
                kind,
                model.requests().size(),
                model.requests().stream().map(CallsTest::cost).collect(Collectors.joining(", "))));
    }

    private static String cost(ChatRequest request) {
        return describe(request) + "=" + request.toJson().getBytes(StandardCharsets.UTF_8).length;
    }

    private static String describe(ChatRequest request) {
        int characters =
                request.messages().stream().mapToInt(CallsTest::characters).sum();
        if (request.responseFormat() instanceof ResponseFormat.JsonSchema) {
            return characters + "+schema";
        }
        if (request.responseFormat() == ResponseFormat.JSON_OBJECT) {
            return characters + "+object";
        }
        if (request.toolChoice().orElse(ToolChoice.AUTO) instanceof ToolChoice.Named) {
            return characters + "+answer";
        }
        return request.tools().isEmpty() ? String.valueOf(characters) : characters + "+tools";
    }

    private static int characters(Message message) {
        if (message instanceof AssistantMessage assistant) {
            return assistant.text().length()
                    + assistant.toolCalls().stream()
                            .mapToInt(call ->
                                    call.name().length() + call.arguments().length())
                            .sum();
        }
        if (message instanceof ToolMessage tool) {
            return tool.text().length();
        }
        return message instanceof UserMessage user
                ? user.text().length()
                : ((SystemMessage) message).text().length();
    }
}
