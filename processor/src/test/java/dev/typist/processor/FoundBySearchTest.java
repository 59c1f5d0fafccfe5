package dev.typist.processor;

import static dev.typist.processor.Mistakes.desk;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What {@link RandomSearchTest} has found so far, each in a few lines. */
final class FoundBySearchTest {

    private static List<TestCompiler> both() {
        return List.of(TestCompiler.javac(), TestCompiler.ecj());
    }

    @Test
    void parametersDoNotHideTheClassesOfABody() {
        for (TestCompiler compiler : List.of(TestCompiler.javac().strict(), TestCompiler.ecj())) {
            compiler.compile(
                            "package p; import org.jspecify.annotations.Nullable; @dev.typist.AiService interface Desk {"
                                    + " @dev.typist.Prompt(\"{Optional} {text}\") String say(String Optional, @Nullable String text);"
                                    + " }",
                            "package p; import org.jspecify.annotations.Nullable; @dev.typist.AiService interface Named {"
                                    + " @dev.typist.Prompt(\"{java} {text}\") String say(String java, @Nullable String text);"
                                    + " record Optional(int id) {} }",
                            "package p; import org.jspecify.annotations.Nullable; @dev.typist.AiService interface Late {"
                                    + " @dev.typist.Options(model = \"${m}\") @dev.typist.Prompt(\"{a}\") String java(@Nullable String a);"
                                    + " record Optional(int id) {} }")
                    .mustSucceed();
        }
    }

    @Test
    void constantsOfTheInterfaceDoNotHideClasses() {
        for (TestCompiler compiler : List.of(TestCompiler.javac().strict(), TestCompiler.ecj())) {
            compiler.compile(
                            "package p; import org.jspecify.annotations.Nullable; @dev.typist.AiService interface Desk extends Above {"
                                    + " int Shape = 1; int Result = 2; int Order = 3; int Kind = 4; p.Order order(String text);"
                                    + " @dev.typist.Prompt(\"{text}\") java.util.List<String> say(@Nullable String text); }",
                            "package p; interface Above { int Optional = 1; int PromptMethod = 2; }",
                            "package p; record Order(Kind kind) {}",
                            "package p; enum Kind { A }")
                    .mustSucceed();
        }
    }

    /** To Eclipse the qualified name of such a type is {@code p.Shop..Desk.}. */
    @Test
    void findsNestedTypesWithADollarInTheirNames() {
        for (TestCompiler compiler : both()) {
            TestCompiler.Result result = compiler.compile(
                            "package p; class Shop { @dev.typist.AiService(tools = $Box.class) interface $Desk$ { String say(String text);"
                                    + " } static class $Box { @dev.typist.Tool(\"Adds\") int add() { return 1; } } }")
                    .mustSucceed();
            assertEquals(
                    "[p/Shop__Box_Tools.java, p/Shop__Desk__AiService.java]",
                    result.generated().keySet().toString());
        }
    }

    @Test
    void waitsForNumbersOfAnotherProcessor() {
        for (TestCompiler compiler : both()) {
            String generated = compiler.processors(
                            new AiServiceProcessor(),
                            new Writing(
                                    "p.Numbers",
                                    "package p; class Numbers { static final int SEED = 7; static final double HEAT = 0.5;"
                                            + " static final String END = \"END\"; }"))
                    .compile(desk("@Options(seed = Numbers.SEED, temperature = Numbers.HEAT, attempts = Numbers.SEED,"
                            + " stop = Numbers.END) String say(String text);"))
                    .mustSucceed()
                    .generated("p/Desk_AiService.java");
            assertTrue(
                    generated.contains(
                            ".options(ChatOptions.builder().temperature(0.5).stop(\"END\").seed(7L).build())"),
                    generated);
        }
    }

    /** What the compiler says of a constant is enough. */
    @Test
    void saysNothingOfConstantsThatJavacMisses() {
        TestCompiler.Result result = TestCompiler.javac()
                .compile(desk("@Prompt(Texts.ASK) @Options(seed = Texts.SEED) String ask(String text, int unused);"));
        assertEquals(2, result.errors().size(), result::toString);
        assertTrue(
                result.errors().stream().allMatch(error -> error.getCode().contains("cant.resolve")), result::toString);
    }

    /** The first error ends the rounds, and what waits would not be written. */
    @Test
    void holdsErrorsBackWhileAnotherTypeWaits() {
        for (TestCompiler compiler : both()) {
            TestCompiler.Result result = compiler.processors(
                            new AiServiceProcessor(),
                            new Writing("p.Texts", "package p; class Texts { static final String ASK = \"Answer\"; }"))
                    .compile(
                            desk("@Prompt(Texts.ASK) String ask();"),
                            "package p; @dev.typist.AiService interface Wrong { String say(); @dev.typist.Tool(\"x\") String two(String text); }",
                            Mistakes.box("@Tool(\"\") int add() { return 1; }"));
            assertTrue(result.generated("p/Desk_AiService.java").contains("\"Answer\""), result::toString);
            assertEquals(
                    List.of("[EmptyToolDescription]", "[NoPrompt]", "[StrayAnnotation]"),
                    result.errors().stream()
                            .map(error -> error.getMessage(null).split(" ")[0])
                            .sorted()
                            .toList(),
                    result::toString);
        }
    }

    @Test
    void oneEnumThatNobodyCanAnswerWithIsOneMistake() {
        Mistakes.in(
                        desk("", "Order order(String text);", "record Order(None none) {}"),
                        Mistakes.box("@Tool(\"Adds\") int add(List<None> none) { return 1; }"),
                        "package p;\nenum None {}")
                .at(
                        "None.java",
                        "enum None",
                        "[UnsupportedType] The enum None has no constants, so it has no value; add one.")
                .only();
    }

