package dev.typist.processor;

import dev.typist.processor.ProcessorOptions.Lint;
import dev.typist.processor.ValueType.Component;
import dev.typist.processor.ValueType.MapType;
import dev.typist.processor.ValueType.RecordType;
import dev.typist.processor.ValueType.SequenceType;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/** Warns of what compiles and works, and answers worse than it could. */
final class Lints {

    private static final Set<String> REASONS = Set.of(
            "reasoning",
            "reason",
            "reasons",
            "rationale",
            "explanation",
            "justification",
            "thinking",
            "thought",
            "thoughts",
            "chainofthought");
    private static final Set<String> ANSWERS = Set.of(
            "answer",
            "result",
            "verdict",
            "conclusion",
            "decision",
            "score",
            "rating",
            "grade",
            "classification",
            "label",
            "choice");
    private static final Set<String> CHANGES = Set.of(
            "add",
            "book",
            "buy",
            "cancel",
            "charge",
            "create",
            "delete",
            "insert",
            "pay",
            "post",
            "publish",
            "refund",
            "remove",
            "send",
            "set",
            "submit",
            "transfer",
            "update",
            "write");

    private final Subject subject;
    private final Problems problems;
    private final Lint lint;

    Lints(Subject subject) {
        this.subject = subject;
        this.problems = subject.problems();
        this.lint = subject.options().lint();
    }

    /** Looks at the type of an answer. */
    void checkAnswer(ValueType result, TypePath path) {
        // Nearly always there is nothing to say, and to find the places takes long.
        if (lint != Lint.NONE && isRemarkable(result, new HashSet<>())) {
            visit(result, path, new HashSet<>());
        }
    }

    private boolean isRemarkable(ValueType type, Set<Object> seen) {
        ValueType bare = type.bare();
        if (bare instanceof RecordType record) {
            if (!seen.add(record.typeName())) {
                return false;
            }
            for (Component component : record.components()) {
                if (isUndescribed(component) || ANSWERS.contains(folded(component))) {
                    return true;
                }
            }
        }
        for (ValueType part : bare.parts()) {
            if (isRemarkable(part, seen)) {
                return true;
            }
        }
        return false;
    }

    private boolean isUndescribed(Component component) {
        return lint == Lint.ALL && component.description().isEmpty();
    }

    private void visit(ValueType type, TypePath path, Set<Object> seen) {
        ValueType bare = type.bare();
        if (!(bare instanceof RecordType record)) {
            boolean each = bare instanceof SequenceType || bare instanceof MapType;
            bare.parts().forEach(part -> visit(part, each ? path.element() : path, seen));
        } else if (seen.add(record.typeName())) {
            record.components().forEach(component -> {
                TypePath inside = new SchemaPlaces(subject).inside(record, component, path);
                // Nobody can mend what is in a class file.
                if (subject.isInSource(inside.origin())) {
                    component(record, component, inside);
                }
                visit(component.type(), inside, seen);
            });
        }
    }

    private void component(RecordType record, Component component, TypePath path) {
        if (isUndescribed(component)) {
            problems.warn(
                    path,
                    "[MissingDescription] %sA model knows of it no more than its name and its type; say with @Describe what it"
                            + " means",
                    path.label());
        }
        if (ANSWERS.contains(folded(component))) {
            record.components().stream()
                    .skip(record.components().indexOf(component))
                    .filter(other -> REASONS.contains(folded(other)))
                    .findFirst()
                    .ifPresent(reason -> problems.warn(
                            path,
                            "[AnswerBeforeReasoning] %sA model writes the components in this order, so it would decide first and"
                                    + " find its reasons afterwards; move \"%s\" before \"%s\"",
                            path.label(),
                            reason.accessor(),
                            component.accessor()));
        }
    }

    private static String folded(Component component) {
        return component.name().replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
    }

    /** Looks at a tool. */
    void checkTool(ExecutableElement method, String name, AnnotationMirror annotation, List<Component> parameters) {
        if (lint != Lint.ALL) {
            return;
        }
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).description().isEmpty()) {
                VariableElement parameter = method.getParameters().get(i);
                problems.warn(
                        parameter,
                        "[MissingDescription] %s: A model knows of it no more than its name and its type; say with @Describe what"
                                + " it means",
                        parameters.get(i).name());
            }
        }
        AnnotationValue confirmed = Annotations.member(annotation, "confirm");
        if (CHANGES.contains(firstWord(name)) && (confirmed == null || !Boolean.TRUE.equals(confirmed.getValue()))) {
            problems.warn(
                    method,
                    "[SideEffect] \"%s\" sounds as if it changed something, and a model may ask for several tools at once, and for"
                            + " the same one twice; make it safe to repeat, build the model with"
                            + " ChatOptions.parallelToolCalls(false)",
                    name);
        }
    }

    private static String firstWord(String name) {
        return Names.screaming(name).replace('-', '_').split("_", 2)[0].toLowerCase(Locale.ROOT);
    }

    /** Looks at a system text that stands on a method. {@code service} is the one on the service, empty if there is none. */
    void checkSystem(SourceText system, Optional<SourceText> service, String prompt) {
        if (lint == Lint.NONE) {
            return;
        }
        String text = system.text().strip();
        if (text.isEmpty()) {
            return; // It is in error, or not known.
        }
        if (service.map(SourceText::text)
                .filter(other -> text.equals(other.strip()))
                .isPresent()) {
            warnOfRepetition(system.place(), "is the one on the service, which is sent anyway; remove it here");
        } else if (prompt.contains(text)) {
            warnOfRepetition(system.place(), "stands in the prompt again, so it is sent twice; remove one");
        }
    }

    /** Looks at the system texts that stand on methods and hold no placeholder. */
    void checkSystems(List<SourceText> systems) {
        Set<String> seen = new HashSet<>();
        for (SourceText system : systems) {
            if (!system.text().isBlank() && !seen.add(system.text().strip()) && lint != Lint.NONE) {
                warnOfRepetition(system.place(), "stands on another method too; write it once, on the interface");
            }
        }
    }

    private void warnOfRepetition(Place place, String what) {
        problems.warn(new TypePath(place, "", place.element()), "[RepeatedSystem] This system text %s", what);
    }
}
