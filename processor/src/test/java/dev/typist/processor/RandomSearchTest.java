package dev.typist.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Random services, whole ones and broken ones, by javac and by Eclipse's compiler. Every seed is another service, the same
 * one each time; {@code -Dsearch.services=2000 -Dsearch.seed=1000} says how many and from where.
 */
final class RandomSearchTest {

    private static final int SERVICES = Integer.getInteger("search.services", 300);
    private static final long SEED = Long.getLong("search.seed", 1);
    /** How many are compiled together. */
    private static final int BATCH = 75;

    @Test
    void wholeServicesCompileToTheSameEverywhere() {
        List<String> findings = new ArrayList<>();
        batches(0.4, RandomCase::valid).forEach(services -> {
            Search javac = Search.javac();
            Map<String, String> generated = javac.run(services);
            findings.addAll(javac.findings());
            List<RandomCase> reversed = new ArrayList<>(services);
            Collections.reverse(reversed);
            Search ecj = Search.ecj();
            Map<String, String> byEclipse = ecj.run(reversed);
            findings.addAll(ecj.findings());
            assertEquals(List.of(), findings);
            assertEquals(generated.keySet(), byEclipse.keySet());
            generated.forEach((file, source) -> assertEquals(source, byEclipse.get(file), file));
            assertTrue(generated.size() >= services.size());
        });
        assertEquals(List.of(), findings);
    }

    @Test
    void aMistakeIsReportedOnceAndNothingElse() {
        assertEquals(List.of(), findings(0.4, RandomCase::broken, Search::javac, Search::ecj));
    }

    /** In the round in which a type is read at last, elements are not what they were in the first. */
    @Test
    void theSameHoldsAfterWaitingForAnotherProcessor() {
        assertEquals(
                List.of(),
                findings(
                        0.1,
                        RandomCase::late,
                        () -> Search.javac().late(),
                        () -> Search.ecj().late()));
    }

    @Test
    void nonsenseIsNoReasonToFail() {
        assertEquals(List.of(), findings(0.1, RandomCase::nonsense, Search::javac, Search::ecj));
    }

    @SafeVarargs
    private static List<String> findings(
            double share, LongFunction<RandomCase> kind, java.util.function.Supplier<Search>... compilers) {
        List<String> findings = new ArrayList<>();
        batches(share, kind).forEach(services -> {
            for (java.util.function.Supplier<Search> compiler : compilers) {
                Search search = compiler.get();
                search.run(services);
                findings.addAll(search.findings());
            }
        });
        return findings;
    }

    private static List<List<RandomCase>> batches(double share, LongFunction<RandomCase> kind) {
        List<RandomCase> all = LongStream.range(SEED, SEED + (long) (SERVICES * share))
                .mapToObj(kind)
                .toList();
        List<List<RandomCase>> batches = new ArrayList<>();
        for (int i = 0; i < all.size(); i += BATCH) {
            batches.add(all.subList(i, Math.min(all.size(), i + BATCH)));
        }
        return batches;
    }
}
