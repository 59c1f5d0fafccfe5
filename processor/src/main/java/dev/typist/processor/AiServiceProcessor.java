package dev.typist.processor;

import com.google.auto.common.BasicAnnotationProcessor;
import com.google.auto.service.AutoService;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code @AiService} interfaces and classes with {@code @Tool} methods while the compiler runs, reports every mistake
 * at its line, and writes the class behind each service and the toolbox of each class with tools.
 */
@AutoService(Processor.class)
public final class AiServiceProcessor extends BasicAnnotationProcessor {

    private @Nullable Compilation compilation;

    /** Made by the compiler. */
    public AiServiceProcessor() {}

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    protected Iterable<? extends Step> steps() {
        Compilation started = new Compilation(processingEnv);
        compilation = started;
        return List.of(new Intake(started));
    }

    @Override
    protected void postRound(RoundEnvironment round) {
        if (compilation != null) {
            compilation.round(round);
        }
    }

    /** Hands over the elements of a round whose types all exist; those of other elements come in a later round. */
    private record Intake(Compilation compilation) implements Step {

        @Override
        public Set<String> annotations() {
            return AnnotationNames.CLAIMED;
        }

        @Override
        public Set<? extends Element> process(ImmutableSetMultimap<String, Element> elements) {
            elements.forEach((annotation, element) -> compilation.add(annotation, element));
            return Set.of();
        }
    }
}
