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
import javax.lang.model.element.Modifier;
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
    private final Map<String, String> ownersByTool = new HashMap<>();

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
        classes.forEach(this::requireInherited);
        own(subject.type(), uses);
        return uses;
    }

    /** A service is an object of each interface that it extends, so all their tools can be called on it. */
    private void own(TypeElement type, List<ToolUse> uses) {
        if (!ToolElements.of(type).isEmpty() && !classes.containsKey(type)) {
            classes.put(type, Place.of(subject.type()));
            uses.add(use(type, Place.of(subject.type()), Target.SERVICE));
        }
        for (TypeMirror parent : type.getInterfaces()) {
            own(TypeElements.of(parent), uses);
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
                    ToolElements.parentWithTools(declaration, subject.types())
                            .map(parent -> " of its own, but its parent has; write " + Names.nested(parent) + ".class")
                            .orElse("; add one, or remove the class from tools"));
        } else if (!subject.isInSource(declaration)
                && subject.elements().getTypeElement(toolbox.canonicalName()) == null) {
            problems.report(
                    place,
                    "[NoTools] %s was compiled without Typist's processor, so there is no %s; compile it with the processor.",
                    Names.nested(declaration),
                    toolbox.simpleName());
        }
        requireNameable(declaration, place);
        tools.forEach(tool -> requireUnique(tool, declaration, place));
        boolean instance = tools.isEmpty()
                || tools.stream().anyMatch(tool -> !tool.getModifiers().contains(Modifier.STATIC));
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

    private void requireUnique(ExecutableElement tool, TypeElement declaration, Place place) {
        String name = ToolElements.name(tool, problems);
        String owner = ownersByTool.putIfAbsent(name, Names.nested(declaration));
        if (owner != null && !owner.equals(Names.nested(declaration))) {
            problems.report(
                    place,
                    "[DuplicateToolName] %s and %s both have a tool named \"%s\"; rename one with @Tool(name = \"…\").",
                    owner,
                    Names.nested(declaration),
                    name);
        }
    }

    /** A toolbox holds the tools that its class declares itself: those of a parent are in the parent's. */
    private void requireInherited(TypeElement type, Place place) {
        if (ToolElements.of(type).isEmpty()) {
            return;
        }
        ToolElements.parentWithTools(type, subject.types())
                .filter(parent -> !classes.containsKey(parent))
                .ifPresent(parent -> problems.report(
                        place,
                        "[InheritedTools] The tools that %s inherits from %s are not among those of %s; add %s.class to tools.",
                        Names.nested(type),
                        Names.nested(parent),
                        Names.nested(subject.type()),
                        Names.nested(parent)));
    }
}
