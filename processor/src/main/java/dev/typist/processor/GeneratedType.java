package dev.typist.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** What every class that the processor writes has in common. */
final class GeneratedType {

    private GeneratedType() {}

    static TypeSpec.Builder of(
            ClassName generated, ClassName type, String role, boolean isPublic, Optional<AnnotationSpec> annotation) {
        TypeSpec.Builder spec = TypeSpec.classBuilder(generated)
                .addJavadoc("$L {@link $T}, written by Typist.", role, type)
                .addModifiers(visibility(isPublic));
        annotation.ifPresent(spec::addAnnotation);
        return spec.addModifiers(Modifier.FINAL);
    }

    static MethodSpec.Builder constructor(boolean isPublic) {
        return MethodSpec.constructorBuilder().addModifiers(visibility(isPublic));
    }

    private static Modifier[] visibility(boolean isPublic) {
        return isPublic ? new Modifier[] {Modifier.PUBLIC} : new Modifier[0];
    }
}
