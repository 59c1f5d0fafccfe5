package dev.typist.processor;

import java.util.HashSet;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Finds types that the compiler could not even parse, or that are above themselves. It reports that itself. */
final class BrokenTypes {

    private final Set<TypeElement> open = new HashSet<>();

    private BrokenTypes() {}

    static boolean isBroken(TypeElement type) {
        return new BrokenTypes().breaks(type);
    }

    private boolean breaks(TypeElement type) {
        if (hasNamelessParts(type) || !open.add(type)) {
            return true;
        }
        for (TypeMirror parent : TypeElements.parents(type)) {
            if (MissingTypes.isThere(parent) && breaks(TypeElements.of(parent))) {
                return true;
            }
        }
        open.remove(type);
        return false;
    }

    private static boolean hasNamelessParts(TypeElement type) {
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            if (isNameless(method)) {
                return true;
            }
            for (VariableElement parameter : method.getParameters()) {
                if (isNameless(parameter)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isNameless(Element element) {
        return !SourceVersion.isIdentifier(element.getSimpleName());
    }
}
