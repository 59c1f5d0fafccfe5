package dev.typist.processor;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads {@code @Prompt(tools)}: which of the service's tools are left to one method. */
final class NarrowedTools {

    private final List<ServiceModel.ToolUse> tools;
    private final Subject subject;
    private final Problems problems;

    NarrowedTools(List<ServiceModel.ToolUse> tools, Subject subject) {
        this.tools = tools;
        this.subject = subject;
        this.problems = subject.problems();
    }

    /** The toolboxes of a method; empty if it names none and so has them all. */
    Optional<List<ClassName>> read(ServiceMethod method) {
        ExecutableElement element = method.element();
        Optional<AnnotationMirror> prompt = Annotations.find(element, AnnotationNames.PROMPT);
        if (prompt.isEmpty() || Annotations.member(prompt.get(), "tools") == null) {
            return Optional.empty();
        }
        List<ClassName> toolboxes = new ArrayList<>();
        for (AnnotationValue value : Annotations.array(prompt.get(), "tools")) {
            if (value.getValue() instanceof TypeMirror missing && subject.isOwnClass(missing)) {
                subject.reportOwnClass(missing, new Place(element, prompt.get(), value), "");
            } else if (!(value.getValue() instanceof TypeMirror type) || type.getKind() == TypeKind.ERROR) {
                problems.awaitType();
            } else {
                toolbox(type, new Place(element, prompt.get(), value)).ifPresent(toolboxes::add);
            }
        }
        return Optional.of(toolboxes);
    }

    /** The tool classes of a method that {@link #read} has read. */
    List<ServiceModel.ToolUse> available(Optional<List<ClassName>> toolboxes) {
        return toolboxes.isEmpty()
                ? tools
                : tools.stream()
                        .filter(use -> toolboxes.get().contains(use.toolbox()))
                        .toList();
    }

    private Optional<ClassName> toolbox(TypeMirror type, Place place) {
        Optional<ClassName> toolbox = type instanceof DeclaredType declared
                ? tools.stream()
                        .filter(use -> use.type().equals(ClassName.get((TypeElement) declared.asElement())))
                        .map(ServiceModel.ToolUse::toolbox)
                        .findFirst()
                : Optional.empty();
        Optional<ServiceModel.ToolUse> heir = toolbox.isPresent() ? Optional.empty() : heir(type);
        if (heir.isPresent()) {
            String name = String.join(".", heir.get().type().simpleNames());
            problems.report(
                    place,
                    "[UnlistedTools] The tools of %s come with those of %s; write %s.class.",
                    name(type),
                    name,
                    name);
        } else if (toolbox.isEmpty()) {
            problems.report(
                    place,
                    "[UnlistedTools] %s is not among the service's tools; add it to @AiService(tools = …) too, or remove it"
                            + " here.",
                    name(type));
        }
        return toolbox;
    }

    private static String name(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED ? Names.nested(TypeElements.of(type)) : Names.shown(type);
    }

    /** The class that has the tools of a type by inheritance. */
    private Optional<ServiceModel.ToolUse> heir(TypeMirror type) {
        return tools.stream()
                .filter(use -> {
                    TypeElement declaration =
                            subject.elements().getTypeElement(use.type().canonicalName());
                    return type instanceof DeclaredType declared
                            && ToolElements.isBelow(declaration, (TypeElement) declared.asElement(), subject.types())
                            && !ToolElements.of(TypeElements.of(type)).isEmpty();
                })
                .findFirst();
    }
}
