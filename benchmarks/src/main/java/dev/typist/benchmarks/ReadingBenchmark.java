package dev.typist.benchmarks;

import dev.typist.shape.Reading;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.json.JsonMapper;

/** Reading an answer: exactly, beside what could be faster or slower, and when it is broken. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ReadingBenchmark {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** The reader written by hand. */
    @Benchmark
    public Object strictByHand() {
        return TicketByHand.read(Ticket.WELL_FORMED);
    }

    /** The shape. */
    @Benchmark
    public Object strictByShape() {
        return Ticket.SHAPE.read(Ticket.WELL_FORMED);
    }

    /** Jackson's binding. */
    @Benchmark
    public Object strictByDatabind() {
        return MAPPER.readValue(Ticket.WELL_FORMED, Ticket.class);
    }

    /** The shape, asked to align what needs nothing. */
    @Benchmark
    public Object alignedWellFormed() {
        return Ticket.SHAPE.align(Ticket.WELL_FORMED);
    }

    /** The shape, with seven things to put right. */
    @Benchmark
    public Object alignedBroken() {
        Reading<Ticket> reading = Ticket.SHAPE.align(Ticket.BROKEN);
        if (!(reading instanceof Reading.Value)) {
            throw new IllegalStateException(reading.toString());
        }
        return reading;
    }
}
