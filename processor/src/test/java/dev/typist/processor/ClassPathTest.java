package dev.typist.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Class files that name what is not on the class path, such as annotations of libraries that a user can do without. */
final class ClassPathTest {

    private static final String[] LIBRARY = {
        "package lib; public @interface Ann { String value() default \"\"; }",
        "package lib; public class Missing {}",
        "package lib; public class MissingFailure extends Exception {}",
        "package lib; public record MissingRecord(int x) implements Sum {}",
        """
        package lib;
        @Ann public interface Annotated {
          @Ann("x") @dev.typist.Prompt("{x}") String annotated(@dev.typist.Name("x") @Ann String x);
          default Missing untouched(Missing missing) { return missing; }
        }
        """,
        """
        package lib;
        public interface Overloaded {
          default String ask(Missing missing) { return ""; }
        }
        """,
        """
        package lib;
        public interface Throwing {
          @dev.typist.Prompt("{x}") String tell(@dev.typist.Name("x") String x) throws MissingFailure;
        }
        """,
        "package lib; public record Holder(@Ann int x, Missing missing) {}",
        "package lib; public sealed interface Sum permits MissingRecord, Here {}",
        "package lib; public class Base { public int other(Missing missing) { return 1; } }",
        "package lib; public record Here(int y) implements Sum {}",
        "package lib; @Ann public record Whole(@Ann int x, @Ann Kind kind) {}",
        "package lib; @Ann public enum Kind { @Ann A, B }"
    };

    private static Path library() throws IOException {
        Path classes =
                TestCompiler.javac().processors().compile(LIBRARY).mustSucceed().classes();
        for (String missing : List.of("Ann", "Missing", "MissingFailure", "MissingRecord")) {
            Files.delete(classes.resolve("lib/" + missing + ".class"));
        }
        return classes;
    }

    @Test
    void annotationsAndUntouchedMembersMayBeMissing() throws IOException {
        Path library = library();
        String desk =
                Mistakes.desk("", "lib.Whole ask(String text);", "").replace("Desk", "Desk extends lib.Annotated");
        for (TestCompiler compiler : List.of(TestCompiler.javac(), TestCompiler.ecj())) {
            String generated =
                    compiler.classPath(library).compile(desk).mustSucceed().generated("p/Desk_AiService.java");
            assertTrue(generated.contains("public String annotated(String "), generated);
        }
    }

    @Test
    void whatIsReadMayNot() throws IOException {
        Path library = library();
        lacks("Throwing", "MissingFailure", library, "String ask(String text);", " extends lib.Throwing");
        lacks("Overloaded", "Missing", library, "String ask(String text);", " extends lib.Overloaded");
        lacks("Holder", "Missing", library, "lib.Holder ask(String text);", "");
        lacks("Sum", "MissingRecord", library, "lib.Sum ask(String text);", "");
    }

    /** Every other mistake is reported too. */
    private static void lacks(String home, String missing, Path library, String members, String parent) {
        for (TestCompiler compiler : List.of(TestCompiler.javac(), TestCompiler.ecj())) {
            Mistakes.in(Mistakes.desk(members + "\n@Prompt(\"{x}\") String other();")
                            .replace("interface Desk", "interface Desk" + parent))
                    .at(
                            "Desk.java",
                            "interface Desk",
                            "[IncompleteClassPath] The class file of " + home + " names lib." + missing
                                    + ", which is not on the class path; add the library that it is in.")
                    .at(
                            "Desk.java",
                            "(‸\"{x}\") String other",
                            "[UnknownPlaceholder] No parameter of other is named \"x\". It has none; add one, or write \\{x} if"
                                    + " the text means the braces (\"\\\\{\" in Java).")
                    .onlyIn(compiler.classPath(library));
        }
    }

    /** Nor may an overload of a tool, which the call in a generated class might mean. */
    @Test
    void overloadsOfTools() throws IOException {
        Path library = library();
        String box = Mistakes.box("@Tool(\"Adds\") int add(int one) { return 1; }");
        TestCompiler.javac()
                .classPath(library)
                .compile(box.replace("Box", "Box extends lib.Base"))
                .mustSucceed();
        Mistakes.in(box.replace("Box", "Box extends lib.Base").replace("add(", "other("))
                .at(
                        "Box.java",
                        "class Box",
                        "[IncompleteClassPath] The class file of Base names lib.Missing, which is not on the class path; add the"
                                + " library that it is in.")
                .onlyIn(TestCompiler.javac().classPath(library));
    }

    /** Without them no compiler takes the service, and says so. */
    @Test
    void missingParentsAreTheCompilersToReport() throws IOException {
        Path classes = TestCompiler.javac()
                .processors()
                .compile(
                        "package lib; public interface Above {}",
                        "package lib; public interface Below extends Above { String ask(String text); }")
                .mustSucceed()
                .classes();
        Files.delete(classes.resolve("lib/Above.class"));
        TestCompiler.Result result = TestCompiler.javac()
                .classPath(classes)
                .compile("package p; @dev.typist.AiService interface Desk extends lib.Below {}");
        assertEquals(1, result.errors().size(), result::toString);
        assertTrue(result.errors().get(0).getMessage(null).contains("lib.Above"), result::toString);
    }
}
