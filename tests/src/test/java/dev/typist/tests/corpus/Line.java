package dev.typist.tests.corpus;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A type, what a model wrote, and what must become of it.
 *
 * @param grade how sure those are who say so: {@code clear}, {@code policy}, {@code quirk}
 * @param value the value that is wanted, as JSON; that of the corpus even if we do not want it
 * @param tags what is special about it, and the decisions behind it
 */
record Line(String id, JsonNode type, String grade, String input, Wanted wanted, JsonNode value, Set<String> tags) {

    boolean is(String tag) {
        return tags.contains(tag);
    }

    Line wanting(Wanted other) {
        return new Line(id, type, grade, input, other, value, tags);
    }

    /** Another text of another type. */
    Line with(String suffix, JsonNode otherType, String otherInput, Wanted otherWanted, JsonNode otherValue) {
        return new Line(id + " " + suffix, otherType, grade, otherInput, otherWanted, otherValue, tags);
    }

    /** What must become of another text: if it is not sure to be seen, no value is right as well, but never another one. */
    Wanted wanted(boolean sure) {
        return wanted == Wanted.VALUE && !sure ? Wanted.VALUE_OR_FAILURE : wanted;
    }

    /** Whether the text, as far as one can see, is one object or list and nothing else. */
    boolean isBracketed() {
        String text = input.strip();
        return text.startsWith("{") && text.endsWith("}") || text.startsWith("[") && text.endsWith("]");
    }

    /** Whether a definition or the type itself says so. */
    JsonNode definition() {
        return type.has("$ref")
                ? type.get("$defs").get(type.get("$ref").asString().replace("#/$defs/", ""))
                : type;
    }

    boolean isClass() {
        return definition().has("properties");
    }

    /** Whether any JSON at all is a value. */
    boolean isAnyJson() {
        return definition().path("anyOf").size() > 4;
    }

    boolean isText() {
        return type.path("type").asString("").equals("string");
    }

    @Override
    public String toString() {
        return id;
    }

    /** What may become of a text. */
    enum Wanted {
        /** The value, with the repairs that it took. */
        VALUE,
        /** No value. */
        FAILURE,
        /** The value or none, but no other. */
        VALUE_OR_FAILURE,
        /** Whatever it is, it must be a value of the type, or a failure of its own kind. */
        ANYTHING
    }
}
