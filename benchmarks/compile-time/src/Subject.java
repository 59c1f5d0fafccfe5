import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;

/** One processor on sources of one shape. */
record Subject(String name, String shape, String classPath, String processorPath) {

    /** Writes the sources, and what the processor makes of them, so that javac can compile both without it. */
    Path prepare(Path target, int n) throws IOException {
        Path folder = Worker.empty(target.resolve(name + "-" + shape + "-" + n));
        Path sources = Files.createDirectories(folder.resolve("sources"));
        Path generated = Files.createDirectories(folder.resolve("generated"));
        for (Map.Entry<String, String> file : Sources.of(shape, n).entrySet()) {
            Files.writeString(sources.resolve(file.getKey()), file.getValue());
        }
        List<String> options = new java.util.ArrayList<>(List.of(
                "-proc:only", "-classpath", classPath, "-processorpath", processorPath, "-s", generated.toString()));
        Worker.javaFiles(sources).forEach(file -> options.add(file.toString()));
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, options.toArray(String[]::new)) != 0) {
            throw new IllegalStateException(name + " does not compile");
        }
        if (Worker.javaFiles(generated).isEmpty()) {
            throw new IllegalStateException(name + " generates nothing");
        }
        return folder;
    }

    Running start(Path folder) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx2g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "Worker",
                        folder.toString(),
                        classPath,
                        processorPath)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new Running(process, process.inputReader(), process.outputWriter());
    }

    /** A measured JVM. */
    record Running(Process process, BufferedReader answers, Writer commands) implements AutoCloseable {

        long[] compile(String command) throws IOException {
            commands.write(command + "\n");
            commands.flush();
            String answer = answers.readLine();
            if (answer == null) {
                throw new IllegalStateException("The compilation failed");
            }
            return java.util.Arrays.stream(answer.split(" ")).mapToLong(Long::parseLong).toArray();
        }

        @Override
        public void close() throws IOException {
            commands.close();
            try {
                process.waitFor();
            } catch (InterruptedException e) {
                process.destroy();
            }
        }
    }
}
