import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The measured JVM. Each line that it is given is one compilation, answered with its wall time and the CPU time of the
 * whole process in microseconds, and the number of classes that were loaded. {@code alone}: the sources and what the
 * processor wrote from them before, without any processor. {@code copied}: the sources, with a processor that only copies
 * what was written before. {@code processed}: the sources, with the processor.
 */
final class Worker {

    private final Path folder;
    private final String classPath;
    private final String processorPath;

    private Worker(Path folder, String classPath, String processorPath) {
        this.folder = folder;
        this.classPath = classPath;
        this.processorPath = processorPath;
    }

    public static void main(String[] arguments) throws IOException {
        Worker worker = new Worker(Path.of(arguments[0]), arguments[1], arguments[2]);
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in));
        for (String command = commands.readLine(); command != null; command = commands.readLine()) {
            System.out.println(worker.run(command));
        }
    }

    private String run(String command) throws IOException {
        Path classes = empty(folder.resolve("out"));
        Path generated = empty(folder.resolve("generated-" + ProcessHandle.current().pid()));
        Path before = folder.resolve("generated");
        List<Path> sources = new ArrayList<>(javaFiles(folder.resolve("sources")));
        List<String> options = new ArrayList<>(List.of("-nowarn", "-d", classes.toString(), "-classpath", classPath));
        switch (command) {
            case "alone" -> {
                options.add("-proc:none");
                sources.addAll(javaFiles(before));
            }
            case "copied" -> {
                String own = System.getProperty("java.class.path");
                options.addAll(List.of("-processorpath", own, "-processor", "Copier", "-Afrom=" + before));
                options.addAll(List.of("-s", generated.toString()));
            }
            default -> options.addAll(List.of("-processorpath", processorPath, "-s", generated.toString()));
        }
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        var loading = ManagementFactory.getClassLoadingMXBean();
        StringWriter messages = new StringWriter();
        long loaded = loading.getTotalLoadedClassCount();
        long cpu = system.getProcessCpuTime();
        long start = System.nanoTime();
        boolean good = compile(sources, options, messages);
        long wall = System.nanoTime() - start;
        cpu = system.getProcessCpuTime() - cpu;
        loaded = loading.getTotalLoadedClassCount() - loaded;
        empty(classes);
        empty(generated);
        Files.delete(generated);
        if (!good || !messages.toString().isEmpty()) {
            throw new IllegalStateException(messages.toString());
        }
        return wall / 1000 + " " + cpu / 1000 + " " + loaded;
    }

    private static boolean compile(List<Path> sources, List<String> options, StringWriter messages) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            return compiler.getTask(messages, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
        }
    }

    static List<Path> javaFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }

    static Path empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return Files.createDirectories(folder);
    }
}
