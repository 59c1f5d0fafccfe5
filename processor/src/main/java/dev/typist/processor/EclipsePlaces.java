package dev.typist.processor;

import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;

/**
 * Where Eclipse's compiler can point at. It prints neither file nor line for records, their components, constants of enums
 * and methods that nobody wrote. Of a parameter it may have forgotten what it is inside of.
 */
final class EclipsePlaces {

    private EclipsePlaces() {}

    static boolean isShown(Element element) {
        Element around = element.getEnclosingElement();
        if (around == null) {
            return false;
        }
        return switch (element.getKind()) {
            case RECORD, RECORD_COMPONENT, ENUM_CONSTANT -> false;
            case FIELD, PARAMETER, CONSTRUCTOR -> around.getKind() != ElementKind.RECORD;
            case METHOD -> !isImplied(element, around);
            default -> true;
        };
    }

    private static boolean isImplied(Element method, Element around) {
        String name = method.getSimpleName().toString();
        return switch (around.getKind()) {
            case RECORD -> Set.of("equals", "hashCode", "toString").contains(name) || isAccessor(name, around);
            case ENUM -> Set.of("valueOf", "values").contains(name);
            default -> false;
        };
    }

    private static boolean isAccessor(String name, Element record) {
        return record.getEnclosedElements().stream()
                .anyMatch(other -> other.getKind() == ElementKind.RECORD_COMPONENT
                        && other.getSimpleName().contentEquals(name));
    }
}
