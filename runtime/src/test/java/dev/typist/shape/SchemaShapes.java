package dev.typist.shape;

import static dev.typist.shape.LiteralShape.generic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** Builds shapes of generic values from the corpus' types. */
final class SchemaShapes {

    private final JsonNode definitions;
    private final Map<String, Shape<Object>> named = new HashMap<>();

    private SchemaShapes(JsonNode definitions) {
        this.definitions = definitions;
    }

    static Shape<Object> of(JsonNode type) {
        return new SchemaShapes(type.path("$defs")).shape(type, "Root");
    }

    private Shape<Object> shape(JsonNode type, String name) {
        if (type.has("$ref")) {
            return reference(type.get("$ref").asString());
        }
        if (type.has("anyOf")) {
            return union(type.get("anyOf"));
        }
        if (type.has("enum")) {
            return new LiteralShape(
                    type.get("enum").valueStream().map(JsonNode::asString).toList());
        }
        if (type.has("const")) {
            JsonNode literal = type.get("const");
            return literal.isString()
                    ? new LiteralShape(List.of(literal.asString()))
                    : LiteralShape.of(literal.isBoolean() ? literal.asBoolean() : literal.decimalValue());
        }
        return switch (type.path("type").asString("")) {
            case "string" ->
                generic(
                        type.has("minLength")
                                ? Shape.STRING.size(type.get("minLength").asInt(), Integer.MAX_VALUE)
                                : Shape.STRING);
            case "integer" -> generic(bounded(Shape.LONG, type));
            case "number" -> generic(bounded(Shape.DOUBLE, type));
            case "boolean" -> generic(Shape.BOOLEAN);
            case "null" -> new AnyOfShape(List.of(), true);
            case "array" -> generic(array(type));
            case "object" -> type.path("additionalProperties").isObject() ? map(type) : record(type, name);
            default -> throw new IllegalArgumentException(type.toString());
        };
    }

    private Shape<Object> reference(String reference) {
        String name = reference.substring(reference.lastIndexOf('/') + 1);
        if (!named.containsKey(name)) {
            named.put(name, Shape.lazy(() -> Objects.requireNonNull(named.get(name + "!"))));
            named.put(name + "!", shape(definitions.get(name), name));
        }
        return Objects.requireNonNull(named.get(name));
    }

    private Shape<Object> union(JsonNode alternatives) {
        List<Shape<Object>> members = new ArrayList<>();
        boolean nullable = false;
        for (JsonNode alternative : alternatives) {
            if (alternative.path("type").asString("").equals("null")) {
                nullable = true;
            } else {
                members.add(shape(alternative, "Member"));
            }
        }
        return new AnyOfShape(members, nullable);
    }

    private static <N extends Number> NumberShape<N> bounded(NumberShape<N> shape, JsonNode type) {
        NumberShape<N> bounded = shape;
        if (type.has("minimum")) {
            bounded = bounded.min(type.get("minimum").asString(), true);
        }
        if (type.has("exclusiveMinimum")) {
            bounded = bounded.min(type.get("exclusiveMinimum").asString(), false);
        }
        if (type.has("exclusiveMaximum")) {
            bounded = bounded.max(type.get("exclusiveMaximum").asString(), false);
        }
        return bounded;
    }

    private Shape<List<Object>> array(JsonNode type) {
        SizedShape<List<Object>> list = shape(type.get("items"), "Item").list();
        return type.has("maxItems") ? list.size(0, type.get("maxItems").asInt()) : list;
    }

    private Shape<Object> map(JsonNode type) {
        Shape<Map<String, Object>> map =
                shape(type.get("additionalProperties"), "Value").map();
        if (!type.has("propertyNames")) {
            return generic(map);
        }
        List<String> keys = new ArrayList<>();
        type.get("propertyNames").findValues("const").forEach(key -> keys.add(key.asString()));
        type.get("propertyNames").path("enum").forEach(key -> keys.add(key.asString()));
        return generic(map.check("must have only known keys", value -> keys.containsAll(value.keySet())));
    }

    private Shape<Object> record(JsonNode type, String name) {
        List<String> required =
                type.path("required").valueStream().map(JsonNode::asString).toList();
        List<String> names = new ArrayList<>();
        RecordShape.Builder<Rec> builder = Shape.record(Rec.class);
        type.path("properties").forEachEntry((property, content) -> {
            Shape<Object> shape = shape(content, property);
            Shape<Object> boxed = required.contains(property) ? new BoxedShape<>(shape) : shape.nullable();
            names.add(property);
            builder.component(property, boxed, rec -> rec.components().get(property));
        });
        return generic(builder.construct(values -> {
            Map<String, Object> components = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                components.put(names.get(i), values.get(i));
            }
            return new Rec(name, components);
        }));
    }
}
