package dev.typist.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/**
 * The mistakes that people make with interfaces for language models and other libraries find when the program runs, or
 * never: each with its code and its place as javac and as Eclipse's compiler print it. The table is written to
 * {@code target/mistakes.md}.
 */
final class CaughtMistakesTest {

    private static final List<Row> ROWS = List.of(
            new Row(
                    "1",
                    "The service is no interface",
                    "NotAnInterface",
                    "Desk.java:9:1",
                    "Desk.java:9:1",
                    "@AiService abstract class Desk { abstract String say(String text); }"),
            new Row(
                    "2",
                    "A placeholder without a parameter",
                    "UnknownPlaceholder",
                    "Desk.java:10:11",
                    "Desk.java:10:11",
                    """
                    @AiService interface Desk {
                      @Prompt("Translate {txt}")
                      String translate(String text);
                    }
                    """),
            new Row(
                    "3",
                    "A parameter that no placeholder uses",
                    "UnusedParameter",
                    "Desk.java:11:40",
                    "Desk.java:11:40",
                    """
                    @AiService interface Desk {
                      @Prompt("Translate {text}")
                      String translate(String text, String language);
                    }
                    """),
            new Row("4", "No prompt", "NoPrompt", "Desk.java:10:10", "Desk.java:10:10", """
                    @AiService interface Desk {
                      String translate(String text, String language);
                    }
                    """),
            new Row(
                    "4",
                    "Two prompts, from two parents",
                    "ConflictingInheritance",
                    "One.java:11:12",
                    "One.java:11:22",
                    """
                    interface One { @Prompt("Say {text}") String say(String text); }
                    interface Two { @Prompt("Tell {text}") String say(String text); }
                    @AiService interface Desk extends One, Two {}
                    """),
            new Row("5", "A file that is not there", "MissingResource", "Desk.java:10:22", "Desk.java:10:11", """
                    @AiService interface Desk {
                      @Prompt(resource = "missing.txt")
                      String say(String text);
                    }
                    """),
            new Row(
                    "6",
                    "A result of an unsupported type",
                    "UnsupportedType",
                    "Desk.java:10:12",
                    "Desk.java:10:12",
                    """
                    @AiService interface Desk {
                      Calendar day(String text);
                    }
                    """),
            new Row("7", "A raw type", "UnsupportedType", "Desk.java:10:8", "Desk.java:10:8", """
                    @AiService interface Desk {
                      List names(String text);
                    }
                    """),
            new Row(
                    "8",
                    "What a schema cannot say, deep in a result",
                    "UnsupportedType",
                    "Desk.java:13:14",
                    "Desk.java:10:9",
                    """
                    @AiService interface Desk {
                      Order read(String text);
                      record Order(List<Line> lines) {}
                      record Line(int id,
                          Object meta) {}
                    }
                    """),
            new Row(
                    "9",
                    "Parameters without names, in a class file",
                    "UnknownPlaceholder",
                    "Desk.java:9:12",
                    "Desk.java:9:22",
                    """
                    @AiService interface Desk extends lib.Base {}
                    """),
            new Row("10", "Two tools of one name", "DuplicateToolName", "Box.java:11:27", "Box.java:11:27", """
                    class Box {
                      @Tool("Adds two") int add(int a, int b) { return a + b; }
                      @Tool("Adds three") int add(int a, int b, int c) { return a + b + c; }
                    }
                    """),
            new Row(
                    "11",
                    "A tool's name that providers refuse",
                    "IllegalToolName",
                    "Box.java:10:36",
                    "Box.java:10:29",
                    """
                    class Box {
                      @Tool(value = "The size", name = "the size") int size() { return 1; }
                    }
                    """),
            new Row("12", "A default value that cannot be", "IllegalOption", "Desk.java:10:39", "Desk.java:10:29", """
                    @AiService interface Desk {
                      @Options(maxTokens = 100, timeout = "${desk.timeout:soon}")
                      String say(String text);
                    }
                    """),
            new Row(
                    "13",
                    "A tool's primitive argument that may be null",
                    "UnsupportedType",
                    "Box.java:10:48",
                    "Box.java:10:48",
                    """
                    class Box {
                      @Tool("Adds") int add(int one, @Nullable int two) { return one; }
                    }
                    """),
            new Row(
                    "14",
                    "A tool's parameter of an unsupported type",
                    "UnsupportedType",
                    "Box.java:10:36",
                    "Box.java:10:36",
                    """
                    class Box {
                      @Tool("Waits") void await(Thread thread) {}
                    }
                    """),
            new Row(
                    "15",
                    "A tool without a description",
                    "EmptyToolDescription",
                    "Box.java:10:9",
                    "Box.java:10:9",
                    """
                    class Box {
                      @Tool("") int add(int one, int two) { return one + two; }
                    }
                    """),
            new Row(
                    "17",
                    "Two parameters for the options of a call",
                    "DuplicateOptions",
                    "Desk.java:10:56",
                    "Desk.java:10:56",
                    """
                    @AiService interface Desk {
                      String say(String text, ChatOptions one, ChatOptions two);
                    }
                    """),
            new Row(
                    "19",
                    "A class, whose inherited fields would be lost",
                    "UnsupportedType",
                    "Desk.java:10:9",
                    "Desk.java:10:9",
                    """
                    @AiService interface Desk {
                      Child read(String text);
                      class Parent { int id; }
                      class Child extends Parent { String name; }
                    }
                    """),
            new Row(
                    "20",
                    "A schema that not every provider takes",
                    "RecursiveType",
                    "Desk.java:10:8",
                    "Desk.java:10:8",
                    """
                    @AiService interface Desk {
                      Node read(String text);
                      record Node(String name, List<Node> children) {}
                    }
                    """),
            new Row(
                    "22",
                    "Two components of one name on the wire",
                    "CaseCollision",
                    "Desk.java:12:23",
                    "Desk.java:10:9",
                    """
                    @AiService interface Desk {
                      Order read(String text);
                      record Order(int id,
                          @Name("ID") int number) {}
                    }
                    """));

