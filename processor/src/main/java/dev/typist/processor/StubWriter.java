package dev.typist.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.typist.processor.ServiceModel.ToolUse;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes the class of a type in error: it has the right constructors and methods, which only throw. Without it every use of
 * the class would be one more error. It names no other generated class.
 */
final class StubWriter {

    private final GeneratedClass generated;
    private final String reason;

    private StubWriter(GeneratedClass generated, ClassName type) {
        this.generated = generated;
        this.reason = String.join(".", type.simpleNames()) + " did not compile; see what the compiler printed";
    }

    static SourceFile service(ServiceModel service) {
        return SourceFile.of(new StubWriter(service.generated(), service.service()).write(service));
    }

    static SourceFile toolbox(ToolboxModel toolbox) {
        return SourceFile.of(new StubWriter(toolbox.generated(), toolbox.type()).write(toolbox));
    }

    private TypeSpec write(ServiceModel service) {
        TypeSpec.Builder type = ClassWriter.start(generated, "A stub for", service.service())
                .addTypeVariables(service.typeVariables())
                .addSuperinterface(service.implemented())
                .addMethod(constructor(RuntimeNames.CHAT_MODEL, "model", service.tools()))
                .addMethod(constructor(RuntimeNames.SERVICE_SETTINGS, "settings", service.tools()));
        service.signatures().forEach(signature -> type.addMethod(throwing(ClassWriter.override(signature))));
        return type.build();
    }

    private MethodSpec constructor(ClassName type, String name, List<ToolUse> tools) {
        MethodSpec.Builder constructor = ClassWriter.constructor(generated).addParameter(type, name);
        tools.stream()
                .filter(ToolUse::isArgument)
                .forEach(tool -> constructor.addParameter(tool.type(), tool.argument()));
        return throwing(constructor);
    }

    private TypeSpec write(ToolboxModel toolbox) {
        MethodSpec.Builder constructor = ClassWriter.constructor(generated);
        if (toolbox.instance()) {
            constructor.addParameter(toolbox.type(), "tools");
        }
        return ClassWriter.start(generated, "A stub for", toolbox.type())
                .addSuperinterface(RuntimeNames.TOOLBOX)
                .addMethod(throwing(constructor))
                .addMethod(throwing(MethodSpec.methodBuilder("tools")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(ParameterizedTypeName.get(ClassName.get(List.class), RuntimeNames.TOOL))))
                .build();
    }

    private MethodSpec throwing(MethodSpec.Builder method) {
        return method.addStatement(Code.of("throw new $T($L)", UnsupportedOperationException.class, Literals.of(reason))
                        .block())
                .build();
    }
}
