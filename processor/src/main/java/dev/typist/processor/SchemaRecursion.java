package dev.typist.processor;

import dev.typist.processor.SchemaProfile.Recursion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds schemas that lead back into themselves by references. */
final class SchemaRecursion {

    private final JsonObject root;
    private final boolean pastOptional;
    private final Set<String> open = new HashSet<>();
    private final Set<String> done = new HashSet<>();

    private SchemaRecursion(JsonObject root, boolean pastOptional) {
        this.root = root;
        this.pastOptional = pastOptional;
    }

    /** Whether a schema leads back into itself where that is not taken. */
    static boolean isRefused(JsonObject root, Recursion taken) {
        if (taken == Recursion.ANYWHERE) {
            return false;
        }
        SchemaRecursion recursion = new SchemaRecursion(root, taken == Recursion.NOWHERE);
        // What is behind an optional property of the root may still go round in itself.
        return recursion.returns("#")
                || root.object("$defs").members().keySet().stream()
                        .anyMatch(name -> recursion.returns("#/$defs/" + name));
    }

    /** Whether a way from what is referred to leads back to what is being followed. */
    private boolean returns(String reference) {
        if (open.contains(reference)) {
            return true;
        }
        JsonObject target = target(root, reference);
        if (target == null || !done.add(reference)) {
            return false;
        }
        open.add(reference);
        List<String> references = new ArrayList<>();
        collect(target, references);
        boolean returns = references.stream().anyMatch(this::returns);
        open.remove(reference);
        return returns;
    }

    private void collect(JsonObject schema, List<String> references) {
        if (schema.has("$ref")) {
            references.add(schema.text("$ref"));
        }
        Set<String> required = Set.copyOf(schema.texts("required"));
        schema.object("properties").members().forEach((name, property) -> {
            if (pastOptional || required.contains(name)) {
                collectIfSchema(property, references);
            }
        });
        for (String keyword : List.of("items", "additionalProperties", "anyOf", "oneOf", "allOf", "prefixItems")) {
            collectIfSchema(schema.object(keyword), references);
            schema.elements(keyword).forEach(inside -> collectIfSchema(inside, references));
        }
    }

    private void collectIfSchema(Json value, List<String> references) {
        if (value instanceof JsonObject schema && !schema.members().isEmpty()) {
            collect(schema, references);
        }
    }

    /** What a reference leads to; null if that is not in the schema. */
    static @Nullable JsonObject target(JsonObject root, String reference) {
        if (reference.equals("#")) {
            return root;
        }
        if (!reference.startsWith("#/")) {
            return null;
        }
        Json found = root;
        for (String step : reference.substring(2).split("/", -1)) {
            String name = step.replace("~1", "/").replace("~0", "~");
            found = found instanceof JsonObject object ? object.members().get(name) : null;
        }
        return found instanceof JsonObject schema ? schema : null;
    }
}
