package dev.typist.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What does not exist in the first round: written by another processor, or by nobody. */
final class RoundsTest {

    private static final String DESK = Mistakes.desk("@Prompt(Texts.ASK + \" {text}\") String ask(String text);");

    @Test
    void waitsForAConstantOfAnotherProcessor() {
        for (TestCompiler compiler : List.of(TestCompiler.javac(), TestCompiler.ecj())) {
            String generated = compiler.processors(
                            new AiServiceProcessor(),
                            new Writing(
                                    "p.Texts",
                                    "package p; class Texts { static final String ASK = \"Please answer\"; }"))
                    .compile(DESK)
                    .mustSucceed()
                    .generated("p/Desk_AiService.java");
            assertTrue(generated.contains(".prompt(\"Please answer \").argument(\"text\""), generated);
            assertFalse(generated.contains("<error>"), generated);
        }
    }

    /** Compilers give such a constant the text {@code <error>}, whatever its type. */
    @Test
    void waitsForConstantsInEveryAnnotation() {
        for (TestCompiler compiler : List.of(TestCompiler.javac(), TestCompiler.ecj())) {
            String generated = compiler.file("p/ask.txt", "{text}?")
                    .processors(new AiServiceProcessor(), new Writing("p.Texts", """
                            package p;
                            class Texts {
                              static final String FILE = "ask.txt";
                              static final String STOP = "END";
                              static final String TIME = "30s";
                              static final String YES = "yes";
                              static final double WARM = 1.5;
                              static final int MANY = 7;
                              static final long SEED = 3;
                            }
                            """))
                    .compile(Mistakes.desk("""
                            @Prompt(resource = Texts.FILE)
                            @Options(stop = {"a", Texts.STOP}, timeout = Texts.TIME, temperature = Texts.WARM, maxTokens = Texts.MANY,
                                seed = Texts.SEED)
                            @Example(user = "x", assistant = Texts.YES)
                            String ask(String text);
                            """))
                    .mustSucceed()
                    .generated("p/Desk_AiService.java")
                    .replaceAll("\\s+", " ");
            assertTrue(
                    generated.contains(
                            "ChatOptions.builder().temperature(1.5).maxTokens(7).stop(\"a\", \"END\").seed(3L).build())"
                                    + " .timeout(Duration.ofSeconds(30)) .example(\"x\", \"yes\") .argument(\"text\", Shape.STRING)"
                                    + " .prompt(\"?\")"),
                    generated);
        }
    }

    @Test
    void waitsForADescriptionDeepInAResult() {
        String generated = TestCompiler.javac()
                .processors(
                        new AiServiceProcessor(),
                        new Writing("p.Texts", "package p; class Texts { static final String ID = \"the number\"; }"))
                .compile(Mistakes.desk("", "Order ask(String text);", "record Order(@Describe(Texts.ID) int id) {}"))
                .mustSucceed()
                .generated("p/Desk_AiService.java");
        assertTrue(generated.contains("the number"), generated);
        assertFalse(generated.contains("<error>"), generated);
    }

    @Test
    void waitsForATypeOfAnotherProcessor() {
        TestCompiler.Result result = TestCompiler.javac()
                .processors(new AiServiceProcessor(), new Writing("p.Line", "package p; record Line(int id) {}"))
                .compile(Mistakes.desk("", "Order ask(String text);", "record Order(java.util.List<Line> lines) {}"))
                .mustSucceed();
        assertTrue(result.generated("p/Desk_AiService.java").contains("LINE.list()"));
    }

    @Test
    void compilesWhatAnotherProcessorWrites() {
        TestCompiler.Result result = TestCompiler.javac()
                .processors(new AiServiceProcessor(), new Writing("p.Desk", DESK.replace("Texts.ASK", "\"Answer\"")))
                .compile("package p; @Deprecated class Start {}")
                .mustSucceed();
        assertTrue(result.generated().containsKey("p/Desk_AiService.java"));
    }

    @Test
    void unresolvedConstant() {
        Mistakes.in(Mistakes.desk("@Prompt(\"<error>\") String ask();"))
                .at(
                        "Desk.java",
                        "\"<error>\") String ask",
                        "[UnresolvedConstant] The compiler does not know the value of this text. Either the constant it names"
                                + " does not exist, or the text is literally \"<error>\", which no compiler tells apart from"
                                + " that; write another text.")
                .only();
    }

    @Test
    void aMissingTypeIsTheCompilersToReport() {
        TestCompiler.Result result = TestCompiler.javac()
                .compile(Mistakes.desk("", "Order ask(String text);", "record Order(List<Line> lines) {}"));
        assertTrue(
                result.errors().stream()
                        .noneMatch(error -> error.getMessage(null).startsWith("[")),
                result::toString);
        assertFalse(result.success());
    }

