package dev.typist.shape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A value's JSON, and a text in which it is damaged.
 *
 * @param json the value's JSON
 * @param text no value's JSON
 * @param other the JSON of a second value that stands beside it; the same if there is none
 */
record Damaged(String json, String text, String other) {

    /** A value of a type with some faults; null if they left a value, the same or another. */
    static <T> @Nullable Damaged of(Kind<T> kind, List<Fault> faults, Random random) {
        Shape<T> shape = kind.shape();
        String json = kind.written(random);
        String other = kind.written(random);
        List<Edit> edits = new ArrayList<>();
        List<Edit> meant = new ArrayList<>();
        for (Fault fault : faults) {
            if (kind.isOpen() && fault.isForClosedObjects() || faults.size() > 1 && fault.isReplacement()) {
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
                        shape.write(shape.read(value)),
                        text,
                        faults.size() > 1 && faults.stream().anyMatch(Fault::isAnother) ? other : value);
    }

    private static List<Fault> inOrder(List<Fault> faults) {
        return faults.stream().sorted(Comparator.comparingInt(Fault::layer)).toList();
    }

    /** Whether a value is the one, or the other; sets and maps are the same in any order. */
    <T> boolean isValue(Shape<T> shape, T value) {
        String written = shape.write(value);
        return written.equals(json)
                || written.equals(other)
                || shape.read(json).equals(value)
                || shape.read(other).equals(value);
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
