package dev.typist.processor;

import com.google.auto.common.MoreElements;
import com.palantir.javapoet.TypeSpec;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Writes the toolbox of each class that declares tools. */
final class ToolboxStep extends TypeStep {

    ToolboxStep(ProcessingEnvironment environment) {
        super(environment);
    }

    @Override
    public Set<String> annotations() {
        return Set.of(RuntimeNames.TOOL_ANNOTATION);
    }

    @Override
    TypeElement subject(Element annotated) {
        return MoreElements.asType(annotated.getEnclosingElement());
    }

    @Override
    TypeSpec write(TypeElement type, Problems problems) {
        return ToolboxWriter.write(new ToolboxReader(elements(), types(), problems).read(type));
    }

    @Override
    TypeSpec stub(TypeElement type) {
        return new StubWriter(elements(), types()).toolbox(type);
    }
}
