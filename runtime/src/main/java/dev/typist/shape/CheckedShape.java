package dev.typist.shape;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** Another shape with a rule of its own. */
final class CheckedShape<T> extends ShapeAround<T, T> {

    private final Shape<T> content;
    private final Checks<T> checks;

    CheckedShape(Shape<T> content, Checks<T> checks) {
        this.content = content;
        this.checks = checks;
    }

    @Override
    Shape<T> content() {
        return content;
    }

    @Override
    Checks<T> checks() {
        return checks;
    }

    @Override
    T readFrom(JsonParser parser) {
        return checks.require(content.readFrom(parser));
    }

    @Override
    @Nullable
    T alignFrom(Node node, Alignment alignment) {
        return content.fit(node, alignment);
    }

    @Override
    void store(Values values, int index, @Nullable T value) {
        content.store(values, index, value);
    }

    @Override
    void absent(Values values, int index) {
        content.absent(values, index);
    }

    @Override
    void writeTo(JsonGenerator generator, T value) {
        content.writeTo(generator, value);
    }

    @Override
    public String render(T value) {
        return content.render(value);
    }

    @Override
    boolean unboxed() {
        return content.unboxed();
    }
}
