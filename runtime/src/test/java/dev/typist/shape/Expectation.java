package dev.typist.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * A text and what must become of it.
 *
 * @param expected the value as JSON; or {@code KIND path} of the first problem
 * @param repairs the kinds of the repairs, in any order; null if they do not matter
 */
record Expectation<T>(String name, Shape<T> shape, String text, String expected, List<Repair.Kind> repairs) {

    /** The text is read as a value, and these kinds of things were put right: each of them is named. */
    static <T> Expectation<T> reads(String name, Shape<T> shape, String text, String value, Repair.Kind... repairs) {
        return new Expectation<>(name, shape, text, value, Arrays.asList(repairs));
    }

    /** The text is no value, for a problem of this kind at this path. */
    static <T> Expectation<T> refuses(String name, Shape<T> shape, String text, Problem.Kind kind, String path) {
        return new Expectation<>(name, shape, text, kind + " " + path, List.of());
    }

    static Stream<DynamicTest> tests(Expectation<?>... expectations) {
        return Stream.of(expectations)
                .map(each -> DynamicTest.dynamicTest(each.name + ": " + Json.shortened(each.text), each::check));
    }

    private void check() {
        Reading<T> reading = shape.align(text);
        assertEquals(reading, shape.align(text), "not the same twice");
        if (reading instanceof Reading.Value<T> value) {
            assertEquals(
                    expected, shape.write(value.value()), () -> value.repairs().toString());
            assertEquals(
                    repairs.stream().distinct().sorted().toList(),
                    value.repairs().stream()
                            .map(Repair::kind)
                            .distinct()
                            .sorted()
                            .toList(),
                    () -> value.repairs().toString());
        } else if (reading instanceof Reading.Failure<T> failure) {
            assertFalse(failure.problems().isEmpty());
            String[] kindAndPath = expected.split(" ", 2);
            if (kindAndPath.length < 2 || expected.startsWith("{") || expected.startsWith("[")) {
                fail(failure.problems().toString());
            }
            assertEquals(
                    kindAndPath[0],
                    failure.kind().name(),
                    () -> failure.problems().toString());
            assertTrue(
                    failure.problems().stream()
                            .anyMatch(problem -> problem.path().equals(kindAndPath[1])),
                    () -> failure.problems().toString());
        }
    }
}
