package dev.typist.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;

/** A service as data: names, no elements, for elements do not outlive a round of the compiler. */
record ServiceModel(
        ClassName type,
        ClassName generated,
        boolean isPublic,
        Optional<AnnotationSpec> generatedAnnotation,
        String model,
        List<ToolClass> toolClasses,
        List<Method> methods) {

    /** A class of tools that the service names. */
    record ToolClass(ClassName type, ClassName toolbox, boolean instance) {}

    /** A method that asks the model. */
    record Method(
            String name,
            Template system,
            Template prompt,
            List<Parameter> parameters,
            boolean varargs,
            TypeName returns,
            Wrapper wrapper,
            TypeModel result,
            List<TypeName> exceptions,
            Optional<List<ClassName>> toolboxes) {}

    /** A parameter as it stands in the source. */
    record Parameter(String name, TypeName type) {}

    /** A message, split. */
    record Template(List<Segment> segments) {

        static final Template EMPTY = new Template(List.of());
    }

    /** A piece of a message. */
    sealed interface Segment {}

    /** Text as it is. */
    record Literal(String text) implements Segment {}

    /** A value: how it is called in messages, the Java expression that gives it, and its type. */
    record Argument(String name, String expression, boolean nullable, TypeModel type) implements Segment {}

    /** What stands around the result. */
    enum Wrapper {
        NONE,
        REPLY
    }
}
