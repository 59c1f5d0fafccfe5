package dev.typist.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Exact generated sources. {@code -Dgoldens.update=true} writes them anew; read the difference before committing it. */
final class Goldens {

    private static final Path FOLDER = Path.of("src/test/resources/goldens");

    private Goldens() {}

    static void check(String name, Map<String, String> generated) throws IOException {
        Path folder = FOLDER.resolve(name);
        if (Boolean.getBoolean("goldens.update")) {
            for (Map.Entry<String, String> source : generated.entrySet()) {
                Path file = golden(folder, source.getKey());
                Files.createDirectories(file.getParent());
                Files.writeString(file, source.getValue());
            }
        }
        for (Map.Entry<String, String> source : generated.entrySet()) {
            assertEquals(TestCompiler.read(golden(folder, source.getKey())), source.getValue(), source.getKey());
        }
        try (var files = Files.list(folder)) {
            assertEquals(generated.size(), files.count(), "files in " + folder);
        }
    }

    private static Path golden(Path folder, String path) {
        return folder.resolve(path.substring(path.lastIndexOf('/') + 1));
    }
}
