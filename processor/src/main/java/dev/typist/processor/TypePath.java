package dev.typist.processor;

import javax.lang.model.element.Element;

/**
 * Where a type stands: {@code Order.lines[].price}.
 *
 * @param place where a problem with it is reported
 * @param text the way to it; empty at its start
 */
record TypePath(Place place, String text) {

    static TypePath from(Element element) {
        return new TypePath(Place.of(element), "");
    }

    TypePath element() {
        return new TypePath(place, text.isEmpty() ? "" : text + "[]");
    }

    /** The way into a component, which is the better place if the compiler can point at it. */
    TypePath component(String record, Element component, Problems problems) {
        return new TypePath(
                problems.canPointAt(component) ? Place.of(component) : place,
                (text.isEmpty() ? record : text) + "." + component.getSimpleName());
    }

    /** What a message says first. */
    String label() {
        return text.isEmpty() ? "" : text + ": ";
    }
}
