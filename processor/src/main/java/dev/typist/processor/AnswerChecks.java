package dev.typist.processor;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what in an answer does not fit the schema that the model is given: an example must not teach it otherwise. */
final class AnswerChecks {

    private static final Map<String, Consumer<String>> FORMATS = Map.of(
            "date", LocalDate::parse,
            "date-time", OffsetDateTime::parse,
            "duration", Duration::parse,
            "uuid", UUID::fromString);

    private final Map<?, ?> definitions;
    private final List<String> problems = new ArrayList<>();

    private AnswerChecks(Map<?, ?> schema) {
        this.definitions = schema.get("$defs") instanceof Map<?, ?> all ? all : Map.of();
    }

    /** Each thing that does not fit, with its path. */
    static List<String> check(String answer, String schema) {
        Object value;
        try {
            value = JsonReader.read(answer);
        } catch (JsonReader.SyntaxException e) {
            return List.of("it is no JSON: " + e.getMessage());
        }
        Map<?, ?> root = object(schema);
        AnswerChecks checks = new AnswerChecks(root);
        checks.check(value, root, "$");
        return checks.problems;
    }

    private static Map<?, ?> object(String schema) {
        try {
            return (Map<?, ?>) JsonReader.read(schema);
        } catch (JsonReader.SyntaxException e) {
            throw new IllegalStateException("the schema is written by us: " + schema, e);
        }
    }

    private void check(Object value, Map<?, ?> schema, String path) {
        if (schema.get("$ref") instanceof String reference) {
            Object target = definitions.get(reference.substring(reference.lastIndexOf('/') + 1));
            check(value, target instanceof Map<?, ?> defined ? defined : Map.of(), path);
        } else if (schema.get("anyOf") instanceof List<?> choices) {
            checkAny(value, maps(choices), path);
        } else if (isOfType(value, schema, path)) {
            checkContent(value, schema, path);
        }
    }

    private boolean isOfType(Object value, Map<?, ?> schema, String path) {
        List<?> types = schema.get("type") instanceof List<?> several
                ? several
                : Stream.ofNullable(schema.get("type")).toList();
        boolean fits = types.isEmpty() || types.stream().anyMatch(type -> isOf(value, String.valueOf(type)));
        if (!fits) {
            problems.add(path + " is " + describe(value) + ", not "
                    + types.stream().map(AnswerChecks::word).collect(Collectors.joining(" or ")));
        } else if (schema.get("enum") instanceof List<?> values && !values.contains(value)) {
            problems.add(path + " is " + describe(value) + ", not one of "
                    + values.stream()
                            .filter(each -> each != JsonReader.NULL)
                            .map(String::valueOf)
                            .collect(Collectors.joining(", ")));
            return false;
        }
        return fits;
    }

    private void checkContent(Object value, Map<?, ?> schema, String path) {
        if (value instanceof Map<?, ?> members && schema.get("properties") instanceof Map<?, ?> properties) {
            checkMembers(members, properties, schema, path);
        } else if (value instanceof List<?> elements && schema.get("items") instanceof Map<?, ?> items) {
            for (int i = 0; i < elements.size(); i++) {
                check(elements.get(i), items, path + "[" + i + "]");
            }
        } else if (value instanceof String text && schema.get("format") instanceof String format) {
            checkFormat(text, format, path);
        }
    }

    private void checkMembers(Map<?, ?> members, Map<?, ?> properties, Map<?, ?> schema, String path) {
        List<String> names = properties.keySet().stream().map(String::valueOf).toList();
        members.forEach((name, value) -> {
            if (properties.get(name) instanceof Map<?, ?> property) {
                check(value, property, path + "." + name);
            } else if (Boolean.FALSE.equals(schema.get("additionalProperties"))) {
                problems.add(path + " has no \"" + name + "\"; "
                        + Suggestions.closest(String.valueOf(name), names)
                                .map(found -> "did you mean \"" + found + "\"?")
                                .orElse("there are: " + String.join(", ", names)));
            }
        });
        if (schema.get("required") instanceof List<?> required) {
            required.stream()
                    .filter(name -> !members.containsKey(name))
                    .forEach(name -> problems.add(path + "." + name + " is missing"
                            + (allowsNull(properties.get(name)) ? "; if it is absent, write null" : "")));
        }
    }

    /** Of several forms, the one that the answer names by its {@code type} is meant. */
    private void checkAny(Object value, List<Map<?, ?>> choices, String path) {
        if (value == JsonReader.NULL && choices.stream().anyMatch(AnswerChecks::allowsNull)) {
            return;
        }
        List<Map<?, ?>> forms = choices.stream()
                .filter(choice -> !"null".equals(choice.get("type")))
                .toList();
        Object type = value instanceof Map<?, ?> members ? members.get("type") : null;
        List<Map<?, ?>> meant =
                forms.stream().filter(form -> names(form).contains(type)).toList();
        if (forms.size() == 1 || meant.size() == 1) {
            check(value, meant.isEmpty() ? forms.get(0) : meant.get(0), path);
        } else if (forms.stream().noneMatch(form -> names(form).isEmpty())) {
            problems.add(path + " is " + describe(value) + "; it must be an object whose \"type\" is one of "
                    + forms.stream()
                            .flatMap(form -> names(form).stream())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", ")));
        }
    }

    /** The names by which an answer says that it has this form. */
    private List<?> names(Map<?, ?> form) {
        return form.get("properties") instanceof Map<?, ?> properties
                        && properties.get("type") instanceof Map<?, ?> type
                        && type.get("enum") instanceof List<?> names
                ? names
                : List.of();
    }

    private static boolean allowsNull(@Nullable Object schema) {
        return schema instanceof Map<?, ?> map
                && ("null".equals(map.get("type"))
                        || (map.get("type") instanceof List<?> types && types.contains("null"))
                        || (map.get("anyOf") instanceof List<?> choices
                                && choices.stream().anyMatch(AnswerChecks::allowsNull)));
    }

    private void checkFormat(String text, String format, String path) {
        try {
            FORMATS.getOrDefault(format, any -> {}).accept(text);
        } catch (RuntimeException e) {
            problems.add(path + " is " + describe(text) + ", which is no " + format);
        }
    }

    private static boolean isOf(Object value, String type) {
        return switch (type) {
            case "object" -> value instanceof Map;
            case "array" -> value instanceof List;
            case "string" -> value instanceof String;
            case "boolean" -> value instanceof Boolean;
            case "number" -> value instanceof BigDecimal;
            case "integer" ->
                value instanceof BigDecimal number
                        && number.stripTrailingZeros().scale() <= 0;
            case "null" -> value == JsonReader.NULL;
            default -> true;
        };
    }

    private static String word(Object type) {
        return switch (String.valueOf(type)) {
            case "object", "array", "integer" -> "an " + type;
            case "string" -> "a text";
            case "number", "boolean" -> "a " + type;
            default -> String.valueOf(type);
        };
    }

    private static String describe(Object value) {
        if (value instanceof Map || value instanceof List) {
            return value instanceof Map ? "an object" : "an array";
        }
        return value instanceof String text ? "\"" + text + "\"" : value == JsonReader.NULL ? "null" : value.toString();
    }

    private static List<Map<?, ?>> maps(List<?> schemas) {
        return schemas.stream().<Map<?, ?>>map(schema -> (Map<?, ?>) schema).toList();
    }
}
