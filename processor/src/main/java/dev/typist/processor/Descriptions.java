package dev.typist.processor;

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
                .or(() -> ComponentElements.of(element).stream()
                        .flatMap(each -> Annotations.find(
                                        each,
                                        element instanceof TypeElement
                                                ? JacksonAnnotations.TYPE_DESCRIPTION
                                                : JacksonAnnotations.DESCRIPTION)
                                .stream()
                                .map(mirror -> Annotations.text(each, mirror, "value", problems)
                                        .text()))
                        .findFirst())
                .orElse("");
    }
}
