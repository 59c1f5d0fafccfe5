package dev.typist.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * Sources with mistakes, and every error that compiling them must print: its file, its line, its whole text, in no more and
 * no fewer errors, from javac and from Eclipse's compiler.
 */
final class Mistakes {

    private final String[] sources;
    private final List<String> expected = new ArrayList<>();
    private final List<String> columns = new ArrayList<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private Mistakes(String... sources) {
        this.sources = sources;
    }

    static Mistakes in(String... sources) {
        return new Mistakes(sources);
    }

    /** A service {@code Desk} with these members. */
    static String desk(String members) {
        return desk("", members, "");
    }

    /** A service {@code Desk}, with what stands before and after it. */
    static String desk(String before, String members, String after) {
        return """
                package p;

                import dev.typist.*;
                import dev.typist.System;
                import dev.typist.service.Reply;
                import java.util.*;

                %s
                @AiService interface Desk {
                %s
                }
                %s
                """.formatted(before, members, after);
    }

    /** A class {@code Box} with these members. */
    static String box(String members) {
        return """
                package p;

                import dev.typist.*;
                import java.util.*;

                class Box {
                %s
                }
                """.formatted(members);
    }

    /** Expects an error on the only line of a file that holds a text. */
    Mistakes at(String file, String line, String message) {
        expected.add(file + ":" + lineOf(line) + " " + message);
        return this;
    }

    /** Expects an error where a text begins, on the only line of a file that holds it; Eclipse's compiler sees the line only. */
    Mistakes atValue(String file, String value, String message) {
        int line = lineOf(value);
        for (String source : sources) {
            source.lines()
                    .filter(each -> each.contains(value))
                    .forEach(each -> columns.add(file + ":" + line + ":" + (each.indexOf(value) + 1) + " " + message));
        }
        expected.add(file + ":" + line + " " + message);
        return this;
    }

    /** Puts a file into the folder for class files. */
    Mistakes file(String path, String content) {
        return file(path, content.getBytes(StandardCharsets.UTF_8));
    }

    Mistakes file(String path, byte[] content) {
        files.put(path, content);
        return this;
    }

    private int lineOf(String text) {
        for (String source : sources) {
            List<String> lines = source.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).contains(text)) {
                    return i + 1;
                }
            }
        }
        throw new AssertionError("no line with " + text);
    }

    void only() {
        onlyIn(TestCompiler.javac());
        onlyIn(TestCompiler.ecj());
    }

    /** The same errors in both, though Eclipse, which cannot point at all that javac can, may point at other lines. */
    void onlyWithOtherLinesInEclipse() {
        onlyIn(TestCompiler.javac());
        TestCompiler.Result result = TestCompiler.ecj().compile(sources);
        assertEquals(
                messages(expected.stream().map(each -> each.substring(each.indexOf(' ') + 1))),
                messages(result.errors().stream()
                        .map(error -> error.getMessage(Locale.ROOT))
                        .map(message -> message.replaceFirst("^\\[\\S+] (?=\\[)", ""))),
                result::toString);
        assertTrue(result.errors().stream().allMatch(error -> error.getLineNumber() > 0), result::toString);
    }

    private static String messages(Stream<String> messages) {
        return messages.sorted().collect(Collectors.joining("\n"));
    }

    void onlyIn(TestCompiler compiler) {
        files.forEach(compiler::file);
        TestCompiler.Result result = compiler.compile(sources);
        assertEquals(
                String.join("\n", expected.stream().sorted().toList()),
                String.join(
                        "\n",
                        result.errors().stream().map(Mistakes::shown).sorted().toList()),
                compiler::toString);
        if (compiler.seesColumns()) {
            List<String> found = result.errors().stream()
                    .map(error -> shown(error).replaceFirst(" ", ":" + error.getColumnNumber() + " "))
                    .toList();
            columns.forEach(each -> assertTrue(found.contains(each), () -> each + "\nis not among\n" + found));
        }
    }

    static String shown(Diagnostic<? extends JavaFileObject> error) {
        String file = error.getSource() == null
                ? "?"
                : Path.of(error.getSource().getName()).getFileName().toString();
        return file + ":" + error.getLineNumber() + " " + error.getMessage(Locale.ROOT);
    }
}
