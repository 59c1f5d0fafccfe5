package dev.typist.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.typist.chat.ScriptedChatModel;
import dev.typist.chat.SystemMessage;
import dev.typist.chat.UserMessage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a template in Java source is on the wire. */
final class TemplateTest {

    record Case(String prompt, String parameter, Object argument, String expected) {}

    /** Prompts as they stand in source, between quotes. */
    static List<Case> templates() {
        String text = "String text";
        return List.of(
                new Case("costs $5 $L $$ ${text}", text, "{text} $1", "costs $5 $L $$ ${text} $1"),
                new Case("\\\"quoted\\\" 'single' \\\\ {text}", text, "\"", "\"quoted\" 'single' \\ \""),
                new Case("\\u00e9 \\\\u0041 {text}", text, "\\u0042", "é \\u0041 \\u0042"),
                new Case("😀 שלום {text} 𝒳", text, "مرحبا", "😀 שלום مرحبا 𝒳"),
                new Case("\u202e{text}\u202c", text, "a", "\u202ea\u202c"),
                new Case("\\\\{text} is {text}", text, "x", "{text} is x"),
                new Case("\\\\{text is {text}", text, "x", "{text is x"),
                new Case("\\\\{ text } is {text}", text, "x", "{ text } is x"),
                new Case("\\\\\\\\{text} {text}", text, "x", "\\{text} x"),
                new Case("{\\\"a\\\": {\\\"b\\\": [{text}]}} {}", text, "1", "{\"a\": {\"b\": [1]}} {}"),
                new Case("for (;;) { x = {text}; } {0} {a-b}", text, "1", "for (;;) { x = 1; } {0} {a-b}"),
                new Case("{{text}} {{{text}}}", text, "x", "{x} {{x}}"),
                new Case("{text}{text}", text, "{text}", "{text}{text}"),
                new Case("line\\n\\ttab {text}", text, "a\nb", "line\n\ttab a\nb"),
                new Case("{text}", "int... text", new int[] {1, 2}, "[1,2]"),
                new Case("{text}", "String[] text", new String[] {"a", "\""}, "[\"a\",\"\\\"\"]"),
                new Case("{text}", "List<String> text", List.of("a"), "[\"a\"]"),
                new Case("{text}", "Map<String, Integer> text", Map.of("a", 1), "{\"a\":1}"),
                new Case("<{text}>", "Optional<String> text", Optional.empty(), "<>"),
                new Case("<{text}>", "Optional<Integer> text", Optional.of(3), "<3>"),
                new Case("<{text}>", "@org.jspecify.annotations.Nullable String text", null, "<>"),
                new Case("<{text}>", "double text", 0.1, "<0.1>"),
                new Case("<{text}>", "boolean text", true, "<true>"),
                new Case("<{text}>", "java.math.BigDecimal text", new java.math.BigDecimal("1.10"), "<1.10>"),
                new Case("<{text}>", "java.time.LocalDate text", java.time.LocalDate.of(2026, 1, 2), "<2026-01-02>"),
                new Case("<{text}>", "java.net.URI text", java.net.URI.create("a:b"), "<a:b>"));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void isSentAsItIsMeant(Case template) throws Exception {
        ScriptedChatModel model = ScriptedChatModel.answering("fine");
        Running.call(
                Running.desk(
                        TestCompiler.javac()
                                .strict()
                                .compile(Mistakes.desk("@SuppressWarnings(\"typist:DoubledBraces\") @Prompt(\""
                                        + template.prompt
                                        + "\") String ask(" + template.parameter + ");"))
                                .mustSucceed(),
                        model),
                "ask",
                template.argument);
        assertEquals(
                List.of(new UserMessage(template.expected)),
                model.requests().get(0).messages());
    }

    @Test
    void followsPropertiesOfRecordsAccessorsAndWhatMayBeAbsent() throws Exception {
        TestCompiler.Result result = TestCompiler.javac()
                .strict()
                .compile(
                        Mistakes.desk("""
                        @System("For {order.customer.name}")
                        @Prompt("{order.customer.getAge} {order.gift}|{order.note}|{order.lines} {order}")
                        String ask(Order order);
                        default Order example() {
                          return new Order(new Customer("Ann"), Optional.empty(), null, List.of(1, 2));
                        }
                        """),
                        """
                        package p;
                        import java.util.*;
                        import org.jspecify.annotations.Nullable;
                        record Order(Customer customer, Optional<String> gift, @Nullable String note, List<Integer> lines) {}
                        """,
                        "package p; record Customer(String name) { int getAge() { return 30; } }")
                .mustSucceed();
        ScriptedChatModel model = ScriptedChatModel.answering("fine");
        Object desk = Running.desk(result, model);
        Object order = Running.call(desk, "example");
        Running.call(desk, "ask", order);
        assertEquals(
                List.of(
                        new SystemMessage("For Ann"),
                        new UserMessage(
                                "30 ||[1,2] {\"customer\":{\"name\":\"Ann\"},\"gift\":null,\"note\":null,\"lines\":[1,2]}")),
                model.requests().get(0).messages());
    }

    @Test
    void textBlocksAndConstantsAreTexts() throws Exception {
        ScriptedChatModel model = ScriptedChatModel.answering("fine");
        Running.call(
                Running.desk(
                        TestCompiler.javac()
                                .strict()
                                .compile(
                                        Mistakes.desk("""
                                @Prompt(\"""
                                    Answer as JSON: {"a": "{text}"}
                                      indented \\
                                    joined
                                    \""" + Other.END) String ask(String text);
                                """),
                                        "package p; class Other { static final String END = \"at the \" + \"end {text}\"; }")
                                .mustSucceed(),
                        model),
                "ask",
                "x");
        assertEquals(
                List.of(new UserMessage("Answer as JSON: {\"a\": \"x\"}\n  indented joined\nat the end x")),
                model.requests().get(0).messages());
    }

    @Test
    void namesTheParameterThatIsNull() throws Exception {
        Object desk = Running.desk(
                TestCompiler.javac()
                        .compile(Mistakes.desk("@Prompt(\"{text}\") String ask(String text);"))
                        .mustSucceed(),
                ScriptedChatModel.answering(""));
        NullPointerException e =
                assertThrows(NullPointerException.class, () -> Running.call(desk, "ask", (Object) null));
        assertEquals("Desk.ask: text is null", e.getMessage());
    }

    /** javac takes one byte less in an expression than the class file has room for, and as much in an annotation. */
    @Test
    void isAsLongAsJavacAllows() throws Exception {
        for (String unit : List.of("a", "é", "€", "😀")) {
            int bytes = unit.equals("a") ? 1 : unit.equals("😀") ? 6 : unit.equals("é") ? 2 : 3;
            String most = unit.repeat((65_535 - "{text}".length()) / bytes);
            ScriptedChatModel model = ScriptedChatModel.answering("fine");
            TestCompiler.Result result = TestCompiler.javac()
                    .strict()
                    .compile(Mistakes.desk("@Prompt(\"" + most + "{text}\") String ask(String text);"))
                    .mustSucceed();
            Running.call(Running.desk(result, model), "ask", "x");
            assertEquals(
                    List.of(new UserMessage(most + "x")),
                    model.requests().get(0).messages());
        }
    }

    @Test
    void splitsALongTextWhereItFits() {
        for (int length : List.of(65_533, 65_534, 65_535, 65_536, 131_068, 131_069)) {
            for (String start : List.of("", "a", "ab", "é")) {
                String text = start + "😀".repeat(length / 6) + "b".repeat(length % 6);
                assertEquals(
                        text,
                        Literals.pieces(text).stream()
                                .map(piece -> unquoted(piece.format()))
                                .reduce("", String::concat));
                Literals.pieces(text)
                        .forEach(piece -> assertEquals(
                                true,
                                unquoted(piece.format())
                                                .chars()
                                                .map(TextChecks::bytes)
                                                .sum()
                                        <= 65_534));
            }
        }
    }

    private static String unquoted(String literal) {
        StringBuilder text = new StringBuilder();
        String inside = literal.substring(1, literal.length() - 1);
        for (int i = 0; i < inside.length(); i++) {
            if (inside.startsWith("\\u", i)) {
                text.append((char) Integer.parseInt(inside.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                text.append(inside.charAt(i));
            }
        }
        return text.toString();
    }
}
