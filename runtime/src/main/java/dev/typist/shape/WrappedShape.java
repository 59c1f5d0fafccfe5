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
            return encoded(node, alignment);
        }
        if (PropertyAligner.isSchema(object)) {
            return aligner.echoed(object, alignment);
        }
        boolean known = aligner.knowsSome(object);
        if (known && object.members().size() == 1) {
            return wrapped(object, alignment);
        }
        boolean knownInside =
                !known && Alignment.onlyValue(object) instanceof Node.Mapping inner && aligner.knowsSome(inner);
        if (!known && !knownInside) {
            return bare(node, alignment);
        }
        Choice<T> choice = new Choice<>();
        choice.offer(alignment.attempt(
                object, trial -> wrapped((Node.Mapping) (known ? object : trial.unwrapped(object)), trial)));
        choice.offerRival(alignment.attempt(object, trial -> bare(object, trial)));
        return choice.decide(object, this, alignment);
    }

    /** The whole object may stand as JSON inside text; any other text is a bare value. */
    private @Nullable T encoded(Node node, Alignment alignment) {
        Alignment.Attempt<T> decoded = alignment.attempt(
                node,
                trial -> trial.decoded(node) instanceof Node.Mapping object && aligner.knowsSome(object)
                        ? wrapped(object, trial)
                        : trial.unexpected(node, this));
        return decoded.fits() ? alignment.adopt(decoded) : bare(node, alignment);
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
