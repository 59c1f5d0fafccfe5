package dev.typist.processor;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Sources that mean nothing that anybody thought of; most of them can be parsed. */
final class Nonsense {

    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

    /** Names, texts, and each other character. */
    private static final Pattern TOKEN =
            Pattern.compile("\"\"\"(?s:.*?)(?<!\\\\)\"\"\"|\"(?:[^\"\\\\\n]|\\\\.)*\"|[\\p{L}_$][\\p{L}\\p{N}_$]*|\\S");

    private static final List<String> WORDS = List.of(
            "static",
            "default",
            "private",
            "abstract",
            "sealed",
            "interface",
            "class",
            "enum",
            "record",
            "void",
            "int",
            "T",
            "Object",
            "List",
            "?",
            "[]",
            "...",
            "<>",
            "Zzz",
            "java.lang.Thread",
            "@Deprecated",
            "\"\"",
            "\"{\"",
            "42",
            "null",
            "<T>",
            "throws Throwable");

    private Nonsense() {}

    /** Changes one file in one place, or in a few. */
    static Map<String, String> in(Map<String, String> sources, Dice dice) {
        List<String> paths = sources.keySet().stream()
                .filter(path -> !path.endsWith("/Use.java"))
                .toList();
        for (int i = 0; i < 100; i++) {
            String path = dice.pick(paths);
            String changed = changed(sources.get(path), dice);
            for (int j = dice.below(3); j > 0; j--) {
                changed = changed(changed, dice);
            }
            if (dice.oneIn(10) || isParsed(changed)) {
                Map<String, String> all = new LinkedHashMap<>(sources);
                all.put(path, changed);
                return all;
            }
        }
        return sources;
    }

    private static String changed(String source, Dice dice) {
        List<int[]> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(source);
        while (matcher.find()) {
            tokens.add(new int[] {matcher.start(), matcher.end()});
        }
        // What is before is the package and the imports.
        int first = Math.min(tokens.size() - 1, (int) tokens.stream()
                .filter(token -> token[0] < source.lastIndexOf("import "))
                .count());
        int[] one = tokens.get(first + dice.below(tokens.size() - first));
        int[] other = tokens.get(first + dice.below(tokens.size() - first));
        String there = source.substring(other[0], other[1]);
        return source.substring(0, one[0])
                + switch (dice.below(4)) {
                    case 0 -> "";
                    case 1 -> dice.pick(WORDS);
                    case 2 -> there;
                    default -> source.substring(one[0], one[1]) + " " + there;
                }
                + source.substring(one[1]);
    }

    private static boolean isParsed(String source) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavaFileObject file = new SimpleJavaFileObject(URI.create("string:///Any.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignore) {
                return source;
            }
        };
        try {
            ((JavacTask) JAVAC.getTask(
                            null, null, diagnostics, List.of("--release", "17", "-proc:none"), null, List.of(file)))
                    .parse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalStateException e) {
            return false; // Some is too much for javac's own parser.
        }
        return diagnostics.getDiagnostics().isEmpty();
    }
}
