package dev.typist.processor;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.typist.processor.PromptModel.Argument;
import dev.typist.processor.PromptModel.Literal;
import dev.typist.processor.PromptModel.Segment;
import dev.typist.processor.ServiceModel.ToolUse;
import dev.typist.processor.ValueType.OptionalType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the class behind a service. */
final class ServiceWriter {

    private final ServiceModel service;
    private final UniqueNames names;
    private final ShapeWriter shapes;

    private ServiceWriter(ServiceModel service) {
        this.service = service;
        this.names = new UniqueNames(takenNames(service));
        this.shapes = new ShapeWriter(names, service.generated().name());
    }

    static TypeSpec write(ServiceModel service) {
        return new ServiceWriter(service).write();
    }

    /** A constant must not hide a class it stands beside, nor be hidden by a parameter. */
    private static List<String> takenNames(ServiceModel service) {
        List<String> taken = new ArrayList<>();
        for (PromptModel method : service.methods()) {
            method.signature().parameters().forEach(parameter -> taken.add(parameter.name()));
            types(method).forEach(type -> TypeNames.simpleNames(type, taken));
        }
        return taken;
    }

    private TypeSpec write() {
        TypeSpec.Builder type = ClassWriter.start(service.generated(), "The service behind", service.service())
                .addSuperinterface(service.implemented());
        service.methods().forEach(method -> types(method).forEach(shapes::declare));
        type.addFields(shapes.fields());
        List<MethodSpec> methods = new ArrayList<>();
        for (PromptModel method : service.methods()) {
            FieldSpec constant = constant(method);
            type.addField(constant);
            methods.add(method(method, constant.name()));
        }
        return type.addField(RuntimeNames.PROMPT_RUNNER, "runner", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(modelConstructor())
                .addMethod(settingsConstructor())
                .addMethods(methods)
                .build();
    }

    /** The types of a method in the order in which a reader meets them: its result, then its arguments. */
    private static Stream<ValueType> types(PromptModel method) {
        return Stream.concat(Stream.of(method.result()), arguments(method).map(Argument::type));
    }

    private static Stream<Argument> arguments(PromptModel method) {
        return Stream.concat(method.system().stream(), method.prompt().stream())
                .filter(Argument.class::isInstance)
                .map(Argument.class::cast);
    }

    private FieldSpec constant(PromptModel method) {
        CodeBlock.Builder code =
                CodeBlock.builder().add("$T.named($L)$>$>", RuntimeNames.PROMPT_METHOD, Literals.of(method.name()));
        if (!service.model().isEmpty() && !method.options().containsKey("model")) {
            code.add("\n.model($L)", Literals.of(service.model()));
        }
        options(code, method);
        method.toolboxes().ifPresent(toolboxes -> tools(code, toolboxes));
        segments(code, method.system(), "system", "systemArgument");
        segments(code, method.prompt(), "prompt", "argument");
        method.extras().forEach(extra -> code.add("\n.$L()", extra.role().builder()));
        CodeBlock result = method.isText()
                ? CodeBlock.of("$T.text()", RuntimeNames.RESULT)
                : CodeBlock.of(
                        "$T.of($L, $L)",
                        RuntimeNames.RESULT,
                        shapes.shape(method.result()),
                        Literals.of(method.schema()));
        TypeName type = ParameterizedTypeName.get(
                RuntimeNames.PROMPT_METHOD, method.result().typeName());
        return FieldSpec.builder(
                        type,
                        names.next(Names.screaming(method.signature().name())),
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .initializer(code.add("\n.returns($L)$<$<", result).build())
                .build();
    }

    private static void options(CodeBlock.Builder code, PromptModel method) {
        Map<String, CodeBlock> ofChat = new LinkedHashMap<>(method.options());
        CodeBlock output = ofChat.remove("output");
        CodeBlock attempts = ofChat.remove("attempts");
        if (!ofChat.isEmpty()) {
            code.add("\n.options($T.builder()", RuntimeNames.CHAT_OPTIONS);
            ofChat.forEach((name, value) -> code.add(".$L($L)", name, value));
            code.add(".build())");
        }
        if (output != null && !method.isText()) {
            code.add("\n.output($L)", output);
        }
        if (attempts != null) {
            code.add("\n.attempts($L)", attempts);
        }
    }

    private static void tools(CodeBlock.Builder code, List<ClassName> toolboxes) {
        if (toolboxes.isEmpty()) {
            code.add("\n.withoutTools()");
        }
        toolboxes.forEach(toolbox -> code.add("\n.toolbox($T.class)", toolbox));
    }

    private void segments(CodeBlock.Builder code, List<Segment> segments, String literal, String argument) {
        boolean first = true;
        for (Segment segment : segments) {
            if (segment instanceof Literal text) {
                code.add("\n.$L($L)", literal, Literals.of(text.text()));
            } else if (segment instanceof Argument value) {
                // A placeholder follows its text on the same line, as in the prompt.
                code.add(first ? "\n" : "").add(".$L($L, $L)", argument, Literals.of(value.name()), shape(value));
            }
            first = false;
        }
    }

    private CodeBlock shape(Argument argument) {
        return shapes.shape(argument.nullable() ? new OptionalType(argument.type()) : argument.type());
    }

    private MethodSpec method(PromptModel method, String constant) {
        List<CodeBlock> arguments = new ArrayList<>();
        arguments(method).map(ServiceWriter::argument).forEach(arguments::add);
        method.extras().forEach(extra -> arguments.add(CodeBlock.of("$N", extra.variable())));
        if (arguments.size() == 1 && arguments(method).anyMatch(ServiceWriter::isArrayOfObjects)) {
            // An array alone would be taken as all the arguments.
            arguments.set(0, CodeBlock.of("($T) $L", Object.class, arguments.get(0)));
        }
        arguments.add(0, CodeBlock.of("$N", constant));
        return ClassWriter.override(method.signature())
                .addStatement("return this.runner.$L($L)", method.kind().runner(), CodeBlock.join(arguments, ",$W"))
                .build();
    }

    private static boolean isArrayOfObjects(Argument argument) {
        return !argument.nullable()
                && argument.type().typeName() instanceof ArrayTypeName array
                && !array.componentType().isPrimitive();
    }

    private static CodeBlock argument(Argument argument) {
        return argument.nullable()
                ? CodeBlock.of("$T.ofNullable($L)", Optional.class, argument.code())
                : argument.code();
    }

    private MethodSpec modelConstructor() {
        MethodSpec.Builder constructor =
                ClassWriter.constructor(service.generated()).addParameter(RuntimeNames.CHAT_MODEL, "model");
        List<CodeBlock> arguments = new ArrayList<>();
        arguments.add(CodeBlock.of("$T.of(model)", RuntimeNames.SERVICE_SETTINGS));
        instances().forEach(tool -> {
            constructor.addParameter(tool.type(), tool.argument());
            arguments.add(CodeBlock.of("$N", tool.argument()));
        });
        return constructor
                .addStatement("this($L)", CodeBlock.join(arguments, ",$W"))
                .build();
    }

    private MethodSpec settingsConstructor() {
        MethodSpec.Builder constructor =
                ClassWriter.constructor(service.generated()).addParameter(RuntimeNames.SERVICE_SETTINGS, "settings");
        instances().forEach(tool -> constructor.addParameter(tool.type(), tool.argument()));
        CodeBlock toolboxes =
                service.tools().stream().map(ServiceWriter::toolbox).collect(CodeBlock.joining(",$W"));
        return constructor
                .addStatement("this.runner = settings.runner($L)", toolboxes)
                .build();
    }

    private Stream<ToolUse> instances() {
        return service.tools().stream().filter(ToolUse::instance);
    }

    private static CodeBlock toolbox(ToolUse tool) {
        ClassName toolbox = tool.toolbox();
        return tool.instance()
                ? CodeBlock.of("new $T($N)", toolbox, tool.argument())
                : CodeBlock.of("new $T()", toolbox);
    }
}
