package dev.typist.shape;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * Shapes of types that are Jackson's: {@code JsonNode}, and classes with a {@code @JsonCreator} that names all its
 * parameters. They need {@code tools.jackson.core:jackson-databind}, which is loaded only when one of them is used, and the
 * latter are the only shapes that use reflection.
 *
 * <pre>{@code
 * static final Shape<Money> MONEY = DataBinding.of(Money.class)
 *     .component("currency", Shape.STRING)
 *     .component("cents", Shape.LONG)
 *     .build();
 * }</pre>
 *
 * <p>Jackson finds the creator and the accessors and calls them; what goes in and comes out is read and written by the
 * components' shapes, as exactly as in a record.
 */
public final class DataBinding {

    private DataBinding() {}

    /**
     * Any JSON. Numbers keep all their digits.
     *
     * @return the shape of a tree
     */
    public static Shape<JsonNode> json() {
        return new JsonShape();
    }

    /**
     * Starts the shape of a class that Jackson makes. The module of the class must open its package to
     * {@code tools.jackson.databind}.
     *
     * @param <T> the class; of a generic one, with its arguments
     * @param type the class
     * @return a builder to which every parameter of its creator is added
     */
    public static <T> Builder<T> of(Class<? super T> type) {
        return new Builder<>(type);
    }

    /**
     * Collects the parameters of a creator. Not thread-safe.
     *
     * @param <T> the class
     */
    public static final class Builder<T> {

        private final Class<? super T> type;
        private final Map<String, Shape<?>> components = new LinkedHashMap<>();

        Builder(Class<? super T> type) {
            this.type = Objects.requireNonNull(type, "type");
        }

        /**
         * Adds a parameter of the creator.
         *
         * @param name its name, on the wire and in {@code @JsonProperty}
         * @param shape its shape
         * @return this builder
         */
        public Builder<T> component(String name, Shape<?> shape) {
            if (components.putIfAbsent(name, shape) != null) {
                throw new IllegalArgumentException(type.getSimpleName() + " has two components named " + name);
            }
            return this;
        }

        /**
         * Ends the parameters.
         *
         * @return the shape of the class
         * @throws IllegalStateException if Jackson sees other parameters in the class, or may not look into it
         */
        public Shape<T> build() {
            BoundClass<T> bound = new BoundClass<>(type, components.keySet());
            RecordShape.Builder<T> record = Shape.record(type);
            components.forEach((name, shape) -> add(record, name, shape, bound));
            return record.construct(bound::create);
        }

        /** A creator takes objects, never what lies unboxed in a slot, as a lazy shape leaves it. */
        private static <T, V> void add(
                RecordShape.Builder<T> record, String name, Shape<V> shape, BoundClass<T> bound) {
            record.component(name, Shape.lazy(() -> shape), value -> bound.<V>get(name, value));
        }
    }
}
