package dev.typist.processor;

import dev.typist.processor.SchemaProfile.Limit;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashSet;
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
        List<String> several = schema.texts("type");
        return several.isEmpty() && schema.has("type") ? List.of(schema.text("type")) : several;
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
        for (Map.Entry<String, Json> member : schema.members().entrySet()) {
            switch (member.getKey()) {
                case "properties" -> named(member.getValue(), inner);
                case "$defs", "definitions" -> named(member.getValue(), 0);
                case "items", "additionalProperties", "anyOf", "oneOf", "allOf", "prefixItems" ->
                    inside(member.getValue(), inner);
                default -> {}
            }
        }
    }

    private void named(Json schemas, int outer) {
        if (schemas instanceof JsonObject all) {
            for (Map.Entry<String, Json> schema : all.members().entrySet()) {
                add(Limit.CHARACTERS, schema.getKey().length());
                visitIfSchema(schema.getValue(), outer);
            }
        }
    }

    private void inside(Json value, int outer) {
        visitIfSchema(value, outer);
        if (value instanceof Json.Elements several) {
            for (Json each : several.all()) {
                visitIfSchema(each, outer);
            }
        }
    }

    private void visitIfSchema(Json value, int outer) {
        if (value instanceof JsonObject schema && !schema.members().isEmpty()) {
            visit(schema, outer);
        }
    }

    private void properties(JsonObject schema) {
        Set<String> names = schema.object("properties").members().keySet();
        if (names.isEmpty()) {
            return;
        }
        Set<String> optional = new HashSet<>(names);
        schema.texts("required").forEach(optional::remove);
        add(Limit.PROPERTIES, names.size());
        add(Limit.OPTIONAL_PROPERTIES, optional.size());
    }

    private void values(List<Json> values) {
        if (values.isEmpty()) {
            return;
        }
        long characters = 0;
        for (Json value : values) {
            characters += value instanceof Json.Text text ? text.value().length() : 0;
        }
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
