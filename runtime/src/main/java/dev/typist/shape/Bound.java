package dev.typist.shape;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A least or greatest number. A decimal number is made of what is compared with it only where nothing else can tell. */
final class Bound {

    private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal GREATEST = BigDecimal.valueOf(Long.MAX_VALUE);

    private final BigDecimal exact;
    private final double rounded;
    /** The sign of every {@code long} minus this; 0 if it is among them. */
    private final int beyond;

    private final long floor;
    private final boolean whole;

    Bound(String number) {
        exact = new BigDecimal(number);
        rounded = exact.doubleValue();
        beyond = exact.compareTo(GREATEST) > 0 ? -1 : exact.compareTo(LEAST) < 0 ? 1 : 0;
        floor = beyond == 0 ? exact.setScale(0, RoundingMode.FLOOR).longValue() : 0;
        whole = beyond == 0 && exact.compareTo(BigDecimal.valueOf(floor)) == 0;
    }

    /** The sign of a number minus this. */
    int compare(long value) {
        if (beyond != 0) {
            return beyond;
        }
        return value == floor && !whole ? -1 : Long.compare(value, floor);
    }

    /** The sign of a number minus this. */
    int compare(Number value) {
        if (value instanceof Integer || value instanceof Long) {
            return compare(value.longValue());
        }
        if (value instanceof Double floating) {
            double number = floating;
            // Rounding keeps the order of what it leaves apart.
            if (number < rounded || number > rounded) {
                return number < rounded ? -1 : 1;
            }
        }
        return exact(value).compareTo(exact);
    }

    static BigDecimal exact(Number value) {
        return value instanceof BigDecimal decimal ? decimal : new BigDecimal(value.toString());
    }
}
