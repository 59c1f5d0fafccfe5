package dev.typist.shape;

import java.util.List;
import java.util.function.Function;
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
        if (node instanceof Node.Scalar scalar) {
            return encoded(scalar, alignment);
        }
        if (node instanceof Node.Mapping object) {
            if (PropertyAligner.isSchema(object)) {
                aligner.reportEcho(object, alignment);
                return null;
            }
            if (isOnlyWrapper(object)) {
                return wrapped(object, alignment);
            }
            if (aligner.knowsSome(object) || object.members().isEmpty()) {
                return either(object, trial -> wrapped(object, trial), alignment);
            }
        }
        Node.Mapping inner = Alignment.onlyPart(node, Node.Mapping.class);
        if (inner == null || !aligner.knowsSome(inner)) {
            return bare(node, alignment);
        }
        Alignment.Attempt<T> unwrapped = alignment.attempt(node, trial -> unwrapped(node, inner, trial));
        return isOnlyWrapper(inner) && !unwrapped.fits()
                ? alignment.adopt(unwrapped)
                : either(node, trial -> unwrapped(node, inner, trial), alignment);
    }

    private boolean isOnlyWrapper(Node.Mapping object) {
        return object.members().size() == 1 && aligner.knowsSome(object);
    }

    /** It is meant in one of two ways, unless both give the same. */
    private @Nullable T either(Node node, Function<Alignment, @Nullable T> way, Alignment alignment) {
        Choice<T> choice = new Choice<>();
        choice.offer(alignment.attempt(node, way));
        choice.offerRival(alignment.attempt(node, trial -> bare(node, trial)));
        return choice.decide(node, this, alignment);
    }

    private @Nullable T unwrapped(Node node, Node.Mapping inner, Alignment alignment) {
        return alignment.takesOut(node, inner) ? wrapped(inner, alignment) : alignment.unexpected(node, this);
    }

    /** The whole object may stand as JSON inside text; any other text is a bare value. */
    private @Nullable T encoded(Node.Scalar node, Alignment alignment) {
        Alignment.Attempt<Node> inside = alignment.attempt(node, trial -> trial.decoded(node));
        if (inside.value() instanceof Node.Mapping object && aligner.knowsSome(object)) {
            Alignment.Attempt<T> decoded = alignment.attempt(node, trial -> {
                trial.adopt(inside);
                return wrapped(object, trial);
            });
            if (decoded.fits() || isOnlyWrapper(object)) {
                return alignment.adopt(decoded);
            }
        }
        return bare(node, alignment);
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
        boolean value = node instanceof Node.Scalar scalar
                && (!scalar.isProse() || scalar.isLiteral())
                && !Alignment.looksEncoded(scalar);
        if ((content.isText() && !value)
                || (content.isAny() && Alignment.looksEncoded(node))
                || holdsEncoded(node)
                || (content.gathers() && holdsWrapper(Alignment.onlyValue(node)))) {
            alignment.problem(node, Problem.Kind.SYNTAX, "expected " + expectation() + ", got " + Json.describe(node));
            return null;
        }
        alignment.repaired(node, Repair.Kind.IMPLIED_PROPERTY, Json.describe(node), key);
        return content.fit(node, alignment);
    }

    /** Whether the whole object is in it two deep or deeper, and nothing else; one deep it is a rival. */
    private boolean holdsWrapper(@Nullable Node node) {
        if (node instanceof Node.Mapping outer && aligner.knowsSome(outer)) {
            return false;
        }
        Node inside = node;
        while (inside instanceof Node.Mapping object && !aligner.knowsSome(object)) {
            inside = Alignment.onlyValue(object);
        }
        return inside instanceof Node.Mapping;
    }

    /** Whether its only value is the whole object once more, as JSON inside text. */
    private boolean holdsEncoded(Node node) {
        return Alignment.onlyValue(node) instanceof Node.Scalar only
                && Alignment.looksEncoded(only)
                && only.text().contains(Json.quoted(key));
    }

    @Override
    boolean knows(String property) {
        return aligner.knows(property) || content.knows(property);
    }

    @Override
    boolean isScalar() {
        return content.isScalar();
    }

    @Override
    boolean mayBeLine(String line) {
        return content.mayBeLine(line);
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
