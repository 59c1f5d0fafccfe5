package dev.typist.processor;

import dev.typist.processor.ValueType.Component;
import dev.typist.processor.ValueType.EnumType;
import dev.typist.processor.ValueType.ListType;
import dev.typist.processor.ValueType.OptionalType;
import dev.typist.processor.ValueType.RecordType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the JSON schema of a type in the form that every provider takes: the root an object, every property required, no
 * others allowed, absence as null.
 */
final class SchemaWriter {

    private static final String NULL_TYPE = "{\"type\":\"null\"}";

    private SchemaWriter() {}

    /** The schema of an answer: what is no record travels as the one property of an object. */
    static String answer(ValueType type) {
        if (type instanceof RecordType) {
            return schema(type, "");
        }
        String key = type instanceof ListType ? "items" : "value";
        return object("", List.of(new Component(key, type.typeName(), type, "", false)));
    }

    /** The schema of a tool's arguments. */
    static String arguments(List<Component> parameters) {
        return object("", parameters);
    }

    private static String object(String description, List<Component> components) {
        JsonWriter properties = new JsonWriter();
        List<String> names = new ArrayList<>();
        for (Component component : components) {
            properties.member(component.name(), schema(component.type(), component.description()));
            names.add(JsonWriter.quoted(component.name()));
        }
        return new JsonWriter()
                .member("type", "\"object\"")
                .textIfAny("description", description)
                .member("properties", properties.object())
                .member("required", JsonWriter.array(names))
                .member("additionalProperties", "false")
                .object();
    }

    /** {@code role}: what the value means where it stands; the type's own description follows it. */
    private static String schema(ValueType type, String role) {
        if (type instanceof OptionalType optional) {
            return nullable(optional.content(), role);
        }
        if (type instanceof ScalarType scalar) {
            return scalar(JsonWriter.quoted(scalar.schemaType()), role);
        }
        if (type instanceof EnumType enumeration) {
            return enumeration(enumeration, role, false);
        }
        if (type instanceof ListType list) {
            return new JsonWriter()
                    .member("type", "\"array\"")
                    .textIfAny("description", role)
                    .member("items", schema(list.element(), ""))
                    .object();
        }
        RecordType record = (RecordType) type;
        return object(lines(role, record.description()), record.components());
    }

    private static String nullable(ValueType content, String role) {
        if (content instanceof ScalarType scalar) {
            return scalar(JsonWriter.array(List.of(JsonWriter.quoted(scalar.schemaType()), "\"null\"")), role);
        }
        if (content instanceof EnumType enumeration) {
            return enumeration(enumeration, role, true);
        }
        return new JsonWriter()
                .textIfAny("description", role)
                .member("anyOf", JsonWriter.array(List.of(schema(content, ""), NULL_TYPE)))
                .object();
    }

    private static String scalar(String type, String role) {
        return new JsonWriter()
                .member("type", type)
                .textIfAny("description", role)
                .object();
    }

    private static String enumeration(EnumType type, String role, boolean nullable) {
        Stream<String> names = type.constants().stream().map(constant -> JsonWriter.quoted(constant.name()));
        Stream<String> descriptions = type.constants().stream()
                .filter(constant -> !constant.description().isEmpty())
                .map(constant -> constant.name() + ": " + constant.description());
        String description =
                Stream.concat(Stream.of(role, type.description()), descriptions).reduce("", SchemaWriter::lines);
        return new JsonWriter()
                .member("type", nullable ? "[\"string\",\"null\"]" : "\"string\"")
                .textIfAny("description", description)
                .member(
                        "enum",
                        JsonWriter.array(Stream.concat(names, nullable ? Stream.of("null") : Stream.empty())
                                .toList()))
                .object();
    }

    private static String lines(String first, String second) {
        return first.isEmpty() || second.isEmpty() ? first + second : first + "\n" + second;
    }
}
