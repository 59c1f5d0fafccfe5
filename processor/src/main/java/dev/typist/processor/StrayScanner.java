package dev.typist.processor;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
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
        // Of a parameter Eclipse does not know what it is inside of, so its method looks at it.
        if (element.getEnclosingElement() != null && element.getKind() != ElementKind.PARAMETER) {
            check(element, element.getEnclosingElement(), Place.of(element), problems);
        }
        return super.scan(element, problems);
    }

    @Override
    public @Nullable Void visitExecutable(ExecutableElement method, Problems problems) {
        method.getParameters()
                .forEach(parameter -> check(
                        parameter,
                        method,
                        Place.of(parameter.getEnclosingElement() == null ? method : parameter),
                        problems));
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
