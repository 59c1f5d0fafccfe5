package dev.typist.processor;

import java.util.stream.Stream;
import javax.lang.model.element.Element;

/**
 * Where a type stands: {@code Order.lines[].price}.
 *
 * @param place where a problem with it is reported
 * @param text the way to it; empty at its start
 * @param origin what it is a part of, though the compiler may not be able to point at that
 */
record TypePath(Place place, String text, Element origin) {

    static TypePath from(Element element) {
        return new TypePath(Place.of(element), "", element);
    }

    TypePath element() {
        return new TypePath(place, text.isEmpty() ? "" : text + "[]", origin);
    }

    /** The way into a component, which is the better place if the compiler can point at it. */
    TypePath component(String record, Element component, Problems problems) {
        return new TypePath(
                problems.canPointAt(component) ? Place.of(component) : place,
                (text.isEmpty() ? record : text) + "." + component.getSimpleName(),
                component);
    }

    /** Where a {@code @SuppressWarnings} covers it. */
    Stream<Element> covers() {
        return Stream.concat(Nesting.outwards(origin), Nesting.outwards(place.element()))
                .flatMap(ComponentElements::of);
    }

    /** What a message says first. */
    String label() {
        return text.isEmpty() ? "" : text + ": ";
    }
}
