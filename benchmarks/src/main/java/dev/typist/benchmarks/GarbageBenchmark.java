package dev.typist.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reading what is no answer: twice the text may take twice the time, and no more. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class GarbageBenchmark {

    /** How many characters. */
    @Param({"500000", "1000000", "2000000"})
    int length;

    private String brackets = "";
    private String prose = "";

    /** Repeats a piece of each. */
    @Setup
    public void repeat() {
        brackets = filled("{\"a\": [");
        prose = filled("see [12] and {this} or \"that\", ");
    }

    private String filled(String piece) {
        return piece.repeat(length / piece.length() + 1).substring(0, length);
    }

    /** Open brackets. */
    @Benchmark
    public Object brackets() {
        return Ticket.SHAPE.align(brackets);
    }

    /** Prose with brackets and quotes. */
    @Benchmark
    public Object prose() {
        return Ticket.SHAPE.align(prose);
    }
}
