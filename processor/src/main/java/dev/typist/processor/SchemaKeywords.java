package dev.typist.processor;

import dev.typist.processor.SchemaProblem.Kind;
import dev.typist.processor.SchemaProfile.Limit;
import dev.typist.processor.SchemaProfile.Rule;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** Checks one schema by itself, without those inside it. */
final class SchemaKeywords {

    private static final Set<String> TYPES =
            Set.of("string", "number", "integer", "boolean", "object", "array", "null");
    private static final Set<String> COUNTS =
            Set.of("minItems", "maxItems", "minLength", "maxLength", "minProperties", "maxProperties");
    private static final Set<String> NUMBERS =
            Set.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf");

    private final JsonObject schema;
    private final SchemaProfile profile;
    private final BiConsumer<Kind, String> found;

    private SchemaKeywords(JsonObject schema, SchemaProfile profile, BiConsumer<Kind, String> found) {
        this.schema = schema;
        this.profile = profile;
        this.found = found;
    }

    static void check(JsonObject schema, SchemaProfile profile, BiConsumer<Kind, String> found) {
        SchemaKeywords keywords = new SchemaKeywords(schema, profile, found);
        schema.members().forEach(keywords::keyword);
        keywords.type();
        // What has properties is meant as an object, though it does not say so.
        if (SchemaFacts.types(schema).contains("object") || (!schema.has("type") && schema.has("properties"))) {
            keywords.object();
        }
        keywords.named("required", Kind.REQUIRED);
        keywords.named("propertyOrdering", Kind.ORDER);
        if (schema.has("$ref") && profile.has(Rule.REFERENCES_ALONE)) {
            keywords.reference();
        }
    }

    private void keyword(String name, Json value) {
        if (!profile.takes(name)) {
            found.accept(Kind.KEYWORD, "the keyword \"" + name + "\"");
        } else if (name.equals("format")) {
            if (!profile.formats().contains(schema.text(name))) {
                found.accept(Kind.FORMAT, "the format \"" + schema.text(name) + "\"");
            }
        } else if (!isLegal(name, value)) {
            found.accept(Kind.VALUE, "\"" + name + "\" with the value " + JsonWriter.write(value));
        }
    }

    private boolean isLegal(String name, Json value) {
        BigDecimal number = value.number();
        if (COUNTS.contains(name)) {
            int most = name.equals("minItems") ? profile.most(Limit.LEAST_ITEMS) : Integer.MAX_VALUE;
            return number != null
                    && number.signum() >= 0
                    && number.stripTrailingZeros().scale() <= 0
                    && number.compareTo(BigDecimal.valueOf(most)) <= 0;
        }
        if (NUMBERS.contains(name)) {
            return number != null && (!name.equals("multipleOf") || number.signum() > 0);
        }
        return switch (name) {
            case "type" -> isType(value);
            case "enum" ->
                value instanceof Json.Elements values
                        && !values.all().isEmpty()
                        && areValues(values.all(), !profile.has(Rule.NO_NULL_IN_ENUMS));
            case "const" -> isPrimitive(value);
            case "anyOf", "oneOf", "allOf" ->
                value instanceof Json.Elements values && !values.all().isEmpty();
            case "title", "description", "pattern", "$ref" -> value instanceof Json.Text;
            case "items" -> value instanceof JsonObject;
            default -> true;
        };
    }

    private static boolean areValues(List<Json> values, boolean orNull) {
        for (Json value : values) {
            if (!isPrimitive(value) || (!orNull && value instanceof Json.Literal literal && literal.isNull())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPrimitive(Json value) {
        return value instanceof Json.Text || value instanceof Json.Literal;
    }

    /** One type, or one and null. */
    private static boolean isType(Json value) {
        if (value instanceof Json.Text text) {
            return TYPES.contains(text.value());
        }
        return value instanceof Json.Elements types
                && types.all().size() == 2
                && isType(types.all().get(0))
                && isType(types.all().get(1))
                && isNullType(types.all().get(0)) != isNullType(types.all().get(1));
    }

    private static boolean isNullType(Json type) {
        return type instanceof Json.Text text && text.value().equals("null");
    }

    private void type() {
        boolean typed = schema.has("type") || schema.has("const");
        for (String instead : List.of("$ref", "anyOf", "oneOf", "allOf")) {
            typed |= schema.has(instead) && profile.takes(instead);
        }
        if (profile.has(Rule.TYPED) && !typed) {
            found.accept(Kind.UNTYPED, "a value of any type");
        }
        boolean list = SchemaFacts.types(schema).contains("array");
        if (list && profile.has(Rule.TYPED_ITEMS) && !schema.has("items") && !hasPrefix()) {
            found.accept(Kind.UNTYPED_ITEMS, "a list of anything");
        }
    }

    private boolean hasPrefix() {
        return schema.has("prefixItems");
    }

    private void object() {
        Set<String> names = schema.object("properties").members().keySet();
        Set<String> required = new HashSet<>(schema.texts("required"));
        if (profile.has(Rule.CLOSED_OBJECTS)
                && !(schema.members().get("additionalProperties") instanceof Json.Literal more && more.isFalse())) {
            found.accept(Kind.OPEN_OBJECT, "an object with properties of any name");
        }
        if (profile.has(Rule.ALL_REQUIRED)
                && (!required.containsAll(names) || !schema.has("required") || !schema.has("properties"))) {
            found.accept(Kind.REQUIRED, "a property that is not required");
        }
        if (profile.has(Rule.ORDERED) && !schema.has("propertyOrdering")) {
            found.accept(Kind.ORDER, "an object that does not say the order of its properties");
        }
    }

    /** A list of names of properties: each one there, and once. */
    private void named(String keyword, Kind kind) {
        List<String> listed = schema.texts(keyword);
        if (schema.has(keyword)
                && (new HashSet<>(listed).size() < listed.size()
                        || !schema.object("properties").members().keySet().containsAll(listed))) {
            found.accept(kind, "\"" + keyword + "\" with a name that is no property, or twice");
        }
    }

    private void reference() {
        if (schema.members().keySet().stream().anyMatch(name -> !name.startsWith("$"))) {
            found.accept(Kind.REFERENCE, "something beside a reference");
        }
    }
}
