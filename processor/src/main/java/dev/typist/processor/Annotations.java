package dev.typist.processor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;
import org.jspecify.annotations.Nullable;

/** Reads annotations from their mirrors, by name: their classes belong to the user's compilation, not to this one. */
final class Annotations {

    /** What compilers hand over instead of a constant that does not exist. */
    static final String MISSING = "<error>";

    private Annotations() {}

    static Optional<AnnotationMirror> find(Element element, String name) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (name.equals(nameOf(mirror))) {
                return Optional.of(mirror);
            }
        }
        return Optional.empty();
    }

    static boolean isPresent(Element element, String name) {
        return find(element, name).isPresent();
    }

    /** The full name of an annotation. */
    static String nameOf(AnnotationMirror mirror) {
        return TypeElements.of(mirror.getAnnotationType()).getQualifiedName().toString();
    }

    /** A member as the user wrote it; null if it was left to its default. */
    static @Nullable AnnotationValue member(AnnotationMirror mirror, String name) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> member :
                mirror.getElementValues().entrySet()) {
            if (member.getKey().getSimpleName().contentEquals(name)) {
                return member.getValue();
            }
        }
        return null;
    }

    /**
     * A text member; empty if it was left to its default. A constant that does not exist yet makes the type wait, for
     * compilers hand over the text {@code <error>} and would happily compile it.
     */
    static Text text(Element element, AnnotationMirror mirror, String name, Problems problems) {
        AnnotationValue value = member(mirror, name);
        Place place = new Place(element, mirror, value);
        if (value == null) {
            return new Text("", place);
        }
        return new Text(text(value, place, problems), place);
    }

    /** A text; {@link #MISSING} if it is not there yet, which makes the type wait. */
    static String text(AnnotationValue value, Place place, Problems problems) {
        if (!(value.getValue() instanceof String text)) {
            problems.awaitType();
            return MISSING;
        }
        if (text.equals(MISSING)) {
            if (value.toString().equals(MISSING)) {
                // Without quotes it is no text that somebody wrote. If it stays so, the compiler itself reports it.
                problems.awaitType();
            } else {
                problems.awaitConstant(place);
            }
        }
        return text;
    }

    /** The elements of an array member. A single value without braces is an array of one. */
    static List<AnnotationValue> array(AnnotationMirror mirror, String name) {
        AnnotationValue value = member(mirror, name);
        return value == null ? List.of() : List.copyOf(value.accept(ELEMENTS, null));
    }

    private static final SimpleAnnotationValueVisitor14<List<? extends AnnotationValue>, @Nullable Void> ELEMENTS =
            new SimpleAnnotationValueVisitor14<>(List.of()) {
                @Override
                public List<? extends AnnotationValue> visitArray(
                        List<? extends AnnotationValue> values, @Nullable Void unused) {
                    return values;
                }
            };

    /** A text in an annotation, and where it stands. */
    record Text(String text, Place place) {}
}
