package dev.typist.processor;

import dev.typist.processor.ValueType.EnumType;
import java.util.List;
import java.util.stream.Stream;

/** Writes the schemas of what has no parts. */
final class ScalarSchemas {

    private ScalarSchemas() {}

    static String scalar(ScalarType scalar, String role, boolean nullable) {
        JsonWriter schema = new JsonWriter();
        if (!scalar.schemaType().isEmpty()) {
            schema.member("type", type(scalar.schemaType(), nullable));
        }
        schema.textIfAny("description", SchemaWriter.lines(role, scalar.hint()));
        if (!scalar.format().isEmpty()) {
            schema.member("format", JsonWriter.quoted(scalar.format()));
        }
        return schema.object();
    }

    static String enumeration(EnumType type, String role, boolean nullable) {
        Stream<String> names = type.constants().stream().map(constant -> JsonWriter.quoted(constant.name()));
        Stream<String> descriptions = type.constants().stream()
                .filter(constant -> !constant.description().isEmpty())
                .map(constant -> constant.name() + ": " + constant.description());
        String description =
                Stream.concat(Stream.of(role, type.description()), descriptions).reduce("", SchemaWriter::lines);
        return new JsonWriter()
                .member("type", type("string", nullable))
                .textIfAny("description", description)
                .member(
                        "enum",
                        JsonWriter.array(Stream.concat(names, nullable ? Stream.of("null") : Stream.empty())
                                .toList()))
                .object();
    }

    private static String type(String type, boolean nullable) {
        String quoted = JsonWriter.quoted(type);
        return nullable ? JsonWriter.array(List.of(quoted, "\"null\"")) : quoted;
    }
}
