package dev.typist.shape;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** One of some texts: an enum without a class. Java has no literal types; tests read them so. */
final class LiteralShape extends Shape<Object> {

    private final List<String> names;
    private final NamedValues values;

    LiteralShape(List<String> names) {
        this.names = names;
        this.values = new NamedValues(names);
    }

    /** A literal of another type: the shape of that type, with a rule. */
    static Shape<Object> of(Object literal) {
        if (literal instanceof Boolean) {
            return generic(Shape.BOOLEAN.check("must be " + literal, literal::equals));
        }
        BigDecimal number = new BigDecimal(literal.toString());
        return generic(Shape.BIG_DECIMAL.check("must be " + literal, value -> value.compareTo(number) == 0));
    }

    @SuppressWarnings("unchecked") // Values are only looked at.
    static Shape<Object> generic(Shape<?> shape) {
        return (Shape<Object>) shape;
    }

    @Override
    Object readFrom(JsonParser parser) {
        String text = Shape.STRING.readFrom(parser);
        if (!names.contains(text)) {
            throw unexpected(parser);
        }
        return text;
    }

    @Override
    @Nullable
    Object alignFrom(Node node, Alignment alignment) {
        return values.alignFrom(this, node, alignment);
    }

    @Override
    boolean isScalar() {
        return true;
    }

    @Override
    void writeTo(JsonGenerator generator, Object value) {
        generator.writeString(value.toString());
    }

    @Override
    String expectation() {
        return "one of " + String.join(", ", names);
    }
}
