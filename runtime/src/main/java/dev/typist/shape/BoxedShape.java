package dev.typist.shape;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** Another shape whose value is always left in its slot as an object, so that a caller need not know its type. */
final class BoxedShape<T> extends ShapeAround<T, T> {

    private final Shape<T> content;

    BoxedShape(Shape<T> content) {
        this.content = content;
    }

    @Override
    Shape<T> content() {
        return content;
    }

    @Override
    T readFrom(JsonParser parser) {
        return content.readFrom(parser);
    }

    @Override
    @Nullable
    T alignFrom(Node node, Alignment alignment) {
        return content.fit(node, alignment);
    }

    @Override
    void absent(Values values, int index) {
        content.absent(values, index);
    }

    @Override
    void writeTo(JsonGenerator generator, T value) {
        content.writeTo(generator, value);
    }
}
