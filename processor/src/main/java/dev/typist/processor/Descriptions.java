package dev.typist.processor;

import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Reads {@code @Describe}, or else Jackson's annotation for the same. */
final class Descriptions {

    private Descriptions() {}

    /** The description of an element; empty if it has none. */
    static String of(Element element, Problems problems) {
        return Annotations.find(element, AnnotationNames.DESCRIBE)
                .map(mirror -> {
                    Annotations.Text text = Annotations.text(element, mirror, "value", problems);
                    if (text.text().isBlank()) {
                        problems.report(
                                text.place(),
                                "[EmptyDescription] The description of %s is empty; say in words what it means, or remove"
                                        + " the @Describe.",
                                element.getSimpleName());
                    }
                    return text.text();
                })
                .orElseGet(() -> ofJackson(element, problems));
    }

    private static String ofJackson(Element element, Problems problems) {
        String annotation =
                element instanceof TypeElement ? JacksonAnnotations.TYPE_DESCRIPTION : JacksonAnnotations.DESCRIPTION;
        for (Element each : ComponentElements.of(element)) {
            Optional<AnnotationMirror> mirror = Annotations.find(each, annotation);
            if (mirror.isPresent()) {
                return Annotations.text(each, mirror.get(), "value", problems).text();
            }
        }
        return "";
    }
}
