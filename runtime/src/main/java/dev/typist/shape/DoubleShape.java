package dev.typist.shape;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A finite floating-point number. */
final class DoubleShape extends NumberShape<Double> {

    /** Up to here every whole number is a {@code double}. */
    private static final long EXACT = 1L << 53;

    DoubleShape(Checks<Double> checks) {
        super(checks);
    }

    @Override
    DoubleShape with(Checks<Double> more) {
        return new DoubleShape(more);
    }

    @Override
    Double readFrom(JsonParser parser) {
        return checks.require(floating(parser));
    }

    @Override
    void readInto(JsonParser parser, Values values, int index) {
        double number = floating(parser);
        if (!checks.isEmpty()) {
            checks.require(number);
        }
        values.setNumber(index, Double.doubleToRawLongBits(number));
    }

    private double floating(JsonParser parser) {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT) {
            double value = parser.getDoubleValue();
            double size = Math.abs(value);
            return size > 0 && size < EXACT ? value : exactly(parser);
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

    private double exactly(JsonParser parser) {
        Double value = exactly(parser.getDecimalValue());
        if (value == null) {
            throw unexpected(parser);
        }
        return value;
    }

    /** Digits after the point may be rounded, as always; those before it, or all of them, may not. */
    @Override
    @Nullable
    Double exactly(BigDecimal number) {
        double value = number.doubleValue();
        if (!Double.isFinite(value) || (value == 0 && number.signum() != 0)) {
            return null;
        }
        if (Math.abs(value) < EXACT) {
            return value;
        }
        // 1e300 is no whole number of a double's, but it is what a double of that name is written as.
        boolean lossless = new BigDecimal(value).compareTo(number) == 0
                || BigDecimal.valueOf(value).compareTo(number) == 0;
        return lossless ? (Double) value : null;
    }

    @Override
    void store(Values values, int index, @Nullable Double value) {
        values.setNumber(index, value == null ? 0 : Double.doubleToRawLongBits(value));
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
