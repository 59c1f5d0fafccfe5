package dev.typist.shape;

import java.io.StringWriter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Any JSON, as a tree of Jackson's that keeps every digit. */
final class JsonShape extends Shape<JsonNode> {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            // The text goes on where the value is a part of another; its end is looked for by Json.
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
            .build();

    @Override
    JsonNode readFrom(JsonParser parser) {
        if (parser.currentToken() == null) {
            throw unexpected(parser);
        }
        try {
            return Objects.requireNonNull(MAPPER.readValue(parser, JsonNode.class), "value");
        } catch (DatabindException e) {
            throw mismatch(e);
        }
    }

    private static Mismatch mismatch(DatabindException e) {
        Mismatch mismatch = new Mismatch(e.getOriginalMessage());
        List<JacksonException.Reference> path = e.getPath();
        for (int i = path.size() - 1; i >= 0; i--) {
            String property = path.get(i).getPropertyName();
            mismatch = property == null ? mismatch.at(path.get(i).getIndex()) : mismatch.in(property);
        }
        return mismatch;
    }

    /** Puts right how the JSON is written; what it says is anybody's guess. */
    @Override
    @Nullable
    JsonNode alignFrom(Node node, Alignment alignment) {
        int problems = alignment.problems();
        StringWriter json = new StringWriter();
        try (JsonGenerator generator = Json.generator(json)) {
            new NodeWriter(generator, alignment).write(node);
        }
        if (alignment.problems() > problems) {
            return null;
        }
        try {
            return Json.read(this, json.toString());
        } catch (Mismatch mismatch) {
            alignment.problem(node, Problem.Kind.TYPE, String.valueOf(mismatch.getMessage()));
        } catch (JacksonException e) {
            alignment.problem(node, Problem.Kind.TYPE, e.getOriginalMessage());
        }
        return null;
    }

    @Override
    void writeTo(JsonGenerator generator, JsonNode value) {
        MAPPER.writeValue(generator, value);
    }

    @Override
    boolean knows(String property) {
        return true;
    }

    @Override
    boolean isAny() {
        return true;
    }

    @Override
    boolean mayBeLine(String line) {
        return line.startsWith("'") || line.chars().anyMatch(c -> "\"“„«‘".indexOf(c) >= 0) || Literals.isLiteral(line);
    }

    @Override
    String expectation() {
        return "JSON";
    }
}