    /** Those of which there is nothing to see, with the reason. */
    private static final List<String> OTHERS = List.of(
            "| 16 | A memory's id without a memory | – | there is no memory yet | |",
            "| 18 | A guardrail that is missing or of a wrong type | – | there are no guardrails | |",
            "| 21 | A lost description of an enum's constant | – | cannot happen: it is in the schema, see below | |",
            "| 23 | Moderation without a model | – | there is no moderation | |");

    @Test
    void everyMistakeIsCaughtAtItsPlace() throws IOException {
        List<String> table = new ArrayList<>();
        for (Row row : ROWS) {
            table.add(row.with(place(row, TestCompiler.javac()), place(row, TestCompiler.ecj())));
        }
        List<String> all = Stream.concat(table.stream(), OTHERS.stream())
                .sorted(java.util.Comparator.comparingInt(
                        (String line) -> Integer.parseInt(line.split("\\|")[1].strip())))
                .toList();
        Files.writeString(
                Files.createDirectories(Path.of("target")).resolve("mistakes.md"),
                "| | mistake | code | javac | Eclipse |\n|---|---|---|---|---|\n" + String.join("\n", all) + "\n");
        assertEquals(
                String.join(
                        "\n",
                        ROWS.stream()
                                .map(row -> row.with(row.javac, row.eclipse))
                                .toList()),
                String.join("\n", table));
    }

    private static String place(Row row, TestCompiler compiler) {
        TestCompiler.Result library = TestCompiler.javac()
                .processors()
                .compile(
                        "package lib; public interface Base { @dev.typist.Prompt(\"Say {text}\") String say(String text); }")
                .mustSucceed();
        TestCompiler.Result result = compiler.classPath(library.classes()).compile("""
                package p;

                import dev.typist.*;
                import dev.typist.System;
                import dev.typist.chat.ChatOptions;
                import java.util.*;
                import org.jspecify.annotations.Nullable;

                """ + row.source);
        List<Diagnostic<? extends JavaFileObject>> told = result.diagnostics().stream()
                .filter(diagnostic -> diagnostic.getMessage(Locale.ROOT).contains("[" + row.code + "] "))
                .toList();
        assertEquals(1, told.size(), () -> row + "\n" + result);
        assertTrue(result.errors().stream().allMatch(told::contains), () -> row + "\n" + result);
        Diagnostic<? extends JavaFileObject> one = told.get(0);
        return Path.of(one.getSource().getName()).getFileName() + ":" + one.getLineNumber() + ":"
                + one.getColumnNumber();
    }

    @Test
    void descriptionsOfConstantsAreInTheSchema() {
        String generated = TestCompiler.javac()
                .compile(Mistakes.desk(
                        "", "Kind kind(String text);", "enum Kind { @Describe(\"with crystals\") SOLID }"))
                .mustSucceed()
                .generated("p/Desk_AiService.java");
        assertTrue(generated.contains("SOLID: with crystals"), generated);
    }

    /** One row of the table, with a source that is wrong in this alone; it starts in line 9. */
    private record Row(String number, String mistake, String code, String javac, String eclipse, String source) {

        String with(String javacPrints, String eclipsePrints) {
            return "| " + String.join(" | ", number, mistake, "`" + code + "`", javacPrints, eclipsePrints) + " |";
        }
    }
}
