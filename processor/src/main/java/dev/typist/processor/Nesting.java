package dev.typist.processor;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** What elements are inside of. */
final class Nesting {

    private Nesting() {}

    /** What holds an element that is no package. */
    static Element around(Element element) {
        return Objects.requireNonNull(element.getEnclosingElement(), "only modules are inside nothing");
    }

    /** An element and all it is inside of, up to its outermost type, as far as the compiler knows. */
    static Stream<Element> outwards(Element element) {
        return Stream.iterate(
                element, each -> each != null && each.getKind() != ElementKind.PACKAGE, Element::getEnclosingElement);
    }

    /** An element on its own, whatever it is inside of. The members of an interface say so themselves. */
    static boolean isPublic(Element element) {
        return element.getModifiers().contains(Modifier.PUBLIC);
    }

    /** Whether an element or something that it is inside of is private. */
    static boolean isPrivate(Element element) {
        return outwards(element).anyMatch(each -> each.getModifiers().contains(Modifier.PRIVATE));
    }

    /** Whether a constant beside a type has its name, and so is what Java takes that name for in an expression. */
    static boolean isObscured(TypeElement type) {
        return outwards(type)
                .filter(each -> each.getEnclosingElement() instanceof TypeElement)
                .anyMatch(each -> ElementFilter.fieldsIn(around(each).getEnclosedElements()).stream()
                        .anyMatch(field -> field.getSimpleName().equals(each.getSimpleName())));
    }

    /** The outermost type; empty if the compiler has lost it, as Eclipse's does for some parameters. */
    static Optional<TypeElement> outermost(Element element) {
        Element outermost = element;
        for (Element each = element;
                each != null && each.getKind() != ElementKind.PACKAGE;
                each = each.getEnclosingElement()) {
            outermost = each;
        }
        return outermost instanceof TypeElement type ? Optional.of(type) : Optional.empty();
    }
}
