package dev.typist.processor;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import org.jspecify.annotations.Nullable;

/**
 * Where a problem is: an element, an annotation on it, or a value in that annotation.
 *
 * @param detail a closer place that compilers cannot point at, such as the line of a file; empty if there is none
 */
record Place(
        Element element,
        @Nullable AnnotationMirror annotation,
        @Nullable AnnotationValue value,
        String detail) {

    Place(Element element, @Nullable AnnotationMirror annotation, @Nullable AnnotationValue value) {
        this(element, annotation, value, "");
    }

    static Place of(Element element) {
        return new Place(element, null, null);
    }

    static Place of(Element element, AnnotationMirror annotation) {
        return new Place(element, annotation, null);
    }

    /** A closer place inside of this one. */
    Place inside(String detail) {
        return new Place(element, annotation, value, detail);
    }

    /**
     * The same place as compilers can point at it. Of a record's parts they know only what older Java has as well: javac
     * throws on the annotation of a component, Eclipse prints neither file nor line for a component or a record.
     */
    Place printable() {
        return switch (element.getKind()) {
            case RECORD_COMPONENT ->
                ofMember(ElementKind.FIELD, element.getSimpleName().toString());
            default -> this;
        };
    }

    private Place ofMember(ElementKind kind, String name) {
        return Nesting.around(element).getEnclosedElements().stream()
                .filter(member ->
                        member.getKind() == kind && member.getSimpleName().contentEquals(name))
                .findFirst()
                .map(Place::of)
                .orElse(this);
    }
}
