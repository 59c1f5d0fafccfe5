package dev.typist.shape;

import java.math.BigDecimal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A decimal number with all its digits. */
final class BigDecimalShape extends NumberShape<BigDecimal> {

    BigDecimalShape(Checks<BigDecimal> checks) {
        super(checks);
    }

    @Override
    BigDecimalShape with(Checks<BigDecimal> more) {
        return new BigDecimalShape(more);
    }

    @Override
    BigDecimal readFrom(JsonParser parser) {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_FLOAT) {
            require(parser, JsonToken.VALUE_NUMBER_INT);
        }
        return checks.require(parser.getDecimalValue());
    }

    @Override
    BigDecimal exactly(BigDecimal value) {
        return value;
    }

    @Override
    void writeTo(JsonGenerator generator, BigDecimal value) {
        generator.writeNumber(value);
    }

    @Override
    String expectation() {
        return "a number";
    }
}
