package dev.typist.shape;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** A shape that is looked up when it is first needed. Its value is always an object, never a primitive. */
final class LazyShape<T> extends ShapeAround<T, T> {

    private final Supplier<Shape<T>> supplier;

    LazyShape(Supplier<Shape<T>> supplier) {
        this.supplier = Objects.requireNonNull(supplier, "shape");
    }

    @Override
    Shape<T> content() {
        return Objects.requireNonNull(supplier.get(), "a lazy shape was needed before it was there");
    }

    @Override
    T readFrom(JsonParser parser) {
        return content().readFrom(parser);
    }

    @Override
    @Nullable
    T alignFrom(Node node, Alignment alignment) {
        return content().fit(node, alignment);
    }

    @Override
    void absent(Values values, int index) {
        content().absent(values, index);
    }

    @Override
    void writeTo(JsonGenerator generator, T value) {
        content().writeTo(generator, value);
    }

    @Override
    public String render(T value) {
        return content().render(value);
    }
}
