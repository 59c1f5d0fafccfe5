package dev.typist.processor;

import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Finds annotation values that name a constant of a class which is not there yet. The compilers hand out the string
 * {@code <error>} for it, which is a valid string and would be sent to a model.
 */
final class UnresolvedConstants {

    private static final String UNRESOLVED = "<error>";

    private UnresolvedConstants() {}

    static boolean in(Element element) {
        return element.getAnnotationMirrors().stream().anyMatch(UnresolvedConstants::in)
                || element.getEnclosedElements().stream()
                        .filter(member -> !(member instanceof TypeElement))
                        .anyMatch(UnresolvedConstants::in)
                || (element instanceof javax.lang.model.element.ExecutableElement method
                        && method.getParameters().stream().anyMatch(UnresolvedConstants::in));
    }

    private static boolean in(AnnotationMirror mirror) {
        return mirror.getElementValues().values().stream().anyMatch(UnresolvedConstants::in);
    }

    private static boolean in(AnnotationValue value) {
        if (value.getValue() instanceof List<?> list) {
            return list.stream().anyMatch(item -> item instanceof AnnotationValue each && in(each));
        }
        return UNRESOLVED.equals(value.getValue());
    }
}
