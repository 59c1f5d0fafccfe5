package dev.typist.tests.corpus;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns a value into JSON by its schema and its place in it, with nothing of the product: a component is the property at the
 * same place, a constant the value at the same place.
 */
final class Rendering {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonNode definitions;

    private Rendering(JsonNode definitions) {
        this.definitions = definitions;
    }

    static JsonNode of(Object value, JsonNode type) {
        return new Rendering(type.path("$defs")).json(value, type);
    }

    private JsonNode json(Object value, JsonNode type) {
        if (value instanceof Optional<?> optional) {
            return optional.isEmpty() ? NODES.nullNode() : json(optional.get(), type);
        }
        if (value == null) {
            return NODES.nullNode();
        }
        if (value instanceof JsonNode node) {
            return node;
        }
        if (type.has("$ref")) {
            return json(value, definition(type));
        }
        if (type.has("anyOf")) {
            return json(value, member(value, type.get("anyOf").valueStream().toList()));
        }
        if (value instanceof Enum<?> constant) {
            return type.has("const") ? type.get("const") : type.get("enum").get(constant.ordinal());
        }
        if (value instanceof List<?> list) {
            ArrayNode array = NODES.arrayNode();
            list.forEach(each -> array.add(json(each, type.get("items"))));
            return array;
        }
        if (value instanceof Map<?, ?> map) {
            ObjectNode object = NODES.objectNode();
            map.forEach((key, each) -> object.set((String) key, json(each, type.get("additionalProperties"))));
            return object;
        }
        return value instanceof Record record ? object(record, type) : scalar(value);
    }

    private JsonNode definition(JsonNode reference) {
        return definitions.get(reference.get("$ref").asString().replace("#/$defs/", ""));
    }

    private static JsonNode member(Object value, List<JsonNode> members) {
        if (value instanceof Enum<?> constant && members.get(0).has("const")) {
            return members.get(constant.ordinal());
        }
        return members.stream()
                .filter(member -> !member.path("type").asString("").equals("null"))
                .filter(member -> !(value instanceof Record)
                        || member.path("$ref")
                                .asString("")
                                .endsWith("/" + value.getClass().getSimpleName()))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode object(Record record, JsonNode type) {
        ObjectNode object = NODES.objectNode();
        RecordComponent[] components = record.getClass().getRecordComponents();
        int[] next = {0};
        boolean named = components.length < type.get("properties").size();
        type.get("properties").forEachEntry((wire, content) -> {
            if (named && wire.equals("type")) {
                object.set(wire, content.get("const"));
            } else {
                object.set(wire, json(component(record, components[next[0]++]), content));
            }
        });
        return object;
    }

    private static Object component(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode scalar(Object value) {
        if (value instanceof Boolean bool) {
            return NODES.booleanNode(bool);
        }
        return value instanceof Number number
                ? NODES.numberNode(new BigDecimal(number.toString()))
                : NODES.stringNode((String) value);
    }

    /** Whether two values are the same as JSON: numbers by value, absent and null alike. */
    static boolean same(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue()) == 0;
        }
        if (one.isArray() && other.isArray()) {
            if (one.size() != other.size()) {
                return false;
            }
            for (int i = 0; i < one.size(); i++) {
                if (!same(one.get(i), other.get(i))) {
                    return false;
                }
            }
            return true;
        }
        if (one.isObject() && other.isObject()) {
            return within(one, other) && within(other, one);
        }
        return isNothing(one) ? isNothing(other) : one.equals(other);
    }

    private static boolean within(JsonNode one, JsonNode other) {
        return one.propertyStream().allMatch(each -> same(each.getValue(), other.path(each.getKey())));
    }

    private static boolean isNothing(JsonNode value) {
        return value.isNull() || value.isMissingNode();
    }
}
