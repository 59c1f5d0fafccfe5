package dev.typist.processor;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Where a problem is: an element, an annotation on it, or a value in that annotation. */
record Place(
        Element element,
        @Nullable AnnotationMirror annotation,
        @Nullable AnnotationValue value) {

    static Place of(Element element) {
        return new Place(element, null, null);
    }

    static Place of(Element element, AnnotationMirror annotation) {
        return new Place(element, annotation, null);
    }
}
