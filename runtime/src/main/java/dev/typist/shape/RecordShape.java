package dev.typist.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The shape of a record: an object with exactly the record's components.
 *
 * @param <R> the record
 */
public final class RecordShape<R> extends Shape<R> {

    private final List<Component<R, ?>> components;
    private final Function<Values, R> constructor;
    private final PropertyReader reader;

    private RecordShape(Builder<R> builder, Function<Values, R> constructor) {
        this.components = List.copyOf(builder.components);
        this.constructor = constructor;
        this.reader = new PropertyReader(
                components.stream().map(Component::name).toList(),
                components.stream().<Shape<?>>map(Component::shape).toList());
    }

    @Override
    R readFrom(JsonParser parser) {
        require(parser, JsonToken.START_OBJECT);
        Values values = reader.read(parser);
        try {
            return constructor.apply(values);
        } catch (RuntimeException e) {
            // The record's own rules: the model is told what its constructor said.
            throw new Mismatch(
                    e.getMessage() == null ? "refused: " + e.getClass().getSimpleName() : e.getMessage());
        }
    }

    @Override
    void writeTo(JsonGenerator generator, R value) {
        generator.writeStartObject();
        for (Component<R, ?> component : components) {
            component.writeTo(generator, value);
        }
        generator.writeEndObject();
    }

    @Override
    String expectation() {
        return "an object";
    }

    @Override
    @Nullable
    String rootKey() {
        return null;
    }

    private record Component<R, V>(String name, Shape<V> shape, Function<? super R, ? extends V> accessor) {

        void writeTo(JsonGenerator generator, R value) {
            generator.writeName(name);
            shape.writeTo(generator, accessor.apply(value));
        }
    }

    /**
     * Collects the components of a record. Not thread-safe.
     *
     * @param <R> the record
     */
    public static final class Builder<R> {

        private final Class<? super R> type;
        private final List<Component<R, ?>> components = new ArrayList<>();

        Builder(Class<? super R> type) {
            this.type = Objects.requireNonNull(type, "type");
        }

        /**
         * Adds the next component.
         *
         * @param <V> its type, boxed
         * @param name its name on the wire
         * @param shape its shape
         * @param accessor its accessor
         * @return this builder
         */
        public <V> Builder<R> component(String name, Shape<V> shape, Function<? super R, ? extends V> accessor) {
            if (components.stream().anyMatch(component -> component.name.equals(name))) {
                throw new IllegalArgumentException(type.getSimpleName() + " has two components named " + name);
            }
            components.add(new Component<>(name, shape, accessor));
            return this;
        }

        /**
         * Ends the record.
         *
         * @param constructor makes the record from its components' values, in the order they were added
         * @return its shape
         */
        public RecordShape<R> construct(Function<Values, R> constructor) {
            return new RecordShape<>(this, constructor);
        }
    }
}
