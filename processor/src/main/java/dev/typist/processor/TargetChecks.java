package dev.typist.processor;

import dev.typist.processor.SchemaProblem.Kind;
import dev.typist.processor.SchemaProfile.Limit;
import dev.typist.processor.SchemaProfile.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;

/** Reports what providers do not take of an answer's type. */
final class TargetChecks {

    /** What is counted for each tool; the rest is counted for all that are offered together. */
    private static final Set<Limit> OF_TOOL =
            Set.of(Limit.LEVELS, Limit.PROPERTIES, Limit.CHARACTERS, Limit.ENUM_VALUES, Limit.LONG_ENUM_CHARACTERS);

    private final Subject subject;
    private final Set<Target> targets;

    TargetChecks(Subject subject) {
        this.subject = subject;
        this.targets = subject.options().targets();
    }

    /**
     * Reports each limit that is passed, as an error if the user chose the provider. What no schema of a provider can say is a
     * warning: its models are asked without one.
     */
    void check(ValueType result, AnswerSchemas schemas, TypePath method) {
        Map<Unsaid, List<Target>> unsaid = new LinkedHashMap<>();
        schemas.problems()
                .forEach((target, problems) -> problems.forEach(problem -> {
                    TypePath path = new SchemaPlaces(subject).find(result, problem.path(), method);
                    if (problem.limit() != null) {
                        reportLimit(target, problem, problem.limit(), path);
                    } else if (problem.kind() != Kind.RECURSION) {
                        unsaid.computeIfAbsent(new Unsaid(path, problem.what()), any -> new ArrayList<>())
                                .add(target);
                    }
                }));
        unsaid.forEach(this::warnOfUnsaid);
        chosen().forEach(target -> warnOfMoved(target, result, schemas, method));
        warnOfRecursion(
                List.of(result),
                method,
                schemas.problems().entrySet().stream()
                        .filter(entry ->
                                entry.getValue().stream().anyMatch(problem -> problem.kind() == Kind.RECURSION))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    /** What a schema cannot say, and where it is. */
    private record Unsaid(TypePath path, String what) {}

    private void warnOfUnsaid(Unsaid unsaid, List<Target> refusing) {
        subject.problems()
                .warn(
                        unsaid.path,
                        "[NoSchema] %sSchemas for %s cannot express %s, so %s asked without one and %s answers are checked only when"
                                + " they arrive; use a record",
                        unsaid.path.label(),
                        names(refusing),
                        unsaid.what,
                        refusing.size() == 1 ? "its models are" : "their models are",
                        refusing.size() == 1 ? "its" : "their");
    }

    /** {@code OpenAI, Anthropic and Gemini}. */
    private static String names(List<Target> targets) {
        List<String> names =
                targets.stream().map(target -> target.profile().name()).toList();
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    private void reportLimit(Target target, SchemaProblem problem, Limit limit, TypePath path) {
        String message = path.label() + target.profile().name() + " takes at most "
                + target.profile().most(limit) + " " + limit.unit() + ", and "
                + (problem.path().isEmpty() ? "this answer has " : "this is number ") + count(problem)
                + ", so its models would be asked without a schema; ask for less at once, or for flatter records";
        if (subject.options().chosen().contains(target)) {
            subject.problems()
                    .report(
                            path.place(),
                            "[SchemaLimit] %s, or leave %s out of -Atypist.targets.",
                            message,
                            target.word());
        } else {
            subject.problems().warn(path, "[SchemaLimit] %s", message);
        }
    }

    /** Warns of components that are asked for in another order than they have, if the user chose the provider. */
    private void warnOfMoved(Target target, ValueType result, AnswerSchemas schemas, TypePath method) {
        SchemaProfile profile = target.profile();
        List<List<String>> moved = profile.has(Rule.ABSENCE_BY_OMISSION)
                ? schemas.others()
                        .getOrDefault(target, Optional.empty())
                        .map(schema -> MovedProperties.in(schema.json()))
                        .orElse(List.of())
                : List.of();
        if (!moved.isEmpty()) {
            TypePath path = new SchemaPlaces(subject).find(result, moved.get(0), method);
            int more = moved.size() - 1;
            subject.problems()
                    .warn(
                            path,
                            "[SchemaLimit] %s%s takes at most %d %s, so its models write this one%s only after what is always"
                                    + " there; move it to the end, or ask for less at once",
                            path.label(),
                            profile.name(),
                            profile.most(Limit.UNIONS),
                            Limit.UNIONS.unit(),
                            more == 0 ? "" : " and " + more + " more");
        }
    }

    /** In an order that does not change. */
    private List<Target> chosen() {
        return subject.options().chosen().stream().sorted().toList();
    }

    private static String count(SchemaProblem problem) {
        return problem.what().substring(0, problem.what().indexOf(' '));
    }

    /**
     * Warns of a tool's parameters that hold themselves or are too large for a provider that the user has named: tools have one
     * schema, the portable one, and are sent as a hint, so of anybody else there is nothing to say.
     */
    void checkTool(Collection<ValueType> parameters, JsonObject schema, Element method) {
        List<Target> chosen = chosen();
        warnOfRecursion(
                parameters,
                TypePath.from(method),
                chosen.stream()
                        .filter(target -> target.profile().recursion() != SchemaProfile.Recursion.ANYWHERE)
                        .toList());
        for (Target target : chosen) {
            SchemaChecker.check(schema, target.profile()).stream()
                    .filter(problem -> problem.limit() != null && OF_TOOL.contains(problem.limit()))
                    .forEach(problem -> warnOfTool(method, target, problem));
        }
    }

    private void warnOfTool(Element method, Target target, SchemaProblem problem) {
        subject.problems()
                .warn(
                        TypePath.from(method),
                        "[ToolLimit] The parameters of %s have %s, and %s takes at most %d in a schema that its models have to"
                                + " keep to, so they may call it with arguments that do not fit, and are then told so; take less"
                                + " at once, or flatter records",
                        method.getSimpleName(),
                        problem.what(),
                        target.profile().name(),
                        problem.limit() == null ? 0 : target.profile().most(problem.limit()));
    }

    private void warnOfRecursion(Collection<ValueType> types, TypePath method, List<Target> refusing) {
        List<Target> refused = refusing.stream().filter(targets::contains).toList();
        if (refused.isEmpty()) {
            return;
        }
        for (ValueType type : RecursiveTypes.in(types).values()) {
            subject.problems()
                    .warn(
                            method,
                            "[RecursiveType] %s%s is recursive, and schemas for %s cannot express that, so %s answers are"
                                    + " checked only when they arrive; use a List of records that name each other by id",
                            method.label(),
                            SpelledTypes.of(type.typeName()),
                            names(refused),
                            refused.size() == 1 ? "its" : "their");
        }
    }
}
