package dev.typist.processor;

import static dev.typist.processor.Mistakes.desk;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ResourceErrorsTest {

    @Test
    void textOrResource() {
        Mistakes.in(desk("@System(value = \"Hi\",\nresource = \"a.txt\")", """
                        @Prompt(value = "{text}", resource = "b.txt") String both(String text);
                        @Prompt(tools = {}) String neither(String text);
                        """, ""))
                .file("p/a.txt", "A")
                .file("p/b.txt", "B")
                .at(
                        "Desk.java",
                        "\"a.txt\"",
                        "[TextOrResource] The system has both a text and a file; write its text, or resource = \"…\" for a file"
                                + " that holds it.")
                .at(
                        "Desk.java",
                        "\"b.txt\"",
                        "[TextOrResource] The prompt has both a text and a file; write its text, or resource = \"…\" for a file"
                                + " that holds it.")
                .at(
                        "Desk.java",
                        "@Prompt(tools",
                        "[TextOrResource] The prompt has no text; write its text, or resource = \"…\" for a file that holds it.")
                .only();
    }

    @Test
    void missingResource() {
        String source = desk("@Prompt(resource = \"texts/ask.txt\") String ask(String text);");
        for (TestCompiler compiler : List.of(TestCompiler.javac(), TestCompiler.ecj())) {
            TestCompiler.Result result = compiler.compile(source);
            String output = compiler.seesColumns()
                    ? "as " + result.classes() + "/p/texts/ask.txt"
                    : "in the folder for class files";
            assertEquals(
                    List.of(
                            "Desk.java:10 [MissingResource] There is no file p/texts/ask.txt: looked for it on the source path, "
                                    + output + " and on the class path. Put it there (Maven does so with what is in"
                                    + " src/main/resources), or correct the name, which is relative to the package unless it begins"
                                    + " with /."),
                    result.errors().stream().map(Mistakes::shown).toList());
            if (compiler.seesColumns()) {
                assertEquals(
                        source.lines().toList().get(9).indexOf("\"texts") + 1,
                        result.errors().get(0).getColumnNumber());
            }
        }
    }

    @Test
    void missingResourceThatIsElsewhere() {
        TestCompiler.Result result = TestCompiler.javac()
                .file("texts/ask.txt", "{text}")
                .file("p/own.txt", "{text}")
                .compile(desk("@Prompt(resource = \"texts/ask.txt\") String ask(String text);\n"
                        + "@Prompt(resource = \"/own.txt\") String own(String text);"));
        assertEquals(2, result.errors().size(), result::toString);
        assertEquals(
                List.of(
                        " But there is one at the root; write \"/texts/ask.txt\".",
                        " But there is one in the package; write \"own.txt\"."),
                result.errors().stream()
                        .map(error -> error.getMessage(null).replaceFirst("(?s).* and on the class path\\.", ""))
                        .toList());
    }

    @Test
    void unreadableResource() {
        Mistakes.in(desk("""
                        @Prompt(resource = "latin.txt") String one(String text);
                        @Prompt(resource = "my prompt.txt") String two(String text);
                        @Prompt(resource = "../up.txt") String three(String text);
                        @Prompt(resource = "") String four(String text);
                        @Prompt(resource = "a\\\\b.txt") String five(String text);
                        """))
                .file("p/latin.txt", new byte[] {'a', (byte) 0xE4, 'b'})
                .at(
                        "Desk.java",
                        "\"latin.txt\"",
                        "[UnreadableResource] latin.txt is not in UTF-8; save it in that encoding.")
                .at("Desk.java", "\"my prompt.txt\"", illegal("my prompt.txt"))
                .at("Desk.java", "\"../up.txt\"", illegal("../up.txt"))
                .at("Desk.java", "\"\") String four", illegal(""))
                .at("Desk.java", "\"a\\\\b.txt\"", illegal("a\\b.txt"))
                .only();
    }

    private static String illegal(String name) {
        return "[UnreadableResource] No compiler finds a file named \"" + name
                + "\"; write a name with / between folders, without blanks, \\ and ..";
    }

    @Test
    void emptyResource() {
        Mistakes.in(desk("@System(resource = \"a.txt\")", "@Prompt(\"Say\") String say();", ""))
                .file("p/a.txt", "\uFEFF \r\n")
                .at(
                        "Desk.java",
                        "\"a.txt\"",
                        "[EmptyPrompt] a.txt: The system text is empty, and a model answers nothing; say what it should do, or"
                                + " remove the annotation.")
                .only();
    }

    /** Compilers point at the annotation: which line of the file is meant stands in the message. */
    @Test
    void placeholdersOfAResource() {
        Mistakes.in(desk("""
                        @Prompt(resource = "a.txt") String ask(String text, Optional<Order> order, int count);
                        """ + "record Order(int id) {}"))
                .file("p/a.txt", "\uFEFFHello\r\n{txt}\r\n\r\n{ text } {order.id}\rand {text")
                .at(
                        "Desk.java",
                        "\"a.txt\"",
                        "[UnknownPlaceholder] a.txt:2: No parameter of ask is named \"txt\". Did you mean \"text\"?")
                .at(
                        "Desk.java",
                        "\"a.txt\"",
                        "[BlankPlaceholder] a.txt:4: \"{ text }\" has blanks inside, so a model would see the braces and the name;"
                                + " write {text}, or \\{ text } if the text means the braces (\"\\\\{\" in Java).")
                .at(
                        "Desk.java",
                        "\"a.txt\"",
                        "[AbsentProperty] a.txt:4: {order.id} reaches into \"order\", which may be absent; write {order}, or make"
                                + " what it names a parameter of its own.")
                .at(
                        "Desk.java",
                        "\"a.txt\"",
                        "[UnclosedPlaceholder] a.txt:5: \"{text\" is not closed, so a model would see the brace and the name; write"
                                + " {text}, or \\{text if the text means the brace (\"\\\\{\" in Java).")
                .at(
                        "Desk.java",
                        "int ‸count",
                        "[UnusedParameter] The prompt of ask does not use \"count\", so the model would never see it; write"
                                + " {count} where it belongs, or remove the parameter.")
                .only();
    }

    @Test
    void differentFilesOfTwoParents() {
        Mistakes.in(
                        "package p;\n@dev.typist.AiService interface Desk extends One, Two {}",
                        "package p;\ninterface One { @dev.typist.Prompt(resource = \"a.txt\") String say(String text); }",
                        "package p;\ninterface Two { @dev.typist.Prompt(resource = \"b.txt\") String say(String text); }")
                .file("p/a.txt", "A {text}")
                .file("p/b.txt", "B {text}")
                .at(
                        "Desk.java",
                        "interface Desk",
                        "[ConflictingInheritance] Desk inherits say with different texts from One and Two; declare it here with"
                                + " its own.")
                .only();
    }
}
