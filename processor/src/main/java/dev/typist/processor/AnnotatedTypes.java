package dev.typist.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/** Puts {@code @Nullable} back on types: names drop it, and the user's null checker would then fail in generated code. */
final class AnnotatedTypes {

    private AnnotatedTypes() {}

    /** The name of a method's return type or of a parameter's type, nullable where the source says so. */
    static TypeName nullable(TypeName name, Element element) {
        TypeMirror type = element instanceof ExecutableElement method ? method.getReturnType() : element.asType();
        List<AnnotationSpec> annotations = Stream.concat(
                        element.getAnnotationMirrors().stream(), type.getAnnotationMirrors().stream())
                .filter(AnnotatedTypes::isNullable)
                .map(AnnotationSpec::get)
                .distinct()
                .toList();
        return annotations.isEmpty() ? name : name.annotated(annotations);
    }

    private static boolean isNullable(AnnotationMirror mirror) {
        return mirror.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable");
    }
}
