package dev.typist.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.typist.processor.ToolboxModel.ToolModel;
import dev.typist.processor.ValueType.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Writes the toolbox of a class with tools. */
final class ToolboxWriter {

    private final ToolboxModel toolbox;
    private final UniqueNames names;
    private final ShapeWriter shapes;
    private final String field;

    private ToolboxWriter(ToolboxModel toolbox) {
        this.toolbox = toolbox;
        this.names = new UniqueNames(takenNames(toolbox));
        this.field = names.next(Names.decapitalized(toolbox.type().simpleName()));
        this.shapes = new ShapeWriter(names, toolbox.generated().name());
    }

    static TypeSpec write(ToolboxModel toolbox) {
        return new ToolboxWriter(toolbox).write();
    }

    /** A field must not hide a class that is named beside it. */
    private static List<String> takenNames(ToolboxModel toolbox) {
        List<String> taken = new ArrayList<>(toolbox.type().simpleNames());
        for (ToolModel tool : toolbox.tools()) {
            tool.parameters().forEach(parameter -> TypeNames.simpleNames(parameter.type(), taken));
            if (tool.result() != null) {
                TypeNames.simpleNames(tool.result(), taken);
            }
        }
        return taken;
    }

    private TypeSpec write() {
        TypeSpec.Builder type = ClassWriter.start(toolbox.generated(), "The tools of", toolbox.type())
                .addSuperinterface(RuntimeNames.TOOLBOX);
        for (ToolModel tool : toolbox.tools()) {
            tool.parameters().forEach(parameter -> shapes.declare(parameter.type()));
            if (tool.result() != null) {
                shapes.declare(tool.result());
            }
        }
        type.addFields(shapes.fields());
        List<CodeBlock> bound = new ArrayList<>();
        for (ToolModel tool : toolbox.tools()) {
            FieldSpec constant = constant(tool);
            type.addField(constant);
            bound.add(bound(tool, constant.name()));
        }
        if (toolbox.instance()) {
            type.addField(toolbox.type(), field, Modifier.PRIVATE, Modifier.FINAL);
        }
        return type.addMethod(constructor()).addMethod(tools(bound)).build();
    }

    private FieldSpec constant(ToolModel tool) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add("$T.named($L)$>$>", RuntimeNames.TOOL_METHOD, Literals.of(tool.name()))
                .add("\n.describedAs($L)", Literals.of(tool.description()));
        for (Component parameter : tool.parameters()) {
            code.add("\n.parameter($L, $L)", Literals.of(parameter.name()), shapes.shape(parameter.type()));
        }
        code.add("\n.schema($L)", Literals.of(tool.schema()));
        if (tool.direct()) {
            code.add("\n.returnDirect()");
        }
        if (tool.result() == null) {
            code.add("\n.returnsNothing()$<$<");
        } else {
            code.add("\n.returns($L)$<$<", shapes.shape(tool.result()));
        }
        return FieldSpec.builder(
                        ParameterizedTypeName.get(RuntimeNames.TOOL_METHOD, tool.returned()),
                        names.next(Names.screaming(tool.method())),
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .initializer(code.build())
                .build();
    }

    private CodeBlock bound(ToolModel tool, String constant) {
        return CodeBlock.of(
                "$N.$L(arguments -> $L.$N($L)$L)",
                constant,
                tool.result() == null ? "runs" : "calls",
                tool.isStatic() ? CodeBlock.of("$T", toolbox.type()) : CodeBlock.of("this.$N", field),
                tool.method(),
                ShapeWriter.taken("arguments", tool.parameters(), tool.overloaded()),
                tool.optional() ? ".orElse(null)" : "");
    }

    private MethodSpec constructor() {
        MethodSpec.Builder constructor = ClassWriter.constructor(toolbox.generated());
        if (toolbox.instance()) {
            constructor
                    .addParameter(toolbox.type(), field)
                    .addStatement("this.$N = $T.requireNonNull($N, $S)", field, Objects.class, field, field);
        }
        return constructor.build();
    }

    private static MethodSpec tools(List<CodeBlock> bound) {
        ClassName list = ClassName.get(List.class);
        CodeBlock tools = bound.size() == 1 ? bound.get(0) : CodeBlock.of("\n$L", CodeBlock.join(bound, ",\n"));
        return MethodSpec.methodBuilder("tools")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(list, RuntimeNames.TOOL))
                .addStatement("return $T.of($L)", list, tools)
                .build();
    }
}
