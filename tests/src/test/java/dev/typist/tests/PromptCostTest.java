package dev.typist.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.typist.chat.ChatModel;
import dev.typist.chat.ChatResponse;
import dev.typist.chat.FinishReason;
import dev.typist.chat.ScriptedChatModel;
import dev.typist.chat.ToolCall;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * All that methods of generated services send, in bytes: messages, schemas and tools of each model call. Whoever makes one
 * dearer has to say so here.
 */
class PromptCostTest {

    private static final String TEXT = "John Smith is 52 years old and lives in London.";
    private static final String JOHN = "{\"name\":\"John Smith\",\"age\":52,\"city\":\"London\"}";
    private static final String ORDER = "{\"orderId\":1,\"topic\":\"REFUND\",\"customer\":null}";

    private final List<String> rows = new ArrayList<>();

    @Test
    void ofGeneratedServices() {
        registry("text", registry -> registry.say(TEXT), "Hello.");
        registry("by schema", registry -> registry.bySchema(TEXT), JOHN);
        registry("by tool", registry -> registry.byTool(TEXT), call("answer", JOHN));
        registry("by object", registry -> registry.byObject(TEXT).join(), JOHN);
        registry("by prompt", registry -> registry.byPrompt(TEXT).join(), JOHN);
        registry("asked again", registry -> registry.bySchema(TEXT), JOHN.replace("52", "\"old\""), JOHN);
        registry("form unseen", registry -> registry.bySchema(TEXT), "That is John.", JOHN);
        library("text with tools", library -> library.capital("France"), "Paris.");
        library("tool called", library -> library.price("Dune"), call("price", "{\"title\":\"Dune\"}"), "12.50 EUR");
        library("no tools", library -> library.triage("Where is it?"), ORDER);
        library("tools, then type", library -> library.look("Where is it?"), "It is order 1.", ORDER);

        assertEquals("""
                text             138
                by schema        440
                by tool          499
                by object        302
                by prompt        261
                asked again      440, 734
                form unseen      440, 696
                text with tools  546
                tool called      547, 747
                no tools         522
                tools, then type 525, 619
                """, String.join("\n", rows) + "\n");
    }

    private static ChatResponse call(String tool, String arguments) {
        return ChatResponse.builder()
                .toolCalls(new ToolCall("1", tool, arguments))
                .finishReason(FinishReason.TOOL_CALLS)
                .build();
    }

    private void registry(String kind, Consumer<Registry> method, Object... answers) {
        row(kind, model -> method.accept(new Registry_AiService(model)), answers);
    }

    private void library(String kind, Consumer<Library> method, Object... answers) {
        row(kind, model -> method.accept(new Library_AiService(model, new Library.Books())), answers);
    }

    private void row(String kind, Consumer<ChatModel> method, Object... answers) {
        ScriptedChatModel model = ScriptedChatModel.answering(new String[0]);
        for (Object answer : answers) {
            model.thenAnswering(
                    answer instanceof ChatResponse response
                            ? response
                            : ChatResponse.builder().text((String) answer).build());
        }
        method.accept(model);
        rows.add(String.format(
                "%-16s %s",
                kind,
                model.requests().stream()
                        .map(request -> request.toJson().getBytes(StandardCharsets.UTF_8).length)
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "))));
    }
}
