package dev.typist.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Any value of any type, written and damaged by one fault or by two, is read back or refused: never another value. More of
 * it: {@code -Dtypist.faults=1000000}; another run: {@code -Dtypist.seed=2}; what became of it: {@code
 * -Dtypist.counts=true}.
 */
class DamageTest {

    private static final int ROUNDS = Integer.getInteger("typist.faults", 40_000);
    private static final long SEED = Long.getLong("typist.seed", 1);

    @Test
    void readsBackWhatItWrites() {
        Random random = new Random(SEED);
        for (int i = 0; i < ROUNDS / 10; i++) {
            Kind<?> kind = Kind.answer(random);
            String json = kind.written(random);
            assertEquals(json, rewritten(kind.shape(), json));
            assertTrue(kind.shape().align(json) instanceof Reading.Value<?> value
                    && value.repairs().isEmpty());
        }
    }

    @TestFactory
    Stream<DynamicTest> readsBackOrRefuses() {
        return Stream.of(Fault.values())
                .map(fault -> DynamicTest.dynamicTest(fault.name(), () -> check(List.of(fault), fault.ordinal())));
    }

    @TestFactory
    Stream<DynamicTest> readsBackOrRefusesWhatIsDamagedTwice() {
        return Stream.of(Fault.values())
                .map(fault -> DynamicTest.dynamicTest(
                        fault.name() + " and another",
                        () -> check(List.of(fault, fault), Fault.values().length + fault.ordinal())));
    }

    /** Checks a fault; where there is a second one, all of them take turns in its place. */
    private static void check(List<Fault> faults, int run) {
        Random random = new Random(SEED * 1000 + run);
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        int rounds = Math.max(1, ROUNDS / Fault.values().length);
        for (int i = 0; i < rounds; i++) {
            List<Fault> both = new ArrayList<>(faults.subList(0, 1));
            if (faults.size() > 1) {
                both.add(random.nextInt(2), Fault.values()[random.nextInt(Fault.values().length)]);
            }
            Kind<?> kind = Kind.answer(random);
            counts.merge(outcome(kind, both, random), 1, Integer::sum);
        }
        if (Boolean.getBoolean("typist.counts")) {
            System.out.println(faults.get(0) + (faults.size() > 1 ? " and another " : " ") + counts);
        }
    }

    private enum Outcome {
        UNHARMED,
        REPAIRED,
        REFUSED
    }

    private static <T> Outcome outcome(Kind<T> kind, List<Fault> faults, Random random) {
        Damaged damaged = Damaged.of(kind, faults, random);
        if (damaged == null) {
            return Outcome.UNHARMED;
        }
        String text = damaged.text();
        Shape<T> shape = kind.shape();
        Reading<T> reading = shape.align(text);
        if (reading instanceof Reading.Failure<T> failure) {
            assertFalse(failure.problems().isEmpty(), text);
            return Outcome.REFUSED;
        }
        Reading.Value<T> value = (Reading.Value<T>) reading;
        boolean bare = shape.isScalar() && !damaged.json().startsWith("{");
        assertFalse(bare && faults.size() == 1 && faults.get(0).isMention(), () -> text + "\n" + value);
        if (!damaged.isValue(shape, value.value())) {
            assertEquals(damaged.json(), shape.write(value.value()), () -> faults + "\n" + text + "\n" + value);
        }
        assertFalse(value.repairs().isEmpty(), text);
        return Outcome.REPAIRED;
    }

    private static <T> String rewritten(Shape<T> shape, String json) {
        return shape.write(shape.read(json));
    }
}
