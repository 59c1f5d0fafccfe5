package dev.typist.processor;

import com.palantir.javapoet.ClassName;
import dev.typist.processor.ServiceModel.ToolUse;
import dev.typist.processor.ServiceModel.ToolUse.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Reads the classes of {@code @AiService(tools)}, and the service itself and its parents if they have tools. Of their methods
 * only the names matter here.
 */
final class ToolUseReader {

    private final Subject subject;
    private final Problems problems;
    private final AnnotationMirror annotation;
    private final UniqueNames arguments = new UniqueNames(Set.of("model", "settings"));
    private final Map<TypeElement, Place> classes = new LinkedHashMap<>();
    private final Map<String, TypeElement> ownersByTool = new HashMap<>();

    ToolUseReader(Subject subject, AnnotationMirror annotation) {
        this.subject = subject;
        this.problems = subject.problems();
        this.annotation = annotation;
    }

    List<ToolUse> read() {
        List<ToolUse> uses = new ArrayList<>();
        for (AnnotationValue value : Annotations.array(annotation, "tools")) {
            ToolUse use = read(value, new Place(subject.type(), annotation, value));
            if (use != null) {
                uses.add(use);
            }
        }
        own(uses);
        return uses;
    }

    /** A service is an object of each interface that it extends, so all their tools can be called on it. */
    private void own(List<ToolUse> uses) {
        TypeElement type = subject.type();
        List<TypeElement> owners =
                ToolElements.of(type).isEmpty() ? ToolElements.parents(type, subject.types()) : List.of(type);
        for (TypeElement owner : owners) {
            if (!classes.containsKey(owner)) {
                classes.put(owner, Place.of(type));
                uses.add(use(owner, Place.of(type), Target.SERVICE));
            }
        }
    }

    private @Nullable ToolUse read(AnnotationValue value, Place place) {
        if (!(value.getValue() instanceof TypeMirror type) || type.getKind() == TypeKind.ERROR) {
            problems.awaitType();
            return null;
        }
        if (type.getKind() != TypeKind.DECLARED) {
            problems.report(
                    place,
                    "[NoTools] %s is no class with tools; name a class that has @Tool methods.",
                    Names.full(type));
            return null;
        }
        TypeElement declaration = (TypeElement) ((DeclaredType) type).asElement();
        if (classes.putIfAbsent(declaration, place) != null) {
            problems.report(place, "[DuplicateToolName] %s is listed twice; remove one.", Names.nested(declaration));
            return null;
        }
        return use(declaration, place, Target.ARGUMENT);
    }

    private ToolUse use(TypeElement declaration, Place place, Target target) {
        List<ExecutableElement> tools = ToolElements.of(declaration);
        ClassName toolbox = RuntimeNames.toolboxClass(declaration);
        if (tools.isEmpty()) {
            problems.report(
                    place,
                    "[NoTools] %s has no method with @Tool%s.",
                    Names.nested(declaration),
                    ToolElements.parents(declaration, subject.types()).stream()
                            .findFirst()
                            .map(parent -> " of its own, but its parent has; write " + Names.nested(parent) + ".class")
                            .orElse("; add one, or remove the class from tools"));
        } else {
            ToolChecks.requireToolbox(declaration, place, subject);
            ToolElements.offered(declaration, subject.types()).forEach(tool -> requireUnique(tool, declaration));
        }
        requireNameable(declaration, place);
        boolean instance = tools.isEmpty() || ToolElements.needObject(declaration, subject.types());
        subject.suppressions().naming(declaration);
        String argument = Names.decapitalized(declaration.getSimpleName().toString());
        Target called = instance ? target : Target.NONE;
        return new ToolUse(
                ClassName.get(declaration), toolbox, called == Target.ARGUMENT ? arguments.next(argument) : "", called);
    }

    private void requireNameable(TypeElement declaration, Place place) {
        if (subject.canName(declaration)) {
            return;
        }
        problems.refuseStub();
        // That tools are private is reported at their class.
        if (!Nesting.isPrivate(declaration) || ToolElements.of(declaration).isEmpty()) {
            problems.report(
                    place,
                    "[InaccessibleType] The class generated beside %s cannot name %s; give it, and what it is nested in, more"
                            + " visibility.",
                    Names.nested(subject.type()),
                    Names.nested(declaration));
        }
    }

    private void requireUnique(ExecutableElement tool, TypeElement declaration) {
        String name = ToolElements.name(tool, problems);
        TypeElement other = ownersByTool.putIfAbsent(name, declaration);
        if (other == null || other.equals(declaration)) {
            return;
        }
        if (ToolElements.isBelow(other, declaration, subject.types())) {
            reportRepeated(other, declaration);
        } else if (ToolElements.isBelow(declaration, other, subject.types())) {
            reportRepeated(declaration, other);
        } else {
            ToolChecks.reportDuplicate(
                    classes.getOrDefault(declaration, Place.of(subject.type())),
                    Names.nested(other),
                    Names.nested(declaration),
                    name,
                    problems);
        }
    }

    private void reportRepeated(TypeElement type, TypeElement parent) {
        problems.report(
                classes.getOrDefault(parent, Place.of(subject.type())),
                "[DuplicateToolName] %s has the tools of %s too; remove %s.class.",
                Names.nested(type),
                Names.nested(parent),
                Names.nested(parent));
    }
}
