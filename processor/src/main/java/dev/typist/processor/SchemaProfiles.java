package dev.typist.processor;

import dev.typist.processor.SchemaProfile.Figure;
import dev.typist.processor.SchemaProfile.Limit;
import dev.typist.processor.SchemaProfile.Recursion;
import dev.typist.processor.SchemaProfile.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What each provider takes, with the source of each figure. */
final class SchemaProfiles {

    private static final Set<String> STRUCTURE = Set.of(
            "type",
            "title",
            "description",
            "enum",
            "properties",
            "required",
            "additionalProperties",
            "items",
            "anyOf",
            "$ref",
            "$defs");

    private static final Set<String> FORMATS =
            Set.of("date-time", "date", "time", "duration", "email", "hostname", "ipv4", "ipv6", "uuid");

    private static final String OPENAI_GUIDE =
            "developers.openai.com/api/docs/guides/structured-outputs#supported-schemas";
    private static final String ANTHROPIC_GUIDE = "platform.claude.com/docs/en/build-with-claude/structured-outputs";

    /** What all of them take: structure and formats, rules in words. */
    static final SchemaProfile PORTABLE = new SchemaProfile(
            "every provider",
            structureAnd("format"),
            FORMATS,
            Set.of(
                    Rule.OBJECT_ROOT,
                    Rule.CLOSED_OBJECTS,
                    Rule.ALL_REQUIRED,
                    Rule.TYPED_ITEMS,
                    Rule.REFERENCES_ALONE,
                    Rule.RULES_IN_WORDS),
            Recursion.ANYWHERE,
            Map.of());

    /** Structured outputs with {@code strict}. What is not in the guide's list of supported keywords is left out. */
    static final SchemaProfile OPENAI = new SchemaProfile(
            "OpenAI",
            structureAnd(
                    "const",
                    "pattern",
                    "format",
                    "multipleOf",
                    "minimum",
                    "maximum",
                    "exclusiveMinimum",
                    "exclusiveMaximum",
                    "minItems",
                    "maxItems"),
            FORMATS,
            Set.of(
                    Rule.OBJECT_ROOT,
                    Rule.CLOSED_OBJECTS,
                    Rule.ALL_REQUIRED,
                    Rule.TYPED,
                    Rule.TYPED_ITEMS,
                    Rule.REFERENCES_ALONE),
            Recursion.ANYWHERE,
            Map.of(
                    Limit.LEVELS, new Figure(10, OPENAI_GUIDE, "2025-11"),
                    Limit.PROPERTIES, new Figure(5_000, OPENAI_GUIDE, "2025-11"),
                    Limit.CHARACTERS, new Figure(120_000, OPENAI_GUIDE, "2025-11"),
                    Limit.ENUM_VALUES, new Figure(1_000, OPENAI_GUIDE, "2025-11"),
                    Limit.LONG_ENUM_CHARACTERS, new Figure(15_000, OPENAI_GUIDE, "2025-11")));

    /** Structured outputs. The figures are for all strict schemas of one request together. */
    static final SchemaProfile ANTHROPIC = new SchemaProfile(
            "Anthropic",
            structureAnd("const", "format", "minItems", "allOf", "definitions", "default"),
            with(FORMATS, "uri"),
            Set.of(
                    Rule.OBJECT_ROOT,
                    Rule.CLOSED_OBJECTS,
                    Rule.TYPED,
                    Rule.TYPED_ITEMS,
                    Rule.REFERENCES_ALONE,
                    Rule.ABSENCE_BY_OMISSION),
            Recursion.NOWHERE,
            Map.of(
                    Limit.OPTIONAL_PROPERTIES, new Figure(24, ANTHROPIC_GUIDE, "2026-08"),
                    Limit.UNIONS, new Figure(16, ANTHROPIC_GUIDE, "2026-08"),
                    Limit.LEAST_ITEMS, new Figure(1, ANTHROPIC_GUIDE, "2026-08"),
                    Limit.STRICT_TOOLS, new Figure(20, ANTHROPIC_GUIDE, "2026-08")));

    /**
     * {@code responseJsonSchema}, by the documents of googleapis/python-genai in 2026-08. An unknown keyword is ignored, so
     * what is not listed must be said in words.
     */
    static final SchemaProfile GEMINI = new SchemaProfile(
            "Gemini",
            structureAnd(
                    "$id",
                    "$anchor",
                    "format",
                    "prefixItems",
                    "minItems",
                    "maxItems",
                    "minimum",
                    "maximum",
                    "oneOf",
                    "propertyOrdering"),
            Set.of("date-time", "date", "time"),
            Set.of(Rule.TYPED_ITEMS, Rule.REFERENCES_ALONE, Rule.NO_NULL_IN_ENUMS),
            Recursion.OPTIONAL_PROPERTIES,
            // Not documented: above about this much the service answers that there are too many states.
            Map.of(Limit.SUMMED_ITEMS, new Figure(960, "github.com/googleapis/python-genai/issues/2170", "2026-08")));

    /**
     * What vLLM with its usual backends, llama.cpp and Ollama take, or skip without harm, by the documents of llguidance,
     * xgrammar, vLLM and llama.cpp in 2026-08. They have no limits but time.
     */
    static final SchemaProfile ENGINE = new SchemaProfile(
            "engines such as vLLM",
            structureAnd(
                    "const",
                    "pattern",
                    "format",
                    "minimum",
                    "maximum",
                    "exclusiveMinimum",
                    "exclusiveMaximum",
                    "minLength",
                    "maxLength",
                    "minItems",
                    "maxItems"),
            FORMATS,
            Set.of(Rule.REFERENCES_ALONE, Rule.PATTERN_OR_LENGTH, Rule.WHOLE_BOUNDS, Rule.TYPED_ITEMS),
            Recursion.ANYWHERE,
            Map.of());

    private SchemaProfiles() {}

    private static Set<String> structureAnd(String... more) {
        return with(STRUCTURE, more);
    }

    private static Set<String> with(Set<String> some, String... more) {
        Set<String> all = new HashSet<>(some);
        all.addAll(List.of(more));
        return all;
    }
}
