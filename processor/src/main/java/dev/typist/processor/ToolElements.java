package dev.typist.processor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** Finds the methods with {@code @Tool}. */
final class ToolElements {

    private ToolElements() {}

    /** The tools that a class declares itself, in its order; nobody calls the members of an annotation. */
    static List<ExecutableElement> of(TypeElement type) {
        if (type.getKind() == ElementKind.ANNOTATION_TYPE) {
            return List.of();
        }
        List<ExecutableElement> tools = new ArrayList<>();
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            if (Annotations.isPresent(method, AnnotationNames.TOOL)) {
                tools.add(method);
            }
        }
        return tools;
    }

    /**
     * The nearest classes and interfaces above that declare tools: their toolboxes hold all that is inherited. What one of
     * them inherits from another is not named again.
     */
    static List<TypeElement> parents(TypeElement type, Types types) {
        Set<TypeElement> nearest = new LinkedHashSet<>();
        for (TypeMirror parent : TypeElements.parents(type)) {
            if (MissingTypes.isThere(parent)) {
                TypeElement declaration = TypeElements.of(parent);
                nearest.addAll(of(declaration).isEmpty() ? parents(declaration, types) : List.of(declaration));
            }
        }
        return nearest.stream()
                .filter(parent ->
                        nearest.stream().noneMatch(other -> !other.equals(parent) && isBelow(other, parent, types)))
                .toList();
    }

    /** Whether a type is, or inherits from, another. */
    static boolean isBelow(TypeElement type, TypeElement other, Types types) {
        return types.isSubtype(types.erasure(type.asType()), types.erasure(other.asType()));
    }

    /** The tools of a class's toolbox: its own, and those that it inherits and does not declare again as tools. */
    static List<ExecutableElement> offered(TypeElement type, Types types) {
        List<ExecutableElement> own = of(type);
        Set<ExecutableElement> all = new LinkedHashSet<>(own);
        for (TypeElement parent : parents(type, types)) {
            offered(parent, types).stream()
                    .filter(tool -> own.stream().noneMatch(each -> isSame(each, tool, types)))
                    .forEach(all::add);
        }
        return List.copyOf(all);
    }

    /** Whether a call of one is a call of the other, on an object that has both. */
    static boolean isSame(ExecutableElement one, ExecutableElement other, Types types) {
        ExecutableType type = (ExecutableType) one.asType();
        return Stream.of(one, other).noneMatch(tool -> tool.getModifiers().contains(Modifier.STATIC))
                && one.getSimpleName().equals(other.getSimpleName())
                && types.isSubsignature(type, (ExecutableType) other.asType());
    }

    /** Whether two tools are one, or one that a class has declared again. */
    static boolean isInherited(ExecutableElement one, ExecutableElement other, Types types) {
        TypeElement home = (TypeElement) Nesting.around(one);
        TypeElement otherHome = (TypeElement) Nesting.around(other);
        return one.equals(other)
                || (isSame(one, other, types) && (isBelow(home, otherHome, types) || isBelow(otherHome, home, types)));
    }

    /** The class that first declares what two tools are. */
    static TypeElement origin(ExecutableElement one, ExecutableElement other, Types types) {
        TypeElement home = (TypeElement) Nesting.around(one);
        TypeElement otherHome = (TypeElement) Nesting.around(other);
        return isBelow(home, otherHome, types) ? otherHome : home;
    }

    /** Whether any of some tools is called on an object. */
    static boolean needObject(List<ExecutableElement> tools) {
        return tools.stream().anyMatch(tool -> !tool.getModifiers().contains(Modifier.STATIC));
    }

    /** Whether the result of a tool is that of the service's method. */
    static boolean returnsDirect(ExecutableElement tool) {
        return Annotations.find(tool, AnnotationNames.TOOL)
                .map(mirror -> Annotations.member(mirror, "returnDirect"))
                .map(value -> Boolean.TRUE.equals(value.getValue()))
                .orElse(false);
    }

    /** The name of a tool on the wire. */
    static String name(ExecutableElement tool, Problems problems) {
        Optional<AnnotationMirror> annotation = Annotations.find(tool, AnnotationNames.TOOL);
        String name = annotation
                .map(mirror -> Annotations.text(tool, mirror, "name", problems).text())
                .orElse("");
        return name.isEmpty() ? tool.getSimpleName().toString() : name;
    }
}