    @Test
    void whatHoldsAnEndlessTypeIsNotToBlame() {
        Mistakes.in(desk(
                        "",
                        "Tree tree(String text);",
                        "record Tree(Link link, List<Tree> trees) {}\nrecord Link(int id, Link next) {}"))
                .at(
                        "Desk.java",
                        "record Link",
                        "[EndlessType] Tree.link: Link needs another Link inside, and that one needs another, without end; make"
                                + " the inner one an Optional or a List.")
                .onlyIn(TestCompiler.javac());
    }

    @Test
    void whatIsInsideAPrivateServiceIsOneMistakeWithIt() {
        Mistakes.in(
                        "package p;\nclass Shop {\n@dev.typist.AiService private interface Desk { Order say(String text); record Order(int id) {} } }")
                .at(
                        "Shop.java",
                        "interface",
                        "[PrivateService] Shop.Desk is private or inside something private, where no generated class can see"
                                + " it; make it package-private.")
                .only();
    }

    @Test
    void aGenericServiceWithToolsIsOneMistake() {
        Mistakes.in(
                        "package p;\n@dev.typist.AiService interface Desk<T> { T say(String text); @dev.typist.Tool(\"x\") default int one() { return 1; } }")
                .at(
                        "Desk.java",
                        "interface",
                        "[GenericService] Desk has type parameters, and the compiler must know what the model is asked for; put"
                                + " @AiService on an interface that extends Desk of a certain type.")
                .only();
    }

    /** For a record itself Eclipse has no line, but for what is in it. */
    @Test
    void eclipsePointsIntoRecords() {
        Mistakes.in("package p;\nrecord Box(int id) {\n@dev.typist.Tool(\"\") int add() { return 1; }\n}")
                .at(
                        "Box.java",
                        "\"\") int add",
                        "[EmptyToolDescription] The description of the tool add is empty, and a model decides by it when to call"
                                + " the tool; say what it does.")
                .only();
        Mistakes.in("package p;\nrecord Box<T>(T id) {\n@dev.typist.Tool(\"Adds\") int add() { return 1; }\n}")
                .at(
                        "Box.java",
                        "add",
                        "[%s] ".formatted("Box")
                                + "[GenericTool] Box has type parameters or is inside something that has, and a model must be told what"
                                + " its tools take; put the tools into a class without type parameters.")
                .onlyIn(TestCompiler.ecj());
    }

    /** Error Prone lets javac ask processors although a file could not be parsed. */
    @Test
    void survivesWhatCannotBeParsed() {
        for (String broken : List.of(
                "String say(String private);",
                "Optional\"\"T> say(String text);",
                "@Prompt(\"{order.id}\") String say(Order order); record Order(,, int id) {}",
                "Kind say(String text); sealed interface Kind permits Zzz {}")) {
            TestCompiler.Result result =
                    TestCompiler.javac().options("--should-stop=ifError=FLOW").compile(desk(broken));
            assertTrue(
                    result.errors().stream()
                            .noneMatch(error -> error.getMessage(null).startsWith("[")
                                    || error.getSource() == null
                                    || error.getSource().getName().contains("generated")),
                    result::toString);
        }
    }

    /** After a round of waiting Eclipse does not know any more what a parameter is inside of. */
    @Test
    void theSameMistakeOfTwoServicesIsSaidOfBoth() {
        String desk = "package p; @dev.typist.AiService(model = Late.MODEL) interface Desk {"
                + " @dev.typist.Prompt(\"{text}\") String say(String text, String unused); }";
        for (TestCompiler compiler : both()) {
            List<String> errors = compiler
                    .processors(
                            new AiServiceProcessor(),
                            new Writing(
                                    Map.of("p.Late", "package p; class Late { static final String MODEL = \"m\"; }")))
                    .compile(desk, desk.replace("Desk", "Desk2"))
                    .errors()
                    .stream()
                    .map(error -> error.getMessage(Locale.ROOT))
                    .filter(message -> message.contains("[UnusedParameter]"))
                    .toList();
            assertEquals(2, errors.size(), errors.toString());
        }
    }

    /** Of an accessor that nobody wrote Eclipse does not know that it is deprecated. */
    @Test
    void placeholdersOfDeprecatedComponents() {
        for (TestCompiler compiler : both()) {
            String generated = compiler.compile(desk(
                            "",
                            "@Prompt(\"{order.id}\") String say(Order order);",
                            "record Order(@Deprecated int id) {}"))
                    .mustSucceed()
                    .generated("p/Desk_AiService.java");
            assertTrue(generated.contains("@SuppressWarnings({\"deprecation\", \"removal\"})"), generated);
        }
    }

    @Test
    void noExamplesOnOneOfTwoParents() {
        for (TestCompiler compiler : both()) {
            compiler.compile(desk(
                            "interface One { @Prompt(\"{s}\") @Example(user = \"u\", assistant = \"v\") String m(String s); }"
                                    + " interface Two { @Examples({}) String m(String s); }"
                                    + " @AiService interface Both extends One, Two {}",
                            "String say(String text);",
                            ""))
                    .mustSucceed();
        }
    }

    /** That no class can override it says the compiler. */
    @Test
    void finalMethodsOfObject() {
        assertTrue(
                TestCompiler.javac()
                        .compile(desk("Class<?> getClass(); void notify(); @Prompt(\"x\") String x();"))
                        .errors()
                        .stream()
                        .noneMatch(error -> error.getMessage(Locale.ROOT).startsWith("[")));
    }
}
