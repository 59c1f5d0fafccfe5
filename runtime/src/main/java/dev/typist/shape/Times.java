package dev.typist.shape;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalQuery;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates and times in the forms of ISO 8601. Any other form is for somebody to guess: {@code 03/04/2025}. */
final class Times {

    static final Word<LocalDate> LOCAL_DATE =
            word("a date like 2026-11-24 in a string", LocalDate::parse, Times::dateOfDateTime);

    static final Word<LocalTime> LOCAL_TIME = word("a time like 09:30:00 in a string", LocalTime::parse, text -> null);

    static final Word<LocalDateTime> LOCAL_DATE_TIME = word(
            "a date and time like 2026-11-24T09:30:00 in a string", LocalDateTime::parse, spaced(LocalDateTime::parse));

    static final Word<OffsetDateTime> OFFSET_DATE_TIME = word(
            "a date and time like 2026-11-24T09:30:00+01:00 in a string",
            OffsetDateTime::parse,
            spaced(OffsetDateTime::parse));

    static final Word<ZonedDateTime> ZONED_DATE_TIME = word(
            "a date and time like 2026-11-24T09:30:00+01:00[Europe/Berlin] in a string",
            ZonedDateTime::parse,
            spaced(ZonedDateTime::parse));

    static final Word<Instant> INSTANT =
            word("a moment like 2026-11-24T08:30:00Z in a string", Times::instant, spaced(Times::instant));

    static final Word<Duration> DURATION = word("a duration like PT1H30M in a string", Duration::parse, text -> null);

    private static final Pattern SPACED = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2}) +([0-9]{2}:\\S.*)");

    private Times() {}

    private static <T> Word<T> word(
            String expectation, Function<String, T> parser, Function<String, @Nullable T> lenient) {
        return new Word<>(expectation, parser, lenient, Repair.Kind.TIME, true);
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return Instant.parse(text); // The first and last moments are outside of every offset's range.
        }
    }

    /** A blank instead of the T. */
    private static <T> Function<String, @Nullable T> spaced(Function<String, T> parser) {
        return text -> {
            var matcher = SPACED.matcher(text);
            if (!matcher.matches()) {
                return null;
            }
            try {
                return parser.apply(matcher.group(1) + "T" + matcher.group(2));
            } catch (DateTimeException e) {
                return null;
            }
        };
    }

    private static @Nullable LocalDate dateOfDateTime(String text) {
        var matcher = SPACED.matcher(text);
        String iso = matcher.matches() ? matcher.group(1) + "T" + matcher.group(2) : text;
        TemporalQuery<LocalDate> date = LocalDate::from;
        try {
            return DateTimeFormatter.ISO_DATE_TIME.parse(iso, date);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
