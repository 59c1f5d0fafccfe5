package dev.typist.litellm;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What the gateway's database knows about the key in use: what it spent, what it may.
 *
 * @param fields all that the gateway said, without the key: name to text, number, flag, list or map
 */
public record KeyInfo(Map<String, Object> fields) {

    /** Copies. */
    public KeyInfo {
        fields = Map.copyOf(fields);
    }

    /** {@return its name} */
    public Optional<String> alias() {
        return fields.get("key_alias") instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** {@return what it spent so far, in US dollars} */
    public Optional<BigDecimal> spend() {
        return fields.get("spend") instanceof BigDecimal number ? Optional.of(number) : Optional.empty();
    }

    /** {@return what it may spend, in US dollars; empty for no limit} */
    public Optional<BigDecimal> maxBudget() {
        return fields.get("max_budget") instanceof BigDecimal number ? Optional.of(number) : Optional.empty();
    }

    /** {@return when it ends; empty for never, or for a date in an unknown form} */
    public Optional<Instant> expires() {
        if (fields.get("expires") instanceof String text) {
            try {
                return Optional.of(OffsetDateTime.parse(text.replaceFirst("(?<=T[0-9:.]{5,18})$", "Z"))
                        .toInstant());
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** {@return the models that it may use; empty for all} */
    public List<String> models() {
        return fields.get("models") instanceof List<?> names
                ? names.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** {@return how many requests it may send in a minute; empty for no limit} */
    public OptionalLong requestsPerMinute() {
        return count(fields.get("rpm_limit"));
    }

    /** {@return how many tokens it may use in a minute; empty for no limit} */
    public OptionalLong tokensPerMinute() {
        return count(fields.get("tpm_limit"));
    }

    private static OptionalLong count(@Nullable Object value) {
        return value instanceof BigDecimal number ? OptionalLong.of(number.longValue()) : OptionalLong.empty();
    }
}