    @Test
    void aMissingTypeOfTheServiceItselfToo() {
        TestCompiler.Result result = TestCompiler.javac()
                .compile(
                        Mistakes.desk("Order ask(String text);"),
                        Mistakes.box("@Tool(\"Adds\") Order add() { return null; }"));
        assertEquals(2, result.errors().size(), result::toString);
        assertTrue(
                result.errors().stream().allMatch(error -> error.getCode().contains("cant.resolve")), result::toString);
    }

    /** What nobody reads may name the class that is written only afterwards. */
    @Test
    void typesMayNameTheirOwnClass() {
        for (TestCompiler compiler : List.of(TestCompiler.javac(), TestCompiler.ecj())) {
            TestCompiler.Result result = compiler.compile(
                            Mistakes.desk(
                                    "@AiService(tools = Box.class) interface Other { String ask(String text); }",
                                    """
                                    Desk_AiService NONE = null;
                                    Order ask(String text);
                                    static Desk_AiService of(dev.typist.chat.ChatModel model) { return new Desk_AiService(model); }
                                    default Desk_AiService self() { return (Desk_AiService) this; }
                                    class Holder { Desk_AiService desk; }
                                    """,
                                    "record Order(int id) { static Desk_AiService DESK; void ask(Desk_AiService desk) {} }"),
                            Mistakes.box("""
                                    private final Desk_AiService desk;
                                    Box(Desk_AiService desk) { this.desk = desk; }
                                    @Tool("Orders") Order order(String text) { return desk.ask(text); }
                                    private Other_AiService other() { return null; }
                                    """))
                    .mustSucceed();
            assertEquals(
                    List.of("p/Box_Tools.java", "p/Desk_AiService.java", "p/Other_AiService.java"),
                    List.copyOf(result.generated().keySet()));
        }
    }

    /** A stub is written all the same, so that the compiler does not add that there is no such class. */
    @Test
    void nothingIsMadeOfTheOwnClass() {
        Mistakes.in(Mistakes.desk("", """
                        @Prompt("{text}{desk}") String one(String text,
                          Desk_AiService desk);
                        @Prompt("{text}") p.Desk_AiService two(String text);
                        @Prompt("{text}") Order three(String text);
                        """, """
                        record Order(
                          Desk_AiService[] desks) {}
                        class Use { Desk desk = new Desk_AiService((dev.typist.chat.ChatModel) null); }
                        """), Mistakes.box("@Tool(\"Adds\") void add(Box_Tools tools) {}"))
                .at("Desk.java", "desk);", own("Desk_AiService", "Desk"))
                .at("Desk.java", "p.Desk_AiService ‸two", own("p.Desk_AiService", "Desk"))
                .at("Desk.java", "desks)", own("Order.desks: Desk_AiService", "Desk"))
                .at("Box.java", "tools)", own("Box_Tools", "Box"))
                .onlyWithOtherLinesInEclipse();
    }

    private static String own(String name, String type) {
        return "[OwnClass] " + name + " is written only after " + type
                + " was read, so nothing that a model is asked for or told can be made of it; use a type of your own.";
    }

    @Test
    void oneMissingTypeHidesNoOtherMistake() {
        for (TestCompiler compiler : List.of(TestCompiler.javac(), TestCompiler.ecj())) {
            TestCompiler.Result result = compiler.compile(
                    Mistakes.desk("""
                            Missing ask(String text);
                            @Prompt("{x}") String other();
                            """).replace("@AiService", "@AiService(tools = {Box.class, Absent.class})"),
                    Mistakes.box("""
                            @Tool("Adds") int add(Nowhere one) { return 1; }
                            @Tool("") int subtract() { return 1; }
                            """));
            String all = result.toString();
            for (String expected :
                    List.of("Missing", "Absent", "Nowhere", "[UnknownPlaceholder]", "[EmptyToolDescription]")) {
                assertEquals(
                        1,
                        result.errors().stream()
                                .filter(error ->
                                        error.getMessage(null).lines().anyMatch(line -> line.contains(expected)))
                                .count(),
                        () -> expected + "\n" + all);
            }
        }
    }

    /** A default method that is not there yet may turn out to be the service's own. */
    @Test
    void waitsForWhatAMethodMayBe() {
        String parents = "interface Line { String ask(String text); }\n"
                + "interface Answer extends Line { default String ask(Word text) { return \"\"; } }";
        TestCompiler.Result result = TestCompiler.javac()
                .processors(new AiServiceProcessor(), new Writing("p.Word", "package p; class Word {}"))
                .compile(Mistakes.desk("", "", parents).replace("Desk {", "Desk extends Answer {"))
                .mustSucceed();
        assertTrue(result.generated("p/Desk_AiService.java").contains("ask(String text)"));
    }
}
