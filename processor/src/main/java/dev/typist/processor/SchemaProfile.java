package dev.typist.processor;

import java.util.Map;
import java.util.Set;

/**
 * The part of JSON Schema that somebody takes, as data: what a schema may hold, and how much of it.
 *
 * @param name whose it is, as messages say it
 * @param keywords all that a schema may hold
 * @param formats those that a text may be said to have
 * @param rules what must hold of every schema
 * @param recursion where a type may hold itself
 * @param limits how much there may be
 */
record SchemaProfile(
        String name,
        Set<String> keywords,
        Set<String> formats,
        Set<Rule> rules,
        Recursion recursion,
        Map<Limit, Figure> limits) {

    SchemaProfile {
        keywords = Set.copyOf(keywords);
        formats = Set.copyOf(formats);
        rules = Set.copyOf(rules);
        limits = Map.copyOf(limits);
    }

    boolean has(Rule rule) {
        return rules.contains(rule);
    }

    boolean takes(String keyword) {
        return keywords.contains(keyword);
    }

    /** How much there may be of something; more than there can be if nobody limits it. */
    int most(Limit limit) {
        Figure figure = limits.get(limit);
        return figure == null ? Integer.MAX_VALUE : figure.most();
    }

    /** What is demanded of every schema. */
    enum Rule {
        /** The root is an object, and no choice of several. */
        OBJECT_ROOT,
        /** An object allows no properties but its own. */
        CLOSED_OBJECTS,
        /** Every property is required. */
        ALL_REQUIRED,
        /** A schema says what type its values have. */
        TYPED,
        /** A list says what it holds. */
        TYPED_ITEMS,
        /** Nothing but other keywords with {@code $} stands beside a {@code $ref}. */
        REFERENCES_ALONE,
        /** An enum holds no null, whatever its type. */
        NO_NULL_IN_ENUMS,
        /** A text has a pattern or a length, not both. */
        PATTERN_OR_LENGTH,
        /** Only whole numbers have a least and a greatest value. */
        WHOLE_BOUNDS,
        /** An object says in {@code propertyOrdering} in which order its properties come. */
        ORDERED,
        /** What values must keep beyond their type is said in words. */
        RULES_IN_WORDS,
        /** Properties that may be absent are better left out of {@code required} than allowed to be null. */
        ABSENCE_BY_OMISSION
    }

    /** Where a type may hold itself. */
    enum Recursion {
        ANYWHERE,
        /** Inside a property that is not required. */
        OPTIONAL_PROPERTIES,
        NOWHERE
    }

    /** What is counted. */
    enum Limit {
        LEVELS("levels of objects and lists inside each other"),
        PROPERTIES("properties"),
        CHARACTERS("characters in the names of its properties and the values of its enums"),
        ENUM_VALUES("enum values"),
        /** Of an enum with more than {@link #LONG_ENUM} values. */
        LONG_ENUM_CHARACTERS("characters in the values of one enum with more than 250"),
        UNIONS("properties that may be of several types or null"),
        OPTIONAL_PROPERTIES("properties that are not required"),
        LEAST_ITEMS("as the least number of elements of a list"),
        SUMMED_ITEMS("as the sum of the greatest numbers of elements of all lists"),
        STRICT_TOOLS("tools");

        static final int LONG_ENUM = 250;

        private final String unit;

        Limit(String unit) {
            this.unit = unit;
        }

        /** What the number counts, in words. */
        String unit() {
            return unit;
        }
    }

    /**
     * A number of somebody's documents.
     *
     * @param most what is allowed
     * @param source where that is said
     * @param date when it was said there, as year and month; a year and month in which it was read if the page has no date
     */
    record Figure(int most, String source, String date) {}
}
