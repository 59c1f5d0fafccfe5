package dev.typist.shape;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Texts that a seeded generator makes of JSON's pieces and of damaged values: each comes back in time, and a value that is
 * given is one. More of it: {@code -Dtypist.fuzz=10000000}; another run: {@code -Dtypist.seed=2}.
 */
class FuzzTest {

    private static final int INPUTS = Integer.getInteger("typist.fuzz", 50_000);
    private static final long SEED = Long.getLong("typist.seed", 1);
    private static final long LONGEST_NANOS = 5_000_000_000L;

    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "'",
            "\\",
            "\n",
            " ",
            "```",
            "```json\n",
            "\"\"\"",
            "//",
            "/*",
            "*/",
            "...",
            "“",
            "”",
            "`",
            "a",
            "name",
            "\"name\":",
            "\"age\":",
            "type",
            "\"type\":\"Click\"",
            "true",
            "None",
            "null",
            "3",
            "-1,234.5",
            "1e999",
            "$5",
            "50%",
            "RED",
            "</think>",
            "<think>",
            "\u0000",
            "\uFEFF",
            "\uD800",
            "😀",
            "é",
            "\"key\":\"k\",\"value\":",
            "properties",
            "é",
            "\\u12",
            "\\\"",
            "(",
            ")");

    private static final List<Shape<?>> SHAPES = List.of(
            Samples.ORDER,
            Samples.ITEM,
            Samples.NOTE,
            Samples.TREE,
            Samples.EVENT,
            Samples.EVENT.list().asRoot(),
            Samples.COLOR,
            Shape.INT.asRoot(),
            Shape.DOUBLE,
            Shape.BOOLEAN,
            Shape.STRING.list(),
            Shape.INT.map().optional(),
            Shape.LOCAL_DATE.set(),
            DataBinding.json());

    @Test
    void comesBack() {
        Random random = new Random(SEED);
        long values = 0;
        for (int i = 0; i < INPUTS; i++) {
            Shape<?> shape = SHAPES.get(random.nextInt(SHAPES.size()));
            String text = random.nextInt(3) == 0 ? damaged(random) : pieces(random);
            long start = System.nanoTime();
            values += isValue(shape, text) ? 1 : 0;
            assertTrue(System.nanoTime() - start < LONGEST_NANOS, text);
        }
        System.out.println(INPUTS + " texts of seed " + SEED + ", " + values + " values");
    }

    private static <T> boolean isValue(Shape<T> shape, String text) {
        Reading<T> reading;
        try {
            reading = shape.align(text);
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(shape.expectation() + ": " + text, e);
        }
        if (reading instanceof Reading.Failure<T> failure) {
            assertFalse(failure.problems().isEmpty(), text);
            return false;
        }
        T value = ((Reading.Value<T>) reading).value();
        assertTrue(shape.align(shape.write(value)) instanceof Reading.Value<T> again && again.score() == 0, text);
        return true;
    }

    private static String pieces(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(24); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    /** A value with a few characters missing, doubled or exchanged. */
    private static String damaged(Random random) {
        String json = EXAMPLES.get(random.nextInt(EXAMPLES.size()));
        StringBuilder text = new StringBuilder(json);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                default -> text.setCharAt(at, text.charAt(random.nextInt(text.length())));
            }
        }
        return text.toString();
    }

    private static final List<String> EXAMPLES = List.of(
            "{\"name\":\"Ann\",\"age\":3}",
            "{\"title\":\"Dune\",\"copies\":2,\"color\":\"RED\",\"tags\":[\"a\",\"b\"],\"used\":true,\"price\":1.5}",
            "{\"id\":1,\"customer\":{\"name\":\"Ann\",\"age\":3},\"items\":[{\"title\":\"Dune\",\"copies\":2,\"color\":\"RED\","
                    + "\"tags\":[],\"used\":false,\"price\":null}],\"stock\":{\"a\":1}}",
            "{\"label\":\"a\",\"children\":[{\"label\":\"b\",\"children\":[]}]}",
            "{\"type\":\"Key\",\"key\":\"k\",\"modifiers\":[\"shift\"]}",
            "[\"a\",\"b, c\",\"d \\\"e\\\"\"]",
            "[\"2026-11-24\"]");
}
