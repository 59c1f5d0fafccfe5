package dev.typist.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Any value of any type, written and damaged by one fault, is read back or refused: never another value. More of it:
 * {@code -Dtypist.faults=1000000}; another run: {@code -Dtypist.seed=2}.
 */
class DamageTest {

    private static final int ROUNDS = Integer.getInteger("typist.faults", 20_000);
    private static final long SEED = Long.getLong("typist.seed", 1);

    @Test
    void readsBackWhatItWrites() {
        Random random = new Random(SEED);
        for (int i = 0; i < ROUNDS / 10; i++) {
            Kind<?> kind = Kind.random(random, 3);
            String json = kind.written(random);
            assertEquals(json, rewritten(kind.shape(), json));
        }
    }

    private static <T> String rewritten(Shape<T> shape, String json) {
        return shape.write(shape.read(json));
    }

    @TestFactory
    Stream<DynamicTest> readsBackOrRefuses() {
        return Stream.of(Fault.values()).map(fault -> DynamicTest.dynamicTest(fault.name(), () -> check(fault)));
    }

    private static void check(Fault fault) {
        Random random = new Random(SEED * 1000 + fault.ordinal());
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        for (int i = 0; i < ROUNDS / Fault.values().length; i++) {
            Kind<?> kind = random.nextInt(3) == 0 ? Kind.random(random, 3) : Kind.record(random, 3);
            if (kind.isOpen() && fault.isForClosedObjects()) {
                continue;
            }
            counts.merge(damaged(kind, fault, random), 1, Integer::sum);
        }
        if (Boolean.getBoolean("typist.counts")) {
            System.out.println(fault + " " + counts);
        }
    }

    private enum Outcome {
        UNHARMED,
        REPAIRED,
        REFUSED
    }

    private static <T> Outcome damaged(Kind<T> kind, Fault fault, Random random) {
        String json = kind.written(random);
        String text = fault.apply(json, random);
        Shape<T> shape = kind.shape();
        Reading<T> reading = shape.align(text);
        if (reading instanceof Reading.Failure<T> failure) {
            assertFalse(failure.problems().isEmpty(), text);
            assertTrue(!text.equals(json), () -> "refuses what it wrote: " + json + failure);
            return Outcome.REFUSED;
        }
        Reading.Value<T> value = (Reading.Value<T>) reading;
        String read = shape.write(value.value());
        if (shape.isText()) {
            return Outcome.UNHARMED; // Any text is the text it is.
        }
        if (isStrict(shape, text)) {
            assertTrue(value.repairs().isEmpty(), text);
            return Outcome.UNHARMED;
        }
        assertEquals(json, read, () -> fault + "\n" + text + "\n" + value);
        assertFalse(value.repairs().isEmpty(), text);
        return Outcome.REPAIRED;
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
