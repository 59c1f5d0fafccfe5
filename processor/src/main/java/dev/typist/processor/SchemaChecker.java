package dev.typist.processor;

import dev.typist.processor.SchemaProblem.Kind;
import dev.typist.processor.SchemaProfile.Limit;
import dev.typist.processor.SchemaProfile.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what somebody does not take in a schema, whoever wrote it. References are followed once each way. */
final class SchemaChecker {

    private final JsonObject root;
    private final SchemaProfile profile;
    private final List<SchemaProblem> problems = new ArrayList<>();
    private final Set<JsonObject> checked = Collections.newSetFromMap(new IdentityHashMap<>());
    /** What was referred to, and how deep inside. */
    private final Map<String, Integer> reached = new HashMap<>();

    private final Set<String> open = new HashSet<>();

    private SchemaChecker(JsonObject root, SchemaProfile profile) {
        this.root = root;
        this.profile = profile;
    }

    /** Everything that is wrong; empty if the schema is taken. */
    static List<SchemaProblem> check(JsonObject schema, SchemaProfile profile) {
        SchemaChecker checker = new SchemaChecker(schema, profile);
        checker.checkRoot();
        checker.visit(schema, List.of(), 0);
        for (String home : List.of("$defs", "definitions")) {
            schema.object(home).members().forEach((name, definition) -> {
                if (!checker.reached.containsKey("#/" + home + "/" + name)) {
                    checker.visitIfSchema(definition, List.of(home, name), 0);
                }
            });
        }
        if (SchemaRecursion.isRefused(schema, profile.recursion())) {
            checker.add(Kind.RECURSION, List.of(), "a type that holds itself");
        }
        checker.checkSums();
        return List.copyOf(checker.problems);
    }

    private void checkRoot() {
        if (profile.has(Rule.OBJECT_ROOT) && (!root.text("type").equals("object") || root.has("anyOf"))) {
            add(Kind.ROOT, List.of(), "a root that is no object");
        }
    }

    private void visitIfSchema(Json value, List<String> path, int level) {
        if (value instanceof JsonObject schema) {
            visit(schema, path, level);
        }
    }

    private void visit(JsonObject schema, List<String> path, int level) {
        if (checked.add(schema)) {
            SchemaKeywords.check(schema, profile, (kind, what) -> add(kind, path, what));
        }
        List<String> types = SchemaFacts.types(schema);
        boolean nests = types.contains("object") || types.contains("array");
        int inside = nests ? level + 1 : level;
        // The root is in nothing, so it is level 0. Only the first too deep is worth a message.
        if (nests && level == profile.most(Limit.LEVELS) + 1L) {
            limit(Limit.LEVELS, path, level);
        }
        if (schema.has("$ref")) {
            follow(schema.text("$ref"), path, level);
        }
        for (Map.Entry<String, Json> member : schema.members().entrySet()) {
            visitInside(member.getKey(), member.getValue(), path, inside);
        }
    }

    private void visitInside(String keyword, Json value, List<String> path, int level) {
        switch (keyword) {
            case "properties" -> {
                if (value instanceof JsonObject properties) {
                    for (Map.Entry<String, Json> property : properties.members().entrySet()) {
                        visitIfSchema(property.getValue(), and(path, keyword, property.getKey()), level);
                    }
                }
            }
            case "items", "additionalProperties", "not", "if", "then", "else" ->
                visitIfSchema(value, and(path, keyword), level);
            case "anyOf", "oneOf", "allOf", "prefixItems" -> {
                if (value instanceof Json.Elements choices) {
                    for (int i = 0; i < choices.all().size(); i++) {
                        visitIfSchema(choices.all().get(i), and(path, keyword, Integer.toString(i)), level);
                    }
                }
            }
            default -> {}
        }
    }

    /** Follows a reference once on each way, and again only where that leads deeper. */
    private void follow(String reference, List<String> path, int level) {
        JsonObject target = SchemaRecursion.target(root, reference);
        if (target == null) {
            add(Kind.REFERENCE, path, "a reference to \"" + reference + "\", which is not in the schema");
            return;
        }
        Integer before = reached.get(reference);
        boolean deeper = before == null || (level > before && level <= profile.most(Limit.LEVELS) && isLeveled());
        if (deeper && open.add(reference)) {
            reached.put(reference, level);
            visit(target, and(path, "$ref"), level);
            open.remove(reference);
        }
    }

    private boolean isLeveled() {
        return profile.limits().containsKey(Limit.LEVELS);
    }

    /** What is counted over the whole schema. */
    private void checkSums() {
        SchemaFacts facts = SchemaFacts.of(root);
        for (Map.Entry<Limit, Long> sum : facts.sums().entrySet()) {
            if (sum.getValue() > profile.most(sum.getKey())) {
                limit(sum.getKey(), List.of(), sum.getValue());
            }
        }
    }

    private void limit(Limit limit, List<String> path, long count) {
        problems.add(new SchemaProblem(Kind.LIMIT, path, count + " " + limit.unit(), limit));
    }

    private void add(Kind kind, List<String> path, String what) {
        problems.add(new SchemaProblem(kind, path, what, null));
    }

    private static List<String> and(List<String> path, String... more) {
        List<String> longer = new ArrayList<>(path);
        Collections.addAll(longer, more);
        return longer;
    }
}
