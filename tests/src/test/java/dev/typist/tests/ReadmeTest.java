package dev.typist.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's code compiles as it stands, and its error message is the one that the compiler gives. */
class ReadmeTest {

    private static final String IMPORTS = """
            import dev.typist.AiService;
            import dev.typist.Describe;
            import dev.typist.Prompt;
            import dev.typist.System;
            import dev.typist.Tool;
            import java.util.Optional;

            """;

    private static final String USE = """
            import dev.typist.chat.ScriptedChatModel;
            import dev.typist.litellm.LiteLlm;

            class Use {
                static void assertEquals(Object expected, Object actual) {}

                void %s() {
                    %s
                }
            }
            """;

    @TempDir
    Path output;

    @Test
    void itsCodeCompiles() throws IOException {
        List<String> blocks = javaBlocks();
        assertEquals(3, blocks.size());
        String service = IMPORTS + blocks.get(0).replace("{ … }", "{ return \"shipped\"; }");

        List<String> errors = new ArrayList<>();
        errors.addAll(compile(service, USE.formatted("use", blocks.get(1))));
        errors.addAll(compile(service, USE.formatted("test", blocks.get(2))));

        assertEquals(List.of(), errors);
    }

    @Test
    void itsErrorIsTheCompilers() throws IOException {
        String service = IMPORTS
                + javaBlocks()
                        .get(0)
                        .replace("{ … }", "{ return \"shipped\"; }")
                        .replace("asking about? {message}", "asking about? {mesage}");

        List<String> errors = compile(service, "class Use {}");

        assertTrue(Files.readString(readme()).contains("error: " + errors.get(0)), errors.toString());
    }

    private static Path readme() {
        return Path.of("..", "README.md");
    }

    private static List<String> javaBlocks() throws IOException {
        Matcher matcher = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(readme()));
        List<String> blocks = new ArrayList<>();
        while (matcher.find()) {
            blocks.add(matcher.group(1));
        }
        return blocks;
    }

    /** Compiles with the processor, which is on the class path, and returns the errors. */
    private List<String> compile(String service, String use) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        String classPath = java.lang.System.getProperty("java.class.path");
        compiler.getTask(
                        null,
                        null,
                        diagnostics,
                        List.of("-d", output.toString(), "-classpath", classPath, "-processorpath", classPath),
                        null,
                        List.of(source("HelpDesk", service), source("Use", use)))
                .call();
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .toList();
    }

    private static JavaFileObject source(String name, String text) {
        return new SimpleJavaFileObject(URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
