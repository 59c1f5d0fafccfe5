package dev.typist.shape;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The cases that lie beside the repository, if they do. */
final class Corpus {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private static final Properties DECISIONS = decisions();

    private Corpus() {}

    private static Properties decisions() {
        Properties decisions = new Properties();
        try (InputStream file =
                Objects.requireNonNull(Corpus.class.getResourceAsStream("/corpus-decisions.properties"))) {
            decisions.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return decisions;
    }

    static List<Case> cases(String file) {
        Path path = Path.of(System.getProperty("typist.corpus", "../../shared/corpus"), file);
        if (!Files.exists(path)) {
            System.out.println("No corpus at " + path + ": its cases are skipped.");
            return List.of();
        }
        try (Stream<String> lines = Files.lines(path)) {
            return lines.map(line -> new Case(MAPPER.readTree(line))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Case(JsonNode line) {

        String id() {
            return line.get("id").asString();
        }

        String input() {
            return line.get("input").asString();
        }

        String grade() {
            return line.get("grade").asString();
        }

        boolean isError() {
            return line.path("expect_error").asBoolean(false);
        }

        Object expected() {
            return MAPPER.treeToValue(line.path("expect"), Object.class);
        }

        List<String> policies() {
            return line.path("policy").valueStream().map(JsonNode::asString).toList();
        }

        /** Whether we share all decisions that lead to what is expected. */
        boolean isShared() {
            return policies().stream()
                    .allMatch(policy -> switch (Objects.requireNonNull(DECISIONS.getProperty(policy), policy)) {
                        case "true" -> true;
                        case "false" -> false;
                        default -> throw new IllegalStateException(policy);
                    });
        }

        boolean is(String tag) {
            return line.path("tags")
                    .valueStream()
                    .anyMatch(each -> each.asString().equals(tag));
        }

        Shape<Object> shape() {
            return SchemaShapes.of(line.get("type"));
        }

        @Override
        public String toString() {
            return id();
        }
    }
}
