package dev.typist.shape;

/**
 * The shape of a list, set, array or map, with a rule for its size: {@code Shape.STRING.list().size(1, 5)}.
 *
 * <p>Every method returns a new shape.
 *
 * @param <C> the collection, array or map
 */
public abstract class SizedShape<C> extends Shape<C> {

    private final Checks<C> checks;

    SizedShape(Checks<C> checks) {
        this.checks = checks;
    }

    /**
     * Requires a number of elements.
     *
     * @param least how many at least
     * @param most how many at most; {@code Integer.MAX_VALUE} for no limit
     * @return the shape with this rule
     */
    public final SizedShape<C> size(int least, int most) {
        return with(checks.and(
                "must have " + range(least, most) + " elements",
                value -> sizeOf(value) >= least && sizeOf(value) <= most,
                value -> String.valueOf(sizeOf(value))));
    }

    /**
     * Requires an element.
     *
     * @return the shape with this rule
     */
    public final SizedShape<C> notEmpty() {
        return size(1, Integer.MAX_VALUE);
    }

    static String range(int least, int most) {
        if (most == Integer.MAX_VALUE) {
            return "at least " + least;
        }
        if (least == 0) {
            return "at most " + most;
        }
        return least == most ? "exactly " + least : least + " to " + most;
    }

    @Override
    final Checks<C> checks() {
        return checks;
    }

    abstract SizedShape<C> with(Checks<C> more);

    abstract int sizeOf(C value);
}
