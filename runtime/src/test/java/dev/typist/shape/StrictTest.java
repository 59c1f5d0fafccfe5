package dev.typist.shape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.typist.shape.Samples.Click;
import dev.typist.shape.Samples.Event;
import dev.typist.shape.Samples.Key;
import dev.typist.shape.Samples.Signal;
import dev.typist.shape.Samples.Tree;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Exact reading, and writing, of every type. */
class StrictTest {

    record Maybe(String name, Integer stars) {}

    private static <T> void same(Shape<T> shape, T value, String json) {
        assertEquals(json, shape.write(value));
        assertEquals(value, shape.read(json));
        assertEquals(new Reading.Value<>(value, List.of(), 0), shape.align(json));
    }

    private static void refused(Shape<?> shape, String json, String message) {
        MismatchException mismatch = assertThrows(MismatchException.class, () -> shape.read(json));
        assertEquals(message, mismatch.problems().get(0).toString());
    }

    @Test
    void readsWhatItWrites() {
        same(Shape.STRING.set(), Set.of("a"), "[\"a\"]");
        same(Shape.INT.map(), Map.of("a", 1), "{\"a\":1}");
        same(Shape.BIG_DECIMAL.optional().list(), List.of(Optional.of(new BigDecimal("1.50"))), "[1.50]");
        same(Shape.LOCAL_DATE, LocalDate.of(2026, 11, 24), "\"2026-11-24\"");
        same(Shape.INSTANT, Instant.parse("2026-11-24T08:30:00Z"), "\"2026-11-24T08:30:00Z\"");
        same(Shape.OFFSET_DATE_TIME, OffsetDateTime.parse("2026-11-24T08:30+01:00"), "\"2026-11-24T08:30+01:00\"");
        same(
                Shape.ZONED_DATE_TIME,
                ZonedDateTime.parse("2026-11-24T08:30+01:00[Europe/Berlin]"),
                "\"2026-11-24T08:30+01:00[Europe/Berlin]\"");
        same(Shape.DURATION, Duration.ofMinutes(90), "\"PT1H30M\"");
        same(Shape.UUID, new UUID(1, 2), "\"00000000-0000-0001-0000-000000000002\"");
        same(Shape.URI, URI.create("https://a.b/c"), "\"https://a.b/c\"");
        same(Samples.EVENT, new Click(1, 2), "{\"type\":\"Click\",\"x\":1,\"y\":2}");
        same(Samples.EVENT, Signal.STOP, "{\"type\":\"Signal\",\"value\":\"STOP\"}");
        same(
                Samples.TREE,
                new Tree("a", List.of(new Tree("b", List.of()))),
                "{\"label\":\"a\",\"children\":[{\"label\":\"b\",\"children\":[]}]}");
        same(
                Samples.EVENT.list().asRoot(),
                List.<Event>of(Signal.START),
                "{\"items\":[{\"type\":\"Signal\",\"value\":\"START\"}]}");
        same(Shape.DOUBLE, 1e300, "1.0E300");
        assertEquals(new Key("k", Set.of()), Samples.EVENT.read("{\"type\":\"Key\",\"key\":\"k\",\"modifiers\":[]}"));
    }

    @Test
    void readsArrays() {
        assertArrayEquals(new String[] {"a"}, Shape.STRING.array(String[]::new).read("[\"a\"]"));
        assertArrayEquals(new int[] {1, 2}, Shape.INT_ARRAY.read("[1,2]"));
        assertArrayEquals(new long[] {1}, Shape.LONG_ARRAY.size(1, 1).read("[1]"));
        assertArrayEquals(new double[] {1.5}, Shape.DOUBLE_ARRAY.read("[1.5]"));
        assertArrayEquals(new boolean[] {true}, Shape.BOOLEAN_ARRAY.read("[true]"));
        assertEquals("[1,2]", Shape.INT_ARRAY.write(new int[] {1, 2}));
    }

