package dev.typist.shape;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** A whole number of 32 bits. */
final class IntShape extends NumberShape<Integer> {

    IntShape(Checks<Integer> checks) {
        super(checks);
    }

    @Override
    IntShape with(Checks<Integer> more) {
        return new IntShape(more);
    }

    @Override
    Integer readFrom(JsonParser parser) {
        return checks.require(number(parser));
    }

    @Override
    void readInto(JsonParser parser, Values values, int index) {
        int number = number(parser);
        if (!checks.surelyHold(number)) {
            checks.require(number);
        }
        values.setNumber(index, number);
    }

    private int number(JsonParser parser) {
        return (int) LongShape.whole(this, parser, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    @Override
    @Nullable
    Integer exactly(BigDecimal value) {
        BigInteger whole = whole(value);
        return whole == null || whole.bitLength() >= Integer.SIZE ? null : (Integer) whole.intValue();
    }

    @Override
    boolean isNatural(String number) {
        return isWhole(number);
    }

    @Override
    void store(Values values, int index, @Nullable Integer value) {
        values.setNumber(index, value == null ? 0 : value);
    }

    @Override
    boolean unboxed() {
        return true;
    }

    @Override
    void writeTo(JsonGenerator generator, Integer value) {
        generator.writeNumber(value);
    }

    @Override
    String expectation() {
        return "a whole number of at most 32 bits";
    }
}
