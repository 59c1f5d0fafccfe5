package dev.typist.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

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
        List<Check<T>> more = new ArrayList<>(all);
        more.add(new Check<>(rule, holds, seen));
        return new Checks<>(List.copyOf(more));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** What a value breaks, in words. */
    List<String> broken(T value) {
        List<String> broken = new ArrayList<>();
        for (Check<T> check : all) {
            if (!check.holds.test(value)) {
                broken.add(check.rule + ", got " + check.seen.apply(value));
            }
        }
        return broken;
    }

    /** The value, if it keeps every rule. */
    T require(T value) {
        if (!all.isEmpty()) {
            List<String> broken = broken(value);
            if (!broken.isEmpty()) {
                throw new Mismatch(Problem.Kind.CONSTRAINT, String.join("; ", broken));
            }
        }
        return value;
    }

    private record Check<T>(String rule, Predicate<? super T> holds, Function<? super T, String> seen) {}
}
