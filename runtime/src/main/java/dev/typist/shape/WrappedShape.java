package dev.typist.shape;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A value inside an object of one property, because an answer's root must be an object. */
final class WrappedShape<T> extends Shape<T> {

    private final String key;
    private final Shape<T> content;
    private final PropertyReader reader;

    WrappedShape(String key, Shape<T> content) {
        this.key = key;
        this.content = content;
        this.reader = new PropertyReader(List.of(key), List.of(new BoxedShape<>(content)));
    }

    @Override
    T readFrom(JsonParser parser) {
        require(parser, JsonToken.START_OBJECT);
        return reader.read(parser).get(0);
    }

    @Override
    void writeTo(JsonGenerator generator, T value) {
        generator.writeStartObject();
        generator.writeName(key);
        content.writeTo(generator, value);
        generator.writeEndObject();
    }

    @Override
    String expectation() {
        return "an object with the property \"" + key + "\"";
    }

    @Override
    @Nullable
    String rootKey() {
        return null;
    }
}
