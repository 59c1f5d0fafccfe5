package dev.typist.processor;

import com.google.auto.common.MoreElements;
import com.palantir.javapoet.TypeSpec;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Writes the class behind each service. */
final class ServiceStep extends TypeStep {

    ServiceStep(ProcessingEnvironment environment) {
        super(environment);
    }

    @Override
    public Set<String> annotations() {
        return Set.of(RuntimeNames.AI_SERVICE);
    }

    @Override
    TypeElement subject(Element annotated) {
        return MoreElements.asType(annotated);
    }

    @Override
    TypeSpec write(TypeElement type, Problems problems) {
        if (!new ServiceChecks(problems).canBeService(type)) {
            return stub(type);
        }
        return ServiceWriter.write(new ServiceReader(elements(), types(), problems).read(type));
    }

    @Override
    TypeSpec stub(TypeElement type) {
        return new StubWriter(elements(), types()).service(type);
    }
}
