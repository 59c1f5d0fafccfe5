package dev.typist.processor;

import java.util.Map;

/**
 * What is said of a type where it is used.
 *
 * @param role what its value means there, in words; empty if nothing is said
 * @param keywords the rules that its values have to keep there
 * @param nullable whether null may stand for it
 */
record SchemaUse(String role, Map<String, Json> keywords, boolean nullable) {

    static final SchemaUse PLAIN = new SchemaUse("", Map.of(), false);

    static SchemaUse as(String role) {
        return new SchemaUse(role, Map.of(), false);
    }

    SchemaUse orNull() {
        return new SchemaUse(role, keywords, true);
    }

    /** With more said of it. */
    SchemaUse and(SchemaRules.Said rules) {
        return new SchemaUse(SchemaWriter.lines(role, rules.words()), rules.keywords(), nullable);
    }
}
