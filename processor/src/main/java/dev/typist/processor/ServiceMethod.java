package dev.typist.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ExecutableType;

/**
 * A method that a service's class has to implement.
 *
 * @param element where it is declared
 * @param type its type as a member of the service: type variables of generic parents are replaced
 * @param twins the same method of other parents
 */
record ServiceMethod(ExecutableElement element, ExecutableType type, List<ServiceMethod> twins) {

    ServiceMethod with(ServiceMethod twin) {
        List<ServiceMethod> all = new ArrayList<>(twins);
        all.add(new ServiceMethod(twin.element, twin.type, List.of()));
        all.addAll(twin.twins);
        return new ServiceMethod(element, type, List.copyOf(all));
    }

    /** This declaration and its twins. */
    Stream<ExecutableElement> declarations() {
        return Stream.concat(Stream.of(element), twins.stream().map(ServiceMethod::element));
    }

    String name() {
        return element.getSimpleName().toString();
    }
}
