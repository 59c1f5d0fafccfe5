package dev.typist.processor;

import dev.typist.processor.SchemaProfile.Recursion;
import dev.typist.processor.SchemaProfile.Rule;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The profiles by which the corpus judges, as its source understood the vendors in the month of each name. Where they differ
 * from {@link SchemaProfiles}, the vendors' pages have moved since, or the source was more careful than they are.
 */
final class CorpusProfiles {

    private static final Set<String> COMMON = Set.of(
            "type",
            "title",
            "description",
            "enum",
            "format",
            "minimum",
            "maximum",
            "properties",
            "required",
            "additionalProperties",
            "items",
            "minItems",
            "maxItems");

    private static final Set<String> TIMES = Set.of("date-time", "date", "time");

    /** Since then {@code anyOf}, {@code oneOf}, {@code $ref}, {@code $defs}, {@code $id} and {@code $anchor} are taken. */
    private static final Set<String> GEMINI_KEYWORDS = and(COMMON, "prefixItems", "propertyOrdering");

    static final Map<String, SchemaProfile> ALL = Map.of(
            "openai_202602",
            SchemaProfiles.OPENAI,
            "gemini_202602",
            new SchemaProfile(
                    "Gemini",
                    GEMINI_KEYWORDS,
                    TIMES,
                    Set.of(Rule.TYPED, Rule.TYPED_ITEMS),
                    Recursion.NOWHERE,
                    Map.of()),
            // Older models wrote properties in the order of the alphabet unless told another.
            "gemini_202503",
            new SchemaProfile(
                    "Gemini 2.0",
                    GEMINI_KEYWORDS,
                    TIMES,
                    Set.of(Rule.TYPED, Rule.TYPED_ITEMS, Rule.ORDERED),
                    Recursion.NOWHERE,
                    Map.of()),
            // What OpenAI and Gemini had in common.
            "minimal_202602",
            new SchemaProfile(
                    "OpenAI and Gemini",
                    COMMON,
                    TIMES,
                    Set.of(Rule.OBJECT_ROOT, Rule.CLOSED_OBJECTS, Rule.ALL_REQUIRED, Rule.TYPED, Rule.TYPED_ITEMS),
                    Recursion.NOWHERE,
                    Map.of()));

    private CorpusProfiles() {}

    private static Set<String> and(Set<String> some, String... more) {
        Set<String> all = new HashSet<>(some);
        all.addAll(Set.of(more));
        return all;
    }
}
