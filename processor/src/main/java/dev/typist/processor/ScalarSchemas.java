package dev.typist.processor;

import dev.typist.processor.SchemaProfile.Rule;
import dev.typist.processor.ValueType.EnumType;
import java.util.List;
import java.util.stream.Stream;

/** Builds the schemas of what has no parts. */
final class ScalarSchemas {

    private final SchemaProfile profile;

    ScalarSchemas(SchemaProfile profile) {
        this.profile = profile;
    }

    JsonObject scalar(ScalarType scalar, SchemaUse use) {
        JsonObject.Builder schema = JsonObject.builder();
        if (!scalar.schemaType().isEmpty()) {
            schema.member("type", type(scalar.schemaType(), use.nullable()));
        }
        boolean formatted = profile.formats().contains(scalar.format());
        String form = formatted ? scalar.hint() : scalar.form();
        schema.textIfAny("description", SchemaWriter.lines(use.role(), form));
        if (formatted) {
            schema.text("format", scalar.format());
        }
        return schema.members(use.keywords()).build();
    }

    JsonObject enumeration(EnumType type, SchemaUse use) {
        Stream<Json> names = type.constants().stream().map(constant -> Json.text(constant.name()));
        Stream<String> descriptions = type.constants().stream()
                .filter(constant -> !constant.description().isEmpty())
                .map(constant -> constant.name() + ": " + constant.description());
        String description = Stream.concat(Stream.of(use.role(), type.description()), descriptions)
                .reduce("", SchemaWriter::lines);
        boolean apart = use.nullable() && profile.has(Rule.NO_NULL_IN_ENUMS);
        boolean nullable = use.nullable() && !apart;
        JsonObject schema = JsonObject.builder()
                .member("type", type("string", nullable))
                .textIfAny("description", apart ? "" : description)
                .member(
                        "enum",
                        Json.elements(Stream.concat(names, nullable ? Stream.of(Json.Literal.NULL) : Stream.empty())
                                .toList()))
                .build();
        return apart ? SchemaWriter.anyOf(description, Stream.of(schema), true) : schema;
    }

    private static Json type(String type, boolean nullable) {
        return nullable ? Json.texts(List.of(type, "null")) : Json.text(type);
    }
}
