package dev.typist.shape;

import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Ways to say that an optional value is not there. */
final class Absence {

    private static final Set<String> WORDS = Set.of("", "null", "none", "nil", "n/a", "undefined", "nothing");

    private Absence() {}

    static boolean isNext(JsonParser parser) {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    static boolean isWord(String text) {
        return WORDS.contains(Fold.caseless(text));
    }

    /** Whether a node says that there is no value; a word for nothing is text where text is wanted. */
    static boolean isIn(Node node, Shape<?> wanted, Alignment alignment) {
        Shape<?> content = present(wanted);
        if (!(node instanceof Node.Scalar scalar)) {
            return false;
        }
        if (!isWord(scalar.text())) {
            boolean either = scalar.isProse()
                    && !content.isText()
                    && Prose.mentionsNothing(scalar.text())
                    && alignment.attempt(content, node).fits();
            if (either) {
                alignment.ambiguous(node, content);
            }
            return either;
        }
        if (scalar.text().isEmpty() && !scalar.quoted()) {
            return false; // No value at all, not even one for nothing.
        }
        if (scalar.isNull()) {
            return true;
        }
        if (content.isText() || (content.isAny() && !scalar.quoted())) {
            if (!scalar.quoted() && !(content.isText() && scalar.isProse())) {
                // Python's None, or text that lost its quotes: there is no telling.
                alignment.problem(
                        node, Problem.Kind.TYPE, "expected a string in quotes or null, got " + Json.describe(scalar));
                return true;
            }
            return false;
        }
        if (alignment.attempt(content, node).fits()) {
            if (!scalar.quoted()) {
                // A constant that is called none, or Python's None.
                alignment.ambiguous(node, content);
                return true;
            }
            return false;
        }
        alignment.repaired(node, Repair.Kind.NOTHING, Json.describe(scalar), "null");
        return true;
    }

    /** What is there if a value is: of several shapes that may be absent, what the innermost holds. */
    private static Shape<?> present(Shape<?> shape) {
        Shape<?> content = shape;
        while (content instanceof ShapeAround<?, ?> around
                && (content instanceof OptionalShape || content instanceof NullableShape)) {
            content = around.content();
        }
        return content;
    }
}