    @Test
    void readsEntriesAsAMap() {
        assertEquals(Map.of("a", 1), Shape.INT.map().read("[{\"key\":\"a\",\"value\":1}]"));
        refused(Shape.INT.map(), "[{\"key\":\"a\",\"value\":1},{\"key\":\"a\",\"value\":2}]", "$[1]: given twice");
    }

    @Test
    void readsNullWhereItMayBe() {
        RecordShape<Maybe> maybe = Shape.record(Maybe.class)
                .component("name", Shape.STRING.notBlank().nullable(), Maybe::name)
                .component("stars", Shape.INT.nullable(), Maybe::stars)
                .construct(values -> new Maybe(values.get(0), values.get(1)));
        assertNull(maybe.read("{\"name\":null}").stars());
        assertEquals("{\"name\":null,\"stars\":3}", maybe.write(new Maybe(null, 3)));
        assertTrue(maybe.align("{name: 'a', stars: null}") instanceof Reading.Value<Maybe> value
                && value.value().equals(new Maybe("a", null)));
    }

    @Test
    void readsAnyJson() {
        Shape<JsonNode> json = DataBinding.json();
        assertEquals("{\"a\":[1,2.50,null]}", json.write(json.read("{\"a\":[1,2.50,null]}")));
        assertEquals("{\"a\":\"b\"}", json.write(((Reading.Value<JsonNode>) json.align("{a: 'b'}")).value()));
        assertEquals("[{\"a\":1},[],2]", json.list().write(json.list().read("[{\"a\":1},[],2]")));
        assertTrue(json.align("{\"a\":True}") instanceof Reading.Failure);
        assertTrue(json.list().align("[{\"a\":1,\"a\":2}]") instanceof Reading.Failure);
    }

    @Test
    void saysWhatIsWrong() {
        refused(Samples.PERSON, "{\"name\":\"Ann\"}", "$.age: missing, expected a whole number of at most 32 bits");
        refused(Samples.PERSON, "{\"name\":\"Ann\",\"age\":3,\"x\":1}", "$.x: unknown property");
        refused(
                Shape.INT.list(),
                "[1,\"about 3\"]",
                "$[1]: expected a whole number of at most 32 bits, got \"about 3\"");
        refused(Shape.INT.min(1).list(), "[0]", "$[0]: must be at least 1, got 0");
        refused(Shape.STRING.size(1, 2).list(), "[\"abc\"]", "$[0]: must have 1 to 2 characters, got 3");
        refused(Shape.STRING.list().notEmpty(), "[]", "$: must have at least 1 elements, got 0");
        refused(Samples.RANGE, "{\"from\":2,\"to\":1}", "$: from must not be after to");
        refused(Samples.EVENT, "{\"x\":1}", "$: expected first the property \"type\", one of Click, Key, Signal");
        refused(Shape.STRING.set(), "[\"a\",\"a\"]", "$: expected no element twice");
    }

    @Test
    void takesNoArgumentsForAnEmptyObject() {
        ArgumentsShape arguments =
                Shape.arguments().parameter("note", Shape.STRING.optional()).build();
        assertEquals(Optional.empty(), arguments.read("").get(0));
        assertTrue(arguments.align("") instanceof Reading.Value);
        assertTrue(arguments.align("{note: 'x'}") instanceof Reading.Value<Values> value
                && value.value().get(0).equals(Optional.of("x")));
    }

    @Test
    void rendersWordsPlainly() {
        assertEquals("2026-11-24", Shape.LOCAL_DATE.render(LocalDate.of(2026, 11, 24)));
        assertEquals("DARK_BLUE", Samples.COLOR.render(Samples.Color.DARK_BLUE));
        assertEquals("", Shape.URI.optional().render(Optional.empty()));
        assertEquals("[\"a\"]", Shape.STRING.list().render(List.of("a")));
    }
}
