package dev.typist.processor;

import static dev.typist.processor.Mistakes.box;
import static dev.typist.processor.Mistakes.desk;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;

final class LintTest {

    private static final String ALL = "-Atypist.lint=all";

    private static List<String> warnings(String source, String... options) {
        return warnings(source, TestCompiler.javac().options(options));
    }

    private static List<String> warnings(String source, TestCompiler compiler) {
        return compiler.compile(source).mustSucceed().diagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.WARNING)
                .map(diagnostic -> diagnostic.getLineNumber() + " " + diagnostic.getMessage(Locale.ROOT))
                .filter(text -> text.contains(" ["))
                .toList();
    }

    private static String review(String before, String record, String component) {
        return desk(before, "List<Review> reviews(String text);", """
                %s
                record Review(
                    %s int score,
                    String reasoning) {}
                """.formatted(record, component));
    }

    @Test
    void answersBeforeTheirReasons() {
        String message =
                "Review.score: A model writes the components in this order, so it would decide first and find its"
                        + " reasons afterwards; move \"reasoning\" before \"score\", or say with"
                        + " @SuppressWarnings(\"typist:AnswerBeforeReasoning\") that you know.";
        assertEquals(List.of("14 [AnswerBeforeReasoning] " + message), warnings(review("", "", "")));
        assertEquals(
                List.of("10 [AnswerBeforeReasoning] " + message), warnings(review("", "", ""), TestCompiler.ecj()));
        for (String word : List.of("typist:AnswerBeforeReasoning", "typist:all")) {
            String off = "@SuppressWarnings(\"" + word + "\")";
            assertEquals(List.of(), warnings(review("", off, "")));
            assertEquals(List.of(), warnings(review("", "", off)));
            assertEquals(List.of(), warnings(review("", "", off), TestCompiler.ecj()));
        }
        assertEquals(List.of(), warnings(review("", "", ""), "-Atypist.lint=none"));
        assertEquals(
                List.of(),
                warnings(desk("", "Review review(String text);", "record Review(String reasoning, int score) {}")));
    }

    @Test
    void componentsAndParametersThatNobodyDescribes() {
        String service = desk("", "Order order(String text);", """
                record Order(
                    String title,
                    @Describe("how many") int copies) {}
                """);
        String tools = box("""
                @Tool("Adds") int sum(
                    int a,
                    @Describe("the second") int b,
                    @SuppressWarnings("typist:MissingDescription") int c) { return a; }
                """);
        String message =
                "A model knows of it no more than its name and its type; say with @Describe what it means, or say with"
                        + " @SuppressWarnings(\"typist:MissingDescription\") that you know.";
        assertEquals(List.of(), warnings(service));
        assertEquals(List.of(), warnings(tools));
        assertEquals(List.of("13 [MissingDescription] Order.title: " + message), warnings(service, ALL));
        assertEquals(List.of("8 [MissingDescription] a: " + message), warnings(tools, ALL));
        assertEquals(
                List.of("8 [MissingDescription] a: " + message),
                warnings(tools, TestCompiler.ecj().options(ALL)));
    }

    @Test
    void toolsThatSoundAsIfTheyChangedSomething() {
        String source = box("""
                @Tool("Gives the money back")
                void refund_order() {}
                @Tool("Looks at the money")
                void refundable() {}
                @SuppressWarnings("typist:SideEffect")
                @Tool(value = "Sends", name = "sendMail")
                void mail() {}
                """);
        assertEquals(List.of(), warnings(source));
        assertEquals(
                List.of(
                        "8 [SideEffect] \"refund_order\" sounds as if it changed something, and a model may ask for several tools"
                                + " at once, and for the same one twice; make it safe to repeat, build the model with"
                                + " ChatOptions.parallelToolCalls(false), or say with"
                                + " @SuppressWarnings(\"typist:SideEffect\") that you know."),
                warnings(source, ALL));
    }

    @Test
    void systemTextsThatRepeat() {
        String source = desk("@System(\"Be brief.\")", """
                @System("Be brief. ")
                String one(String text);

                @System("Be kind.")
                String two(String text);

                @System("Be kind.")
                String three(String text);

                @System("Speak {language}.")
                @Prompt("{text}")
                String four(String text, String language);

                @System("Speak {language}.")
                @Prompt("{text}")
                String five(String text, String language);

                @System("Answer in verse.")
                @Prompt("Answer in verse. {text}")
                String six(String text);

                @SuppressWarnings("typist:RepeatedSystem")
                @System("Be brief.")
                String seven(String text);
                """, "");
        String prefix = " [RepeatedSystem] This system text ";
        String suffix = ", or say with @SuppressWarnings(\"typist:RepeatedSystem\") that you know.";
        assertEquals(
                List.of(
                        "10" + prefix + "is the one on the service, which is sent anyway; remove it here" + suffix,
                        "16" + prefix + "stands on another method too; write it once, on the interface" + suffix,
                        "27" + prefix + "stands in the prompt again, so it is sent twice; remove one" + suffix),
                warnings(source).stream().sorted().toList());
        assertEquals(List.of(), warnings(source, "-Atypist.lint=none"));
    }

    /** What is wrong with a text is all that is said of it. */
    @Test
    void systemTextsInErrorRepeatNothing() {
        String empty =
                "[EmptyPrompt] The system text is empty, and a model answers nothing; say what it should do, or remove the"
                        + " annotation.";
        Mistakes.in(desk("@System(\"\")", """
                        @System(" ") String one(String text);
                        @System("  ") String two(String text);
                        """, ""))
                .at("Desk.java", "\"\")", empty)
                .at("Desk.java", "\" \")", empty)
                .at("Desk.java", "\"  \")", empty)
                .withoutWarnings()
                .only();
    }

    /** A model sees the names on the wire. */
    @Test
    void answersAreToldByTheirWireNames() {
        String source = desk("", "Review review(String text);", """
                record Review(
                    @Name("score") int points,
                    @Name("chain-of-thought") String text,
                    @Name("number") int result,
                    String reasoning) {}
                """);
        assertEquals(
                List.of(
                        "13 [AnswerBeforeReasoning] Review.points: A model writes the components in this order, so it would decide"
                                + " first and find its reasons afterwards; move \"text\" before \"points\", or say with"
                                + " @SuppressWarnings(\"typist:AnswerBeforeReasoning\") that you know."),
                warnings(source));
    }

    /** On the component, on the method that leads there, and by the words of old, in both compilers. */
    @Test
    void warningsOfTypesAreSwitchedOffAlikeInBothCompilers() {
        String source = """
                package p;
                import com.fasterxml.jackson.annotation.*;
                import dev.typist.*;
                %s @AiService interface Desk {
                  %s
                  Order order(String text);
                }
                %s record Order(%s @JsonFormat(pattern = "d") Money day) {}
                final class Money { @JsonCreator Money(@JsonProperty("cents") long cents) {} }
                """;
        for (int place = 0; place < 4; place++) {
            for (String prefix : List.of("typist:", "")) {
                Object[] words = {"", "", "", ""};
                words[place] = "@SuppressWarnings({\"" + prefix + "BoundByJackson\", \"" + prefix
                        + "UnsupportedAnnotation\"})";
                String written = source.formatted(words);
                assertEquals(List.of(), warnings(written, withJackson(TestCompiler.javac())), written);
                assertEquals(List.of(), ours(warnings(written, withJackson(TestCompiler.ecj()))), written);
            }
        }
        String written = source.formatted("", "", "", "");
        assertEquals(2, warnings(written, withJackson(TestCompiler.javac())).size());
        assertEquals(2, ours(warnings(written, withJackson(TestCompiler.ecj()))).size());
    }

    private static TestCompiler withJackson(TestCompiler compiler) {
        return compiler.classPath(TestCompiler.home(JsonCreator.class));
    }

    private static List<String> ours(List<String> warnings) {
        return warnings.stream().filter(each -> each.matches("\\d+ \\[.*")).toList();
    }
}
