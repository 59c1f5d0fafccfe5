package dev.typist.shape;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The shape of an enum: a string that is the wire name of one of its constants.
 *
 * @param <E> the enum
 */
public final class EnumShape<E extends Enum<E>> extends Shape<E> {

    private final Map<String, E> constants;
    private final Map<E, String> wireNames;
    private final NamedValues names;
    private final String expectation;

    private EnumShape(Builder<E> builder) {
        this.constants = Map.copyOf(builder.constants);
        this.wireNames = new EnumMap<>(builder.type);
        builder.constants.forEach((name, constant) -> wireNames.put(constant, name));
        this.names = new NamedValues(List.copyOf(builder.constants.keySet()));
        this.expectation = "one of " + String.join(", ", builder.constants.keySet());
    }

    @Override
    E readFrom(JsonParser parser) {
        require(parser, JsonToken.VALUE_STRING);
        E constant = constants.get(parser.getString());
        if (constant == null) {
            throw unexpected(parser);
        }
        return constant;
    }

    @Override
    @Nullable
    E alignFrom(Node node, Alignment alignment) {
        String name = names.alignFrom(this, node, alignment);
        return name == null ? null : constants.get(name);
    }

    @Override
    boolean isScalar() {
        return true;
    }

    @Override
    void writeTo(JsonGenerator generator, E value) {
        generator.writeString(render(value));
    }

    @Override
    public String render(E value) {
        return Objects.requireNonNull(wireNames.get(value), "constant without a wire name");
    }

    @Override
    String expectation() {
        return expectation;
    }

    /**
     * Collects the constants of an enum. Not thread-safe.
     *
     * @param <E> the enum
     */
    public static final class Builder<E extends Enum<E>> {

        private final Class<E> type;
        private final Map<String, E> constants = new LinkedHashMap<>();

        Builder(Class<E> type) {
            this.type = Objects.requireNonNull(type, "type");
        }

        /**
         * Adds a constant.
         *
         * @param name its name on the wire
         * @param constant the constant
         * @return this builder
         */
        public Builder<E> constant(String name, E constant) {
            if (constants.putIfAbsent(name, constant) != null) {
                throw new IllegalArgumentException(type.getSimpleName() + " has two constants named " + name);
            }
            return this;
        }

        /**
         * Ends the enum.
         *
         * @return its shape
         */
        public EnumShape<E> build() {
            return new EnumShape<>(this);
        }
    }
}
