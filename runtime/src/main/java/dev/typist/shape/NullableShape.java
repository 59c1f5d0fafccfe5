package dev.typist.shape;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** A value that may be absent, as null. Its slot holds an object, never a primitive. */
@SuppressWarnings("NullAway") // Null is a value here, though T does not say so.
final class NullableShape<T> extends ShapeAround<T, T> {

    private final Shape<T> content;

    NullableShape(Shape<T> content) {
        this.content = content;
    }

    @Override
    Shape<T> content() {
        return content;
    }

    @Override
    T readFrom(JsonParser parser) {
        return Absence.isNext(parser) ? null : content.readFrom(parser);
    }

    @Override
    @Nullable
    T alignFrom(Node node, Alignment alignment) {
        return Absence.isIn(node, content, alignment) ? null : content.fit(node, alignment);
    }

    @Override
    void absent(Values values, int index) {
        values.set(index, null);
    }

    @Override
    void writeTo(JsonGenerator generator, T value) {
        if (value == null) {
            generator.writeNull();
        } else {
            content.writeTo(generator, value);
        }
    }

    @Override
    public String render(T value) {
        return value == null ? "" : content.render(value);
    }

    @Override
    String expectation() {
        return content.expectation() + " or null";
    }

    /** An answer that may be null is no object. */
    @Override
    String rootKey() {
        return "value";
    }

    @Override
    boolean mayBeLine(String line) {
        return (!line.isEmpty() && Absence.isWord(line)) || content.mayBeLine(line);
    }
}
