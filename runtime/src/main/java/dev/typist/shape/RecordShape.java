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
    private final PropertyAligner aligner;

    private RecordShape(Builder<R> builder, Function<Values, R> constructor) {
        this.components = List.copyOf(builder.components);
        this.constructor = constructor;
        List<String> names = components.stream().map(Component::name).toList();
        List<Shape<?>> shapes =
                components.stream().<Shape<?>>map(Component::shape).toList();
        this.reader = new PropertyReader(names, shapes);
        this.aligner = new PropertyAligner(names, shapes);
    }

    @Override
    R readFrom(JsonParser parser) {
        require(parser, JsonToken.START_OBJECT);
        return readRest(parser);
    }

    /** Reads the properties that follow, up to the end of the object. */
    R readRest(JsonParser parser) {
        Values values = reader.read(parser);
        try {
            return constructor.apply(values);
        } catch (RuntimeException e) {
            throw new Mismatch(Problem.Kind.CONSTRAINT, refusal(e));
        }
    }

    /** The record's own rules: the model is told what its constructor said. */
    private static String refusal(RuntimeException e) {
        return e.getMessage() == null ? "refused: " + e.getClass().getSimpleName() : e.getMessage();
    }

    @Override
    @Nullable
    R alignFrom(Node node, Alignment alignment) {
        Node inside = alignment.decoded(node);
        if (inside != null) {
            return alignFrom(inside, alignment);
        }
        ToolCall call = node instanceof Node.Mapping object ? ToolCall.of(object, this) : null;
        if (call != null) {
            return called(call, alignment);
        }
        if (node instanceof Node.Mapping object && aligner.knowsSome(object)) {
            return alignRest(object, object.members(), alignment);
        }
        if (aligner.isOnly() && isBare(node) && !aligner.isNamedIn(node) && !alignment.isUnwrapped(node)) {
            return constructed(node, aligner.implied(node, alignment), alignment);
        }
        if (node instanceof Node.Scalar) {
            return alignment.unexpected(node, this);
        }
        // An object of which nothing is known may hold the one that is meant; else it is blamed itself.
        if (Alignment.onlyValue(node) instanceof Node.Mapping
                && alignment.unwrapped(node) instanceof Node.Mapping only) {
            return alignRest(only, only.members(), alignment);
        }
        if (!(node instanceof Node.Mapping object)) {
            return alignment.unexpected(node, this);
        }
        Node.Mapping inner = PropertyAligner.isSchema(object) ? null : Alignment.onlyPart(object, Node.Mapping.class);
        return inner != null && aligner.knowsSome(inner) && alignment.takesOut(object, inner)
                ? alignRest(inner, inner.members(), alignment)
                : alignRest(object, object.members(), alignment);
    }

    /** The arguments of a call are meant, whatever the tool is called. */
    private @Nullable R called(ToolCall call, Alignment alignment) {
        if (alignment.takesOut(call.object(), call.arguments())) {
            Node inside = alignment.decoded(call.arguments());
            if ((inside == null ? call.arguments() : inside) instanceof Node.Mapping object) {
                return alignRest(object, object.members(), alignment);
            }
        }
        alignment.problem(call.object(), Problem.Kind.TYPE, "expected " + expectation() + ", got the call of a tool");
        return null;
    }

    /** Takes some of an object's properties; the others have been taken already. */
    @Nullable
    R alignRest(Node.Mapping object, List<Node.Member> members, Alignment alignment) {
        int problems = alignment.problems();
        Values values = aligner.align(object, members, alignment);
        return values == null || alignment.problems() > problems ? null : constructed(object, values, alignment);
    }

    private @Nullable R constructed(Node node, @Nullable Values values, Alignment alignment) {
        if (values == null) {
            return null;
        }
        try {
            return constructor.apply(values);
        } catch (RuntimeException e) {
            alignment.problem(node, Problem.Kind.CONSTRAINT, refusal(e));
            return null;
        }
    }

    /** Whether a node is a value by itself, not a sentence and not an object of something else. */
    private static boolean isBare(Node node) {
        return node instanceof Node.Sequence list
                ? list.ending() == Node.Ending.CLOSED && !(Alignment.onlyValue(list) instanceof Node.Mapping)
                : node instanceof Node.Scalar scalar
                        && (scalar.quoted() || scalar.isLiteral())
                        && scalar.fixes().stream().noneMatch(fix -> fix.kind() == Repair.Kind.RAW_CONTROL)
                        && !Alignment.looksEncoded(scalar)
                        && !Absence.isWord(scalar.text());
    }

    @Override
    void writeTo(JsonGenerator generator, R value) {
        generator.writeStartObject();
        writeRest(generator, value);
        generator.writeEndObject();
    }

    boolean hasComponent(String name) {
        return components.stream().anyMatch(component -> component.name.equals(name));
    }

    void writeRest(JsonGenerator generator, R value) {
        for (Component<R, ?> component : components) {
            component.writeTo(generator, value);
        }
    }

    @Override
    String expectation() {
        return "an object";
    }

    @Override
    boolean knows(String property) {
        return aligner.knows(property);
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
