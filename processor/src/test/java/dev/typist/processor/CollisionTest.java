package dev.typist.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Names of the user's that are also names of generated code, of the runtime, or of {@code java.lang}. */
final class CollisionTest {

    private static final List<String> NAMES = List.of(
            "values",
            "runner",
            "arguments",
            "value",
            "model",
            "settings",
            "this0",
            "tools",
            "type",
            "_x",
            "x_",
            "var",
            "record",
            "yield",
            "sealed",
            "permits",
            "String",
            "Shape",
            "SHAPE_2",
            "Optional",
            "of",
            "get",
            "RUN",
            "STRING",
            "Object",
            "List",
            "box",
            "BOX",
            "Desk",
            "All",
            "ALL_",
            "equals",
            "notify_",
            "length",
            "component",
            "construct");

    private static final List<String> TYPES = List.of(
            "String",
            "Object",
            "List",
            "Shape",
            "Override",
            "Result",
            "Tool",
            "Toolbox",
            "ToolMethod",
            "PromptMethod",
            "PromptRunner",
            "ServiceSettings",
            "ChatModel",
            "ChatOptions",
            "Optional",
            "Objects",
            "Generated",
            "DataBinding",
            "Integer",
            "Math",
            "Map",
            "Set",
            "Class",
            "System",
            "SuppressWarnings",
            "Reply",
            "Outcome",
            "Deprecated",
            "CompletableFuture",
            "Stream",
            "UnsupportedOperationException",
            "Record",
            "Enum",
            "Void");

    @Test
    void componentsConstantsParametersAndMethods() {
        List<String> spelled = new ArrayList<>();
        List<String> names = NAMES.stream()
                .filter(name -> !spelled.contains(name.toLowerCase(java.util.Locale.ROOT))
                        && spelled.add(name.toLowerCase(java.util.Locale.ROOT)))
                .toList();
        String source = """
                package p;
                @dev.typist.AiService(tools = Box.class) interface Desk {
                %s
                  Kind kind(String text);
                  Numbers numbers(String text);
                }
                record All(%s) {}
                record Numbers(%s) {}
                enum Kind { %s }
                class Box {
                %s
                }
                """.formatted(
                        each(NAMES, "@dev.typist.Prompt(\"{%1$s} {other}\") All %1$s(int %1$s, All other);", "\n"),
                        each(names, "String %s", ", "),
                        each(names, "int %s", ", "),
                        each(names, "%s", ", "),
                        each(
                                NAMES,
                                "@dev.typist.Tool(\"does\") String %1$s(int %1$s, Numbers n, All[] a) { return \"\"; }",
                                "\n"));
        TestCompiler.javac().compile(source).mustSucceed();
        TestCompiler.ecj().compile(source).mustSucceed();
    }

    private static String each(List<String> names, String format, String between) {
        return names.stream().map(format::formatted).collect(Collectors.joining(between));
    }

    /** In an expression Java takes a name for that of a constant before it takes it for that of a type. */
    @Test
    void constantsBesideTypes() {
        Mistakes.in(Mistakes.desk("", """
                        int Order = 1, Box = 2, Pay = 3, Card = 4;
                        @Prompt("{order}{order.id}") Pay ask(Order order);
                        record Order(int id, Card[] cards) {}
                        sealed interface Pay {}
                        record Card(String number) implements Pay {}
                        class Box { @Tool("Adds") int add(Order order) { return 1; } }
                        """, "")).only();
        Mistakes.in(Mistakes.desk("", """
                        int Kind = 1, Box = 2;
                        Kind ask(String text);
                        enum Kind { OPEN }
                        class Box { @Tool("Adds") static int add() { return 1; } }
                        """, ""))
                .at(
                        "Desk.java",
                        "enum Kind { OPEN",
                        "[NameCollision] No class can name the constants of Desk.Kind, for a constant beside the enum has its"
                                + " name; rename one.")
                .at(
                        "Desk.java",
                        "add()",
                        "[NameCollision] No class can call the static add of Desk.Box, for a constant beside the class has its"
                                + " name; rename one.")
                .onlyWithOtherLinesInEclipse();
    }

    /** Nor can a class be written out whose package begins with the name of a constant. */
    @Test
    void constantsNamedLikeAPackage() {
        Mistakes.in(Mistakes.desk("", """
                        int dev = 1;
                        Shape ask(String text);
                        record Shape(int corners) {}
                        """, ""))
                .at(
                        "Desk.java",
                        "interface Desk",
                        "[NameCollision] The class generated for Desk has to write out dev.typist.shape.Shape, and cannot, for"
                                + " something in Desk is called dev, which Java takes for what is meant; rename that.")
                .only();
        Mistakes.in(Mistakes.desk("", "int p = 1, Status = 2; Status ask(String text);", "enum Status { ON }"))
                .at(
                        "Desk.java",
                        "interface Desk",
                        "[NameCollision] The class generated for Desk has to write out p.Status, and cannot, for something in"
                                + " Desk is called p, which Java takes for what is meant; rename that.")
                .only();
        for (TestCompiler compiler : List.of(TestCompiler.javac(), TestCompiler.ecj())) {
            compiler.compile(Mistakes.desk("", """
                            int dev = 1, p = 2, java = 3;
                            Order ask(String text);
                            record Order(PromptRunner runner) {}
                            record PromptRunner(int speed) {}
                            """, "")).mustSucceed();
        }
    }

