package dev.typist.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What other people took to be the right reading of what models really wrote. */
class CorpusTest {

    @TestFactory
    Stream<DynamicTest> readsAsAgreed() {
        return Corpus.cases("jsonish.jsonl").stream()
                .filter(each -> !each.grade().equals("quirk"))
                .map(each -> DynamicTest.dynamicTest(each.id() + " " + each.policies(), () -> check(each)));
    }

    private static void check(Corpus.Case each) {
        Reading<Object> reading = each.shape().align(each.input());
        if (each.isError() || !each.isShared()) {
            assertTrue(reading instanceof Reading.Failure, () -> "a value: " + reading);
            assertFalse(((Reading.Failure<Object>) reading).problems().isEmpty());
            return;
        }
        assertTrue(reading instanceof Reading.Value, () -> each.input() + "\n" + reading);
        Reading.Value<Object> value = (Reading.Value<Object>) reading;
        assertTrue(
                Same.json(each.expected(), value.value()), () -> each.input() + "\n" + each.expected() + "\n" + value);
        if (each.is("exact")) {
            assertEquals(List.of(), value.repairs());
        }
        if (!each.is("valid-json") && !each.is("scalar-root")) {
            assertFalse(value.repairs().isEmpty(), "no repair");
        }
    }
}
