package dev.typist.processor;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Writes what stands in for a class that could not be written, so that a use of it is not reported as a second mistake. It
 * names no other generated class, and everything in it throws.
 */
final class StubWriter {

    private final Elements elements;
    private final Types types;

    StubWriter(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    TypeSpec service(TypeElement type) {
        ClassName name = ClassName.get(type);
        TypeSpec.Builder stub =
                stub(name, GeneratedNames.service(name), type).addSuperinterface(TypeName.get(type.asType()));
        ServiceMethods methods = new ServiceMethods(elements, types, new Problems(type));
        for (ExecutableElement method : methods.of(type)) {
            stub.addMethod(method(type, method));
        }
        return stub.build();
    }

    TypeSpec toolbox(TypeElement type) {
        ClassName name = ClassName.get(type);
        return stub(name, GeneratedNames.toolbox(name), type).build();
    }

    /** Any arguments are taken: which ones are right is not known. */
    private TypeSpec.Builder stub(ClassName name, ClassName generated, TypeElement type) {
        boolean isPublic = ServiceReader.isPublic(type);
        TypeSpec.Builder stub = GeneratedType.of(
                generated, name, "Stands in for what could not be written:", isPublic, Optional.empty());
        type.getTypeParameters().forEach(parameter -> stub.addTypeVariable(TypeVariableName.get(parameter)));
        return stub.addMethod(GeneratedType.constructor(isPublic)
                .addParameter(ParameterSpec.builder(Object[].class, "arguments").build())
                .varargs()
                .addStatement("throw new $T($S)", UnsupportedOperationException.class, sentence(name))
                .build());
    }

    private MethodSpec method(TypeElement type, ExecutableElement method) {
        ExecutableType signature = MoreTypes.asExecutable(types.asMemberOf((DeclaredType) type.asType(), method));
        MethodSpec.Builder spec = MethodSpec.methodBuilder(
                        method.getSimpleName().toString())
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(AnnotatedTypes.nullable(TypeName.get(signature.getReturnType()), method))
                .varargs(method.isVarArgs());
        method.getTypeParameters().forEach(parameter -> spec.addTypeVariable(TypeVariableName.get(parameter)));
        for (int i = 0; i < method.getParameters().size(); i++) {
            spec.addParameter(
                    AnnotatedTypes.nullable(
                            TypeName.get(signature.getParameterTypes().get(i)),
                            method.getParameters().get(i)),
                    method.getParameters().get(i).getSimpleName().toString());
        }
        return spec.addStatement(
                        "throw new $T($S)",
                        UnsupportedOperationException.class,
                        sentence(ClassName.get(MoreElements.asType(type))))
                .build();
    }

    private static String sentence(ClassName name) {
        return name.simpleName() + " was compiled with errors; correct them and compile again";
    }
}
