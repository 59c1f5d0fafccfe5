package dev.typist.processor;

import com.palantir.javapoet.ClassName;
import dev.typist.processor.ServiceModel.ToolUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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
        return new StubWriter(service.generated(), service.service()).write(service);
    }

    static SourceFile toolbox(ToolboxModel toolbox) {
        return new StubWriter(toolbox.generated(), toolbox.type()).write(toolbox);
    }

    private SourceFile write(ServiceModel service) {
        List<Code> members = new ArrayList<>();
        members.add(constructor(RuntimeNames.CHAT_MODEL, "model", service.tools()));
        members.add(constructor(RuntimeNames.SERVICE_SETTINGS, "settings", service.tools()));
        service.signatures().forEach(signature -> members.add(ClassWriter.override(signature, throwing())));
        Set<String> variables = Signature.typeVariableNames(service.signatures());
        service.typeVariables().forEach(variable -> variables.add(variable.name()));
        SourceFile.Scope scope = new SourceFile.Scope(generated.taken(), List.of(), variables, List.of());
        Code head = ClassWriter.head(
                generated, "A stub for", service.service(), service.typeVariables(), service.implemented());
        return new SourceFile(generated.name(), scope, head, members);
    }

    private Code constructor(ClassName type, String name, List<ToolUse> tools) {
        List<Code> parameters = new ArrayList<>();
        parameters.add(ClassWriter.parameter(type, name));
        tools.stream()
                .filter(ToolUse::isArgument)
                .forEach(tool -> parameters.add(ClassWriter.parameter(tool.type(), tool.argument())));
        return ClassWriter.constructor(generated, parameters, throwing());
    }

    private SourceFile write(ToolboxModel toolbox) {
        List<Code> parameters =
                toolbox.instance() ? List.of(ClassWriter.parameter(toolbox.type(), "tools")) : List.of();
        return new SourceFile(
                generated.name(),
                new SourceFile.Scope(generated.taken(), List.of(), List.of(), List.of()),
                ClassWriter.head(generated, "A stub for", toolbox.type(), List.of(), RuntimeNames.TOOLBOX),
                List.of(
                        ClassWriter.constructor(generated, parameters, throwing()),
                        ClassWriter.override(ToolboxWriter.LIST_OF_TOOLS, "tools", throwing())));
    }

    private Code throwing() {
        return Code.of("throw new $T($L);\n", UnsupportedOperationException.class, Literals.of(reason));
    }
}
