package dev.typist.processor;

import com.google.auto.common.BasicAnnotationProcessor.Step;
import com.google.auto.common.MoreElements;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Reports annotations of messages where nobody would ever read them. */
final class StrayStep implements Step {

    private final ProcessingEnvironment environment;

    StrayStep(ProcessingEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public Set<String> annotations() {
        return Set.of(RuntimeNames.PROMPT, RuntimeNames.SYSTEM, RuntimeNames.DESCRIBE);
    }

    @Override
    public Set<? extends Element> process(ImmutableSetMultimap<String, Element> elementsByAnnotation) {
        for (String annotation : List.of(RuntimeNames.PROMPT, RuntimeNames.SYSTEM)) {
            elementsByAnnotation.get(annotation).forEach(element -> check(element, annotation));
        }
        return Set.of();
    }

    /** An interface without {@code @AiService} may be the parent of one that has it. */
    private void check(Element element, String annotation) {
        boolean onType = element instanceof TypeElement;
        TypeElement type = MoreElements.asType(onType ? element : element.getEnclosingElement());
        boolean useful = type.getKind() == ElementKind.INTERFACE
                && (onType || element.getModifiers().contains(Modifier.ABSTRACT));
        if (!useful) {
            Problems problems = new Problems(type);
            problems.report(
                    Annotated.find(element, annotation).orElseThrow().place(),
                    "StrayAnnotation",
                    "@%s has no effect here; it belongs on %s of an interface with @AiService.",
                    annotation.substring(annotation.lastIndexOf('.') + 1),
                    onType ? "the declaration" : "an abstract method");
            problems.printTo(environment.getMessager());
        }
    }
}
