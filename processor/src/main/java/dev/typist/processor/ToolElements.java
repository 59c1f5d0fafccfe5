package dev.typist.processor;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** Finds the methods with {@code @Tool}. */
final class ToolElements {

    private ToolElements() {}

    /** The tools that a class declares itself, in its order. */
    static List<ExecutableElement> of(TypeElement type) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(method -> Annotations.isPresent(method, AnnotationNames.TOOL))
                .toList();
    }

    /** The nearest class or interface above that declares tools. */
    static Optional<TypeElement> parentWithTools(TypeElement type, Types types) {
        for (TypeMirror parent : types.directSupertypes(type.asType())) {
            TypeElement declaration = TypeElements.of(parent);
            Optional<TypeElement> found =
                    of(declaration).isEmpty() ? parentWithTools(declaration, types) : Optional.of(declaration);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
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
