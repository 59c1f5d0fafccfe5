package dev.typist.shape;

import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/** The one JSON factory of this package, and how its tokens are named in messages. */
final class Json {

    /** How deep JSON may be, well-formed or not: every level is one of the stack's, and threads may have small ones. */
    static final int DEEPEST = 100;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private static final int LONGEST_QUOTE = 60;

    private Json() {}

    static JsonParser parser(String text) {
        return FACTORY.createParser(ObjectReadContext.empty(), text);
    }

    static JsonGenerator generator(StringWriter target) {
        return FACTORY.createGenerator(ObjectWriteContext.empty(), target);
    }

    /** Reads a text that is exactly a value of a shape. */
    static <T> T read(Shape<T> shape, String json) {
        try (JsonParser parser = parser(shape.whole(json))) {
            parser.nextToken();
            T value = shape.readFrom(parser);
            if (parser.nextToken() != null) {
                throw new Mismatch("expected the end of the text, got more after the value");
            }
            return value;
        }
    }

    static <T> String write(Shape<T> shape, T value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = generator(text)) {
            shape.writeTo(generator, value);
        }
        return text.toString();
    }

    static PropertyNameMatcher matcher(List<String> names) {
        return FACTORY.constructNameMatcher(
                names.stream().<Named>map(name -> Named.fromString(name)).toList(), false);
    }

    static MismatchException notJson(JacksonException e) {
        TokenStreamLocation location = e.getLocation();
        String place =
                location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
        return new MismatchException(
                List.of(new Problem("$", Problem.Kind.SYNTAX, "not JSON: " + e.getOriginalMessage() + place)));
    }

    /** Names the parser's current token as a person would: {@code "about 3"}, {@code an object}, {@code null}. */
    static String describe(JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token == null) {
            return "nothing";
        }
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_NULL -> "null";
            case VALUE_STRING -> quoted(parser.getString());
            default -> shortened(parser.getString());
        };
    }

    static String describe(Node node) {
        if (node instanceof Node.Mapping) {
            return "an object";
        }
        if (node instanceof Node.Sequence list) {
            return list.elements().isEmpty() ? "an empty list" : "a list";
        }
        Node.Scalar scalar = (Node.Scalar) node;
        if (scalar.text().isEmpty() && !scalar.quoted()) {
            return "nothing";
        }
        if (scalar.isProse()) {
            return "the text " + quoted(scalar.text());
        }
        return scalar.quoted() ? quoted(scalar.text()) : shortened(scalar.text());
    }

    static String quoted(String text) {
        return '"' + shortened(text) + '"';
    }

    static String shortened(String text) {
        if (text.length() <= LONGEST_QUOTE) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_QUOTE - 1)) ? LONGEST_QUOTE - 1 : LONGEST_QUOTE;
        return text.substring(0, end) + "…";
    }
}
