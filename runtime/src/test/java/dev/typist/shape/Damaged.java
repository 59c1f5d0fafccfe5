package dev.typist.shape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A value's JSON, and a text in which it is damaged.
 *
 * @param faults what happened to it
 * @param json the value's JSON
 * @param text no value's JSON
 * @param other the JSON of a second value that stands beside it; the same if there is none
 */
record Damaged(List<Fault> faults, String json, String text, String other) {

    /** How often a fault is tried that strikes a place of its own choice. */
    private static final int TRIES = 200;

    /** A value of a type with some faults; null if they left a value, the same or another. */
    static <T> @Nullable Damaged of(Kind<T> kind, List<Fault> faults, Random random) {
        Shape<T> shape = kind.shape();
        String json = kind.written(random);
        String other = kind.written(random);
        List<Edit> edits = new ArrayList<>();
        List<Edit> meant = new ArrayList<>();
        for (Fault fault : faults) {
            boolean closed = fault.isForClosedObjects()
                    || (fault == Fault.UNWRAPPED && !(shape instanceof WrappedShape)); // To a map that name is its own.
            if ((kind.isOpen() && closed) || (faults.size() > 1 && fault.isReplacement())) {
                return null;
            }
            List<Edit> more = fault.edits(json, random);
            if (!Edit.overlap(edits, more)) {
                edits.addAll(more);
                // A change that leaves a value changes the value.
                if (isStrict(shape, Edit.apply(json, more))) {
                    meant.addAll(more);
                }
            }
        }
        String value = Edit.apply(json, meant);
        String text = Edit.apply(json, edits);
        for (Fault fault : inOrder(faults)) {
            String around = fault.around(text, other, random);
            if (faults.size() > 1 && isStrict(shape, fault.around(value, other, random)) && !around.equals(text)) {
                return null;
            }
            text = around;
        }
        return shape.isText() || !isStrict(shape, value) || isStrict(shape, text)
                ? null // Any text is the text it is.
                : new Damaged(
                        faults,
                        shape.write(shape.read(value)),
                        text,
                        faults.size() > 1 && faults.stream().anyMatch(Fault::isAnother) ? other : value);
    }

    private static List<Fault> inOrder(List<Fault> faults) {
        return faults.stream().sorted(Comparator.comparingInt(Fault::layer)).toList();
    }

    /** Whether a value is the one, or the other, or what the text means just as well. */
    <T> boolean isValue(Shape<T> shape, T value) {
        String written = shape.write(value);
        return written.equals(json)
                || written.equals(other)
                || isSame(shape, json, value)
                || isSame(shape, other, value)
                || (faults.size() > 1 && isOfOneFault(written));
    }

    /** Sets and maps are the same in any order. */
    private static <T> boolean isSame(Shape<T> shape, String json, T value) {
        return isStrict(shape, json) && shape.read(json).equals(value);
    }

    /** Whether one fault alone makes the text of another value: nobody looks for two where one will do. */
    private boolean isOfOneFault(String written) {
        for (Fault fault : Fault.values()) {
            for (int i = 0; i < TRIES; i++) {
                Random random = new Random(i);
                List<Edit> edits = fault.edits(written, random);
                if (fault.around(Edit.apply(written, edits), written, random).equals(text)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isStrict(Shape<?> shape, String text) {
        try {
            shape.read(text);
            return true;
        } catch (MismatchException e) {
            return false;
        }
    }
}
