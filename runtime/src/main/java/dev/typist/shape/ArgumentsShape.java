package dev.typist.shape;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The shape of a tool's arguments: an object with one property for each parameter. It is read, never written. */
public final class ArgumentsShape extends Shape<Values> {

    private final PropertyReader reader;
    private final PropertyAligner aligner;

    private ArgumentsShape(Builder builder) {
        this.reader = new PropertyReader(builder.names, builder.shapes);
        this.aligner = new PropertyAligner(builder.names, builder.shapes);
    }

    /** Models that call a tool without parameters may send nothing at all. */
    @Override
    String whole(String text) {
        return text.isBlank() ? "{}" : text;
    }

    @Override
    @Nullable
    Values alignFrom(Node node, Alignment alignment) {
        Node inside = alignment.decoded(node);
        if (inside != null) {
            return alignFrom(inside, alignment);
        }
        return node instanceof Node.Mapping object
                ? aligner.align(object, alignment)
                : alignment.unexpected(node, this);
    }

    @Override
    boolean knows(String property) {
        return aligner.knows(property);
    }

    @Override
    Values readFrom(JsonParser parser) {
        require(parser, JsonToken.START_OBJECT);
        return reader.read(parser);
    }

    @Override
    void writeTo(JsonGenerator generator, Values value) {
        throw new UnsupportedOperationException("arguments are read, never written");
    }

    @Override
    String expectation() {
        return "an object";
    }

    /** Collects the parameters of a tool. Not thread-safe. */
    public static final class Builder {

        private final List<String> names = new ArrayList<>();
        private final List<Shape<?>> shapes = new ArrayList<>();

        Builder() {}

        /**
         * Adds the next parameter.
         *
         * @param name its name on the wire
         * @param shape its shape
         * @return this builder
         */
        public Builder parameter(String name, Shape<?> shape) {
            if (names.contains(name)) {
                throw new IllegalArgumentException("two parameters named " + name);
            }
            names.add(name);
            shapes.add(shape);
            return this;
        }

        /**
         * Ends the parameters.
         *
         * @return their shape
         */
        public ArgumentsShape build() {
            return new ArgumentsShape(this);
        }
    }
}
