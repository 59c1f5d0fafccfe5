package dev.typist.tests.corpus;

import dev.typist.tests.corpus.NoSuchType.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Writes the Java types that a person would write for a type of the corpus, as members of one class. */
final class TypeSource {

    private final String holder;
    private final JsonNode definitions;
    private final Map<String, String> declarations = new LinkedHashMap<>();
    private final Map<String, Set<String>> unions = new TreeMap<>();
    private final Set<String> aliases = new HashSet<>();
    private final String root;

    /**
     * Writes the types.
     *
     * @param holder the class that they are nested in
     * @throws NoSuchType if there are none
     */
    TypeSource(JsonNode type, String holder) {
        this.holder = holder;
        this.definitions = type.path("$defs");
        this.root = mayBeNull(type) ? "java.util.Optional<" + spelled(type, "Root") + ">" : spelled(type, "Root");
    }

    /** How a method says the type. */
    String root() {
        return root;
    }

    /** The class with all types that are declared for it. */
    String source() {
        return "public final class " + holder + " {\n"
                + declarations.entrySet().stream()
                        .map(each -> each.getValue().replace("/*unions*/", implementing(each.getKey())))
                        .collect(Collectors.joining())
                + "}\n";
    }

    private String implementing(String record) {
        Collection<String> around = unions.getOrDefault(record, Set.of());
        return around.isEmpty() ? "" : " implements " + String.join(", ", around);
    }

    private static boolean mayBeNull(JsonNode type) {
        return type.path("anyOf").valueStream().anyMatch(TypeSource::isNull)
                && !isAnyJson(type.path("anyOf").valueStream().toList());
    }

    private static boolean isNull(JsonNode type) {
        return type.path("type").asString("").equals("null");
    }

    private static boolean isAnyJson(List<JsonNode> members) {
        return List.of("integer", "number", "boolean", "string", "null").stream()
                .allMatch(name -> members.stream()
                        .anyMatch(member -> member.path("type").asString("").equals(name)));
    }

    /** The type without null, as it stands between the brackets of a generic type. */
    private String spelled(JsonNode type, String name) {
        if (type.has("$ref")) {
            return named(type.get("$ref").asString().replace("#/$defs/", ""));
        }
        if (type.has("anyOf")) {
            return anyOf(type.get("anyOf").valueStream().toList(), name);
        }
        if (type.has("enum")) {
            return enumeration(
                    name,
                    type.get("enum").valueStream().toList(),
                    type.path("x-enumNames"),
                    type.path("x-enumDescriptions"));
        }
        if (type.has("const")) {
            return enumeration(name, List.of(type.get("const")), type.path("x-enumNames"), type.path("x-none"));
        }
        return switch (type.path("type").asString("")) {
            case "string" -> "String";
            case "integer" -> "Long";
            case "number" -> "Double";
            case "boolean" -> "Boolean";
            case "null" -> throw new NoSuchType(Reason.NULL);
            case "array" -> "java.util.List<" + inside(type.get("items")) + ">";
            case "object" ->
                type.path("additionalProperties").isObject()
                        ? "java.util.Map<String, " + inside(type.get("additionalProperties")) + ">"
                        : record(type, name);
            default -> throw new IllegalArgumentException(type.toString());
        };
    }

    private String inside(JsonNode type) {
        if (mayBeNull(type)) {
            throw new NoSuchType(Reason.NULL_INSIDE);
        }
        return spelled(type, "Element");
    }

    private String named(String name) {
        if (declarations.containsKey(name)) {
            return holder + "." + name;
        }
        JsonNode definition = definitions.get(name);
        if (definition.has("properties") || definition.has("enum")) {
            return spelled(definition, name);
        }
        if (definition.has("anyOf")
                && isAnyJson(definition.get("anyOf").valueStream().toList())) {
            return "tools.jackson.databind.JsonNode";
        }
        if (!aliases.add(name)) {
            throw new NoSuchType(Reason.RECURSIVE_ALIAS);
        }
        return spelled(definition, name);
    }

