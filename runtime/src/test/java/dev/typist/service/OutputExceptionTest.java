package dev.typist.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.typist.OutputMode;
import dev.typist.chat.Usage;
import dev.typist.shape.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
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

    @Test
    void comesThroughSerializationWhole() throws Exception {
        List<Problem> problems = List.of(new Problem("$.id", Problem.Kind.CONSTRAINT, "must be at most 9"));
        Tally tally = new Tally(new Usage(8, 2, 1, 0, true), new BigDecimal("0.01"));
        OutputException thrown = new OutputException(
                "Desk.triage", OutputException.Kind.CONSTRAINT, "{}", problems, 2, tally, OutputMode.TOOL, false);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream target = new ObjectOutputStream(bytes)) {
            target.writeObject(thrown);
        }

        OutputException read =
                (OutputException) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();

        assertEquals(thrown.getMessage(), read.getMessage());
        assertEquals(OutputException.Kind.CONSTRAINT, read.kind());
        assertEquals("{}", read.text());
        assertEquals(problems, read.problems());
        assertEquals(2, read.attempts());
        assertEquals(tally.usage(), read.usage());
        assertEquals(Optional.of(new BigDecimal("0.01")), read.cost());
        assertEquals(Optional.of(OutputMode.TOOL), read.output());
    }

    @Test
    void aReplyMayBeMadeForATest() {
        Reply<String> reply = Reply.of("Dune");

        assertEquals("Dune", new Outcome.Ok<>(reply).value());
        assertEquals(1, reply.attempts());
        assertEquals(List.of(), reply.repairs());
        assertEquals(Usage.NONE, reply.usage());
        assertEquals(Optional.empty(), reply.output());
        assertEquals("", reply.model());
    }
}
