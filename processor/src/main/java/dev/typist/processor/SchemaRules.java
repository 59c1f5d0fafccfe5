package dev.typist.processor;

import dev.typist.processor.SchemaProfile.Limit;
import dev.typist.processor.SchemaProfile.Rule;
import dev.typist.processor.ValueType.Check;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a schema says of the rules that values have to keep: keywords where they are taken, words where not. A rule of which
 * a keyword says only a part is said in words as well.
 */
final class SchemaRules {

    private static final Set<String> BOUNDS = Set.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum");
    private static final Set<String> LENGTHS = Set.of("minLength", "maxLength");

    private final SchemaProfile profile;
    private long itemsLeft;

    SchemaRules(SchemaProfile profile) {
        this.profile = profile;
        this.itemsLeft = profile.most(Limit.SUMMED_ITEMS);
    }

    /** Says some rules for values of a type. */
    Said say(List<Check> checks, ValueType type) {
        boolean whole = type instanceof ScalarType scalar && scalar.schemaType().equals("integer");
        boolean formed = checks.stream().anyMatch(SchemaRules::isForm);
        Map<String, Json> keywords = new LinkedHashMap<>();
        List<String> words = new ArrayList<>();
        for (Check check : checks) {
            boolean complete = !check.keywords().isEmpty();
            for (Map.Entry<String, Json> keyword : check.keywords().entrySet()) {
                complete &= isTaken(keyword.getKey(), keyword.getValue(), whole, formed) && add(keyword, keywords);
            }
            if (!complete) {
                words.add(check.rule());
            }
        }
        return new Said(keywords, String.join("; ", words));
    }

    private static boolean isForm(Check check) {
        return check.keywords().containsKey("pattern") || check.keywords().containsKey("format");
    }

    private boolean isTaken(String keyword, Json value, boolean whole, boolean formed) {
        if (profile.has(Rule.RULES_IN_WORDS) || !profile.takes(keyword)) {
            return false;
        }
        if (BOUNDS.contains(keyword)) {
            return whole || !profile.has(Rule.WHOLE_BOUNDS);
        }
        if (LENGTHS.contains(keyword)) {
            return !formed || !profile.has(Rule.PATTERN_OR_LENGTH);
        }
        return switch (keyword) {
            case "format" ->
                value instanceof Json.Text text && profile.formats().contains(text.value());
            case "minItems" -> isAtMost(value, profile.most(Limit.LEAST_ITEMS));
            case "maxItems" -> isAtMost(value, itemsLeft);
            default -> true;
        };
    }

    private static boolean isAtMost(Json value, long most) {
        BigDecimal number = value.number();
        return number != null && number.compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    /** Adds a keyword, the stricter one of two; false if it cannot be said beside what is there. */
    private boolean add(Map.Entry<String, Json> keyword, Map<String, Json> keywords) {
        if (keyword.getKey().equals("maxItems")) {
            BigDecimal items = keyword.getValue().number();
            itemsLeft -= items == null ? 0 : items.longValue();
        }
        Json other = keywords.putIfAbsent(keyword.getKey(), keyword.getValue());
        if (other == null || other.equals(keyword.getValue())) {
            return true;
        }
        BigDecimal one = keyword.getValue().number();
        BigDecimal two = other.number();
        if (one == null || two == null) {
            return false;
        }
        boolean least = keyword.getKey().startsWith("min") || keyword.getKey().startsWith("exclusiveMin");
        keywords.put(keyword.getKey(), Json.number(least ? one.max(two) : one.min(two)));
        return true;
    }

    /** Keywords, and words for the rest. */
    record Said(Map<String, Json> keywords, String words) {}
}
