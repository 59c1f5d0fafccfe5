package dev.typist.processor;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the properties that are moved by somebody who writes first what is required: those that may be left out and stand
 * before one that may not.
 */
final class MovedProperties {

    private final List<List<String>> ways = new ArrayList<>();

    private MovedProperties() {}

    /** The way to each through keywords and names; {@code schema} holds no references. */
    static List<List<String>> in(JsonObject schema) {
        MovedProperties moved = new MovedProperties();
        moved.visit(schema, List.of());
        return moved.ways;
    }

    private void visit(Json value, List<String> way) {
        if (!(value instanceof JsonObject schema)) {
            return;
        }
        List<String> names = List.copyOf(schema.object("properties").members().keySet());
        List<String> required = schema.texts("required");
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (!required.contains(name)
                    && names.subList(i, names.size()).stream().anyMatch(required::contains)) {
                ways.add(and(way, "properties", name));
            }
            visit(schema.object("properties").object(name), and(way, "properties", name));
        }
        visit(schema.members().getOrDefault("items", Json.Literal.NULL), and(way, "items"));
        List<Json> choices = schema.elements("anyOf");
        for (int i = 0; i < choices.size(); i++) {
            visit(choices.get(i), and(way, "anyOf", Integer.toString(i)));
        }
    }

    private static List<String> and(List<String> way, String... more) {
        List<String> longer = new ArrayList<>(way);
        longer.addAll(List.of(more));
        return longer;
    }
}
