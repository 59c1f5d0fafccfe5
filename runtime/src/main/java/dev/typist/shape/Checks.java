package dev.typist.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The rules that a value of a shape must keep beyond being of its type. Immutable. */
final class Checks<T> {

    private static final Checks<?> NONE = new Checks<>(List.of());

    private final List<Check<T>> all;

    private Checks(List<Check<T>> all) {
        this.all = all;
    }

    @SuppressWarnings("unchecked") // It holds no check of any type.
    static <T> Checks<T> none() {
        return (Checks<T>) NONE;
    }

    /** Adds a rule, said as {@code must be at least 1}, and how a value that breaks it is named. */
    Checks<T> and(String rule, Predicate<? super T> holds, Function<? super T, String> seen) {
        return and(new Check<>(rule, holds, null, seen));
    }

    /** Adds a rule that is known for whole numbers without making objects of them. */
    Checks<T> andNumeric(String rule, Predicate<? super T> holds, LongPredicate wholeHolds) {
        return and(new Check<>(rule, holds, wholeHolds, String::valueOf));
    }

    private Checks<T> and(Check<T> check) {
        List<Check<T>> more = new ArrayList<>(all);
        more.add(check);
        return new Checks<>(List.copyOf(more));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** What a value breaks, in words. */
    List<String> broken(T value) {
        List<String> broken = List.of();
        // By index: records are read often, and seldom break a rule.
        for (int i = 0; i < all.size(); i++) {
            String one = all.get(i).broken(value);
            if (one != null) {
                broken = broken.isEmpty() ? new ArrayList<>() : broken;
                broken.add(one);
            }
        }
        return broken;
    }

    /** The value, if it keeps every rule. */
    T require(T value) {
        List<String> broken = broken(value);
        if (!broken.isEmpty()) {
            throw new Mismatch(Problem.Kind.CONSTRAINT, String.join("; ", broken));
        }
        return value;
    }

    /** Whether a whole number keeps every rule; false also if an object must be made of it to know. */
    boolean surelyHold(long value) {
        for (int i = 0; i < all.size(); i++) {
            LongPredicate holds = all.get(i).wholeHolds;
            if (holds == null || !holds.test(value)) {
                return false;
            }
        }
        return true;
    }

    private record Check<T>(
            String rule,
            Predicate<? super T> holds,
            @Nullable LongPredicate wholeHolds,
            Function<? super T, String> seen) {

        /** What is wrong with a value, or what the rule says instead of an answer. */
        @Nullable
        String broken(T value) {
            try {
                return holds.test(value) ? null : rule + ", got " + seen.apply(value);
            } catch (RuntimeException e) {
                return rule + ": "
                        + (e.getMessage() == null ? "refused: " + e.getClass().getSimpleName() : e.getMessage());
            }
        }
    }
}
