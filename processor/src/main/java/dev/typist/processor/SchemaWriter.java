package dev.typist.processor;

import com.palantir.javapoet.TypeName;
import dev.typist.processor.ValueType.CheckedType;
import dev.typist.processor.ValueType.Component;
import dev.typist.processor.ValueType.EnumType;
import dev.typist.processor.ValueType.MapType;
import dev.typist.processor.ValueType.Member;
import dev.typist.processor.ValueType.NullableType;
import dev.typist.processor.ValueType.OptionalType;
import dev.typist.processor.ValueType.RecordType;
import dev.typist.processor.ValueType.SequenceType;
import dev.typist.processor.ValueType.UnionType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes the JSON schema of a type in the form that every provider takes: the root an object, every property required, no
 * others allowed, absence as null, a map as a list of keys and values, rules in words. Only what holds itself has no such
 * form: it is defined once and then referred to.
 */
final class SchemaWriter {

    private static final String NULL_TYPE = "{\"type\":\"null\"}";

    private final Map<TypeName, Definition> definitions = new LinkedHashMap<>();

    private SchemaWriter(Collection<ValueType> types) {
        UniqueNames names = new UniqueNames(Set.of());
        RecursiveTypes.in(types)
                .forEach(
                        (name, type) -> definitions.put(name, new Definition(names.next(SpelledTypes.of(name)), type)));
    }

    /** The schema of an answer: what is no record travels as the one property of an object. */
    static String answer(ValueType type) {
        SchemaWriter writer = new SchemaWriter(List.of(type));
        if (type.bare() instanceof RecordType record) {
            return writer.root(record.description(), record.components());
        }
        String key = type.bare() instanceof SequenceType ? "items" : "value";
        return writer.root("", List.of(Component.named(key, type)));
    }

    /** The schema of a tool's arguments. */
    static String arguments(List<Component> parameters) {
        return new SchemaWriter(parameters.stream().map(Component::type).toList()).root("", parameters);
    }

    private String root(String description, List<Component> components) {
        JsonWriter root = object("", description, components);
        if (!definitions.isEmpty()) {
            JsonWriter all = new JsonWriter();
            definitions.values().forEach(each -> all.member(each.name, definition(each.type, "")));
            root.member("$defs", all.object());
        }
        return root.object();
    }

    /** {@code name}: that of a member of a sealed interface, by which a model says which it is; else empty. */
    private JsonWriter object(String name, String description, List<Component> components) {
        JsonWriter properties = new JsonWriter();
        List<String> names = new ArrayList<>();
        if (!name.isEmpty()) {
            properties.member(
                    "type",
                    new JsonWriter()
                            .member("type", "\"string\"")
                            .member("enum", JsonWriter.array(List.of(JsonWriter.quoted(name))))
                            .object());
            names.add("\"type\"");
        }
        for (Component component : components) {
            properties.member(component.name(), schema(component.type(), component.description()));
            names.add(JsonWriter.quoted(component.name()));
        }
        return new JsonWriter()
                .member("type", "\"object\"")
                .textIfAny("description", description)
                .member("properties", properties.object())
                .member("required", JsonWriter.array(names))
                .member("additionalProperties", "false");
    }

    /** {@code role}: what the value means where it stands; what the type says of itself follows it. */
    private String schema(ValueType type, String role) {
        if (type instanceof CheckedType checked) {
            return schema(checked.content(), lines(role, checked.rules()));
        }
        if (type instanceof OptionalType optional) {
            return nullable(optional.content(), role);
        }
        if (type instanceof NullableType nullable) {
            return nullable(nullable.content(), role);
        }
        ValueType bare = type.bare();
        Definition defined = definitions.get(bare.typeName());
        return defined == null ? definition(bare, role) : reference(defined, role, false);
    }

    private String definition(ValueType type, String role) {
        if (type instanceof ScalarType scalar) {
            return ScalarSchemas.scalar(scalar, role, false);
        }
        if (type instanceof EnumType enumeration) {
            return ScalarSchemas.enumeration(enumeration, role, false);
        }
        if (type instanceof SequenceType sequence) {
            String distinct = sequence.kind() == SequenceType.Kind.SET ? "no element twice" : "";
            return array(lines(role, distinct), schema(sequence.element(), ""));
        }
        if (type instanceof MapType map) {
            List<Component> entry =
                    List.of(Component.named("key", ScalarType.STRING), Component.named("value", map.value()));
            return array(role, object("", "", entry).object());
        }
        if (type instanceof UnionType union) {
            return union(union, role, false);
        }
        // What is left is a record, or a reference to something in error.
        return type instanceof RecordType record
                ? object("", lines(role, record.description()), record.components())
                        .object()
                : "{}";
    }

    private String nullable(ValueType content, String role) {
        if (content instanceof CheckedType checked) {
            return nullable(checked.content(), lines(role, checked.rules()));
        }
        ValueType bare = content.bare();
        if (bare instanceof ScalarType scalar) {
            return ScalarSchemas.scalar(scalar, role, true);
        }
        if (bare instanceof EnumType enumeration) {
            return ScalarSchemas.enumeration(enumeration, role, true);
        }
        Definition defined = definitions.get(bare.typeName());
        if (defined != null) {
            return reference(defined, role, true);
        }
        return bare instanceof UnionType union
                ? union(union, role, true)
                : anyOf(role, Stream.of(schema(content, "")), true);
    }

    /** Nothing may stand beside a {@code $ref}, so what is to be said of it goes around it. */
    private static String reference(Definition definition, String role, boolean nullable) {
        String reference = new JsonWriter()
                .member("$ref", JsonWriter.quoted("#/$defs/" + definition.name))
                .object();
        return role.isEmpty() && !nullable ? reference : anyOf(role, Stream.of(reference), nullable);
    }

    private String union(UnionType type, String role, boolean nullable) {
        return anyOf(lines(role, type.description()), type.members().stream().map(this::member), nullable);
    }

    private String member(Member member) {
        return member.type().bare() instanceof RecordType record
                ? object(member.name(), record.description(), record.components())
                        .object()
                : object(member.name(), "", List.of(Component.named("value", member.type())))
                        .object();
    }

    private static String anyOf(String role, Stream<String> schemas, boolean nullable) {
        return new JsonWriter()
                .textIfAny("description", role)
                .member(
                        "anyOf",
                        JsonWriter.array(Stream.concat(schemas, nullable ? Stream.of(NULL_TYPE) : Stream.empty())
                                .toList()))
                .object();
    }

    private static String array(String role, String items) {
        return new JsonWriter()
                .member("type", "\"array\"")
                .textIfAny("description", role)
                .member("items", items)
                .object();
    }

    static String lines(String first, String second) {
        return first.isEmpty() || second.isEmpty() ? first + second : first + "\n" + second;
    }

    /** What holds itself, under a name of its own. */
    private record Definition(String name, ValueType type) {}
}
