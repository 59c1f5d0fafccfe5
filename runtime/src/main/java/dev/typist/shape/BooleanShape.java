package dev.typist.shape;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** {@code true} or {@code false}. */
final class BooleanShape extends Shape<Boolean> {

    /** The words for both, in pairs: the even ones are true. */
    private static final Names WORDS = new Names(List.of("true", "false", "yes", "no"));

    /** No idea, no problem, yes men: no answer is followed by a word without a comma between them. */
    private static final Pattern BEFORE_A_WORD =
            Pattern.compile("\\b(?:yes|no)[ \\t]+\\p{L}", Pattern.CASE_INSENSITIVE);

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
        return word < 0 ? null : word % 2 == 0;
    }

    private @Nullable Boolean inProse(Node.Scalar scalar, Alignment alignment) {
        if (BEFORE_A_WORD.matcher(scalar.text()).find()) {
            return alignment.ambiguous(scalar, this);
        }
        Boolean found = null;
        for (int word : Prose.names(scalar.text(), WORDS)) {
            boolean truth = word % 2 == 0;
            if (word == Prose.DENIED || (found != null && found != truth)) {
                return alignment.ambiguous(scalar, this);
            }
            found = truth;
        }
        if (found == null) {
            return alignment.unexpected(scalar, this);
        }
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
