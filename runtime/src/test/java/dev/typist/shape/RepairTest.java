package dev.typist.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a log says of a repair. */
class RepairTest {

    private static List<String> repairs(Shape<?> shape, String text) {
        return ((Reading.Value<?>) shape.align(text))
                .repairs().stream().map(Repair::toString).toList();
    }

    @Test
    void saysWhatWasWrittenAndWhatWasReadOnOneLine() {
        assertEquals(
                List.of(
                        "$.Name: NAME Name -> name",
                        "$.age: NUMBER \"31\" -> 31",
                        "$.note: EXTRA_PROPERTY note",
                        "$: SURROUNDING_TEXT Sure:\\n\\nHere"),
                repairs(Samples.PERSON, "Sure:\n\nHere {\"Name\":\"Ann\",\"age\":\"31\",\"note\":1}").stream()
                        .sorted()
                        .toList());
        assertEquals(List.of("$: NAME \"red\" -> RED"), repairs(Samples.COLOR, "\"red\""));
        assertEquals(List.of("$.type: MEMBER -> Click"), repairs(Samples.EVENT, "{\"x\":1,\"y\":2}"));
    }

    @Test
    void saysHowManyAreNotListed() {
        List<String> all = repairs(Shape.INT.list(), "[" + "\"1\",".repeat(999) + "\"1\"]");
        assertEquals(1000, all.size());
        assertEquals("$[999]: NUMBER \"1\" -> 1", all.get(999));

        List<String> some = repairs(Shape.INT.list(), "[" + "\"1\",".repeat(1233) + "\"1\"]");
        assertEquals(1000, some.size());
        assertEquals("$: MORE and 235 more", some.get(999));
    }

    @Test
    void saysHowManyProblemsAreNotListed() {
        var reading = (Reading.Failure<?>) Shape.INT.list().align("[" + "\"x\",".repeat(1999) + "\"x\"]");
        assertEquals(1000, reading.problems().size());
        assertEquals("and 1001 more", reading.problems().get(999).message());
    }
}
