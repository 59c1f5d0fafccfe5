package dev.typist.shape;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The values of a record's components, or of a tool's parameters, in declared order. Generated code takes them out by
 * index:
 *
 * <pre>{@code values -> new Order(values.get(0), values.getInt(1))}</pre>
 *
 * <p>Not thread-safe, and valid only during the call that hands it out.
 */
public final class Values {

    private static final long[] NONE = {};

    private final @Nullable Object[] objects;
    /** Numbers live here unboxed, doubles by their bits. */
    private final long[] numbers;
    /** One bit a slot; the set is for the rare record of more than 64 components. */
    private long claimed;

    private @Nullable BitSet claimedBeyond;

    Values(int size, boolean withNumbers) {
        this.objects = new Object[size];
        this.numbers = withNumbers ? new long[size] : NONE;
    }

    /**
     * The value at an index, of the type its place was declared with.
     *
     * @param <T> that type
     * @param index the index, from 0
     * @return the value
     */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"}) // The shape at this index read it.
    public <T> T get(int index) {
        return (T) objects[index];
    }

    /**
     * The {@code boolean} at an index.
     *
     * @param index the index, from 0
     * @return the value
     */
    public boolean getBoolean(int index) {
        return numbers[index] != 0;
    }

    /**
     * The {@code int} at an index.
     *
     * @param index the index, from 0
     * @return the value
     */
    public int getInt(int index) {
        return (int) numbers[index];
    }

    /**
     * The {@code long} at an index.
     *
     * @param index the index, from 0
     * @return the value
     */
    public long getLong(int index) {
        return numbers[index];
    }

    /**
     * The {@code double} at an index.
     *
     * @param index the index, from 0
     * @return the value
     */
    public double getDouble(int index) {
        return Double.longBitsToDouble(numbers[index]);
    }

    /** Marks a slot as taken; false if it was. */
    boolean claim(int index) {
        long bit = 1L << index;
        if (index < Long.SIZE) {
            boolean free = (claimed & bit) == 0;
            claimed |= bit;
            return free;
        }
        if (claimedBeyond == null) {
            claimedBeyond = new BitSet();
        }
        boolean free = !claimedBeyond.get(index);
        claimedBeyond.set(index);
        return free;
    }

    void set(int index, @Nullable Object value) {
        objects[index] = value;
    }

    void setNumber(int index, long value) {
        numbers[index] = value;
    }
}
