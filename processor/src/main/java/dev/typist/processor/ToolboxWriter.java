package dev.typist.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.typist.processor.ToolboxModel.Method;
import dev.typist.processor.TypeModel.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Writes the class that hands out a tool class's tools. */
final class ToolboxWriter {

    private final ToolboxModel toolbox;
    private final NameAllocator constants = new NameAllocator();
    private final ShapeConstants shapes = new ShapeConstants(constants);
    private final String target;

    private ToolboxWriter(ToolboxModel toolbox) {
        this.toolbox = toolbox;
        String name = toolbox.type().simpleName();
        this.target = new NameAllocator().newName(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1));
    }

    static TypeSpec write(ToolboxModel toolbox) {
        return new ToolboxWriter(toolbox).type();
    }

    private TypeSpec type() {
        TypeSpec.Builder type = GeneratedType.of(
                        toolbox.generated(),
                        toolbox.type(),
                        "The tools of",
                        toolbox.isPublic(),
                        toolbox.generatedAnnotation())
                .addSuperinterface(RuntimeNames.TOOLBOX);
        List<FieldSpec> toolMethods = new ArrayList<>();
        List<CodeBlock> tools = new ArrayList<>();
        for (Method method : toolbox.methods()) {
            String constant = constants.newName(ShapeConstants.constantName(method.name()), method);
            toolMethods.add(toolMethod(method, constant));
            tools.add(tool(method, constant));
        }
        type.addFields(shapes.fields()).addFields(toolMethods);
        if (toolbox.hasInstanceTools()) {
            type.addField(toolbox.type(), target, Modifier.PRIVATE, Modifier.FINAL);
        }
        return type.addMethod(constructor()).addMethod(tools(tools)).build();
    }

    private FieldSpec toolMethod(Method method, String constant) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add("$T.named($S)$>$>", RuntimeNames.TOOL_METHOD, method.toolName())
                .add("\n.describedAs($S)", method.description());
        for (Component parameter : method.parameters()) {
            code.add("\n.parameter($S, $L)", parameter.name(), shapes.shape(parameter.type()));
        }
        code.add("\n.schema($S)", SchemaWriter.object(method.parameters(), ""));
        TypeName result = method.result().map(TypeModel::name).orElse(ClassName.get(Void.class));
        code.add(
                "\n.$L$<$<",
                method.result()
                        .map(type -> CodeBlock.of("returns($L)", shapes.shape(type)))
                        .orElseGet(() -> CodeBlock.of("returnsNothing()")));
        return FieldSpec.builder(
                        ParameterizedTypeName.get(RuntimeNames.TOOL_METHOD, result),
                        constant,
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .initializer(code.build())
                .build();
    }

    private CodeBlock tool(Method method, String constant) {
        List<CodeBlock> arguments = new ArrayList<>();
        for (Component parameter : method.parameters()) {
            arguments.add(ShapeConstants.value("arguments", arguments.size(), parameter.type(), method.overloaded()));
        }
        CodeBlock receiver = method.isStatic() ? CodeBlock.of("$T", toolbox.type()) : CodeBlock.of("this.$L", target);
        return CodeBlock.of(
                "$L.$L(arguments -> $L.$L($L))",
                constant,
                method.result().isPresent() ? "calls" : "runs",
                receiver,
                method.name(),
                CodeBlock.join(arguments, ", "));
    }

    private MethodSpec constructor() {
        MethodSpec.Builder constructor = GeneratedType.constructor(toolbox.isPublic());
        if (toolbox.hasInstanceTools()) {
            constructor
                    .addParameter(toolbox.type(), target)
                    .addStatement("this.$L = $T.requireNonNull($L, $S)", target, Objects.class, target, target);
        }
        return constructor.build();
    }

    private static MethodSpec tools(List<CodeBlock> tools) {
        CodeBlock list = tools.size() == 1
                ? CodeBlock.of("$T.of($L)", List.class, tools.get(0))
                : CodeBlock.of("$T.of($>$>\n$L$<$<)", List.class, CodeBlock.join(tools, ",\n"));
        return MethodSpec.methodBuilder("tools")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(ClassName.get(List.class), RuntimeNames.TOOL))
                .addStatement("return $L", list)
                .build();
    }
}
