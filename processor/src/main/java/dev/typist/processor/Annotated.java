package dev.typist.processor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** One annotation on an element, read by name, and only what was written: defaults are documentation. */
record Annotated(Element element, AnnotationMirror mirror) {

    static Optional<Annotated> find(Element element, String annotation) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
            if (type.getQualifiedName().contentEquals(annotation)) {
                return Optional.of(new Annotated(element, mirror));
            }
        }
        return Optional.empty();
    }

    static boolean has(Element element, String annotation) {
        return find(element, annotation).isPresent();
    }

    Place place() {
        return new Place(element, mirror, null);
    }

    Place place(String member) {
        return new Place(element, mirror, written(member));
    }

    /** The text of a member; empty if it was not written. */
    String text(String member) {
        AnnotationValue value = written(member);
        return value != null && value.getValue() instanceof String text ? text : "";
    }

    boolean isWritten(String member) {
        return written(member) != null;
    }

    /** The classes of a member, each with the place where it stands. */
    List<NamedClass> classes(String member) {
        AnnotationValue value = written(member);
        if (value == null) {
            return List.of();
        }
        List<?> items = value.getValue() instanceof List<?> list ? list : List.of(value);
        return items.stream()
                .filter(AnnotationValue.class::isInstance)
                .map(AnnotationValue.class::cast)
                .filter(item -> item.getValue() instanceof TypeMirror)
                .map(item -> new NamedClass((TypeMirror) item.getValue(), new Place(element, mirror, item)))
                .toList();
    }

    private @Nullable AnnotationValue written(String member) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(member)) {
                return entry.getValue();
            }
        }
        return null;
    }

    /** A class that an annotation names. */
    record NamedClass(TypeMirror type, Place place) {

        /** The class; null for a primitive or an array. */
        @Nullable
        TypeElement element() {
            return type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
                    ? element
                    : null;
        }
    }
}
