package dev.typist.processor;

import java.util.stream.Stream;
import javax.lang.model.element.Element;

/**
 * Where a type stands: {@code Order.lines[].price}.
 *
 * @param place where a problem with it is reported
 * @param text the way to it; empty at its start
 * @param origin what it is a part of, though the compiler may not be able to point at that
 * @param start where the way begins: the method or parameter that uses the type
 */
record TypePath(Place place, String text, Element origin, Element start) {

    TypePath(Place place, String text, Element origin) {
        this(place, text, origin, origin);
    }

    static TypePath from(Element element) {
        return new TypePath(Place.of(element), "", element);
    }

    TypePath element() {
        return new TypePath(place, text.isEmpty() ? "" : text + "[]", origin, start);
    }

    /** The way into a component, which is the better place if the compiler can point at it. */
    TypePath component(String record, Element component, Problems problems) {
        return new TypePath(
                problems.canPointAt(component) ? Place.of(component) : place,
                (text.isEmpty() ? record : text) + "." + component.getSimpleName(),
                component,
                start);
    }

    /** The same way to a declaration, which is the better place if the compiler can point at it. */
    TypePath declaration(Element declaration, String text, Problems problems) {
        return new TypePath(problems.place(declaration, place), text, declaration, start);
    }

    /**
     * Where a {@code @SuppressWarnings} covers it: around it, and where the way begins, because that is where compilers point
     * that see no more of it.
     */
    Stream<Element> covers() {
        return Stream.of(origin, place.element(), start)
                .flatMap(element -> Nesting.outwards(element).stream())
                .flatMap(element -> ComponentElements.of(element).stream());
    }

    /** What a message says first. */
    String label() {
        return text.isEmpty() ? "" : text + ": ";
    }
}
