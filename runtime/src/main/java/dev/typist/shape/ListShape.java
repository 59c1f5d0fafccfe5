package dev.typist.shape;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A list of one shape. */
final class ListShape<T> extends Shape<List<T>> {

    private final Shape<T> element;

    ListShape(Shape<T> element) {
        this.element = element;
    }

    @Override
    List<T> readFrom(JsonParser parser) {
        require(parser, JsonToken.START_ARRAY);
        List<T> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            try {
                elements.add(element.readFrom(parser));
            } catch (Mismatch mismatch) {
                throw mismatch.at(elements.size());
            }
        }
        return Collections.unmodifiableList(elements);
    }

    @Override
    void writeTo(JsonGenerator generator, List<T> value) {
        generator.writeStartArray();
        for (T each : value) {
            element.writeTo(generator, each);
        }
        generator.writeEndArray();
    }

    @Override
    String expectation() {
        return "a list";
    }

    @Override
    String rootKey() {
        return "items";
    }
}
