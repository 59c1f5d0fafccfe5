package dev.typist.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Compiles many random services at once, and sees what must hold for each. */
final class Search {

    private static final Pattern HOME = Pattern.compile("[/\\\\](s\\d+)[/\\\\]");
    private static final Pattern GENERATED = Pattern.compile("[/\\\\]generated[/\\\\]");

    private final TestCompiler compiler;
    private final boolean eclipse;
    private boolean late;
    private final Map<String, RandomCase> cases = new HashMap<>();
    private final List<String> findings = new ArrayList<>();

    private Search(TestCompiler compiler, boolean eclipse) {
        this.compiler = compiler;
        this.eclipse = eclipse;
    }

    static Search javac() {
        return new Search(
                TestCompiler.javac()
                        .options("-Xlint:all,-processing,-classfile", "-Xmaxerrs", "100000", "-Xmaxwarns", "100000")
                        // As Error Prone has it: generated code is looked at although there are errors elsewhere.
                        .options("--should-stop=ifError=FLOW"),
                false);
    }

    static Search ecj() {
        return new Search(TestCompiler.ecj(), true);
    }

    /** Lets another processor write a constant beside each service. */
    Search late() {
        late = true;
        return this;
    }

    /** What does not hold, with the sources that show it. */
    List<String> findings() {
        return findings;
    }

    /** Compiles services together, each in a package of its own; what was generated. */
    Map<String, String> run(List<RandomCase> services) {
        Map<String, String> sources = new LinkedHashMap<>(Surroundings.SOURCES);
        services.forEach(service -> {
            cases.put(service.home(), service);
            sources.putAll(service.sources());
        });
        if (late) {
            compiler.processors(() -> List.of(new AiServiceProcessor(), new Writing(constants(services))));
        }
        TestCompiler.Result result;
        try {
            result = compiler.compile(sources);
        } catch (RuntimeException e) {
            crash(services, e);
            return Map.of();
        }
        check(services, result);
        delete(result.classes().getParent());
        return result.generated();
    }

    private static Map<String, String> constants(List<RandomCase> services) {
        Map<String, String> constants = new LinkedHashMap<>();
        services.forEach(service -> constants.put(
                service.home() + ".Late",
                "package " + service.home() + "; class Late { static final java.lang.String MODEL = \"gpt-4o\"; }"));
        return constants;
    }

    private void crash(List<RandomCase> services, RuntimeException failure) {
        if (services.size() > 1) {
            // Which one was it?
            services.forEach(service -> run(List.of(service)));
        } else {
            find(services.get(0), "crash", failure + " " + failure.getCause());
        }
    }

    private void check(List<RandomCase> services, TestCompiler.Result result) {
        Map<String, List<String>> errors = new HashMap<>();
        Map<String, List<String>> inGenerated = new HashMap<>();
        Set<String> said = new HashSet<>();
        for (Diagnostic<? extends JavaFileObject> diagnostic : result.diagnostics()) {
            // Of its own warnings Eclipse has many.
            if (!eclipse || diagnostic.getKind() == Diagnostic.Kind.ERROR) {
                check(diagnostic, errors, inGenerated, said);
            }
        }
        for (RandomCase service : services) {
            String found = service.unexplained(
                    errors.getOrDefault(service.home(), List.of()),
                    inGenerated.getOrDefault(service.home(), List.of()),
                    eclipse);
            if (!found.isEmpty()) {
                find(service, "unexpected", found);
            }
        }
        if (!eclipse && result.errors().isEmpty()) {
            load(result);
        }
    }

    private void check(
            Diagnostic<? extends JavaFileObject> diagnostic,
            Map<String, List<String>> errors,
            Map<String, List<String>> inGenerated,
            Set<String> said) {
        String message = diagnostic.getMessage(Locale.ROOT);
        String file = file(diagnostic);
        if (file.isEmpty() && diagnostic.getKind() == Diagnostic.Kind.NOTE) {
            // "Some messages have been simplified"
            return;
        }
        Matcher home = HOME.matcher(file);
        RandomCase service = home.find() ? cases.get(home.group(1)) : null;
        String shown = diagnostic.getKind() + " " + file + ":" + diagnostic.getLineNumber() + ":"
                + diagnostic.getColumnNumber() + " " + message;
        boolean foreign = !message.startsWith("[") && !message.contains("dev.typist.processor");
        if (foreign && diagnostic.getLineNumber() < 1 && cases.values().stream().anyMatch(RandomCase::nonsense)) {
            // Compilers too lose their way in nonsense.
            return;
        }
        if (service == null || diagnostic.getLineNumber() < 1) {
            find(service, "no position", shown);
            return;
        }
        if (message.contains("[InternalError]")) {
            find(service, "internal error", shown);
        }
        if (message.startsWith("[") && !service.nonsense() && !said.add(shown)) {
            find(service, "said twice", shown);
        }
        if (GENERATED.matcher(file).find()) {
            inGenerated
                    .computeIfAbsent(service.home(), each -> new ArrayList<>())
                    .add(shown);
        } else if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
            errors.computeIfAbsent(service.home(), each -> new ArrayList<>()).add(shown);
        }
    }

    private static String file(Diagnostic<? extends JavaFileObject> diagnostic) {
        try {
            return diagnostic.getSource() == null ? "" : diagnostic.getSource().getName();
        } catch (NullPointerException e) {
            return ""; // What Eclipse's compiler says without a file.
        }
    }

    /** Static initializers run too. */
    private void load(TestCompiler.Result result) {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {result.classes().toUri().toURL()}, Search.class.getClassLoader())) {
            for (String path : result.generated().keySet()) {
                String name =
                        path.substring(0, path.length() - ".java".length()).replace('/', '.');
                RandomCase service = cases.get(name.substring(0, name.indexOf('.')));
                try {
                    if (service != null) {
                        Class.forName(name, true, loader);
                    }
                } catch (LinkageError | ClassNotFoundException e) {
                    find(service, "cannot be loaded", e + " " + e.getCause());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void find(RandomCase service, String what, String detail) {
        findings.add(
                service == null
                        ? what + "\n" + detail
                        : service + " " + what + "\n" + detail + "\n"
                                + String.join("\n", service.sources().values()));
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
