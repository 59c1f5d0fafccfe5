package dev.typist.shape;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The shape of a number, with the rules it may have: {@code Shape.INT.min(1).max(10)}. A number is read without loss or not
 * at all.
 *
 * <p>Every method returns a new shape.
 *
 * @param <N> the number
 */
public abstract class NumberShape<N extends Number> extends Shape<N> {

    private static final int MOST_DIGITS = 1000;

    final Checks<N> checks;

    NumberShape(Checks<N> checks) {
        this.checks = checks;
    }

    /**
     * Requires a least value.
     *
     * @param least the value
     * @return the shape with this rule
     */
    public final NumberShape<N> min(long least) {
        return min(String.valueOf(least), true);
    }

    /**
     * Requires a greatest value.
     *
     * @param greatest the value
     * @return the shape with this rule
     */
    public final NumberShape<N> max(long greatest) {
        return max(String.valueOf(greatest), true);
    }

    /**
     * Requires a least value.
     *
     * @param least the value as a decimal number
     * @param inclusive whether the value itself is allowed
     * @return the shape with this rule
     */
    public final NumberShape<N> min(String least, boolean inclusive) {
        Bound bound = new Bound(least);
        return inclusive
                ? and(
                        "must be at least " + least,
                        value -> bound.compare(value) >= 0,
                        whole -> bound.compare(whole) >= 0)
                : and(
                        "must be greater than " + least,
                        value -> bound.compare(value) > 0,
                        whole -> bound.compare(whole) > 0);
    }

    /**
     * Requires a greatest value.
     *
     * @param greatest the value as a decimal number
     * @param inclusive whether the value itself is allowed
     * @return the shape with this rule
     */
    public final NumberShape<N> max(String greatest, boolean inclusive) {
        Bound bound = new Bound(greatest);
        return inclusive
                ? and(
                        "must be at most " + greatest,
                        value -> bound.compare(value) <= 0,
                        whole -> bound.compare(whole) <= 0)
                : and(
                        "must be less than " + greatest,
                        value -> bound.compare(value) < 0,
                        whole -> bound.compare(whole) < 0);
    }

    /**
     * Requires more than 0.
     *
     * @return the shape with this rule
     */
    public final NumberShape<N> positive() {
        return min("0", false);
    }

    /**
     * Requires 0 or more.
     *
     * @return the shape with this rule
     */
    public final NumberShape<N> positiveOrZero() {
        return min("0", true);
    }

    /**
     * Requires less than 0.
     *
     * @return the shape with this rule
     */
    public final NumberShape<N> negative() {
        return max("0", false);
    }

    /**
     * Requires 0 or less.
     *
     * @return the shape with this rule
     */
    public final NumberShape<N> negativeOrZero() {
        return max("0", true);
    }

    /**
     * Limits the digits.
     *
     * @param whole how many at most before the decimal point
     * @param fraction how many at most after it
     * @return the shape with this rule
     */
    public final NumberShape<N> digits(int whole, int fraction) {
        return and(
                "must have at most " + whole + " digits before and " + fraction + " after the point",
                value -> {
                    BigDecimal exact = Bound.exact(value);
                    return exact.precision() - exact.scale() <= whole && exact.scale() <= fraction;
                },
                value -> digits(value) <= whole && fraction >= 0);
    }

    private static int digits(long value) {
        int digits = 1;
        for (long rest = value / 10; rest != 0; rest /= 10) {
            digits++;
        }
        return digits;
    }

    private NumberShape<N> and(String rule, Predicate<N> holds, LongPredicate wholeHolds) {
        return with(checks.andNumeric(rule, holds, wholeHolds));
    }

    abstract NumberShape<N> with(Checks<N> more);

    /** The number as this type, if it is one without loss. */
    abstract @Nullable N exactly(BigDecimal value);

    @Override
    final Checks<N> checks() {
        return checks;
    }

    @Override
    @Nullable
    final N alignFrom(Node node, Alignment alignment) {
        if (!(alignment.unwrapped(node) instanceof Node.Scalar scalar)) {
            return alignment.unexpected(node, this);
        }
        Numeral numeral = Numeral.of(scalar.text());
        BigDecimal number = numeral == null ? null : numeral.value();
        Repair.Kind repair = Repair.Kind.NUMBER;
        if (number == null && scalar.isResult()) {
            number = Prose.number(scalar.text());
            repair = Repair.Kind.IN_PROSE;
        }
        if (numeral != null
                && numeral.mayBeGrouped()
                && !(numeral.isJson() && scalar.isLiteral() && !scalar.isProse())
                && !isNatural(scalar.text())) {
            return alignment.unexpected(scalar, this);
        }
        N value = number == null ? null : exactly(number);
        if (value == null) {
            return alignment.unexpected(scalar, this);
        }
        if (numeral == null || scalar.quoted() || !numeral.isJson() || !isNatural(scalar.text())) {
            alignment.repaired(scalar, repair, Json.describe(scalar), value.toString());
        }
        return value;
    }

    /** Whether a number of JSON is written as this type is. */
    boolean isNatural(String number) {
        return true;
    }

    /** A whole number without loss; null for one with a fraction or of more digits than anybody means. */
    static @Nullable BigInteger whole(BigDecimal value) {
        if (value.signum() == 0) {
            return BigInteger.ZERO;
        }
        if ((long) value.precision() - value.scale() > MOST_DIGITS || value.scale() > MOST_DIGITS) {
            return null;
        }
        try {
            return value.toBigIntegerExact();
        } catch (ArithmeticException e) {
            return null;
        }
    }

    static boolean isWhole(String number) {
        return number.indexOf('.') < 0 && number.indexOf('e') < 0 && number.indexOf('E') < 0;
    }

    @Override
    boolean isScalar() {
        return true;
    }
}
