package dev.typist.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Jackson calls the creator and the accessors; it converts nothing. */
final class DataBindingTest {

    private static final Shape<Money> MONEY = DataBinding.of(Money.class)
            .component("currency", Shape.STRING)
            .component("cents", Shape.INT.min(0))
            .component("rate", Shape.DOUBLE)
            .component("at", Shape.ZONED_DATE_TIME.nullable())
            .component("note", Shape.STRING.optional())
            .build();

    private static final String JSON = "{\"currency\":\"EUR\",\"cents\":5,\"rate\":1.5,"
            + "\"at\":\"2026-11-24T09:30:15+01:00[Europe/Berlin]\",\"note\":\"tip\"}";

    /** A class that Jackson makes. Its creator has another order than its shape, its accessors other types. */
    static final class Money {

        private final int cents;
        private final double rate;
        private final String currency;
        private final ZonedDateTime at;
        private final String note;

        private Money(int cents, double rate, String currency, ZonedDateTime at, String note) {
            this.cents = cents;
            this.rate = rate;
            this.currency = currency;
            this.at = at;
            this.note = note;
        }

        @JsonCreator
        private static Money of(
                @JsonProperty("cents") int cents,
                @JsonProperty("rate") double rate,
                @JsonProperty("currency") String currency,
                @JsonProperty("at") ZonedDateTime at,
                @JsonProperty("note") Optional<String> note)
                throws IOException {
            if (currency.isEmpty()) {
                throw new IOException("a currency has a name");
            }
            if (rate < 0) {
                throw new IllegalArgumentException("rate must not be negative");
            }
            return rate == 0 ? null : new Money(cents, rate, currency, at, note.orElse(null));
        }

        public int getCents() {
            return cents;
        }

        public double getRate() {
            return rate;
        }

        @JsonProperty("currency")
        String name() {
            return currency;
        }

        public Optional<ZonedDateTime> getAt() {
            return Optional.ofNullable(at);
        }

        public String getNote() {
            return note;
        }

        /** Not a parameter of the creator, so not part of the value. */
        public double getValue() {
            return cents * rate;
        }
    }

    static final class Silent {

        final int size;

        @JsonCreator
        Silent(@JsonProperty("size") int size) {
            this.size = size;
        }

        @JsonIgnore
        public int getSize() {
            return size;
        }
    }

    static final class Renamed {

        private final String size;

        @JsonCreator
        Renamed(@JsonProperty("size") int size) {
            this.size = "size " + size;
        }

        public String getSize() {
            return size;
        }
    }

    @Test
    void roundTrip() {
        Money money = MONEY.read(JSON);
        assertEquals(5, money.cents);
        assertEquals("Europe/Berlin", money.at.getZone().getId());
        assertEquals(JSON, MONEY.write(money));
        Money bare = MONEY.read("{\"currency\":\"EUR\",\"cents\":5,\"rate\":1}");
        assertEquals("{\"currency\":\"EUR\",\"cents\":5,\"rate\":1.0,\"at\":null,\"note\":null}", MONEY.write(bare));
        assertEquals("[" + JSON + "]", MONEY.list().write(List.of(money)));
    }

    @Test
    void readsAsExactlyAsARecord() {
        refused("{\"currency\":\"EUR\",\"rate\":1}", "$.cents: missing, expected a whole number of at most 32 bits");
        refused(JSON.replace("5,", "null,"), "$.cents: expected a whole number of at most 32 bits, got null");
        refused(JSON.replace("5,", "3.7,"), "$.cents: expected a whole number of at most 32 bits, got 3.7");
        refused(JSON.replace("5,", "\"5\","), "$.cents: expected a whole number of at most 32 bits, got \"5\"");
        refused(
                JSON.replace("5,", "5000000000,"),
                "$.cents: expected a whole number of at most 32 bits, got 5000000000");
        refused(JSON.replace("5,", "true,"), "$.cents: expected a whole number of at most 32 bits, got true");
        refused(JSON.replace("5,", "-5,"), "$.cents: must be at least 0, got -5");
        refused(JSON.replace("1.5", "\"NaN\""), "$.rate: expected a number that fits a double, got \"NaN\"");
        refused(
                JSON.replace("1.5", "9007199254740993"),
                "$.rate: expected a number that fits a double, got 9007199254740993");
        refused(JSON.replace("\"EUR\"", "7"), "$.currency: expected a string, got 7");
        refused(JSON.replace("\"EUR\"", "null"), "$.currency: expected a string, got null");
        refused(JSON.replace("\"tip\"", "\"tip\",\"more\":1"), "$.more: unknown property");
        refused(JSON.replace("\"tip\"", "\"tip\",\"cents\":6"), "$.cents: given twice");
    }

    private static void refused(String json, String message) {
        MismatchException mismatch = assertThrows(MismatchException.class, () -> MONEY.read(json));
        assertEquals(message, mismatch.problems().get(0).toString());
    }

    @Test
    void alignsAsARecord() {
        Reading.Value<Money> value = (Reading.Value<Money>)
                MONEY.align("Here: {currency: 'EUR', Cents: \"5\", rate: 1.5, at: null, note: null, extra: 1,}");
        assertEquals(5, value.value().cents);
        assertTrue(value.repairs().stream().anyMatch(repair -> repair.path().equals("$.extra")), value::toString);
        assertTrue(MONEY.align("{\"currency\":\"EUR\"}") instanceof Reading.Failure);
    }

    @Test
    void whatTheCreatorThrowsIsAConstraint() {
        refused(JSON.replace("\"EUR\"", "\"\""), "$: a currency has a name");
        refused(JSON.replace("1.5", "-1"), "$: rate must not be negative");
        refused(JSON.replace("1.5", "0"), "$: the @JsonCreator of Money made none");
    }

    @Test
    void whatCannotBeWrittenSaysWhy() {
        Shape<Silent> silent =
                DataBinding.of(Silent.class).component("size", Shape.INT).build();
        assertEquals(3, silent.read("{\"size\":3}").size);
        assertEquals(
                "Silent cannot be written: Jackson sees no accessor of \"size\"; add a getter, or put @JsonProperty(\"size\")"
                        + " on what gives it",
                assertThrows(IllegalStateException.class, () -> silent.write(new Silent(1)))
                        .getMessage());
        Shape<Renamed> renamed =
                DataBinding.of(Renamed.class).component("size", Shape.INT).build();
        assertEquals(
                "Renamed cannot be written: the accessor of \"size\" gives java.lang.String, and the @JsonCreator takes"
                        + " java.lang.Integer",
                assertThrows(IllegalStateException.class, () -> renamed.write(new Renamed(1)))
                        .getMessage());
    }

    @Test
    void classesThatChangedAreNoticedBeforeTheFirstValue() {
        IllegalStateException changed = assertThrows(
                IllegalStateException.class,
                () -> DataBinding.of(Silent.class)
                        .component("length", Shape.INT)
                        .build());
        assertEquals(
                "Jackson sees in " + Silent.class.getName()
                        + " a @JsonCreator with [size], not with [length]; compile what uses it again",
                changed.getMessage());
        assertThrows(
                IllegalStateException.class,
                () -> DataBinding.of(String.class)
                        .component("length", Shape.INT)
                        .build());
        assertThrows(
                IllegalArgumentException.class,
                () -> DataBinding.of(Silent.class).component("a", Shape.INT).component("a", Shape.INT));
    }
}
