package dev.typist.processor;

import dev.typist.processor.SchemaProfile.Limit;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts what is in a schema as it is written: what a reference leads to is counted where it stands. */
final class SchemaFacts {

    private final Map<Limit, Long> sums = new EnumMap<>(Limit.class);
    private int depth;

    private SchemaFacts() {}

    static SchemaFacts of(JsonObject schema) {
        SchemaFacts facts = new SchemaFacts();
        facts.visit(schema, 0);
        return facts;
    }

    /** How often there is what is limited, where that is counted over a whole schema. */
    Map<Limit, Long> sums() {
        return sums;
    }

    long count(Limit limit) {
        return sums.getOrDefault(limit, 0L);
    }

    /** How many objects are inside each other; lists are not counted. */
    int depth() {
        return depth;
    }

    /** The types that a schema's values may have. */
    static List<String> types(JsonObject schema) {
        return schema.has("type") && schema.texts("type").isEmpty()
                ? List.of(schema.text("type"))
                : schema.texts("type");
    }

    private void visit(JsonObject schema, int outer) {
        List<String> types = types(schema);
        int inner = types.contains("object") || schema.has("properties") ? outer + 1 : outer;
        depth = Math.max(depth, inner);
        properties(schema);
        values(schema.elements("enum"));
        if (schema.members().get("const") instanceof Json.Text value) {
            add(Limit.CHARACTERS, value.value().length());
        }
        if (types.size() > 1 || schema.has("anyOf") || schema.has("oneOf")) {
            add(Limit.UNIONS, 1);
        }
        if (schema.members().containsKey("maxItems")) {
            BigDecimal most = schema.members().get("maxItems").number();
            add(Limit.SUMMED_ITEMS, most == null ? 0 : most.longValue());
        }
        for (String named : List.of("properties", "$defs", "definitions")) {
            schema.object(named).members().forEach((name, inside) -> {
                add(Limit.CHARACTERS, name.length());
                visitIfSchema(inside, named.equals("properties") ? inner : 0);
            });
        }
        for (String keyword : List.of("items", "additionalProperties", "anyOf", "oneOf", "allOf", "prefixItems")) {
            visitIfSchema(schema.object(keyword), inner);
            schema.elements(keyword).forEach(inside -> visitIfSchema(inside, inner));
        }
    }

    private void visitIfSchema(Json value, int outer) {
        if (value instanceof JsonObject schema && !schema.members().isEmpty()) {
            visit(schema, outer);
        }
    }

    private void properties(JsonObject schema) {
        Set<String> names = schema.object("properties").members().keySet();
        Set<String> required = Set.copyOf(schema.texts("required"));
        add(Limit.PROPERTIES, names.size());
        add(
                Limit.OPTIONAL_PROPERTIES,
                names.stream().filter(name -> !required.contains(name)).count());
    }

    private void values(List<Json> values) {
        long characters = values.stream()
                .mapToLong(
                        value -> value instanceof Json.Text text ? text.value().length() : 0)
                .sum();
        add(Limit.ENUM_VALUES, values.size());
        add(Limit.CHARACTERS, characters);
        if (values.size() > Limit.LONG_ENUM) {
            sums.merge(Limit.LONG_ENUM_CHARACTERS, characters, Math::max);
        }
    }

    private void add(Limit limit, long count) {
        sums.merge(limit, count, Long::sum);
    }
}
