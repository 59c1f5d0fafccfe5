package dev.typist.shape;

import java.math.BigDecimal;
import java.math.BigInteger;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Numbers, each read without loss or not at all. */
final class NumberShape {

    private NumberShape() {}

    /** Reads the token's digits as a {@code long}; Jackson's own conversion would report overflow without a path. */
    private static long whole(Shape<?> shape, JsonParser parser, long least, long greatest) {
        shape.require(parser, JsonToken.VALUE_NUMBER_INT);
        JsonParser.NumberType type = parser.getNumberType();
        if (type == JsonParser.NumberType.BIG_INTEGER) {
            throw shape.unexpected(parser);
        }
        long value = parser.getLongValue();
        if (value < least || value > greatest) {
            throw shape.unexpected(parser);
        }
        return value;
    }

    static final class Int extends Shape<Integer> {

        @Override
        Integer readFrom(JsonParser parser) {
            return (int) whole(this, parser, Integer.MIN_VALUE, Integer.MAX_VALUE);
        }

        @Override
        void readInto(JsonParser parser, Values values, int index) {
            values.setNumber(index, whole(this, parser, Integer.MIN_VALUE, Integer.MAX_VALUE));
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

    static final class Whole extends Shape<Long> {

        @Override
        Long readFrom(JsonParser parser) {
            return whole(this, parser, Long.MIN_VALUE, Long.MAX_VALUE);
        }

        @Override
        void readInto(JsonParser parser, Values values, int index) {
            values.setNumber(index, whole(this, parser, Long.MIN_VALUE, Long.MAX_VALUE));
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

    static final class Floating extends Shape<Double> {

        private static final long EXACT = 1L << 53;

        @Override
        Double readFrom(JsonParser parser) {
            return floating(parser);
        }

        @Override
        void readInto(JsonParser parser, Values values, int index) {
            values.setNumber(index, Double.doubleToRawLongBits(floating(parser)));
        }

        private double floating(JsonParser parser) {
            JsonToken token = parser.currentToken();
            if (token == JsonToken.VALUE_NUMBER_FLOAT) {
                double value = parser.getDoubleValue();
                if (Double.isInfinite(value) || Double.isNaN(value)) {
                    throw unexpected(parser);
                }
                return value;
            }
            require(parser, JsonToken.VALUE_NUMBER_INT);
            if (parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
                long whole = parser.getLongValue();
                if (whole >= -EXACT && whole <= EXACT) {
                    return (double) whole;
                }
            }
            return exactly(parser);
        }

        /** A whole number beyond 2^53 is taken only if a {@code double} is that very number. */
        private double exactly(JsonParser parser) {
            BigInteger whole = parser.getBigIntegerValue();
            double value = whole.doubleValue();
            if (Double.isInfinite(value)
                    || !new BigDecimal(value).toBigIntegerExact().equals(whole)) {
                throw unexpected(parser);
            }
            return value;
        }

        @Override
        boolean unboxed() {
            return true;
        }

        @Override
        void writeTo(JsonGenerator generator, Double value) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(value + " has no form in JSON");
            }
            generator.writeNumber(value);
        }

        @Override
        String expectation() {
            return "a number that fits a double";
        }
    }

    static final class Decimal extends Shape<BigDecimal> {

        @Override
        BigDecimal readFrom(JsonParser parser) {
            if (parser.currentToken() != JsonToken.VALUE_NUMBER_FLOAT) {
                require(parser, JsonToken.VALUE_NUMBER_INT);
            }
            return parser.getDecimalValue();
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

    static final class BigWhole extends Shape<BigInteger> {

        @Override
        BigInteger readFrom(JsonParser parser) {
            require(parser, JsonToken.VALUE_NUMBER_INT);
            return parser.getBigIntegerValue();
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
}
