package dev.typist.shape;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A value inside an object of one property, because an answer's root must be an object. */
final class WrappedShape<T> extends Shape<T> {

    private final String key;
    private final Shape<T> content;
    private final PropertyReader reader;
    private final PropertyAligner aligner;

    WrappedShape(String key, Shape<T> content) {
        this.key = key;
        this.content = content;
        List<String> names = List.of(key);
        List<Shape<?>> shapes = List.of(new BoxedShape<>(content));
        this.reader = new PropertyReader(names, shapes);
        this.aligner = new PropertyAligner(names, shapes);
    }

    @Override
    T readFrom(JsonParser parser) {
        require(parser, JsonToken.START_OBJECT);
        return reader.read(parser).get(0);
    }

    @Override
    @Nullable
    T alignFrom(Node node, Alignment alignment) {
        if (!(node instanceof Node.Mapping object)) {
            return bare(node, alignment);
        }
        boolean alone = object.members().size() == 1 && aligner.knowsSome(object);
        if (!alone && PropertyAligner.isSchema(object)) {
            alignment.problem(object, Problem.Kind.SCHEMA_ECHO, "expected a value, got the schema itself");
            return null;
        }
        if (!aligner.knowsSome(object)) {
            return bare(node, alignment);
        }
        if (alone) {
            return wrapped(object, alignment);
        }
        // The rest is too much, or the property is one of the value's own: dropping it would lose the value.
        Choice<T> choice = new Choice<>();
        choice.offerAnother(alignment.attempt(object, trial -> wrapped(object, trial)));
        choice.offerAnother(alignment.attempt(object, trial -> bare(object, trial)));
        return choice.decide(object, this, alignment);
    }

    private @Nullable T wrapped(Node.Mapping object, Alignment alignment) {
        if (content.isScalar()) {
            object.members().forEach(member -> member.value().markResult());
        }
        int problems = alignment.problems();
        Values values = aligner.align(object, alignment);
        return values == null || alignment.problems() > problems ? null : values.get(0);
    }

    /** A value without its wrapper. Any text would do for text, even an excuse: it must be where it belongs. */
    private @Nullable T bare(Node node, Alignment alignment) {
        if (content.isText() && node instanceof Node.Scalar scalar && scalar.isProse() && !scalar.isLiteral()) {
            alignment.problem(
                    node, Problem.Kind.SYNTAX, "expected " + expectation() + ", got " + Json.describe(scalar));
            return null;
        }
        alignment.repaired(node, Repair.Kind.IMPLIED_PROPERTY, Json.describe(node), key);
        return content.fit(node, alignment);
    }

    @Override
    boolean isScalar() {
        return content.isScalar();
    }

    @Override
    boolean gathers() {
        return content.gathers();
    }

    @Override
    void writeTo(JsonGenerator generator, T value) {
        generator.writeStartObject();
        generator.writeName(key);
        content.writeTo(generator, value);
        generator.writeEndObject();
    }

    @Override
    String expectation() {
        return "an object with the property \"" + key + "\"";
    }

    @Override
    @Nullable
    String rootKey() {
        return null;
    }
}
