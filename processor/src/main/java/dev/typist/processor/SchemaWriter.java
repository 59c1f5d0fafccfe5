package dev.typist.processor;

import com.palantir.javapoet.TypeName;
import dev.typist.processor.SchemaProfile.Limit;
import dev.typist.processor.SchemaProfile.Recursion;
import dev.typist.processor.SchemaProfile.Rule;
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
 * Builds the JSON schema of a type for somebody who takes a part of JSON Schema: the root an object, no other properties
 * allowed, a map as a list of keys and values. In the portable form every property is required, absence is null, and rules
 * are said in words. What holds itself is defined once and then referred to.
 */
final class SchemaWriter {

    private static final JsonObject NULL_TYPE =
            JsonObject.builder().text("type", "null").build();

    /** Said of what may not be required by the schema, but is by the type. */
    private static final String ALWAYS = "always present";

    private final SchemaProfile profile;
    private final ScalarSchemas scalars;
    private final SchemaRules rules;
    private final Map<TypeName, Definition> definitions = new LinkedHashMap<>();
    private int omissionsLeft;
    /** How many properties may be null that could be left out, so that they keep their place. */
    private int nullsLeft;

    private SchemaWriter(Collection<ValueType> types, SchemaProfile profile, int nulls) {
        this.profile = profile;
        this.scalars = new ScalarSchemas(profile);
        this.rules = new SchemaRules(profile);
        this.omissionsLeft = profile.has(Rule.ABSENCE_BY_OMISSION) ? profile.most(Limit.OPTIONAL_PROPERTIES) : 0;
        this.nullsLeft = nulls;
        UniqueNames names = new UniqueNames(Set.of());
        RecursiveTypes.in(types)
                .forEach(
                        (name, type) -> definitions.put(name, new Definition(names.next(SpelledTypes.of(name)), type)));
    }

    /** The schema of an answer: what is no record travels as the one property of an object. */
    static JsonObject answer(ValueType type, SchemaProfile profile) {
        JsonObject schema = answer(type, profile, 0);
        if (!profile.has(Rule.ABSENCE_BY_OMISSION)) {
            return schema;
        }
        // What has to be of several types comes first; what is left may be null.
        long left = profile.most(Limit.UNIONS) - SchemaFacts.of(schema).count(Limit.UNIONS);
        return left > 0 ? answer(type, profile, (int) left) : schema;
    }

    private static JsonObject answer(ValueType type, SchemaProfile profile, int nulls) {
        SchemaWriter writer = new SchemaWriter(List.of(type), profile, nulls);
        if (type.bare() instanceof RecordType record) {
            return writer.root(writer.object("", record.description(), record.components()));
        }
        // The object is only around it: absence is told inside.
        String key = rootKey(type);
        boolean optional = writer.mustBeOptional(type);
        JsonObject property = writer.schema(type, optional ? SchemaUse.as(ALWAYS) : SchemaUse.PLAIN);
        return writer.root(closed("", JsonObject.builder().member(key, property), optional ? List.of() : List.of(key)));
    }

    /** The property in which an answer travels that is no record. */
    static String rootKey(ValueType type) {
        return type.bare() instanceof SequenceType ? "items" : "value";
    }

    /** The schema of a tool's arguments. */
    static JsonObject arguments(List<Component> parameters, SchemaProfile profile) {
        SchemaWriter writer =
                new SchemaWriter(parameters.stream().map(Component::type).toList(), profile, 0);
        return writer.root(writer.object("", "", parameters));
    }

    private JsonObject root(JsonObject root) {
        if (definitions.isEmpty()) {
            return root;
        }
        JsonObject.Builder all = JsonObject.builder();
        definitions.values().forEach(each -> all.member(each.name, definition(each.type, SchemaUse.PLAIN)));
        return root.toBuilder().member("$defs", all.build()).build();
    }

    /**
     * Who takes absence by omission writes what is required first, so what may be left out keeps its place only if nothing
     * required follows, or if it is null instead.
     *
     * @param name that of a member of a sealed interface, by which a model says which it is; else empty
     */
    private JsonObject object(String name, String description, List<Component> components) {
        JsonObject.Builder properties = JsonObject.builder();
        List<String> required = new ArrayList<>();
        if (!name.isEmpty()) {
            properties.member(
                    "type",
                    JsonObject.builder()
                            .text("type", "string")
                            .member("enum", Json.texts(List.of(name)))
                            .build());
            required.add("type");
        }
        int lastPresent = lastPresent(components);
        for (int i = 0; i < components.size(); i++) {
            Component component = components.get(i);
            ValueType content = content(component.type());
            boolean optional = content != component.type();
            boolean early = i < lastPresent;
            if (mustBeOptional(component.type())) {
                String role = lines(component.description(), optional ? "" : ALWAYS);
                properties.member(component.name(), schema(content, SchemaUse.as(role)));
            } else if (optional && !(early && nullsLeft-- > 0) && omissionsLeft-- > 0) {
                properties.member(component.name(), schema(content, SchemaUse.as(component.description())));
            } else {
                properties.member(component.name(), schema(component.type(), SchemaUse.as(component.description())));
                required.add(component.name());
            }
        }
        return closed(description, properties, required);
    }

