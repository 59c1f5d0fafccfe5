package dev.typist.tests.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.typist.shape.Repair;
import dev.typist.tests.corpus.Line.Wanted;
import dev.typist.tests.corpus.NoSuchType.Reason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The corpus as users would meet it: Java types, the services that the processor writes for them, and a model that answers
 * with the text of each line. Every line is tried as it stands and changed by rules of which it is known what must come of
 * it.
 */
class GeneratedTypesTest {

    /** How many cases there are of each grade, and how many of them have a Java type. */
    private static final Map<String, Integer> ALL = Map.of("clear", 114, "policy", 89, "quirk", 4);

    private static final Map<String, Integer> TYPED = Map.of("clear", 94, "policy", 80, "quirk", 4);

    private static final int LEAST_CHANGED = 1700;

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final List<Line> LINES = new ArrayList<>();
    private static final List<Line> MUTATED = new ArrayList<>();
    private static final Map<Reason, List<String>> WITHOUT_TYPE = new EnumMap<>(Reason.class);
    private static final Map<String, Integer> COUNTS = new TreeMap<>();

    private static List<Line> corpus = List.of();
    private static Services services;

    @BeforeAll
    static void compile() {
        corpus = Corpus.lines("jsonish.jsonl");
        Services.Builder builder = new Services.Builder();
        for (Line line : corpus) {
            try {
                builder.add("Lines", line);
                LINES.add(HandBuilt.REFUSED.contains(line.id()) ? line.wanting(Wanted.FAILURE) : line);
            } catch (NoSuchType e) {
                WITHOUT_TYPE
                        .computeIfAbsent(e.reason(), any -> new ArrayList<>())
                        .add(line.id());
            }
        }
        for (Line line : LINES) {
            Mutation.ALL.stream().flatMap(rule -> rule.of(line)).forEach(mutated -> {
                builder.join("Mutated" + MUTATED.size() / 400, mutated);
                MUTATED.add(mutated);
            });
        }
        services = builder.build();
    }

    @TestFactory
    Stream<DynamicTest> readsEachLineAsAgreed() {
        return LINES.stream().map(line -> DynamicTest.dynamicTest(line.id(), () -> check(line, line.grade())));
    }

    @TestFactory
    Stream<DynamicTest> readsEachChangedLineAsFollows() {
        return MUTATED.stream().map(line -> DynamicTest.dynamicTest(line.id(), () -> check(line, "changed")));
    }

    @Test
    void leavesOnlyWhatJavaCannotSayToShapesBuiltByHand() {
        if (corpus.isEmpty()) {
            return;
        }
        assertEquals(HandBuilt.LINES, WITHOUT_TYPE);
        assertTrue(MUTATED.size() > LEAST_CHANGED, () -> MUTATED.size() + " changed lines");
        assertEquals(ALL, corpus.stream().collect(Collectors.groupingBy(Line::grade, Collectors.summingInt(any -> 1))));
        assertEquals(
                TYPED, LINES.stream().collect(Collectors.groupingBy(Line::grade, Collectors.summingInt(any -> 1))));
    }

    @AfterAll
    static void summarize() {
        if (!corpus.isEmpty()) {
            System.out.println("Corpus of " + corpus.size() + ": " + TYPED + " through generated types, " + COUNTS
                    + "; "
                    + WITHOUT_TYPE.values().stream().mapToInt(List::size).sum()
                    + " without a Java type by shapes built by hand "
                    + WITHOUT_TYPE.keySet());
        }
    }

    private static void check(Line line, String group) {
        Reading reading = services.read(line);
        if (reading instanceof Reading.Failure failure) {
            boolean allowed = line.wanted() != Wanted.VALUE;
            assertTrue(allowed, () -> line.input() + "\n" + line.value() + "\n" + failure);
            assertFalse(failure.cause().problems().isEmpty(), line.input());
        } else if (reading instanceof Reading.Value value) {
            checkValue(line, value);
        }
        COUNTS.merge(group + (reading instanceof Reading.Value ? " read" : " refused"), 1, Integer::sum);
    }

    private static void checkValue(Line line, Reading.Value reading) {
        if (line.wanted() == Wanted.ANYTHING) {
            return;
        }
        if (line.wanted() == Wanted.FAILURE) {
            fail("a value of " + line.input() + "\n" + reading);
        }
        assertTrue(
                Rendering.same(line.value(), reading.value()),
                () -> line.input() + "\n" + line.value() + "\n" + reading);
        if (line.isText()) {
            assertEquals(List.of(), reading.repairs());
        } else if (isExact(line)) {
            assertTrue(
                    reading.repairs().stream().allMatch(GeneratedTypesTest::isAboutTheForm),
                    () -> line.input() + "\n" + reading.repairs());
        } else {
            assertFalse(reading.repairs().isEmpty(), line.input());
        }
    }

    /** What is JSON of the very value needs no repair, but for the object around what is no record and the member's name. */
    private static boolean isAboutTheForm(Repair repair) {
        return repair.kind() == Repair.Kind.MEMBER
                || repair.kind() == Repair.Kind.IMPLIED_PROPERTY
                        && repair.path().equals("$");
    }

    private static boolean isExact(Line line) {
        try {
            return Rendering.same(line.value(), STRICT.readTree(line.input()));
        } catch (JacksonException e) {
            return false;
        }
    }
}
