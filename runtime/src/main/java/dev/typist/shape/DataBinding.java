package dev.typist.shape;

import tools.jackson.databind.JsonNode;

/**
 * Shapes of types that Jackson binds: {@code JsonNode}, and classes whose {@code @JsonCreator} names all its parameters.
 * They need {@code tools.jackson.core:jackson-databind}, which is loaded only when one of them is used, and are the only
 * shapes that use reflection.
 *
 * <pre>{@code
 * static final Shape<Money> MONEY = DataBinding.of(Money.class);
 * }</pre>
 */
public final class DataBinding {

    private DataBinding() {}

    /**
     * Any JSON. Numbers keep all their digits.
     *
     * @return the shape of a tree
     */
    public static Shape<JsonNode> json() {
        return new BoundShape<>(JsonNode.class, "JSON", "value");
    }

    /**
     * A class that Jackson makes and writes. Its module must open its package to {@code tools.jackson.databind}.
     *
     * @param <T> the class
     * @param type the class
     * @return its shape
     */
    public static <T> Shape<T> of(Class<T> type) {
        return new BoundShape<>(type, "an object", null);
    }
}
