package dev.typist.shape;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** A shape that is looked up when it is first needed. Its value is always an object, never a primitive. */
final class LazyShape<T> extends Shape<T> {

    private final Supplier<Shape<T>> supplier;

    LazyShape(Supplier<Shape<T>> supplier) {
        this.supplier = Objects.requireNonNull(supplier, "shape");
    }

    private Shape<T> shape() {
        return Objects.requireNonNull(supplier.get(), "a lazy shape was needed before it was there");
    }

    @Override
    T readFrom(JsonParser parser) {
        return shape().readFrom(parser);
    }

    @Override
    @Nullable
    T alignFrom(Node node, Alignment alignment) {
        return shape().fit(node, alignment);
    }

    @Override
    void absent(Values values, int index) {
        shape().absent(values, index);
    }

    @Override
    void writeTo(JsonGenerator generator, T value) {
        shape().writeTo(generator, value);
    }

    @Override
    public String render(T value) {
        return shape().render(value);
    }

    @Override
    String expectation() {
        return shape().expectation();
    }

    @Override
    @Nullable
    String rootKey() {
        return shape().rootKey();
    }

    @Override
    boolean isScalar() {
        return shape().isScalar();
    }

    @Override
    boolean isText() {
        return shape().isText();
    }

    @Override
    boolean gathers() {
        return shape().gathers();
    }

    @Override
    boolean mayBeLine(String line) {
        return shape().mayBeLine(line);
    }
}
