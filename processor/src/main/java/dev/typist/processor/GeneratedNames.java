package dev.typist.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** How generated classes are named and marked. */
final class GeneratedNames {

    private static final String GENERATED = "javax.annotation.processing.Generated";

    private GeneratedNames() {}

    static ClassName service(ClassName type) {
        return beside(type, "_AiService");
    }

    static ClassName toolbox(ClassName type) {
        return beside(type, "_Tools");
    }

    private static ClassName beside(ClassName type, String suffix) {
        return ClassName.get(type.packageName(), String.join("_", type.simpleNames()) + suffix);
    }

    /** The annotation that marks generated code, if the module of the type can see it. */
    static Optional<AnnotationSpec> annotation(TypeElement type, Elements elements) {
        // Looked up through the module: a user's module that does not read java.compiler could not compile it.
        return Optional.ofNullable(elements.getTypeElement(elements.getModuleOf(type), GENERATED))
                .map(annotation -> AnnotationSpec.builder(ClassName.get(annotation))
                        .addMember("value", "$S", AiServiceProcessor.class.getCanonicalName())
                        .build());
    }
}
