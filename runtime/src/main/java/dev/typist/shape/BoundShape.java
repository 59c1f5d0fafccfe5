package dev.typist.shape;

import java.io.StringWriter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** A type that Jackson binds, as exactly as it can be told to. */
final class BoundShape<T> extends Shape<T> {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            // The text goes on where the value is a part of another; its end is looked for by Json.
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
            .build();

    private final Class<T> type;
    private final String expectation;
    private final @Nullable String rootKey;

    BoundShape(Class<T> type, String expectation, @Nullable String rootKey) {
        this.type = Objects.requireNonNull(type, "type");
        this.expectation = expectation;
        this.rootKey = rootKey;
    }

    @Override
    T readFrom(JsonParser parser) {
        if (parser.currentToken() == null) {
            throw unexpected(parser);
        }
        try {
            return Objects.requireNonNull(MAPPER.readValue(parser, type), "value");
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

    /** Puts right how the JSON is written; Jackson decides on the rest. */
    @Override
    @Nullable
    T alignFrom(Node node, Alignment alignment) {
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
    void writeTo(JsonGenerator generator, T value) {
        MAPPER.writeValue(generator, value);
    }

    @Override
    boolean isAny() {
        return rootKey != null;
    }

    @Override
    boolean mayBeLine(String line) {
        return isAny() && (line.startsWith("'") || line.chars().anyMatch(c -> "\"“„«‘".indexOf(c) >= 0) || Literals.isLiteral(line));
    }

    @Override
    String expectation() {
        return expectation;
    }

    @Override
    @Nullable
    String rootKey() {
        return rootKey;
    }
}
