package dev.typist.processor;

import static dev.typist.processor.Mistakes.desk;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExampleTest {

    @Test
    void placeholderInExample() {
        Mistakes.in(desk("""
                        @Prompt("{text} {order}")
                        @Example(user = "Say {text}, {other}, {a: 1}", assistant = "x")
                        String one(String text, int order);

                        @Prompt("{text} {order}")
                        @Example(user = "x", assistant = "Dear {order.id} {")
                        @Example(user = "\\\\{text}", assistant = "\\\\{order} {order")
                        String two(String text, int order);
                        """))
                .at(
                        "Desk.java",
                        "\"Say {text}",
                        "[PlaceholderInExample] An example is sent as it stands, so {text} would not be replaced; write what a"
                                + " user might say, or \\{text} if the text means the braces (\"\\\\{\" in Java).")
                .at(
                        "Desk.java",
                        "\"Dear {order.id}",
                        "[PlaceholderInExample] An example is sent as it stands, so {order.id} would not be replaced; write what"
                                + " a user might say, or \\{order.id} if the text means the braces (\"\\\\{\" in Java).")
                .only();
    }

    @Test
    void illegalExample() {
        Mistakes.in(desk("", """
                        @Example(user = "x", assistant = "the order")
                        Order one(String text);
                        @Example(user = "x", assistant = "{\\"id\\": 1.5, \\"kinds\\": [\\"OLD\\", \\"NEWER\\"], \\"nam\\": 7}")
                        Order two(String text);
                        @Example(user = "x", assistant = "[1]")
                        @Example(user = "y", assistant = "{\\"items\\": [1]}")
                        @Example(user = "z", assistant = "{\\"items\\": [true]}")
                        List<Integer> three(String text);
                        @Example(user = " ", assistant = "")
                        String four(String text);
                        """, """
                        record Order(int id, List<Kind> kinds, Optional<String> name) {}
                        enum Kind { OLD, NEW }
                        """))
                .at(
                        "Desk.java",
                        "\"the order\"",
                        illegal("one", "it is no JSON: no value begins like this at character 1"))
                .at("Desk.java", "\"{\\\"id\\\"", illegal("two", "$.id is 1.5, not an integer"))
                .at("Desk.java", "\"{\\\"id\\\"", illegal("two", "$.kinds[1] is \"NEWER\", not one of OLD, NEW"))
                .at("Desk.java", "\"{\\\"id\\\"", illegal("two", "$ has no \"nam\"; did you mean \"name\"?"))
                .at("Desk.java", "\"{\\\"id\\\"", illegal("two", "$.name is missing; if it is absent, write null"))
                .at("Desk.java", "\"[1]\"", illegal("three", "$ is an array, not an object"))
                .at("Desk.java", "\"{\\\"items\\\": [true]", illegal("three", "$.items[0] is true, not an integer"))
                .at(
                        "Desk.java",
                        "\" \", assistant",
                        "[EmptyPrompt] The user text of an example is empty, and a model learns nothing from it; write one, or"
                                + " remove the @Example.")
                .at(
                        "Desk.java",
                        "\"\")",
                        "[EmptyPrompt] The assistant text of an example is empty, and a model learns nothing from it; write one, or"
                                + " remove the @Example.")
                .only();
    }

    private static String illegal(String method, String problem) {
        return "[IllegalExample] This is not what " + method + " returns: " + problem
                + ". Write the JSON that the model should answer.";
    }

    @Test
    void strayAndHiddenExamples() {
        Mistakes.in(
                        desk("""
                        @Example(user = "x", assistant = "y") default String one() { return ""; }
                        """),
                        "package p;\n@dev.typist.AiService interface Child extends Base {\nString say(String words);\n"
                                + "@dev.typist.Example(user = \"a\", assistant = \"b\") String again(String text); }",
                        """
                        package p;
                        interface Base {
                          @dev.typist.Example(user = "x", assistant = "y")
                          @dev.typist.Example(user = "y", assistant = "z")
                          String say(String text);
                          @dev.typist.Example(user = "x", assistant = "y")
                          @dev.typist.Example(user = "y", assistant = "z")
                          String again(String text);
                        }
                        """,
                        "package p;\n@dev.typist.AiService interface Both extends One, Two {}",
                        "package p; interface One { @dev.typist.Example(user = \"x\", assistant = \"y\") String ask(String text); }",
                        "package p; interface Two { @dev.typist.Example(user = \"x\", assistant = \"z\") String ask(String text); }")
                .at(
                        "Desk.java",
                        "@Example(user = \"x\", assistant = \"y\") default String one()",
                        "[StrayAnnotation] @Example has no effect here; it goes on an abstract method of an interface with"
                                + " @AiService.")
                .at(
                        "Child.java",
                        "say(String words",
                        "[HiddenPrompt] say repeats Base.say and so hides its @Example; repeat the annotation, or remove this"
                                + " declaration.")
                .at(
                        "Both.java",
                        "interface Both",
                        "[ConflictingInheritance] Both inherits different @Examples for ask from its parents; declare the method"
                                + " here with its own.")
                .only();
    }

    private static final String SCHEMA =
            JsonWriter.write(SchemaWriter.answer(ScalarType.LOCAL_DATE, SchemaProfiles.PORTABLE));

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "{\"value\":\"2026-02-28\"} ~ ",
                " {\"v\\u0061lue\" : \"2026-02-28\"} ~ ",
                "{\"value\":\"2026-02-30\"} ~ $.value is \"2026-02-30\", which is no date",
                "{\"value\":null} ~ $.value is null, not a text",
                "{\"value\":[]} ~ $.value is an array, not a text",
                "{\"value\":\"2026-02-28\" ~ it is no JSON: a } is missing at character 22",
                "{\"value\":\"2026-02-28\",} ~ it is no JSON: a name in quotes is missing at character 23",
                "{\"value\":\"2026-02-28\"}; ~ it is no JSON: more follows its end at character 23",
                "{\"value\":\"2026 ~ it is no JSON: a quote is missing at character 15",
                "{\"value\":\"\\x\"} ~ it is no JSON: \\x is no escape at character 12",
                "{\"value\":1,\"value\":2} ~ it is no JSON: \"value\" is there twice at character 21",
                "{\"value\":01} ~ it is no JSON: a } is missing at character 11",
                "{\"value\": ~ it is no JSON: a value is missing at character 10",
                "{\"value\":tru} ~ it is no JSON: no value begins like this at character 10",
                "{'value':1} ~ it is no JSON: a name in quotes is missing at character 2",
            })
    void checksAnAnswerAgainstItsSchema(String answer, String problem) {
        assertEquals(problem == null ? List.of() : List.of(problem), AnswerChecks.check(answer, SCHEMA));
    }

    @Test
    void knowsSealedTypesRecursionAndMaps() {
        Mistakes.in(desk("", """
                        @SuppressWarnings("RecursiveType")
                        @Example(user = "1", assistant = "{\\"value\\":{\\"type\\":\\"Leaf\\",\\"n\\":1}}")
                        @Example(user = "2", assistant = "{\\"value\\":{\\"type\\":\\"Pair\\",\\"left\\":{\\"type\\":\\"Leaf\\",\\"n\\":1},\\"right\\":{\\"type\\":\\"Twig\\"}}}")
                        @Example(user = "3", assistant = "{\\"value\\":{\\"n\\":1}}")
                        Tree tree(String text);
                        @Example(user = "4", assistant = "{\\"items\\":[{\\"key\\":\\"a\\",\\"value\\":1}]}")
                        @Example(user = "5", assistant = "{\\"value\\":[{\\"key\\":\\"a\\",\\"value\\":1}]}")
                        Map<String, Integer> map(String text);
                        """, """
                        sealed interface Tree { record Leaf(int n) implements Tree {} record Pair(Tree left, Tree right) implements Tree {} }
                        """))
                .at(
                        "Desk.java",
                        "\"{\\\"value\\\":{\\\"type\\\":\\\"Pair",
                        illegal(
                                "tree",
                                "$.value.right is an object; it must be an object whose \"type\" is one of Leaf, Pair"))
                .at(
                        "Desk.java",
                        "\"{\\\"value\\\":{\\\"n",
                        illegal(
                                "tree",
                                "$.value is an object; it must be an object whose \"type\" is one of Leaf, Pair"))
                .at(
                        "Desk.java",
                        "user = \"4\", assistant = ‸\"",
                        illegal("map", "$ has no \"items\"; there are: value"))
                .at("Desk.java", "user = \"4\", assistant = ‸\"", illegal("map", "$.value is missing"))
                .only();
    }
}
