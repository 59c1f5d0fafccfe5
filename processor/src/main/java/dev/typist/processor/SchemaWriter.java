package dev.typist.processor;

import dev.typist.processor.TypeModel.Component;
import dev.typist.processor.TypeModel.Constant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes the JSON schema of a type in the form that every provider takes: an object at the root, every property required,
 * nothing additional, and null as a further type where a value may be absent.
 */
final class SchemaWriter {

    private SchemaWriter() {}

    /** The schema of a whole answer: what is no object travels inside one. */
    static String root(TypeModel type) {
        if (type instanceof TypeModel.RecordOf) {
            return schema(type, "", false);
        }
        String key = type instanceof TypeModel.ListOf ? "items" : "value";
        return object(List.of(new Component(key, type, "")), "");
    }

    static String object(List<Component> components, String description) {
        String properties = components.stream()
                .map(component ->
                        quoted(component.name()) + ":" + schema(component.type(), component.description(), false))
                .collect(Collectors.joining(","));
        String required =
                components.stream().map(component -> quoted(component.name())).collect(Collectors.joining(","));
        return "{\"type\":\"object\"" + described(description) + ",\"properties\":{" + properties + "},\"required\":["
                + required + "],\"additionalProperties\":false}";
    }

    private static String schema(TypeModel type, String description, boolean nullable) {
        if (type instanceof TypeModel.Scalar scalar) {
            return "{" + type(scalar.known().schemaType, nullable) + described(description) + "}";
        } else if (type instanceof TypeModel.Enumeration enumeration) {
            return enumeration(enumeration, description, nullable);
        } else if (type instanceof TypeModel.RecordOf record) {
            return orNull(object(record.components(), joined(description, record.description())), nullable);
        } else if (type instanceof TypeModel.ListOf list) {
            return orNull(
                    "{\"type\":\"array\"" + described(description) + ",\"items\":" + schema(list.element(), "", false)
                            + "}",
                    nullable);
        } else if (type instanceof TypeModel.OptionalOf optional) {
            return schema(optional.content(), description, true);
        }
        throw new IllegalStateException("a type without a schema: " + type);
    }

    private static String enumeration(TypeModel.Enumeration type, String description, boolean nullable) {
        String names = type.constants().stream()
                .map(constant -> quoted(constant.name()))
                .collect(Collectors.joining(","));
        String meanings = type.constants().stream()
                .filter(constant -> !constant.description().isEmpty())
                .map(SchemaWriter::meaning)
                .collect(Collectors.joining("; "));
        return "{" + type("string", nullable) + described(joined(description, meanings)) + ",\"enum\":[" + names
                + (nullable ? ",null" : "") + "]}";
    }

    private static String meaning(Constant constant) {
        return constant.name() + ": " + constant.description();
    }

    private static String type(String name, boolean nullable) {
        return "\"type\":" + (nullable ? "[" + quoted(name) + ",\"null\"]" : quoted(name));
    }

    private static String orNull(String schema, boolean nullable) {
        return nullable ? "{\"anyOf\":[" + schema + ",{\"type\":\"null\"}]}" : schema;
    }

    private static String described(String description) {
        return description.isEmpty() ? "" : ",\"description\":" + quoted(description);
    }

    private static String joined(String first, String second) {
        return first.isEmpty() || second.isEmpty() ? first + second : first + ". " + second;
    }

    static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (c < ' ') {
                        json.append(String.format("\\u%04x", (int) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        return json.append('"').toString();
    }
}
