package dev.typist.shape;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A megabyte of what no model means: time grows no faster than the text, and nothing of it is a value. */
class HostileTest {

    private static final int LENGTH = Integer.getInteger("typist.hostile", 100_000);

    private static final Shape<Object> ANYTHING = anything();

    private static final Map<String, IntFunction<String>> GARBAGE = new TreeMap<>(Map.ofEntries(
            Map.entry("open lists", repeated("[")),
            Map.entry("open objects", repeated("{")),
            Map.entry("nested names", repeated("{\"a\":")),
            Map.entry("nested bare names", repeated("{a:")),
            Map.entry("list of open lists", repeated("[1,")),
            Map.entry("closed lists", repeated("[]")),
            Map.entry("closed objects", repeated("{}, ")),
            Map.entry("closing", repeated("]}")),
            Map.entry("quotes", repeated("\"")),
            Map.entry("quotes in a list", garbage -> "[" + "\" ".repeat(garbage / 2)),
            Map.entry("quotes and commas", garbage -> "[" + "\"a\" b, ".repeat(garbage / 8)),
            Map.entry("quotes in an object", garbage -> "{\"a\":\"" + "x\" y ".repeat(garbage / 5)),
            Map.entry("text that ends", garbage -> "{\"a\":\"" + "b\" c ".repeat(garbage / 5) + "\"}"),
            Map.entry("apostrophes", garbage -> "['" + "'s ".repeat(garbage / 3)),
            Map.entry("triple quotes", repeated("[\"\"\"")),
            Map.entry("fences", repeated("```\n")),
            Map.entry("fences with brackets", repeated("```json\n{\n")),
            Map.entry("backslashes", garbage -> "[\"" + "\\".repeat(garbage)),
            Map.entry("digits", repeated("1")),
            Map.entry("digits in a list", garbage -> "[" + "1".repeat(garbage) + "]"),
            Map.entry("numbers", garbage -> "[" + "1,".repeat(garbage / 2)),
            Map.entry("comments", garbage -> "[" + "/* ".repeat(garbage / 3)),
            Map.entry("commas and comments", garbage -> "{a: b" + ",/*".repeat(garbage / 3)),
            Map.entry("slashes", garbage -> "[a " + "//".repeat(garbage / 2)),
            Map.entry("commas", garbage -> "[" + ",".repeat(garbage)),
            Map.entry("colons", garbage -> "{" + "a:".repeat(garbage / 2)),
            Map.entry("bare text", garbage -> "{a: " + "word, ".repeat(garbage / 6)),
            Map.entry("lines", garbage -> "{a: " + "word\n".repeat(garbage / 5)),
            Map.entry("empty lines", garbage -> "{a: b" + "\n".repeat(garbage)),
            Map.entry("blanks", garbage -> "{\"a\":\"b\"" + " ".repeat(garbage) + "x"),
            Map.entry("footnotes", repeated("see [12] and ")),
            Map.entry("words in braces", repeated("{word} ")),
            Map.entry("thoughts", repeated("<think>")),
            Map.entry("ends of thoughts", repeated("</think> ")),
            Map.entry("words", repeated("yes no ")),
            Map.entry("double encoding", garbage -> "[" + "\"[1]\",".repeat(garbage / 6)),
            Map.entry("duplicates", garbage -> "{" + "\"a\":1,".repeat(garbage / 6) + "}"),
            Map.entry(
                    "ambiguous unions", garbage -> "[" + "{\"x\":{\"y\":[1,{\"z\":2}]}},".repeat(garbage / 26) + "]")));

    private static IntFunction<String> repeated(String part) {
        return length -> part.repeat(length / part.length());
    }

    /** A type that is everything at once, as deep as one likes. */
    private static Shape<Object> anything() {
        Shape<Object> self = Shape.lazy(() -> Objects.requireNonNull(HostileTest.ANYTHING));
        return new AnyOfShape(
                java.util.List.of(
                        LiteralShape.generic(Shape.LONG),
                        LiteralShape.generic(Shape.BOOLEAN),
                        LiteralShape.generic(self.list()),
                        LiteralShape.generic(self.map()),
                        LiteralShape.generic(self.list().map()),
                        LiteralShape.generic(Shape.record(Samples.Only.class)
                                .component("x", new BoxedShape<>(self), Samples.Only::number)
                                .construct(
                                        values -> new Samples.Only(values.get(0).hashCode())))),
                true);
    }

    @TestFactory
    Stream<DynamicTest> takesLinearTime() {
        return GARBAGE.entrySet().stream()
                .flatMap(garbage -> Stream.of(
                                Samples.ORDER, Samples.EVENT.list(), Shape.STRING.list(), Shape.INT, ANYTHING)
                        .map(shape -> DynamicTest.dynamicTest(
                                garbage.getKey() + " as " + shape.expectation(),
                                () -> check(shape, garbage.getValue()))));
    }

    private static void check(Shape<?> shape, IntFunction<String> garbage) {
        String text = garbage.apply(LENGTH);
        String twice = garbage.apply(2 * LENGTH);
        long once = time(shape, text);
        long two = time(shape, twice);
        // Noise of a busy machine is told from growth by trying again.
        for (int i = 0; i < 20 && (two > 3 * once && two > 300_000_000 || two > 2_000_000_000L); i++) {
            once = Math.min(once, time(shape, text));
            two = Math.min(two, time(shape, twice));
        }
        long first = once;
        long second = two;
        assertTrue(
                second <= 3 * first || second <= 300_000_000, () -> first / 1e6 + " ms, then " + second / 1e6 + " ms");
        assertTrue(second < 3_000_000_000L, () -> second / 1e6 + " ms");
    }

    private static long time(Shape<?> shape, String text) {
        long start = System.nanoTime();
        Reading<?> reading = shape.align(text);
        long time = System.nanoTime() - start;
        if (reading instanceof Reading.Failure<?> failure) {
            assertFalse(failure.problems().isEmpty());
        }
        return time;
    }
}
