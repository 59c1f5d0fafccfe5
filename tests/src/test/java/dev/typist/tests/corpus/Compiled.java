package dev.typist.tests.corpus;

import dev.typist.chat.ScriptedChatModel;
import dev.typist.service.Reply;
import dev.typist.service.ServiceSettings;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Services that javac and the processor have just made of sources, as in a user's build. */
final class Compiled {

    static final String PACKAGE = "generated.corpus";

    private static final List<String> OPTIONS = List.of(
            "--release",
            "17",
            "-Xlint:all,-processing,-classfile",
            "-processor",
            "dev.typist.processor.AiServiceProcessor");

    private static final Pattern TYPE = Pattern.compile("(?:class|@?interface|record|enum) (\\w+)");

    private final ClassLoader classes;
    private final Map<String, Constructor<?>> constructors = new ConcurrentHashMap<>();
    private final Map<String, Method> methods = new ConcurrentHashMap<>();

    private Compiled(ClassLoader classes) {
        this.classes = classes;
    }

    /** Compiles all sources at once; anything that javac or the processor says, but of schemas that not everybody takes, is a failure. */
    static Compiled from(List<String> sources) {
        try {
            Path output = Files.createTempDirectory(
                    Files.createDirectories(Path.of("target", "corpus").toAbsolutePath()), "classes");
            DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            try (StandardJavaFileManager manager =
                    compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
                manager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
                manager.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(output));
                JavaCompiler.CompilationTask task = compiler.getTask(
                        new StringWriter(),
                        manager,
                        diagnostics,
                        OPTIONS,
                        null,
                        sources.stream().map(Compiled::file).toList());
                boolean success = task.call();
                refuseComplaints(success, diagnostics.getDiagnostics());
            }
            URL[] path = {output.toUri().toURL()};
            return new Compiled(new URLClassLoader(path, Compiled.class.getClassLoader()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuseComplaints(boolean success, List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        List<String> complaints = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> each : diagnostics) {
            String message = each.getMessage(Locale.ROOT);
            if (!message.matches("(?s)\\[(RecursiveType|NoSchema|SchemaLimit)] .*")) {
                complaints.add(each + " " + message);
            }
        }
        if (!success || !complaints.isEmpty()) {
            throw new AssertionError(String.join("\n", complaints));
        }
    }

    private static JavaFileObject file(String source) {
        Matcher type = TYPE.matcher(source);
        if (!type.find()) {
            throw new IllegalArgumentException(source);
        }
        String home = source.substring("package ".length(), source.indexOf(';')).replace('.', '/');
        return new SimpleJavaFileObject(
                URI.create("string:///" + home + "/" + type.group(1) + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
    }

    /** Calls a method of a service whose model answers with a text, and is asked once. */
    Reply<?> call(String service, String method, String answer) {
        try {
            Object made = constructors
                    .computeIfAbsent(service, this::constructor)
                    .newInstance(ServiceSettings.builder(ScriptedChatModel.answering(answer))
                            .attempts(1)
                            .build());
            return (Reply<?>) methods.computeIfAbsent(service + "." + method, any -> method(made.getClass(), method))
                    .invoke(made);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new AssertionError(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private Constructor<?> constructor(String service) {
        try {
            return Class.forName(PACKAGE + "." + service + "_AiService", true, classes)
                    .getConstructor(ServiceSettings.class);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Method method(Class<?> type, String name) {
        try {
            return type.getMethod(name);
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }
}
