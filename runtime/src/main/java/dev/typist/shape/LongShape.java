package dev.typist.shape;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A whole number of 64 bits. */
final class LongShape extends NumberShape<Long> {

    LongShape(Checks<Long> checks) {
        super(checks);
    }

    @Override
    LongShape with(Checks<Long> more) {
        return new LongShape(more);
    }

    /** Reads the token's digits as a {@code long}; Jackson's own conversion would report overflow without a path. */
    static long whole(Shape<?> shape, JsonParser parser, long least, long greatest) {
        shape.require(parser, JsonToken.VALUE_NUMBER_INT);
        if (parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
            throw shape.unexpected(parser);
        }
        long value = parser.getLongValue();
        if (value < least || value > greatest) {
            throw shape.unexpected(parser);
        }
        return value;
    }

    @Override
    Long readFrom(JsonParser parser) {
        return checks.require(whole(this, parser, Long.MIN_VALUE, Long.MAX_VALUE));
    }

    @Override
    void readInto(JsonParser parser, Values values, int index) {
        long number = whole(this, parser, Long.MIN_VALUE, Long.MAX_VALUE);
        if (!checks.surelyHold(number)) {
            checks.require(number);
        }
        values.setNumber(index, number);
    }

    @Override
    @Nullable
    Long exactly(BigDecimal value) {
        BigInteger whole = whole(value);
        return whole == null || whole.bitLength() >= Long.SIZE ? null : (Long) whole.longValue();
    }

    @Override
    boolean isNatural(String number) {
        return isWhole(number);
    }

    @Override
    void store(Values values, int index, @Nullable Long value) {
        values.setNumber(index, value == null ? 0 : value);
    }

    @Override
    boolean unboxed() {
        return true;
    }

    @Override
    void writeTo(JsonGenerator generator, Long value) {
        generator.writeNumber(value);
    }

    @Override
    String expectation() {
        return "a whole number of at most 64 bits";
    }
}
