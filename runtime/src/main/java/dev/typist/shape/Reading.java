package dev.typist.shape;

import java.util.List;
import java.util.Objects;

/**
 * What became of a model's text: a value of the declared type with the repairs it took, or the problems that forbid one.
 *
 * <pre>{@code
 * Reading<Order> reading = ORDER.align("Sure: {title: 'Dune', copies: \"2\",}");
 * if (reading instanceof Reading.Value<Order> order) {
 *   order.repairs().forEach(repair -> log.info(repair.toString()));
 *   return order.value();
 * }
 * }</pre>
 *
 * @param <T> the declared type
 */
public sealed interface Reading<T> {

    /**
     * A value.
     *
     * @param <T> its type
     * @param value the value
     * @param repairs what was put right, in the order of the text; empty for text that is exactly a value
     * @param score what the repairs cost together, 0 for none
     */
    record Value<T>(T value, List<Repair> repairs, int score) implements Reading<T> {

        /** Copies the repairs. */
        public Value {
            Objects.requireNonNull(value, "value");
            repairs = List.copyOf(repairs);
        }
    }

    /**
     * No value.
     *
     * @param <T> the type there is no value of
     * @param kind the most telling kind among the problems
     * @param problems everything that is wrong, each with its path; at least one
     */
    record Failure<T>(Problem.Kind kind, List<Problem> problems) implements Reading<T> {

        /** Copies the problems. */
        public Failure {
            Objects.requireNonNull(kind, "kind");
            problems = List.copyOf(problems);
        }
    }
}
