package dev.typist.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Another JDK's javac writes the same. */
final class OtherJdkTest {

    private static final String HOME = System.getenv("JAVA_25_HOME");

    @Test
    void writesTheSameBytes() throws Exception {
        assumeTrue(HOME != null && !HOME.isEmpty(), "JAVA_25_HOME does not name another JDK");
        Map<String, String> sources = new LinkedHashMap<>(Surroundings.SOURCES);
        LongStream.range(1, 41).mapToObj(RandomCase::valid).forEach(service -> sources.putAll(service.sources()));
        for (String[] fixture : List.of(Fixtures.SHOP, Variety.LAB)) {
            for (String source : fixture) {
                sources.put(TestCompiler.path(source), source);
            }
        }
        Map<String, String> here =
                TestCompiler.javac().compile(sources).mustSucceed().generated();
        assertEquals(new TreeMap<>(here), new TreeMap<>(there(sources)));
    }

    private static Map<String, String> there(Map<String, String> sources) throws IOException, InterruptedException {
        Path root = Files.createTempDirectory(
                Files.createDirectories(Path.of("target", "compiled").toAbsolutePath()), "");
        List<String> command = new ArrayList<>(List.of(
                Path.of(HOME, "bin", "javac").toString(),
                "-encoding",
                "UTF-8",
                "-nowarn",
                "--release",
                "17",
                "-proc:only",
                "-processor",
                AiServiceProcessor.class.getName(),
                "-processorpath",
                System.getProperty("java.class.path"),
                "-classpath",
                System.getProperty("java.class.path"),
                "-s",
                Files.createDirectories(root.resolve("generated")).toString()));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = root.resolve("src").resolve(source.getKey());
            Files.createDirectories(file.getParent());
            command.add(Files.writeString(file, source.getValue()).toString());
        }
        Path arguments = Files.write(
                root.resolve("arguments"),
                command.subList(1, command.size()).stream()
                        .map(each -> '"' + each.replace("\\", "\\\\") + '"')
                        .toList());
        Path log = root.resolve("log");
        Process javac = new ProcessBuilder(command.get(0), "@" + arguments)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertEquals(0, javac.waitFor(), () -> TestCompiler.read(log));
        return TestCompiler.sources(root.resolve("generated"));
    }
}
