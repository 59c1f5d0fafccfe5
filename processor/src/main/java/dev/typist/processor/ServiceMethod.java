package dev.typist.processor;

import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/**
 * A method that a service's class has to implement.
 *
 * @param element where it is declared, with its prompt if any declaration has one
 * @param type its type as a member of the service: type variables of generic parents are replaced
 * @param declarations every declaration: two parents may have the same method
 * @param types the types of all declarations as members of the service
 */
record ServiceMethod(
        ExecutableElement element,
        ExecutableType type,
        List<ExecutableElement> declarations,
        List<ExecutableType> types) {

    static ServiceMethod of(ExecutableElement element, ExecutableType type) {
        return new ServiceMethod(element, type, List.of(element), List.of(type));
    }

    /** Both as one; {@code type} is the type that both allow. */
    ServiceMethod and(ServiceMethod other, ExecutableType type) {
        boolean prompted = Annotations.isPresent(element, AnnotationNames.PROMPT);
        return new ServiceMethod(
                prompted ? element : other.element,
                type,
                joined(declarations, other.declarations),
                joined(types, other.types));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** Where its types stand: what a generic parent leaves open is said by the service. */
    TypePath path(TypeElement service) {
        return service.equals(element.getEnclosingElement()) || isSaidThere()
                ? TypePath.from(element)
                : new TypePath(Place.of(service), Names.describe(element), element);
    }

    private boolean isSaidThere() {
        if (!Names.full(type.getReturnType()).equals(Names.full(element.getReturnType()))) {
            return false;
        }
        for (int i = 0; i < type.getParameterTypes().size(); i++) {
            TypeMirror declared = element.getParameters().get(i).asType();
            if (!Names.full(type.getParameterTypes().get(i)).equals(Names.full(declared))) {
                return false;
            }
        }
        return true;
    }

    String name() {
        return element.getSimpleName().toString();
    }
}
