package dev.typist.processor;

import com.google.auto.service.AutoService;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code @AiService} interfaces and classes with {@code @Tool} methods while the compiler runs, reports every mistake
 * at its line, and writes the class behind each service and the toolbox of each class with tools.
 */
// Not on auto-common's BasicAnnotationProcessor: 1.2.2 throws on an annotated record component, and reports of each
// type
// that it could not process what the compiler has reported already.
@AutoService(Processor.class)
public final class AiServiceProcessor extends AbstractProcessor {

    private @Nullable Compilation compilation;

    /** Made by the compiler. */
    public AiServiceProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return AnnotationNames.ALL;
    }

    @Override
    public Set<String> getSupportedOptions() {
        return ProcessorOptions.NAMES;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        compilation = new Compilation(environment);
    }

    /** Claims nothing: other processors may read the same annotations. */
    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (compilation != null) {
            compilation.round(round);
        }
        return false;
    }
}
