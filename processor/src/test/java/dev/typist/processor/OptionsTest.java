package dev.typist.processor;

import static dev.typist.processor.Mistakes.desk;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

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
                .at("Desk.java", " one(", unused("one"))
                .at("Desk.java", " two(", unused("two"))
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
                .at("Desk.java", " one(", illegal("temperature is 3.0", "from 0 to 2"))
                .at("Desk.java", " two(", illegal("topP is -1.0", "from 0 to 1"))
                .at("Desk.java", " three(", illegal("maxTokens is 0", "at least 1"))
                .at("Desk.java", " four(", illegal("attempts is -2", "at least 1"))
                .at("Desk.java", " five(", illegal("model is \" \"", "a text"))
                .at("Desk.java", " six(", illegal("stop is \"\"", "texts"))
                .at("Desk.java", " seven(", illegal("stop is empty", "texts"))
                .at(
                        "Desk.java",
                        " eight(",
                        "[StrayAnnotation] @Options has no effect here; it goes on an interface with @AiService or on one of its"
                                + " abstract methods.")
                .at(
                        "Twice.java",
                        "@AiService(model",
                        "[DuplicateModel] Twice names its model twice, here and in @Options; remove one.")
                .at(
                        "Both.java",
                        "interface Both",
                        "[ConflictingInheritance] Both inherits different @Options for the service from its parents; write its"
                                + " own @Options.")
                .only();
    }

    private static String illegal(String what, String instead) {
        return "[IllegalOption] " + what + ", and no provider takes that; write " + instead + ", or leave it out.";
    }
}
