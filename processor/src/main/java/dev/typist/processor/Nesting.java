package dev.typist.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;

/** What elements are inside of. */
final class Nesting {

    private Nesting() {}

    /** What holds an element that is no package. */
    static Element around(Element element) {
        return Objects.requireNonNull(element.getEnclosingElement(), "only modules are inside nothing");
    }

    /** An element and all it is inside of, up to its outermost type, as far as the compiler knows. */
    static List<Element> outwards(Element element) {
        List<Element> all = new ArrayList<>();
        for (Element each = element;
                each != null && each.getKind() != ElementKind.PACKAGE;
                each = each.getEnclosingElement()) {
            all.add(each);
        }
        return all;
    }

    /** An element on its own, whatever it is inside of. The members of an interface say so themselves. */
    static boolean isPublic(Element element) {
        return element.getModifiers().contains(Modifier.PUBLIC);
    }

    /** Whether an element or something that it is inside of is private. */
    static boolean isPrivate(Element element) {
        for (Element each : outwards(element)) {
            if (each.getModifiers().contains(Modifier.PRIVATE)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a constant beside a type has its name, and so is what Java takes that name for in an expression. */
    static boolean isObscured(TypeElement type) {
        for (Element each : outwards(type)) {
            if (each.getEnclosingElement() instanceof TypeElement outer && hasField(outer, each.getSimpleName())) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasField(TypeElement type, Name name) {
        for (Element member : type.getEnclosedElements()) {
            if (member.getKind().isField() && member.getSimpleName().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** The outermost type; empty if the compiler has lost it, as Eclipse's does for some parameters. */
    static Optional<TypeElement> outermost(Element element) {
        List<Element> all = outwards(element);
        return !all.isEmpty() && all.get(all.size() - 1) instanceof TypeElement type
                ? Optional.of(type)
                : Optional.empty();
    }
}
