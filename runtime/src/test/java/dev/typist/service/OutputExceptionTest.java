package dev.typist.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.typist.shape.Problem;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is said of an answer that is no value. */
class OutputExceptionTest {

    private static OutputException exception(OutputException.Kind kind, int attempts, int problems, boolean limited) {
        List<Problem> all = IntStream.range(0, problems)
                .mapToObj(index -> new Problem("$[" + index + "]", "expected a number, got null"))
                .toList();
        return new OutputException("Desk.triage", kind, "[null]", all, attempts, Tally.NOTHING, null, limited);
    }

    @Test
    void saysWhereWhatAndHowOften() {
        assertEquals(
                "Desk.triage: the answer is not of the declared type (attempt 2): $[0]: expected a number, got null",
                exception(OutputException.Kind.TYPE, 2, 1, false).getMessage());
        assertEquals(
                "Desk.triage: the answer was cut off; allow more tokens",
                exception(OutputException.Kind.TRUNCATED, 1, 0, true).getMessage());
        assertEquals(
                "Desk.triage: the answer was cut off",
                exception(OutputException.Kind.TRUNCATED, 1, 0, false).getMessage());
    }

    @Test
    void tellsTheFirstOfManyProblemsAndHoldsAll() {
        OutputException e = exception(OutputException.Kind.TYPE, 1, 1000, false);

        assertTrue(e.getMessage().endsWith("; $[19]: expected a number, got null; and 980 more"), e.getMessage());
        assertEquals(1000, e.problems().size());
    }
}
