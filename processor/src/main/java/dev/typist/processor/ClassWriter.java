package dev.typist.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;

/** Writes what all generated classes have in common. */
final class ClassWriter {

    private static final AnnotationSpec OVERRIDE =
            AnnotationSpec.builder(Override.class).build();

    private ClassWriter() {}

    /** Starts a class: {@code what} is said of {@code of}. */
    static TypeSpec.Builder start(GeneratedClass generated, String what, ClassName of) {
        TypeSpec.Builder type = TypeSpec.classBuilder(generated.name())
                .addJavadoc("$L {@link $T}, written by Typist.", what, of)
                .addModifiers(visibility(generated))
                .addModifiers(Modifier.FINAL)
                .alwaysQualify(generated.taken().toArray(String[]::new));
        if (generated.marked()) {
            type.addAnnotation(AnnotationSpec.builder(ClassName.get("javax.annotation.processing", "Generated"))
                    .addMember("value", "$S", AiServiceProcessor.class.getCanonicalName())
                    .build());
        }
        if (!generated.suppressions().isEmpty()) {
            CodeBlock names = generated.suppressions().stream()
                    .map(name -> CodeBlock.of("$S", name))
                    .collect(CodeBlock.joining(", "));
            type.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                    .addMember("value", generated.suppressions().size() == 1 ? "$L" : "{$L}", names)
                    .build());
        }
        return type;
    }

    static MethodSpec.Builder constructor(GeneratedClass generated) {
        return MethodSpec.constructorBuilder().addModifiers(visibility(generated));
    }

    /** An override of a user's method, without its body. */
    static MethodSpec.Builder override(Signature signature) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(signature.name())
                .addAnnotation(OVERRIDE)
                .addAnnotations(signature.annotations())
                .addModifiers(Modifier.PUBLIC)
                .addTypeVariables(signature.typeVariables())
                .returns(signature.returnType())
                .varargs(signature.varargs())
                .addExceptions(signature.thrown());
        for (Signature.Parameter parameter : signature.parameters()) {
            method.addParameter(ParameterSpec.builder(parameter.type(), parameter.name())
                    .addAnnotations(parameter.annotations())
                    .build());
        }
        return method;
    }

    private static Modifier[] visibility(GeneratedClass generated) {
        return generated.isPublic() ? new Modifier[] {Modifier.PUBLIC} : new Modifier[0];
    }
}
