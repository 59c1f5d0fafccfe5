package dev.typist.shape;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A whole number of any size. */
final class BigIntegerShape extends NumberShape<BigInteger> {

    BigIntegerShape(Checks<BigInteger> checks) {
        super(checks);
    }

    @Override
    BigIntegerShape with(Checks<BigInteger> more) {
        return new BigIntegerShape(more);
    }

    @Override
    BigInteger readFrom(JsonParser parser) {
        require(parser, JsonToken.VALUE_NUMBER_INT);
        return checks.require(parser.getBigIntegerValue());
    }

    @Override
    @Nullable
    BigInteger exactly(BigDecimal value) {
        return whole(value);
    }

    @Override
    boolean isNatural(String number) {
        return isWhole(number);
    }

    @Override
    void writeTo(JsonGenerator generator, BigInteger value) {
        generator.writeNumber(value);
    }

    @Override
    String expectation() {
        return "a whole number";
    }
}
