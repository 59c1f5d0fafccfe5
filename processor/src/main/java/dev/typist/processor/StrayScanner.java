package dev.typist.processor;

import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementScanner14;
import org.jspecify.annotations.Nullable;

/** Looks at every annotation of Typist in a type and what is in it. */
final class StrayScanner extends ElementScanner14<@Nullable Void, Problems> {

    private StrayScanner() {}

    static void check(TypeElement type, Problems problems) {
        new StrayScanner().scan(type, problems);
    }

    @Override
    public @Nullable Void scan(Element element, Problems problems) {
        if (element.getEnclosingElement() != null) {
            check(element, element.getEnclosingElement(), Place.of(element), problems);
        }
        return super.scan(element, problems);
    }

    @Override
    public @Nullable Void visitExecutable(ExecutableElement method, Problems problems) {
        // In later rounds Eclipse forgets what some parameters are inside of, and so where they stand.
        method.getParameters().stream()
                .filter(parameter -> parameter.getEnclosingElement() == null)
                .forEach(parameter -> check(parameter, method, Place.of(method), problems));
        return super.visitExecutable(method, problems);
    }

    private static void check(Element element, Element owner, Place place, Problems problems) {
        for (String annotation : AnnotationNames.ALL) {
            Annotations.find(element, annotation).ifPresent(mirror -> {
                Place exact = place.element().equals(element) ? Place.of(element, mirror) : place;
                StrayChecks.check(element, owner, exact, annotation, problems);
            });
        }
    }
}
