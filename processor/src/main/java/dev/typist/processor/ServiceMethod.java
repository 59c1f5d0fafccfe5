package dev.typist.processor;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;

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
        return Names.full(type.getReturnType()).equals(Names.full(element.getReturnType()))
                && IntStream.range(0, type.getParameterTypes().size())
                        .allMatch(i -> Names.full(type.getParameterTypes().get(i))
                                .equals(Names.full(
                                        element.getParameters().get(i).asType())));
    }

    String name() {
        return element.getSimpleName().toString();
    }
}