    private String anyOf(List<JsonNode> all, String name) {
        if (isAnyJson(all)) {
            return "tools.jackson.databind.JsonNode";
        }
        List<JsonNode> members = all.stream().filter(member -> !isNull(member)).toList();
        if (members.size() == 1) {
            return spelled(members.get(0), name);
        }
        if (members.stream().allMatch(member -> member.path("const").isString())) {
            return enumeration(
                    name,
                    members.stream().map(member -> member.get("const")).toList(),
                    definitions.path("x-none"),
                    definitions.path("x-none"));
        }
        if (!members.stream().allMatch(this::isClass)) {
            throw new NoSuchType(Reason.UNION);
        }
        return union(members, name);
    }

    private boolean isClass(JsonNode type) {
        return type.has("$ref")
                && definitions
                        .get(type.get("$ref").asString().replace("#/$defs/", ""))
                        .has("properties");
    }

    private String union(List<JsonNode> members, String name) {
        List<String> names = members.stream()
                .map(member -> member.get("$ref").asString().replace("#/$defs/", ""))
                .toList();
        String union = "Any" + String.join("Or", names);
        for (String member : names) {
            unions.computeIfAbsent(member, any -> new HashSet<>()).add(union);
        }
        if (declarations.putIfAbsent(union, "  public sealed interface " + union + " {}\n") == null) {
            names.forEach(this::named);
        }
        return holder + "." + union;
    }

    private String enumeration(String wanted, List<JsonNode> values, JsonNode names, JsonNode descriptions) {
        String name = wanted;
        for (int i = 2; declarations.containsKey(name); i++) {
            name = wanted + i;
        }
        Identifiers identifiers = new Identifiers();
        List<String> constants = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            if (!values.get(i).isString()) {
                throw new NoSuchType(Reason.LITERAL);
            }
            String wire = values.get(i).asString();
            String constant = identifiers.constant(entry(names, wire, i, wire));
            constants.add("    " + described(entry(descriptions, wire, i, ""))
                    + (constant.equals(wire) ? "" : "@dev.typist.Name(" + quoted(wire) + ") ") + constant);
        }
        declarations.put(name, "  public enum " + name + " {\n" + String.join(",\n", constants) + "\n  }\n");
        return holder + "." + name;
    }

    /** What is said of an enum's value, in a list beside it or by its name. */
    private static String entry(JsonNode all, String wire, int index, String otherwise) {
        return (all.isArray() ? all.path(index) : all.path(wire)).asString(otherwise);
    }

    private String record(JsonNode type, String name) {
        declarations.put(name, "");
        Set<String> required =
                type.path("required").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
        Identifiers identifiers = new Identifiers();
        List<String> components = new ArrayList<>();
        String[] discriminator = {""};
        type.get("properties").forEachEntry((wire, content) -> {
            if (isDiscriminator(wire, content, name)) {
                discriminator[0] =
                        "  @dev.typist.Name(" + quoted(content.get("const").asString()) + ")\n";
                return;
            }
            if (!wire.matches("[a-zA-Z0-9_-]{1,64}")) {
                throw new NoSuchType(Reason.NAME);
            }
            String identifier = identifiers.component(content.path("x-name").asString(wire));
            components.add("    " + described(content.path("description").asString(""))
                    + (identifier.equals(wire) ? "" : "@dev.typist.Name(" + quoted(wire) + ") ")
                    + Constraints.of(content)
                    + component(content, wire, !required.contains(wire), components.size() % 2 == 1) + " "
                    + identifier);
        });
        declarations.put(
                name,
                discriminator[0] + "  public record " + name + "(\n" + String.join(",\n", components)
                        + ")/*unions*/ {}\n");
        return holder + "." + name;
    }

    /** By this property the members of a sealed interface are told apart, so it is no component. */
    private boolean isDiscriminator(String wire, JsonNode content, String name) {
        return wire.equals("type") && content.has("const") && unions.containsKey(name);
    }

    private String component(JsonNode type, String wire, boolean optional, boolean annotated) {
        String spelled = spelled(type, Identifiers.capitalized(wire));
        if (optional || mayBeNull(type)) {
            return annotated ? "@Nullable " + spelled : "java.util.Optional<" + spelled + ">";
        }
        return switch (spelled) {
            case "Long" -> "long";
            case "Double" -> "double";
            case "Boolean" -> "boolean";
            default -> spelled;
        };
    }

    private static String described(String description) {
        return description.isBlank() ? "" : "@dev.typist.Describe(" + quoted(description) + ") ";
    }

    static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                + '"';
    }
}
