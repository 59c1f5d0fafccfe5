package dev.typist.processor;

import dev.typist.AiService;
import dev.typist.chat.ChatModel;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import kotlin.Unit;
import okhttp3.OkHttpClient;
import okio.Okio;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.TreeNode;
import tools.jackson.databind.JsonNode;

/** Compiles sources as a user's build would, with javac or with Eclipse's compiler. */
final class TestCompiler {

    /** What generated code has to survive in a user's build. */
    private static final List<String> STRICT = List.of("-Xlint:all,-processing,-classfile", "-Werror");

    private final JavaCompiler compiler;
    private final boolean eclipse;
    private final List<String> options = new ArrayList<>();
    private final List<Path> classPath = new ArrayList<>(LIBRARY);
    private Supplier<List<Processor>> processors = () -> List.of(new AiServiceProcessor());
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private boolean modular;

    static final List<Path> LIBRARY = Stream.of(
                    AiService.class,
                    ChatModel.class,
                    Nullable.class,
                    JsonNode.class,
                    TreeNode.class,
                    OkHttpClient.class,
                    Okio.class,
                    Unit.class)
            .map(TestCompiler::home)
            .toList();

    private TestCompiler(JavaCompiler compiler, boolean eclipse) {
        this.compiler = compiler;
        this.eclipse = eclipse;
    }

    static TestCompiler javac() {
        return new TestCompiler(ToolProvider.getSystemJavaCompiler(), false).options("--release", "17");
    }

    static TestCompiler ecj() {
        return new TestCompiler(new EclipseCompiler(), true).options("--release", "17");
    }

    TestCompiler strict() {
        options.addAll(STRICT);
        return this;
    }

    TestCompiler options(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    TestCompiler processors(Processor... all) {
        return processors(() -> List.of(all));
    }

    TestCompiler processors(Supplier<List<Processor>> all) {
        processors = all;
        return this;
    }

    TestCompiler classPath(Path more) {
        classPath.add(more);
        return this;
    }

    /** Leaves out of the class path the library that has a class. */
    TestCompiler without(Class<?> type) {
        classPath.remove(home(type));
        return this;
    }

    /** Puts a file into the folder for class files, as builds do with resources before they compile. */
    TestCompiler file(String path, byte[] content) {
        files.put(path, content);
        return this;
    }

    TestCompiler file(String path, String content) {
        return file(path, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether errors are at the annotation's value and not just in its line. */
    boolean seesColumns() {
        return !eclipse;
    }

    List<Path> classPath() {
        return classPath;
    }

    /** Puts the library on the module path instead. */
    TestCompiler modular() {
        modular = true;
        // A module has to find all that the runtime requires, which no class path would ask for.
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.matches(".*(okhttp|okio|kotlin-stdlib|failsafe|jackson)[^/\\\\]*\\.jar"))
                .map(Path::of)
                .filter(entry -> !classPath.contains(entry))
                .forEach(classPath::add);
        return this;
    }

    /** Compiles sources; the path of each is found from its package and its first type. */
    Result compile(String... sources) {
        try {
            Path root = Files.createTempDirectory(
                    Files.createDirectories(Path.of("target", "compiled").toAbsolutePath()), "");
            List<Path> files = new ArrayList<>();
            for (String source : sources) {
                Path file = root.resolve("src").resolve(path(source));
                Files.createDirectories(file.getParent());
                files.add(Files.writeString(file, source));
            }
            return compile(root, files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles sources by their paths, and leaves nothing on the disk but what the result needs until it is deleted. */
    Result compile(Map<String, String> sources) {
        try {
            Path root = Files.createTempDirectory(
                    Files.createDirectories(Path.of("target", "compiled").toAbsolutePath()), "");
            List<Path> files = new ArrayList<>();
            for (Map.Entry<String, String> source : sources.entrySet()) {
                Path file = root.resolve("src").resolve(source.getKey());
                Files.createDirectories(file.getParent());
                files.add(Files.writeString(file, source.getValue()));
            }
            return compile(root, files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Result compile(Path root, List<Path> files) throws IOException {
        Path classes = Files.createDirectories(root.resolve("classes"));
        Path generated = Files.createDirectories(root.resolve("generated"));
        for (Map.Entry<String, byte[]> file : this.files.entrySet()) {
            Path target = classes.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            manager.setLocationFromPaths(
                    modular ? StandardLocation.MODULE_PATH : StandardLocation.CLASS_PATH, classPath);
            manager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            manager.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(generated));
            List<String> all = new ArrayList<>(options);
            if (eclipse) {
                all.addAll(List.of("-d", classes.toString(), "-s", generated.toString(), "-proceedOnError"));
            }
            JavaCompiler.CompilationTask task = compiler.getTask(
                    new StringWriter(), manager, diagnostics, all, null, manager.getJavaFileObjectsFromPaths(files));
            task.setProcessors(processors.get());
            boolean success = task.call();
            return new Result(success, diagnostics.getDiagnostics(), sources(generated), classes);
        }
    }

    static Map<String, String> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            file -> folder.relativize(file).toString().replace('\\', '/'),
                            TestCompiler::read,
                            (one, other) -> one,
                            TreeMap::new));
        }
    }

    static String path(String source) {
        String home = matched("(?m)^\\s*package ([\\w.]+);", source);
        if (source.startsWith("@NullMarked")) {
            return home.replace('.', '/') + "/package-info.java";
        }
        String name = source.contains("module ") && !source.contains("package ")
                ? "module-info"
                : matched("\\b(?:class|interface|record|enum)\\s+([\\w$]+)", source);
        return (home.isEmpty() ? "" : home.replace('.', '/') + "/") + name + ".java";
    }

    private static String matched(String pattern, String text) {
        var matcher = java.util.regex.Pattern.compile(pattern).matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path home(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What came out of a compilation. */
    record Result(
            boolean success,
            List<Diagnostic<? extends JavaFileObject>> diagnostics,
            Map<String, String> generated,
            Path classes) {

        List<Diagnostic<? extends JavaFileObject>> errors() {
            return diagnostics.stream()
                    .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                    .toList();
        }

        /** Fails with everything that was printed. */
        Result mustSucceed() {
            if (!success || !errors().isEmpty()) {
                throw new AssertionError(this + "\n" + String.join("\n", generated.values()));
            }
            return this;
        }

        String generated(String path) {
            String source = generated.get(path);
            if (source == null) {
                throw new AssertionError("no " + path + " but " + generated.keySet() + "\n" + this);
            }
            return source;
        }

        Class<?> load(String name) throws Exception {
            URL[] path = {classes.toUri().toURL()};
            return Class.forName(name, true, new URLClassLoader(path, TestCompiler.class.getClassLoader()));
        }

        @Override
        public String toString() {
            return diagnostics.stream()
                    .map(diagnostic -> diagnostic.getKind() + " "
                            + (diagnostic.getSource() == null
                                    ? "?"
                                    : diagnostic.getSource().getName()) + ":"
                            + diagnostic.getLineNumber() + ":" + diagnostic.getColumnNumber() + " "
                            + diagnostic.getMessage(Locale.ROOT))
                    .collect(Collectors.joining("\n"));
        }
    }
}
