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
 * Sources with mistakes, and every error that compiling them must print: its file, its line, from javac its column, and its
 * whole text, in no more and no fewer errors, from javac and from Eclipse's compiler.
 */
final class Mistakes {

    /** Where in a snippet the error is expected. */
    private static final String POINT = "‸";

    private final String[] sources;
    private final List<Expected> expected = new ArrayList<>();
    private boolean quiet;
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

    /**
     * Expects an error where a snippet begins, or at the {@value #POINT} in it, on the first line that holds it; of Eclipse's
     * compiler only the line is expected.
     */
    Mistakes at(String file, String snippet, String message) {
        String text = snippet.replace(POINT, "");
        int point = Math.max(0, snippet.indexOf(POINT));
        for (String source : sources) {
            List<String> lines = source.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                int start = lines.get(i).indexOf(text);
                if (start >= 0) {
                    expected.add(new Expected(file, i + 1, start + point + 1, message));
                    return this;
                }
            }
        }
        throw new AssertionError("no line with " + text);
    }

    /** Puts a file into the folder for class files. */
    Mistakes file(String path, String content) {
        return file(path, content.getBytes(StandardCharsets.UTF_8));
    }

    Mistakes file(String path, byte[] content) {
        files.put(path, content);
        return this;
    }

    /** Expects no warnings besides the errors. */
    Mistakes withoutWarnings() {
        quiet = true;
        return this;
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
                messages(expected.stream().map(Expected::message)),
                messages(result.errors().stream()
                        .map(error -> error.getMessage(Locale.ROOT))
                        .map(message -> message.replaceFirst("^\\[\\S+] (?=\\[)", ""))),
                result::toString);
        assertTrue(result.errors().stream().allMatch(error -> error.getLineNumber() > 0), result::toString);
        expectQuiet(result);
    }

    private void expectQuiet(TestCompiler.Result result) {
        assertTrue(
                !quiet
                        || result.diagnostics().stream()
                                .noneMatch(each -> each.getKind() == Diagnostic.Kind.WARNING
                                        && each.getMessage(Locale.ROOT).startsWith("[")),
                result::toString);
    }

    private static String messages(Stream<String> messages) {
        return messages.sorted().collect(Collectors.joining("\n"));
    }

    void onlyIn(TestCompiler compiler) {
        files.forEach(compiler::file);
        TestCompiler.Result result = compiler.compile(sources);
        assertEquals(
                messages(expected.stream().map(each -> each.shown(compiler.seesColumns()))),
                messages(result.errors().stream().map(error -> shown(error, compiler.seesColumns()))),
                compiler::toString);
        expectQuiet(result);
    }

    static String shown(Diagnostic<? extends JavaFileObject> error) {
        return shown(error, false);
    }

    private static String shown(Diagnostic<? extends JavaFileObject> error, boolean column) {
        String file = error.getSource() == null
                ? "?"
                : Path.of(error.getSource().getName()).getFileName().toString();
        return new Expected(
                        file, (int) error.getLineNumber(), (int) error.getColumnNumber(), error.getMessage(Locale.ROOT))
                .shown(column);
    }

    /** An error, and where it is. */
    private record Expected(String file, int line, int column, String message) {

        String shown(boolean withColumn) {
            return file + ":" + line + (withColumn ? ":" + column : "") + " " + message;
        }
    }
}