    private static JsonObject closed(String description, JsonObject.Builder properties, List<String> required) {
        return JsonObject.builder()
                .text("type", "object")
                .textIfAny("description", description)
                .member("properties", properties.build())
                .member("required", Json.texts(required))
                .member("additionalProperties", Json.Literal.FALSE)
                .build();
    }

    /** Whether a property of a type leads back into something that holds itself, and may not be required for that. */
    private boolean mustBeOptional(ValueType type) {
        if (profile.recursion() != Recursion.OPTIONAL_PROPERTIES) {
            return false;
        }
        ValueType bare = type.bare();
        if (definitions.containsKey(bare.typeName())) {
            return true;
        }
        boolean inPlace = !(bare instanceof RecordType) && !(bare instanceof UnionType) && !(bare instanceof MapType);
        return inPlace && bare.parts().stream().anyMatch(this::mustBeOptional);
    }

    /** The index of the last component that is never absent; -1 if there is none. */
    private static int lastPresent(List<Component> components) {
        int last = components.size() - 1;
        while (last >= 0
                && content(components.get(last).type()) != components.get(last).type()) {
            last--;
        }
        return last;
    }

    /** What may be absent, without that. */
    private static ValueType content(ValueType type) {
        if (type instanceof OptionalType optional) {
            return optional.content();
        }
        return type instanceof NullableType nullable ? nullable.content() : type;
    }

    /** What the type says of itself follows what is said of it where it is used. */
    private JsonObject schema(ValueType type, SchemaUse use) {
        if (type instanceof CheckedType checked) {
            return schema(checked.content(), use.and(rules.say(checked.checks(), checked.bare())));
        }
        ValueType content = content(type);
        if (content != type) {
            return schema(content, use.orNull());
        }
        ValueType bare = type.bare();
        Definition defined = definitions.get(bare.typeName());
        return defined == null ? definition(bare, use) : reference(defined, use);
    }

    private JsonObject definition(ValueType type, SchemaUse use) {
        if (type instanceof ScalarType scalar) {
            return scalars.scalar(scalar, use);
        }
        if (type instanceof EnumType enumeration) {
            return scalars.enumeration(enumeration, use);
        }
        if (type instanceof UnionType union) {
            return anyOf(
                    lines(use.role(), union.description()),
                    union.members().stream().map(this::member),
                    use.nullable());
        }
        if (use.nullable()) {
            return anyOf(use.role(), Stream.of(definition(type, new SchemaUse("", use.keywords(), false))), true);
        }
        if (type instanceof SequenceType sequence) {
            String distinct = sequence.kind() == SequenceType.Kind.SET ? "no element twice" : "";
            return array(lines(use.role(), distinct), schema(sequence.element(), SchemaUse.PLAIN), use.keywords());
        }
        if (type instanceof MapType map) {
            List<Component> entry =
                    List.of(Component.named("key", ScalarType.STRING), Component.named("value", map.value()));
            return array(use.role(), object("", "", entry), use.keywords());
        }
        // What is left is a record, or a reference to something in error.
        return type instanceof RecordType record
                ? object("", lines(use.role(), record.description()), record.components())
                : JsonObject.EMPTY;
    }

    /** Nothing may stand beside a {@code $ref}, so what is to be said of it goes around it. */
    private static JsonObject reference(Definition definition, SchemaUse use) {
        JsonObject reference =
                JsonObject.builder().text("$ref", "#/$defs/" + definition.name).build();
        return use.role().isEmpty() && !use.nullable()
                ? reference
                : anyOf(use.role(), Stream.of(reference), use.nullable());
    }

    private JsonObject member(Member member) {
        return member.type().bare() instanceof RecordType record
                ? object(member.name(), record.description(), record.components())
                : object(member.name(), "", List.of(Component.named("value", member.type())));
    }

    static JsonObject anyOf(String role, Stream<JsonObject> schemas, boolean nullable) {
        return JsonObject.builder()
                .textIfAny("description", role)
                .member(
                        "anyOf",
                        Json.elements(Stream.concat(schemas, nullable ? Stream.of(NULL_TYPE) : Stream.empty())
                                .toList()))
                .build();
    }

    private static JsonObject array(String role, JsonObject items, Map<String, Json> keywords) {
        return JsonObject.builder()
                .text("type", "array")
                .textIfAny("description", role)
                .member("items", items)
                .members(keywords)
                .build();
    }

    static String lines(String first, String second) {
        return first.isEmpty() || second.isEmpty() ? first + second : first + "\n" + second;
    }

    /** What holds itself, under a name of its own. */
    private record Definition(String name, ValueType type) {}
}
