package dev.typist.shape;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A type that JSON has no form of its own for: a string of a certain form.
 *
 * @param expectation what a reader expects
 * @param parser makes the value of its exact form; throws if it is none
 * @param lenient makes the value of a form that can mean nothing else; null if it is none
 * @param repair what taking such a form is called
 * @param distinct whether the form is known in a sentence
 */
record Word<T>(
        String expectation,
        Function<String, T> parser,
        Function<String, @Nullable T> lenient,
        Repair.Kind repair,
        boolean distinct) {

    private static final int UUID_LENGTH = 36;

    static final Word<UUID> UUID = new Word<>("a UUID in a string", Word::uuid, text -> null, Repair.Kind.NAME, true);

    static final Word<URI> URI = new Word<>("a URI in a string", Word::uri, text -> null, Repair.Kind.NAME, false);

    private static UUID uuid(String text) {
        if (text.length() != UUID_LENGTH) {
            throw new IllegalArgumentException("a UUID has 36 characters");
        }
        return java.util.UUID.fromString(text);
    }

    private static URI uri(String text) {
        try {
            if (Absence.isWord(text)) {
                throw new IllegalArgumentException("a word for nothing is no URI");
            }
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    T readFrom(Shape<T> shape, JsonParser parser) {
        shape.require(parser, JsonToken.VALUE_STRING);
        T value = parsed(parser.getString());
        if (value == null) {
            throw shape.unexpected(parser);
        }
        return value;
    }

    private @Nullable T parsed(String text) {
        try {
            return parser.apply(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            return null;
        }
    }

    @Nullable
    T alignFrom(Shape<T> shape, Node node, Alignment alignment) {
        if (!(alignment.unwrapped(node) instanceof Node.Scalar scalar)) {
            return alignment.unexpected(node, shape);
        }
        String text = scalar.text();
        T value = parsed(text);
        if (value != null && scalar.quoted()) {
            return value;
        }
        Repair.Kind kind = value == null ? repair : Repair.Kind.UNQUOTED;
        if (value == null) {
            value = parsed(text.strip());
        }
        if (value == null) {
            value = lenient.apply(text.strip());
        }
        if (value == null && distinct && scalar.isResult()) {
            value = Prose.time(text, this::parsed);
            kind = Repair.Kind.IN_PROSE;
        }
        if (value == null || (kind == Repair.Kind.UNQUOTED && !distinct)) {
            return alignment.unexpected(scalar, shape);
        }
        alignment.repaired(scalar, kind, Json.describe(scalar), value.toString());
        return value;
    }

    void writeTo(JsonGenerator generator, T value) {
        generator.writeString(value.toString());
    }
}
