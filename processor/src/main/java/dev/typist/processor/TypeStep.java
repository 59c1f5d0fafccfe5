package dev.typist.processor;

import com.google.auto.common.BasicAnnotationProcessor.Step;
import com.google.common.collect.ImmutableSetMultimap;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Turns each of some types into one generated class. A type that is not ready waits for the next round. */
abstract class TypeStep implements Step {

    private final ProcessingEnvironment environment;

    TypeStep(ProcessingEnvironment environment) {
        this.environment = environment;
    }

    final Elements elements() {
        return environment.getElementUtils();
    }

    final Types types() {
        return environment.getTypeUtils();
    }

    /** The type that an annotated element makes this step write a class for. */
    abstract TypeElement subject(Element annotated);

    /** The class to write, or a stub if there are problems. */
    abstract TypeSpec write(TypeElement type, Problems problems);

    abstract TypeSpec stub(TypeElement type);

    @Override
    public final Set<? extends Element> process(ImmutableSetMultimap<String, Element> elementsByAnnotation) {
        Map<TypeElement, Element> subjects = new LinkedHashMap<>();
        Set<Element> waiting = new LinkedHashSet<>();
        for (Element annotated : elementsByAnnotation.values()) {
            subjects.putIfAbsent(subject(annotated), annotated);
        }
        subjects.forEach((type, annotated) -> {
            if (UnresolvedConstants.in(type)) {
                waiting.add(annotated);
            } else {
                process(type);
            }
        });
        return waiting;
    }

    private void process(TypeElement type) {
        Problems problems = new Problems(type);
        try {
            TypeSpec written = write(type, problems);
            save(type, problems.isEmpty() ? written : stub(type), problems);
        } catch (RuntimeException e) {
            problems.report(
                    Place.of(type),
                    "InternalError",
                    "Typist failed on %s (%s); please report this with the source of the type.",
                    type.getSimpleName(),
                    e);
        }
        problems.printTo(environment.getMessager());
    }

    private void save(TypeElement type, TypeSpec written, Problems problems) {
        try {
            JavaFile.builder(
                            ClassName.get(type).packageName(),
                            written.toBuilder().addOriginatingElement(type).build())
                    .indent("    ")
                    .build()
                    .writeTo(environment.getFiler());
        } catch (FilerException e) {
            problems.report(
                    Place.of(type),
                    "NameCollision",
                    "The class to write, %s, exists already; rename it or %s.",
                    written.name(),
                    type.getSimpleName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
