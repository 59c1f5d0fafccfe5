package dev.typist.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every prefix of every text that others collected: it comes back, and says the same twice. Of the long ones only some
 * prefixes are tried, unless {@code -Dtypist.prefixes=true}.
 */
class PrefixTest {

    @TestFactory
    Stream<DynamicTest> comesBack() {
        return Stream.of("jsonish.jsonl", "jsonish-partial.jsonl")
                .flatMap(file -> Corpus.cases(file).stream())
                .map(each -> DynamicTest.dynamicTest(
                        each.id(), () -> assertTimeoutPreemptively(Duration.ofSeconds(20), () -> everyPrefix(each))));
    }

    private static void everyPrefix(Corpus.Case each) {
        Shape<Object> shape = each.shape();
        String input = each.input();
        int step = Boolean.getBoolean("typist.prefixes") ? 1 : 1 + input.length() / 200;
        for (int end = 0; end <= input.length(); end += step) {
            String prefix = input.substring(0, end);
            Reading<Object> reading = shape.align(prefix);
            assertEquals(reading.toString(), shape.align(prefix).toString(), prefix);
            if (reading instanceof Reading.Failure<Object> failure) {
                assertFalse(failure.problems().isEmpty(), prefix);
            }
        }
    }
}
