package dev.typist.tests.corpus;

import dev.typist.tests.corpus.Line.Wanted;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The cases that lie beside the repository, if they do. Our decisions about them lie with the runtime's tests. */
final class Corpus {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final Path DECISIONS =
            Path.of("..", "runtime", "src", "test", "resources", "corpus-decisions.properties");

    private final Properties decisions = new Properties();

    private Corpus() {
        try (Reader reader = Files.newBufferedReader(DECISIONS)) {
            decisions.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode text(String text) {
        return MAPPER.getNodeFactory().stringNode(text);
    }

    static Path file(String name) {
        return Path.of(System.getProperty("typist.corpus", "../../shared/corpus"), name);
    }

    /** The cases of a file; none, with the reason on the console, if it is not there. */
    static List<Line> lines(String name) {
        Path file = file(name);
        if (!Files.exists(file)) {
            System.out.println("No corpus at " + file + ": its cases are skipped.");
            return List.of();
        }
        Corpus corpus = new Corpus();
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(line -> corpus.line(MAPPER.readTree(line))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Line line(JsonNode line) {
        Set<String> tags = Stream.of("tags", "policy")
                .flatMap(each -> line.path(each).valueStream())
                .map(JsonNode::asString)
                .collect(Collectors.toUnmodifiableSet());
        return new Line(
                line.get("id").asString(),
                line.get("type"),
                line.get("grade").asString(),
                line.get("input").asString(),
                wanted(line),
                line.path("expect"),
                tags);
    }

    private Wanted wanted(JsonNode line) {
        if (line.get("grade").asString().equals("quirk")) {
            return Wanted.ANYTHING;
        }
        boolean shared =
                line.path("policy").valueStream().map(JsonNode::asString).allMatch(this::isShared);
        return line.path("expect_error").asBoolean(false) || !shared ? Wanted.FAILURE : Wanted.VALUE;
    }

    private boolean isShared(String policy) {
        return switch (Objects.requireNonNull(decisions.getProperty(policy), policy)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalStateException(policy);
        };
    }
}
