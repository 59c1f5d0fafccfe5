package dev.typist.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What other people took to be the right reading of what models really wrote. */
class CorpusTest {

    /** Whether we share a decision: those we do not share make a case an error. */
    private static final Map<String, Boolean> SHARED = Map.ofEntries(
            Map.entry("accent-fold", true),
            Map.entry("case-fold", true),
            Map.entry("in-prose", true),
            Map.entry("key-fold", true),
            Map.entry("ambiguous-is-error", true),
            Map.entry("unwrap-single", true),
            Map.entry("first-of-many", false),
            Map.entry("many-to-list", true),
            Map.entry("single-to-list", true),
            Map.entry("implied-key", true),
            Map.entry("truncated-accept", false),
            Map.entry("unbalanced-accept", true),
            Map.entry("block-dedent", true),
            // The cases of this name are about components; a scalar result may stand in prose.
            Map.entry("number-in-prose", false),
            Map.entry("number-trailing-dot", true),
            Map.entry("percent-strip", false),
            Map.entry("european-number-is-error", true),
            Map.entry("null-word-is-text", true),
            Map.entry("root-string-verbatim", true),
            Map.entry("newline-in-key", true),
            Map.entry("wire-names-only", true),
            Map.entry("drop-bad-item", false),
            Map.entry("missing-list-is-empty", false),
            // Members that fit equally well are different values in Java.
            Map.entry("union-order", false));

    @TestFactory
    Stream<DynamicTest> readsAsAgreed() {
        return Corpus.cases("jsonish.jsonl").stream()
                .filter(each -> !each.grade().equals("quirk"))
                .map(each -> DynamicTest.dynamicTest(each.id() + " " + each.policies(), () -> check(each)));
    }

    private static void check(Corpus.Case each) {
        Reading<Object> reading = each.shape().align(each.input());
        boolean shared = each.policies().stream().allMatch(SHARED::get);
        if (each.isError() || !shared) {
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
