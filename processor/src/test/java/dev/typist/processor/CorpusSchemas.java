package dev.typist.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Schemas that others wrote, one to a line, if they lie beside this checkout. */
final class CorpusSchemas {

    private static final Path FOLDER = Path.of(System.getProperty("typist.corpus", "../../shared/corpus"))
            .toAbsolutePath()
            .normalize();

    private CorpusSchemas() {}

    static List<JsonNode> lines(String file) throws IOException {
        Path path = FOLDER.resolve(file);
        Assumptions.assumeTrue(Files.exists(path), () -> "no corpus at " + path);
        JsonMapper mapper = new JsonMapper();
        return Files.readAllLines(path).stream().map(mapper::readTree).toList();
    }

    static JsonObject schema(JsonNode node) {
        return (JsonObject) json(node);
    }

    private static Json json(JsonNode node) {
        if (node.isObject()) {
            JsonObject.Builder object = JsonObject.builder();
            node.properties().forEach(property -> object.member(property.getKey(), json(property.getValue())));
            return object.build();
        }
        if (node.isArray()) {
            return Json.elements(node.valueStream().map(CorpusSchemas::json).toList());
        }
        return node.isString() ? Json.text(node.asString()) : new Json.Literal(node.toString());
    }
}
