package dev.typist.shape;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** {@code true} or {@code false}. */
final class BooleanShape extends Shape<Boolean> {

    /** The words for both, in pairs: the even ones are true. */
    private static final Names WORDS = new Names(List.of("true", "false", "yes", "no"));

    @Override
    Boolean readFrom(JsonParser parser) {
        return truth(parser);
    }

    @Override
    void readInto(JsonParser parser, Values values, int index) {
        values.setNumber(index, truth(parser) ? 1 : 0);
    }

    private boolean truth(JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_TRUE) {
            return true;
        }
        require(parser, JsonToken.VALUE_FALSE);
        return false;
    }

    @Override
    @Nullable
    Boolean alignFrom(Node node, Alignment alignment) {
        if (!(alignment.unwrapped(node) instanceof Node.Scalar scalar)) {
            return alignment.unexpected(node, this);
        }
        String text = scalar.text();
        if (!scalar.quoted() && (text.equals("true") || text.equals("false"))) {
            return text.equals("true");
        }
        Boolean truth = truth(text.strip());
        if (truth != null) {
            alignment.repaired(scalar, Repair.Kind.BOOLEAN, Json.describe(scalar), truth.toString());
            return truth;
        }
        return scalar.isResult() ? inProse(scalar, alignment) : alignment.unexpected(scalar, this);
    }

    private static @Nullable Boolean truth(String text) {
        if (text.equals("1") || text.equals("0")) {
            return text.equals("1");
        }
        int word = WORDS.fold(text);
        return (word < 0 || Prose.isAsking(text, WORDS.get(word))) ? null : (Boolean) (word % 2 == 0);
    }

    private @Nullable Boolean inProse(Node.Scalar scalar, Alignment alignment) {
        Set<Integer> words = Prose.names(scalar.text(), WORDS, word -> word % 2);
        if (words.isEmpty()) {
            return alignment.unexpected(scalar, this);
        }
        int word = words.iterator().next();
        if (words.size() > 1 || word < 0) {
            return alignment.ambiguous(scalar, this);
        }
        Boolean found = word == 0;
        alignment.repaired(scalar, Repair.Kind.IN_PROSE, Json.describe(scalar), found.toString());
        return found;
    }

    @Override
    void store(Values values, int index, @Nullable Boolean value) {
        values.setNumber(index, Boolean.TRUE.equals(value) ? 1 : 0);
    }

    @Override
    boolean unboxed() {
        return true;
    }

    @Override
    boolean isScalar() {
        return true;
    }

    @Override
    void writeTo(JsonGenerator generator, Boolean value) {
        generator.writeBoolean(value);
    }

    @Override
    String expectation() {
        return "true or false";
    }
}
