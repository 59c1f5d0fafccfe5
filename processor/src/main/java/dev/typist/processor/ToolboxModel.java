package dev.typist.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;

/** A class of tools as data. */
record ToolboxModel(
        ClassName type,
        ClassName generated,
        boolean isPublic,
        Optional<AnnotationSpec> generatedAnnotation,
        List<Method> methods) {

    boolean hasInstanceTools() {
        return methods.stream().anyMatch(method -> !method.isStatic());
    }

    /** A method that the model may call; no result means void. */
    record Method(
            String name,
            String toolName,
            String description,
            boolean isStatic,
            boolean overloaded,
            List<TypeModel.Component> parameters,
            Optional<TypeModel> result) {}
}