    /** The class inside of a generated one is there only if there are very many constants. */
    @Test
    void classesNamedLikeTheOneForConstants() {
        String constants = IntStream.range(0, 130).mapToObj(i -> "C" + i).collect(Collectors.joining(", "));
        String tools =
                "public class Constants { @dev.typist.Tool(\"The speed of light\") public int light() { return 1; }"
                        + " public static class Orders { @dev.typist.Tool(\"Counts\") public int count() { return 1; } } }";
        for (TestCompiler compiler : List.of(TestCompiler.javac(), TestCompiler.ecj())) {
            compiler.compile(
                            "package other; " + tools,
                            "package q; " + tools,
                            "package p; public enum Big { " + constants + " }",
                            "package q; public enum Big { " + constants + " }",
                            "package p; @dev.typist.AiService(tools = other.Constants.class) interface Far {"
                                    + " @dev.typist.Prompt(\"x\") Big big(); }",
                            "package q; @dev.typist.AiService(tools = {Constants.class, Constants.Orders.class}) interface Near {"
                                    + " @dev.typist.Prompt(\"x\") Big big(); }")
                    .mustSucceed();
        }
    }

    /** A toolbox inherits nothing from the class whose tools it has. */
    @Test
    void fieldsOfToolClassesNamedLikeAPackage() {
        for (TestCompiler compiler : List.of(TestCompiler.javac(), TestCompiler.ecj())) {
            compiler.compile(
                            "package app.a; public enum Status { ON, OFF }",
                            "package app.b; public enum Status { UP, DOWN }",
                            "package app.shop; public class Orders { private final String app; Orders(String app) { this.app = app; }"
                                    + " @dev.typist.Tool(\"Counts\") public int count(app.a.Status one, app.b.Status other) {"
                                    + " return 1; } }")
                    .mustSucceed();
        }
    }

    /** A type of the user's hides one of {@code java.lang}, and stands beside one that generated code imports. */
    @Test
    void typesOfThePackage() throws Exception {
        List<String> sources = new ArrayList<>();
        for (String name : TYPES) {
            sources.add("""
                    package in.%1$s_;
                    @dev.typist.AiService(tools = Box.class) interface Desk {
                      @dev.typist.Prompt(value = "{text}", tools = {}) %1$s result(%2$s text);
                      @dev.typist.Prompt(value = "{text}", tools = {}) java.util.List<%1$s> list(%2$s text);
                      @dev.typist.Prompt(value = "{text}", tools = {}) java.util.Optional<%1$s> maybe(%2$s text);
                      @dev.typist.Prompt("{value} {text}")
                      %2$s say(%1$s value, java.util.Map<%2$s, %1$s[]> text);
                    }
                    """.formatted(name, "java.lang.String"));
            sources.add("""
                    package in.%1$s_;
                    class Box {
                      @dev.typist.Tool("does") public %1$s tool(%1$s value, %2$s text) { return value; }
                    }
                    """.formatted(name, "java.lang.String"));
            sources.add("package in.%1$s_; record %1$s(%2$s name) {}".formatted(name, "java.lang.String"));
        }
        works(sources);
    }

    /** The same as types inside of the service, which hide those of the package. */
    @Test
    void typesOfTheService() throws Exception {
        List<String> sources = new ArrayList<>();
        for (String name : TYPES) {
            sources.add("""
                    package in.%1$s_;
                    @dev.typist.AiService(tools = Desk.Box.class) interface Desk {
                      record %1$s(%2$s name) {}
                      class Box {
                        @dev.typist.Tool("does") public %1$s tool(%1$s value, %2$s text) { return value; }
                      }
                      @dev.typist.Prompt(value = "{text}", tools = {}) %1$s result(%2$s text);
                      @dev.typist.Prompt(value = "{text}", tools = {}) java.util.List<%1$s> list(%2$s text);
                      @dev.typist.Prompt("{value} {text}")
                      %2$s say(%1$s value, java.util.Map<%2$s, %1$s[]> text);
                    }
                    """.formatted(name, "java.lang.String"));
        }
        works(sources);
    }

    private static void works(List<String> sources) throws Exception {
        TestCompiler.ecj().compile(sources.toArray(String[]::new)).mustSucceed();
        TestCompiler.Result result = TestCompiler.javac()
                .strict()
                .compile(sources.toArray(String[]::new))
                .mustSucceed();
        ClassLoader loader = result.load("in.String_.Desk_AiService").getClassLoader();
        for (String name : TYPES) {
            Class<?> desk = loader.loadClass("in." + name + "_.Desk_AiService");
            Object value = GeneratedService.answering(desk, "{\"name\":\"a\"}").call("result", "x");
            assertEquals(name + "[name=a]", String.valueOf(value));
            GeneratedService tool =
                    GeneratedService.calling(desk, "tool", "{\"value\":{\"name\":\"b\"},\"text\":\"c\"}");
            assertEquals("done", tool.call("say", value, Map.of()));
            assertEquals("{\"name\":\"b\"}", tool.said());
        }
    }
}
