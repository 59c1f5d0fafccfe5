package dev.typist.processor;

import static dev.typist.processor.Mistakes.desk;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is said of the limits of providers, and what is not. */
final class TargetsTest {

    private static final String OPENAI = "-Atypist.targets=openai";
    private static final String ANTHROPIC = "-Atypist.targets=anthropic";

    private static final String NODE = desk("", "Node tree(String text);", "record Node(List<Node> children) {}");

    private static final String ADVICE =
            " with schemas that its models have to keep to, so they may call them with arguments that do not fit, and are then"
                    + " told so; leave tools to the methods that need them with @Prompt(tools = …), or say with"
                    + " @SuppressWarnings(\"typist:ToolLimit\") that you know.";

    private static List<String> warnings(String source, TestCompiler compiler) {
        return compiler.compile(source).mustSucceed().diagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.WARNING)
                .map(diagnostic -> diagnostic.getLineNumber() + " " + diagnostic.getMessage(Locale.ROOT))
                .filter(text -> text.contains(" ["))
                .toList();
    }

    @Test
    void recursionIsAWarningWhereAProviderHasNoSchemaForIt() {
        assertEquals(List.of(), warnings(NODE, TestCompiler.javac().options("-Atypist.targets=openai,gemini,engine")));
        for (TestCompiler compiler : List.of(
                TestCompiler.javac(), TestCompiler.ecj(), TestCompiler.javac().options(ANTHROPIC))) {
            assertEquals(
                    List.of(
                            "10 [RecursiveType] Node is recursive, and schemas for Anthropic cannot express that, so its"
                                    + " answers are checked only when they arrive; use a List of records that name each other"
                                    + " by id, or say with @SuppressWarnings(\"typist:RecursiveType\") that you know."),
                    warnings(NODE, compiler));
        }
    }

    @Test
    void onlyChosenProvidersHaveSchemas() {
        String all = TestCompiler.javac().compile(NODE).mustSucceed().generated("p/Desk_AiService.java");
        assertTrue(all.contains(".withoutSchema(SchemaTarget.ANTHROPIC)"), all);
        assertTrue(all.contains("SchemaTarget.GEMINI"), all);
        String one =
                TestCompiler.javac().options(OPENAI).compile(NODE).mustSucceed().generated("p/Desk_AiService.java");
        assertFalse(one.contains("SchemaTarget"), one);
    }

    @Test
    void whatNoSchemaCanSayIsAWarningAtTheComponent() {
        String source = desk("", "Order order(String text);", """
                record Order(List<Line> lines) {}
                record Line(
                    tools.jackson.databind.JsonNode meta) {}
                """);
        String warning =
                "14 [NoSchema] Order.lines[].meta: Schemas for %s cannot express a value of any type, so %s models are asked"
                        + " without one and %<s answers are checked only when they arrive; use a record, or say with"
                        + " @SuppressWarnings(\"typist:NoSchema\") that you know.";
        assertEquals(
                List.of(warning.formatted("OpenAI and Anthropic", "their")), warnings(source, TestCompiler.javac()));
        assertEquals(
                List.of(warning.formatted("OpenAI", "its")),
                warnings(source, TestCompiler.javac().options(OPENAI)));
        assertEquals(List.of(), warnings(source, TestCompiler.javac().options("-Atypist.targets=gemini,engine")));
    }

    /** Lists in records in lists: the root is level 0, and each list and each record is one more. */
    private static String deep(String last) {
        return desk("", "R0 find(String text);", """
                record R0(List<R1> a) {}
                record R1(List<R2> b) {}
                record R2(List<R3> c) {}
                record R3(List<R4> d) {}
                record R4(List<R5> e) {}
                record R5(
                    %s f) {}
                """.formatted(last));
    }

    @Test
    void tooDeepIsAnErrorAtTheComponentForAChosenProviderAndElseAWarning() {
        assertEquals(List.of(), warnings(deep("String"), TestCompiler.javac().options(OPENAI)));
        String limit =
                "R0.a[].b[].c[].d[].e[].f: OpenAI takes at most 10 levels of objects and lists inside each other, and"
                        + " this is number 11, so its models would be asked without a schema; ask for less at once, or for flatter records, or ";
        Mistakes.in(deep("List<String>"))
                .at("Desk.java", "f) {}", "[SchemaLimit] " + limit + "leave openai out of -Atypist.targets.")
                .onlyIn(TestCompiler.javac().options(OPENAI));
        assertEquals(
                List.of("18 [SchemaLimit] " + limit
                        + "say with @SuppressWarnings(\"typist:SchemaLimit\") that you know."),
                warnings(deep("List<String>"), TestCompiler.javac()));
        String generated =
                TestCompiler.javac().compile(deep("List<String>")).mustSucceed().generated("p/Desk_AiService.java");
        assertTrue(generated.contains(".withoutSchema(SchemaTarget.OPENAI)"), generated);
        String suppressed = deep("@SuppressWarnings(\"typist:SchemaLimit\") List<String>");
        assertEquals(List.of(), warnings(suppressed, TestCompiler.javac()));
        assertEquals(List.of(), warnings(suppressed, TestCompiler.ecj()));
    }

    @Test
    void sumsAreReportedAtTheMethod() {
        String components =
                IntStream.range(0, 41).mapToObj(i -> "Optional<String> c" + i).collect(Collectors.joining(", "));
        Mistakes.in(desk("", "Form form(String text);", "record Form(" + components + ") {}"))
                .at(
                        "Desk.java",
                        "Form ‸form",
                        "[SchemaLimit] Anthropic takes at most 16 properties that may be of several types or null, and this answer"
                                + " has 17, so its models would be asked without a schema; ask for less at once, or for flatter records,"
                                + " or leave anthropic out of -Atypist.targets.")
                .onlyIn(TestCompiler.javac().options(ANTHROPIC));
    }

    /** Who writes first what is required has no place for the rest of what may be absent but the end. */
    @Test
    void whatMovesIsAWarningIfTheProviderIsChosen() {
        String components =
                IntStream.range(0, 18).mapToObj(i -> "Optional<String> c" + i).collect(Collectors.joining(",\n"));
        String source = desk("", "List<Form> form(String text);", "record Form(\n" + components + ",\nint last) {}");
        assertEquals(List.of(), warnings(source, TestCompiler.javac()));
        assertEquals(
                List.of(
                        "29 [SchemaLimit] Form.c16: Anthropic takes at most 16 properties that may be of several types or null,"
                                + " so its models write this one and 1 more only after what is always there; move it to the end, or"
                                + " ask for less at once, or say with @SuppressWarnings(\"typist:SchemaLimit\") that you know."),
                warnings(source, TestCompiler.javac().options(ANTHROPIC)));
        assertEquals(
                List.of(),
                warnings(source.replace(",\nint last", ""), TestCompiler.javac().options(ANTHROPIC)));
    }

    @Test
    void theToolsOfAServiceAreCountedTogether() {
        String tools = IntStream.range(0, 21)
                .mapToObj(i -> "@Tool(\"does %d\") void t%d(Optional<String> a, Optional<String> b) {}".formatted(i, i))
                .collect(Collectors.joining("\n"));
        String source = """
                package p;
                import dev.typist.*;
                import java.util.Optional;
                @AiService(tools = Box.class) interface Desk {
                  String ask(String text);
                }
                class Box {
                %s
                }
                """.formatted(tools);
        assertEquals(List.of(), warnings(source, TestCompiler.javac().options(OPENAI)));
        assertEquals(List.of(), warnings(source, TestCompiler.javac()));
        assertEquals(
                List.of(
                        "4 [ToolLimit] The tools of Desk have 42 properties that may be of several types or null, and Anthropic"
                                + " takes at most 16" + ADVICE,
                        "4 [ToolLimit] Desk offers 21 tools, and Anthropic takes at most 20" + ADVICE),
                warnings(source, TestCompiler.javac().options(ANTHROPIC)));
    }

    /** What a method leaves out is not sent, and what a class inherits is. */
    @Test
    void theToolsOfAMethodAreCountedAsItOffersThem() {
        String source = """
                package p;
                import dev.typist.*;
                @AiService(tools = {Few.class, Many.class}) interface Desk {
                  @Prompt(value = "{text}", tools = Few.class) String few(String text);
                  @Prompt(value = "{text}", tools = {}) String none(String text);
                  @Prompt(value = "{text}", tools = Many.class) String many(String text);
                }
                class Few { @Tool("a") void a() {} }
                class Many extends Base { %s }
                class Base { %s }
                """.formatted(tools(0, 10), tools(10, 21));
        assertEquals(
                List.of("6 [ToolLimit] Desk.many offers 21 tools, and Anthropic takes at most 20" + ADVICE),
                warnings(source, TestCompiler.javac().options(ANTHROPIC)));
        String own = """
                package p;
                import dev.typist.*;
                @AiService interface Desk extends Base {
                  String ask(String text);
                  %s
                }
                interface Base { %s }
                """.formatted(
                tools(0, 10).replace("void", "default void"), tools(10, 21).replace("void", "default void"));
        assertEquals(
                List.of("3 [ToolLimit] Desk offers 21 tools, and Anthropic takes at most 20" + ADVICE),
                warnings(own, TestCompiler.javac().options(ANTHROPIC)));
    }

    private static String tools(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "@Tool(\"does %d\") void t%d() {}".formatted(i, i))
                .collect(Collectors.joining(" "));
    }

    @Test
    void aToolIsAsLargeAsItsParameters() {
        String source = """
                package p;
                import dev.typist.*;
                import java.util.*;
                class Box {
                  @Tool("deep") void deep(
                      List<List<List<List<List<List<List<List<List<List<List<String>>>>>>>>>>> a) {}
                  @Tool("node") void node(Node node) {}
                  record Node(List<Node> children) {}
                }
                """;
        assertEquals(List.of(), warnings(source, TestCompiler.javac()));
        assertEquals(
                List.of(
                        "5 [ToolLimit] The parameters of deep have 11 levels of objects and lists inside each other, and OpenAI"
                                + " takes at most 10 in a schema that its models have to keep to, so they may call it with arguments that"
                                + " do not fit, and are then told so; take less at once, or flatter records, or say with"
                                + " @SuppressWarnings(\"typist:ToolLimit\") that you know."),
                warnings(source, TestCompiler.javac().options(OPENAI)));
        assertEquals(
                List.of("7 [RecursiveType] Node is recursive, and schemas for Anthropic cannot express that, so its"
                        + " answers are checked only when they arrive; use a List of records that name each other"
                        + " by id, or say with @SuppressWarnings(\"typist:RecursiveType\") that you know."),
                warnings(source, TestCompiler.javac().options(ANTHROPIC)));
    }

    @Test
    void wordsThatNobodyKnows() {
        for (TestCompiler compiler : List.of(TestCompiler.javac(), TestCompiler.ecj())) {
            Mistakes.in(desk("String ask(String text);"))
                    .at(
                            "Desk.java",
                            "interface Desk",
                            "[IllegalCompilerOption] -Atypist.targets knows no \"claude\"; write any of openai, anthropic, gemini,"
                                    + " engine with commas between.")
                    .at(
                            "Desk.java",
                            "interface Desk",
                            "[IllegalCompilerOption] -Atypist.lint knows no \"some\"; write all, default or none.")
                    .onlyIn(compiler.options("-Atypist.targets=openai, claude", "-Atypist.lint=some"));
        }
    }

    /** A text block ends in unlikely places, and what a user wrote must come out of it as it went in. */
    @Test
    void schemasSayWhatTheUserWrote() throws Exception {
        String source = desk("", "Odd odd(String text);", """
                record Odd(
                    @Describe("ends with a quote\\"") String a,
                    @Describe("\\"\\"\\" \\\\u0041 \\\\ \\t tab \\\\n") String b,
                    @Describe("line\\n\\n  \\r\\nline   ") String c,
                    @Describe("é 😀 \\u0001 $L $$ $") String d,
                    @Describe("x\\"") Optional<String> e) {}
                """);
        TestCompiler.Result result = TestCompiler.javac()
                .strict()
                .options("-Xlint:-auxiliaryclass")
                .compile(source)
                .mustSucceed();
        assertEquals(
                result.generated(),
                TestCompiler.ecj().compile(source).mustSucceed().generated());
        Class<?> type = result.load("p.Desk_AiService");
        for (String constant : List.of("ODD_SCHEMA", "ODD_ANTHROPIC_SCHEMA")) {
            var field = type.getDeclaredField(constant);
            field.setAccessible(true);
            var properties =
                    JsonMapper.shared().readTree((String) field.get(null)).get("properties");
            assertEquals("ends with a quote\"", description(properties, "a"));
            assertEquals("\"\"\" \\u0041 \\ \t tab \\n", description(properties, "b"));
            assertEquals("line\n\n  \r\nline   ", description(properties, "c"));
            assertEquals("é 😀 \u0001 $L $$ $", description(properties, "d"));
        }
        var types = type.getDeclaredField("ODD_TYPES");
        types.setAccessible(true);
        assertEquals("""
                {
                  // ends with a quote"
                  a: string,
                  // \"\"\" \\u0041 \\ \t tab \\n
                  b: string,
                  // line
                  // line
                  c: string,
                  // é 😀 \u0001 $L $$ $
                  d: string,
                  // x"
                  e: string | null
                }""", types.get(null));
    }

    private static String description(JsonNode properties, String name) {
        return properties.get(name).get("description").asString();
    }

    /** Above that sum Gemini answers that there are too many states, so the bound that passes it is said in words. */
    @Test
    void theSumOfAllElementsIsKeptForGemini() {
        String source = desk("", "Order order(String text);", """
                record Order(
                    @jakarta.validation.constraints.Size(max = 500) List<String> a,
                    @jakarta.validation.constraints.Size(max = %d) List<String> b) {}
                """);
        String size = """
                package jakarta.validation.constraints;
                public @interface Size { int min() default 0; int max() default Integer.MAX_VALUE; }
                """;
        for (int most : List.of(460, 461)) {
            TestCompiler.Result result = TestCompiler.javac()
                    .options("-Atypist.targets=gemini")
                    .compile(source.formatted(most), size)
                    .mustSucceed();
            String generated = result.generated("p/Desk_AiService.java");
            assertTrue(generated.contains("\"maxItems\":500"), generated);
            assertEquals(most == 460, generated.contains("\"maxItems\":" + most), generated);
            assertFalse(result.toString().contains("[SchemaLimit]"), result::toString);
        }
    }
}
