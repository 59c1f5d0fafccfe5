package dev.typist.processor;

import com.google.auto.common.BasicAnnotationProcessor;
import com.google.auto.service.AutoService;
import java.util.List;
import javax.annotation.processing.Processor;
import javax.lang.model.SourceVersion;

/**
 * Writes the class behind each interface with {@code @AiService} and beside each class with {@code @Tool} methods, and reports
 * every mistake at its place.
 */
@AutoService(Processor.class)
public final class AiServiceProcessor extends BasicAnnotationProcessor {

    /** Called by the compiler. */
    public AiServiceProcessor() {}

    @Override
    protected Iterable<? extends Step> steps() {
        return List.of(new ToolboxStep(processingEnv), new ServiceStep(processingEnv), new StrayStep(processingEnv));
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }
}
