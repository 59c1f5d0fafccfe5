package dev.typist.processor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An object of JSON, such as a schema, with its members in the order given. Immutable. */
record JsonObject(Map<String, Json> members) implements Json {

    static final JsonObject EMPTY = new JsonObject(Map.of());

    JsonObject {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    static Builder builder() {
        return new Builder();
    }

    Builder toBuilder() {
        Builder builder = new Builder();
        members.forEach(builder::member);
        return builder;
    }

    boolean has(String name) {
        return members.containsKey(name);
    }

    /** A member that is text; empty if there is none. */
    String text(String name) {
        return members.get(name) instanceof Text text ? text.value() : "";
    }

    /** A member that is an object; an empty one if there is none. */
    JsonObject object(String name) {
        return members.get(name) instanceof JsonObject object ? object : EMPTY;
    }

    /** A member that is an array; an empty one if there is none. */
    List<Json> elements(String name) {
        return members.get(name) instanceof Elements elements ? elements.all() : List.of();
    }

    /** The texts of a member that is an array. */
    List<String> texts(String name) {
        List<Json> elements = elements(name);
        if (elements.isEmpty()) {
            return List.of();
        }
        List<String> texts = new ArrayList<>(elements.size());
        for (Json element : elements) {
            if (element instanceof Text text) {
                texts.add(text.value());
            }
        }
        return texts;
    }

    /** Adds members one after the other. */
    static final class Builder {

        private final Map<String, Json> members = new LinkedHashMap<>();

        private Builder() {}

        Builder member(String name, Json value) {
            members.put(name, value);
            return this;
        }

        Builder text(String name, String value) {
            return member(name, Json.text(value));
        }

        /** Adds a text, unless it is empty. */
        Builder textIfAny(String name, String value) {
            return value.isEmpty() ? this : text(name, value);
        }

        Builder members(Map<String, Json> more) {
            members.putAll(more);
            return this;
        }

        JsonObject build() {
            return new JsonObject(members);
        }
    }
}
