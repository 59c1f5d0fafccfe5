package dev.typist.processor;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
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
        boolean broken = TypeElements.parents(type).stream()
                .filter(MissingTypes::isThere)
                .map(TypeElements::of)
                .anyMatch(this::breaks);
        open.remove(type);
        return broken;
    }

    private static boolean hasNamelessParts(TypeElement type) {
        List<ExecutableElement> methods = ElementFilter.methodsIn(type.getEnclosedElements());
        return methods.stream().anyMatch(BrokenTypes::isNameless)
                || methods.stream()
                        .flatMap(method -> method.getParameters().stream())
                        .anyMatch(BrokenTypes::isNameless);
    }

    private static boolean isNameless(Element element) {
        return !SourceVersion.isIdentifier(element.getSimpleName());
    }
}
