package dev.typist.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.typist.processor.ServiceModel.Argument;
import dev.typist.processor.ServiceModel.Literal;
import dev.typist.processor.ServiceModel.Method;
import dev.typist.processor.ServiceModel.Segment;
import dev.typist.processor.ServiceModel.ToolClass;
import dev.typist.processor.ServiceModel.Wrapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Writes the class behind a service as a person would have. */
final class ServiceWriter {

    private final ServiceModel service;
    private final NameAllocator constants = new NameAllocator();
    private final ShapeConstants shapes = new ShapeConstants(constants);

    private ServiceWriter(ServiceModel service) {
        this.service = service;
    }

    static TypeSpec write(ServiceModel service) {
        return new ServiceWriter(service).type();
    }

    private TypeSpec type() {
        TypeSpec.Builder type = GeneratedType.of(
                        service.generated(),
                        service.type(),
                        "The service behind",
                        service.isPublic(),
                        service.generatedAnnotation())
                .addSuperinterface(service.type());
        List<FieldSpec> promptMethods = new ArrayList<>();
        List<MethodSpec> methods = new ArrayList<>();
        for (Method method : service.methods()) {
            String constant = constants.newName(ShapeConstants.constantName(method.name()), method);
            promptMethods.add(promptMethod(method, constant));
            methods.add(method(method, constant));
        }
        type.addFields(shapes.fields()).addFields(promptMethods);
        type.addField(RuntimeNames.PROMPT_RUNNER, "runner", Modifier.PRIVATE, Modifier.FINAL);
        return type.addMethod(fromModel())
                .addMethod(fromSettings())
                .addMethods(methods)
                .build();
    }

    private FieldSpec promptMethod(Method method, String constant) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add(
                        "$T.named($S)$>$>",
                        RuntimeNames.PROMPT_METHOD,
                        String.join(".", service.type().simpleNames()) + "." + method.name());
        if (!service.model().isEmpty()) {
            code.add("\n.model($S)", service.model());
        }
        method.toolboxes().ifPresent(toolboxes -> {
            toolboxes.forEach(toolbox -> code.add("\n.toolbox($T.class)", toolbox));
            if (toolboxes.isEmpty()) {
                code.add("\n.withoutTools()");
            }
        });
        message(method.system().segments(), "system", "systemArgument", code);
        message(method.prompt().segments(), "prompt", "argument", code);
        code.add("\n.returns($L)$<$<", result(method.result()));
        return FieldSpec.builder(
                        ParameterizedTypeName.get(
                                RuntimeNames.PROMPT_METHOD, method.result().name()),
                        constant,
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .initializer(code.build())
                .build();
    }

    private void message(List<Segment> segments, String literal, String argument, CodeBlock.Builder code) {
        for (Segment segment : segments) {
            if (segment instanceof Literal text) {
                code.add("\n.$L($S)", literal, text.text());
            } else if (segment instanceof Argument value) {
                code.add("\n.$L($S, $L)", argument, value.name(), argumentShape(value));
            }
        }
    }

    private CodeBlock argumentShape(Argument argument) {
        CodeBlock shape = shapes.shape(argument.type());
        return isAbsentable(argument) ? CodeBlock.of("$L.optional()", shape) : shape;
    }

    private static boolean isAbsentable(Argument argument) {
        return argument.nullable() && !(argument.type() instanceof TypeModel.OptionalOf);
    }

    private CodeBlock result(TypeModel type) {
        return ShapeConstants.isString(type)
                ? CodeBlock.of("$T.text()", RuntimeNames.RESULT)
                : CodeBlock.of("$T.of($L, $S)", RuntimeNames.RESULT, shapes.shape(type), SchemaWriter.root(type));
    }

    private MethodSpec fromModel() {
        MethodSpec.Builder constructor =
                GeneratedType.constructor(service.isPublic()).addParameter(RuntimeNames.CHAT_MODEL, "model");
        CodeBlock.Builder arguments = CodeBlock.builder().add("$T.of(model)", RuntimeNames.SERVICE_SETTINGS);
        NameAllocator names = parameterNames();
        for (ToolClass toolClass : instanceTools()) {
            String name = toolName(names, toolClass);
            constructor.addParameter(toolClass.type(), name);
            arguments.add(", $L", name);
        }
        return constructor.addStatement("this($L)", arguments.build()).build();
    }

    private MethodSpec fromSettings() {
        MethodSpec.Builder constructor =
                GeneratedType.constructor(service.isPublic()).addParameter(RuntimeNames.SERVICE_SETTINGS, "settings");
        List<CodeBlock> toolboxes = new ArrayList<>();
        NameAllocator names = parameterNames();
        for (ToolClass toolClass : service.toolClasses()) {
            if (toolClass.instance()) {
                String name = toolName(names, toolClass);
                constructor.addParameter(toolClass.type(), name);
                toolboxes.add(CodeBlock.of("new $T($L)", toolClass.toolbox(), name));
            } else {
                toolboxes.add(CodeBlock.of("new $T()", toolClass.toolbox()));
            }
        }
        return constructor
                .addStatement("this.runner = settings.runner($L)", CodeBlock.join(toolboxes, ", "))
                .build();
    }

    private static NameAllocator parameterNames() {
        NameAllocator names = new NameAllocator();
        names.newName("model");
        names.newName("settings");
        return names;
    }

    private List<ToolClass> instanceTools() {
        return service.toolClasses().stream().filter(ToolClass::instance).toList();
    }

    static String toolName(NameAllocator names, ToolClass toolClass) {
        String name = toolClass.type().simpleName();
        return names.newName(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1));
    }

    private MethodSpec method(Method method, String constant) {
        MethodSpec.Builder spec = signature(method);
        CodeBlock.Builder call = CodeBlock.builder()
                .add("return this.runner.$L($L", method.wrapper() == Wrapper.REPLY ? "reply" : "run", constant);
        for (List<Segment> message :
                List.of(method.system().segments(), method.prompt().segments())) {
            for (Segment segment : message) {
                if (segment instanceof Argument argument) {
                    call.add(", $L", expression(argument));
                }
            }
        }
        return spec.addStatement(call.add(")").build()).build();
    }

    private static CodeBlock expression(Argument argument) {
        return isAbsentable(argument)
                ? CodeBlock.of("$T.ofNullable($L)", java.util.Optional.class, argument.expression())
                : CodeBlock.of("$L", argument.expression());
    }

    static MethodSpec.Builder signature(Method method) {
        MethodSpec.Builder spec = MethodSpec.methodBuilder(method.name())
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(method.returns())
                .varargs(method.varargs())
                .addExceptions(method.exceptions());
        method.parameters()
                .forEach(parameter -> spec.addParameter(ParameterSpec.builder(parameter.type(), parameter.name())
                        .build()));
        return Objects.requireNonNull(spec);
    }
}
