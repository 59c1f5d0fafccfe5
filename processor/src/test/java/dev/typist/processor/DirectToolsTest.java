package dev.typist.processor;

import static dev.typist.processor.Mistakes.desk;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.typist.chat.ChatResponse;
import dev.typist.chat.FinishReason;
import dev.typist.chat.ScriptedChatModel;
import dev.typist.chat.ToolCall;
import org.junit.jupiter.api.Test;

/** Tools of the service itself, and tools whose result is the method's. */
final class DirectToolsTest {

    @Test
    void directResult() {
        Mistakes.in(desk("", """
                        String text(String text);
                        int number(String text);
                        Integer boxed(String text);
                        java.util.stream.Stream<String> stream(String text);
                        Optional<Integer> optional(String text);
                        @Prompt(value = "{text}", tools = {}) double none(String text);
                        @Tool(value = "Counts", returnDirect = true) default int count() { return 1; }
                        """, ""), """
                        package p; import dev.typist.*;
                        @AiService(tools = Box.class) interface Other {
                          int amount(String text);
                          Reply2 both(String text);
                          record Reply2(int n) {}
                        }
                        """, """
                        package p; import dev.typist.*; import java.util.*;
                        class Box {
                          @Tool(value = "a", returnDirect = true) void nothing() {}
                          @Tool(value = "b", returnDirect = true) static Optional<Integer> maybe() { return Optional.empty(); }
                          @Tool(value = "c", returnDirect = false) Box2 plain() { return null; }
                          record Box2(int n) {}
                        }
                        """)
                .at(
                        "Desk.java",
                        "optional(",
                        message("Desk.count", "optional", "it returns int, not Optional<Integer>"))
                .at("Other.java", "amount(", message("Box.nothing", "amount", "it returns void, not Integer"))
                .at(
                        "Other.java",
                        "amount(",
                        message("Box.maybe", "amount", "it returns Optional<Integer>, not Integer"))
                .at("Other.java", "both(", message("Box.nothing", "both", "it returns void, not p.Other.Reply2"))
                .at(
                        "Other.java",
                        "both(",
                        message("Box.maybe", "both", "it returns Optional<Integer>, not p.Other.Reply2"))
                .only();
    }

    private static String message(String tool, String method, String why) {
        return "[DirectResult] The tool " + tool + " has returnDirect, so what it returns would be the result of "
                + method + ", but " + why + "; leave its class out with @Prompt(tools = …), or let " + method
                + " return String.";
    }

    @Test
    void anOptionalCannotBeReturnedDirectly() {
        Mistakes.in(desk("", """
                        Optional<Integer> ask(String text);
                        @Tool(value = "Counts", returnDirect = true) default Optional<Integer> count() { return Optional.of(1); }
                        """, ""))
                .at("Desk.java", "ask(", message("Desk.count", "ask", "that cannot be an Optional"))
                .only();
    }

    @Test
    void aRecordIsReturnedAsItIs() throws Exception {
        TestCompiler.Result result = TestCompiler.javac()
                .strict()
                .compile(desk("""
                        Order ask(String text);
                        @Tool(value = "Finds", returnDirect = true) default Order find(int id) { return new Order(id); }
                        """), "package p; record Order(int id) {}")
                .mustSucceed();
        ScriptedChatModel model = ScriptedChatModel.answering(ChatResponse.builder()
                .toolCalls(new ToolCall("1", "find", "{\"id\":7}"))
                .finishReason(FinishReason.TOOL_CALLS)
                .build());
        assertEquals(
                "Order[id=7]",
                Running.call(Running.desk(result, model), "ask", "x").toString());
    }

    @Test
    void ownToolsAreUniqueAndListedOnce() {
        Mistakes.in(
                        "package p; import dev.typist.*;\n@AiService(tools = Box.class)\ninterface Desk extends Clock {"
                                + " String say(String text);\n@Tool(\"a\") default int count() { return 1; } }",
                        Mistakes.box("@Tool(\"b\") int count() { return 2; }"),
                        "package p; interface Clock extends Deep { @dev.typist.Tool(\"c\") default int hour() { return 1; } }",
                        "package p; interface Deep { @dev.typist.Tool(\"d\") static int hour() { return 1; } }")
                .at(
                        "Desk.java",
                        "interface Desk",
                        "[DuplicateToolName] Box and Desk both have a tool named \"count\"; rename one with @Tool(name = \"…\").")
                .at(
                        "Clock.java",
                        "hour",
                        "[DuplicateToolName] Clock and Deep both have a tool named \"hour\"; rename one with @Tool(name ="
                                + " \"…\").")
                .only();
    }

    /** The service is an object of its parent: the parent's toolbox calls what the service has overridden. */
    @Test
    void ownToolsMayBeInheritedNamedAndOverridden() throws Exception {
        String[] sources = {
            """
            package p; import dev.typist.*;
            @AiService(tools = Box.class)
            interface Desk extends Clock {
              @Prompt(value = "{text}", tools = {Desk.class, Box.class}) String say(String text);
              @Prompt(value = "{text}", tools = Desk.class) String own(String text);
              @Override default int hour() { return 12; }
              @Tool("Minutes") default int minute() { return 1; }
            }
            """,
            "package p; interface Clock { @dev.typist.Tool(\"The hour\") default int hour() { return 1; } }",
            Mistakes.box("@Tool(\"b\") static int count() { return 2; }")
        };
        for (TestCompiler compiler : java.util.List.of(TestCompiler.javac().strict(), TestCompiler.ecj())) {
            TestCompiler.Result result = compiler.compile(sources).mustSucceed();
            String generated = result.generated("p/Desk_AiService.java").replaceAll("\\s+", " ");
            assertTrue(generated.contains("settings.runner(new Box_Tools(), new Desk_Tools(this));"), generated);
            ScriptedChatModel model = ScriptedChatModel.answering(
                    ChatResponse.builder()
                            .toolCalls(new ToolCall("1", "hour", "{}"))
                            .finishReason(FinishReason.TOOL_CALLS)
                            .build(),
                    ChatResponse.builder().text("noon").build());
            assertEquals("noon", Running.call(Running.desk(result, model), "say", "x"));
            assertTrue(model.requests().get(1).messages().toString().contains("12"), model.requests()::toString);
            assertEquals(3, model.requests().get(0).tools().size());
        }
    }
}
