package dev.typist.processor;

import static dev.typist.processor.Mistakes.desk;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OptionsTest {

    @Test
    void methodsWinOverTheirServiceMemberByMember() {
        String source = """
                package p;
                import dev.typist.*;
                @AiService(model = "small")
                interface Desk extends Base {
                  String plain(String text);

                  @Options(model = "big", temperature = 1, maxTokens = 40, stop = {"END", "\\n"}, seed = 7,
                      reasoningEffort = "low", attempts = 3)
                  String rich(String text);

                  @Options(output = OutputMode.TOOL)
                  int typed(String text);

                  int inherited(String text);
                }
                """;
        String base =
                "package p; @dev.typist.Options(temperature = 0.5, topP = 0.25, output = dev.typist.OutputMode.PROMPT)"
                        + " interface Base {}";
        for (TestCompiler compiler : List.of(TestCompiler.javac().strict(), TestCompiler.ecj())) {
            String generated = compiler.compile(source, base)
                    .mustSucceed()
                    .generated("p/Desk_AiService.java")
                    .replaceAll("\\s+", " ");
            for (String expected : List.of(
                    "(\"Desk.plain\") .model(\"small\") .options(ChatOptions.builder().temperature(0.5).topP(0.25).build()) .arg",
                    "(\"Desk.rich\") .options(ChatOptions.builder().model(\"big\").temperature(1.0).topP(0.25).maxTokens(40)"
                            + ".stop(\"END\", \"\\n\").seed(7L).reasoningEffort(\"low\").build()) .attempts(3) .arg",
                    ".options(ChatOptions.builder().temperature(0.5).topP(0.25).build()) .output(OutputMode.TOOL) .arg",
                    ".options(ChatOptions.builder().temperature(0.5).topP(0.25).build()) .output(OutputMode.PROMPT) .arg")) {
                assertTrue(generated.contains(expected), () -> expected + "\n" + generated);
            }
        }
    }

    @Test
    void textHasNoModeOfOutput() {
        Mistakes.in(desk("", """
                        @Options(output = OutputMode.AUTO) String one(String text);
                        @Options(seed = 1, output = OutputMode.PROMPT) java.util.stream.Stream<String> two(String text);
                        @Options(output = OutputMode.TOOL) int three(String text);
                        @Options(seed = 1) Reply<String> four(String text);
                        """, ""))
                .at("Desk.java", ".AUTO) String one(", unused("one"))
                .at("Desk.java", ".PROMPT) java.util.stream.Stream<String> two(", unused("two"))
                .only();
    }

    private static String unused(String method) {
        return "[UnusedOutput] The answer of " + method
                + " is text, which is asked for in one way only; remove output, or" + " return another type.";
    }

    @Test
    void mistakes() {
        Mistakes.in(
                        desk("", """
                        @Options(temperature = 3) String one(String text);
                        @Options(topP = -1) String two(String text);
                        @Options(maxTokens = 0) String three(String text);
                        @Options(attempts = -2) String four(String text);
                        @Options(model = " ") String five(String text);
                        @Options(stop = "") String six(String text);
                        @Options(stop = {}) String seven(String text);
                        @Options(seed = 1) default String eight() { return ""; }
                        """, ""),
                        "package p; import dev.typist.*;\n@AiService(model = \"a\")\n@Options(model = \"b\") interface Twice {"
                                + " String say(String text); }",
                        "package p; @dev.typist.AiService interface Both extends Left, Right {}",
                        "package p; @dev.typist.Options(seed = 1) interface Left { String say(String text); }",
                        "package p; @dev.typist.Options(seed = 2) interface Right {}")
                .at("Desk.java", "3) String one(", illegal("temperature is 3.0", "a number from 0 to 2"))
                .at("Desk.java", "-1) String two(", illegal("topP is -1.0", "a number from 0 to 1"))
                .at("Desk.java", "0) String three(", illegal("maxTokens is 0", "at least 1"))
                .at("Desk.java", "-2) String four(", illegal("attempts is -2", "at least 1"))
                .at("Desk.java", "\" \") String five(", illegal("model is \" \"", "a text"))
                .at("Desk.java", "\"\") String six(", illegal("stop is \"\"", "texts"))
                .at("Desk.java", "{}) String seven(", illegal("stop is empty", "1 to 4 texts"))
                .at(
                        "Desk.java",
                        "@Options(seed = 1) default String eight(",
                        "[StrayAnnotation] @Options has no effect here; it goes on an interface with @AiService or on one of its"
                                + " abstract methods.")
                .at(
                        "Twice.java",
                        "@AiService(model = ‸\"",
                        "[DuplicateModel] Twice names its model twice, here and in @Options; remove one.")
                .at(
                        "Both.java",
                        "interface Both",
                        "[ConflictingInheritance] Both inherits different @Options(seed) for the service from its parents;"
                                + " write its own @Options(seed).")
                .only();
    }

    /** Each member at the method, over the interface; what only the interface has stays. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "model ~ \"a\" ~ \"b\" ~ .options(ChatOptions.builder().model(\"b\").seed(9L).build())",
                "temperature ~ 0 ~ 2 ~ .options(ChatOptions.builder().temperature(2.0).seed(9L).build())",
                "topP ~ 0 ~ 1 ~ .options(ChatOptions.builder().topP(1.0).seed(9L).build())",
                "maxTokens ~ 1 ~ 2 ~ .options(ChatOptions.builder().maxTokens(2).seed(9L).build())",
                "stop ~ \"a\" ~ {\"b\", \"\\\\${c\"} ~ .options(ChatOptions.builder().stop(\"b\", \"${c\").seed(9L).build())",
                "reasoningEffort ~ \"low\" ~ \"xhigh\" ~ .options(ChatOptions.builder().seed(9L).reasoningEffort(\"xhigh\").build())",
                "attempts ~ 1 ~ 5 ~ .options(ChatOptions.builder().seed(9L).build()) .attempts(5)",
                "timeout ~ \"1h\" ~ \"30s\" ~ .options(ChatOptions.builder().seed(9L).build()) .timeout(Duration.ofSeconds(30))",
                "timeout ~ \"1h\" ~ \"1500ms\" ~ .options(ChatOptions.builder().seed(9L).build()) .timeout(Duration.ofMillis(1500))",
                "timeout ~ \"1h\" ~ \"PT0.0005S\" ~ .options(ChatOptions.builder().seed(9L).build()) .timeout(Duration.parse(\"PT0.0005S\"))",
                "timeout ~ \"1h\" ~ \"2h\" ~ .options(ChatOptions.builder().seed(9L).build()) .timeout(Duration.ofMinutes(120))",
                "timeout ~ \"1h\" ~ \"${t}\" ~ .options(ChatOptions.builder().seed(9L).build()) .configured(\"timeout\", \"${t}\")",
                "model ~ \"${m}\" ~ \"b\" ~ .options(ChatOptions.builder().model(\"b\").seed(9L).build())",
                "model ~ \"a\" ~ \"x/${m:b}\" ~ .configured(\"model\", \"x/${m:b}\") .options(ChatOptions.builder().seed(9L).build())",
            })
    void aMethodWinsOverItsInterface(String member, String ofInterface, String ofMethod, String expected) {
        String source = "package p; import dev.typist.*; @AiService @Options(seed = 9, " + member + " = " + ofInterface
                + ") interface Desk { @Options(" + member + " = " + ofMethod + ") String ask(String text); }";
        String generated = TestCompiler.javac()
                .strict()
                .compile(source)
                .mustSucceed()
                .generated("p/Desk_AiService.java")
                .replaceAll("\\s+", " ");
        List<String> calls = List.of(expected.split("(?<=\\)) (?=\\.)"));
        calls.forEach(call -> assertTrue(generated.contains(call + " ."), () -> call + "\n" + generated));
        assertEquals(
                calls.stream().anyMatch(call -> call.startsWith(".configured")),
                generated.contains("settings.resolve(ASK)"));
    }

    @Test
    void illegalTextsAndProperties() {
        Mistakes.in(
                        desk("", """
                        @Options(timeout = "abc") String one(String text);
                        @Options(timeout = "${t:0s}") String two(String text);
                        @Options(timeout = "PT-3S") String three(String text);
                        @Options(stop = {"ok", "${a b}", ""}) String six(String text);
                        @Options(stop = "${x:}") String twelve(String text);
                        @Options(model = "${model") String seven(String text);
                        @Options(model = "${model:${other}}") String eight(String text);
                        @Options(model = "${}") String nine(String text);
                        @Options(model = "${m:}") String ten(String text);
                        @Options(model = "a$b {c} ${m:x y} \\\\${d}", timeout = "1${unit:m}") String eleven(String text);
                        """, ""),
                        "package p;\n@dev.typist.AiService(model = \"${a\") interface Other { String say(String text); }")
                .at("Desk.java", "\"abc\"", illegal("timeout is \"abc\"", TIME))
                .at("Desk.java", "\"${t:0s}\"", illegal("timeout is \"0s\"", TIME))
                .at("Desk.java", "\"PT-3S\"", illegal("timeout is \"PT-3S\"", TIME))
                .at("Desk.java", "\"${a b}\"", syntax("${a b}"))
                .at("Desk.java", "\"\"}) String six", illegal("stop is \"\"", "texts"))
                .at("Desk.java", "\"${x:}\"", illegal("stop is \"\"", "texts"))
                .at("Desk.java", "\"${model\"", syntax("${model"))
                .at("Desk.java", "\"${model:${other}}\"", syntax("${model:${other}"))
                .at("Desk.java", "\"${}\"", syntax("${}"))
                .at("Desk.java", "\"${m:}\"", illegal("model is \"\"", "a text"))
                .at("Other.java", "\"${a\"", syntax("${a"))
                .only();
    }

    private static final String TIME = "a time above zero, such as 30s, 2m, 500ms, 1h or PT1M30S";

    private static String syntax(String text) {
        return "[PropertySyntax] \"" + text
                + "\" names no property; write ${key} or ${key:default}, with a key of letters,"
                + " digits, dots, _ and -, or \\${ if the text means it (\"\\\\${\" in Java).";
    }

    private static String illegal(String what, String instead) {
        String who = what.matches("(attempts|timeout) .*") ? "" : ", which no provider takes";
        return "[IllegalOption] " + what + who + "; write " + instead + ", or leave it out.";
    }

    /** What a child says replaces that member alone, and what parents agree on is no conflict. */
    @Test
    void aChildWinsOverItsParentsMemberByMember() {
        String parents =
                "package p; import dev.typist.*; interface Left extends Base {} @Options(model = \"%s\", seed = 3)"
                        + " interface Right extends Base {} @Options(temperature = 0.5, seed = 3) interface Base {}";
        String child =
                "package p; import dev.typist.*; @AiService%s @Options(maxTokens = 10%s) interface Desk extends Left,"
                        + " Right { String ask(String text); }";
        for (TestCompiler compiler : List.of(TestCompiler.javac().strict(), TestCompiler.ecj())) {
            String generated = compiler.compile(child.formatted("", ""), parents.formatted("big"))
                    .mustSucceed()
                    .generated("p/Desk_AiService.java")
                    .replaceAll("\\s+", " ");
            String expected = "ChatOptions.builder().model(\"big\").temperature(0.5).maxTokens(10).seed(3L).build()";
            assertTrue(generated.contains(expected), generated);
        }
        String own = TestCompiler.javac()
                .compile(child.formatted("(model = \"own\")", ", seed = 4"), parents.formatted("big"))
                .mustSucceed()
                .generated("p/Desk_AiService.java")
                .replaceAll("\\s+", " ");
        assertTrue(own.contains("ChatOptions.builder().temperature(0.5).maxTokens(10).seed(4L).build()"), own);
        assertTrue(own.contains(".model(\"own\")"), own);
    }

    @Test
    void whatSomeProvidersTakeIsAWarning() {
        for (TestCompiler compiler : List.of(TestCompiler.javac(), TestCompiler.ecj())) {
            List<String> warnings = compiler.compile(desk("", """
                            @Options(reasoningEffort = "hihg") String one(String text);
                            @Options(stop = {"a", "b", "c", "d", "e"}) String two(String text);
                            @SuppressWarnings("typist:UnusualOption")
                            @Options(reasoningEffort = "ultra") String three(String text);
                            """, "")).mustSucceed().diagnostics().stream()
                    .map(each -> each.getLineNumber() + " " + each.getMessage(Locale.ROOT))
                    .filter(text -> text.contains(" [UnusualOption] "))
                    .toList();
            assertEquals(
                    List.of(
                            "10 [UnusualOption] reasoningEffort is \"hihg\", which no gateway is known to take; write one of none,"
                                    + " minimal, low, medium, high, xhigh, max, or say with"
                                    + " @SuppressWarnings(\"typist:UnusualOption\") that you know.",
                            "11 [UnusualOption] stop has 5 texts, and OpenAI takes at most 4; leave some out, or say with"
                                    + " @SuppressWarnings(\"typist:UnusualOption\") that you know."),
                    warnings);
        }
    }
}
