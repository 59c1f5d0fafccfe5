package dev.typist.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.typist.processor.Constants.Constant;
import dev.typist.processor.ToolboxModel.Inherited;
import dev.typist.processor.ToolboxModel.ToolModel;
import dev.typist.processor.ValueType.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** Writes the toolbox of a class with tools. */
final class ToolboxWriter {

    private final ToolboxModel toolbox;
    private final Initializers initializers = new Initializers();
    private final Constants constants;
    private final ShapeWriter shapes;
    private final TextConstants texts;
    private final String field;

    private ToolboxWriter(ToolboxModel toolbox) {
        this.toolbox = toolbox;
        UniqueNames names = new UniqueNames(takenNames(toolbox));
        this.field = names.next(Names.decapitalized(toolbox.type().simpleName()));
        this.texts = new TextConstants(names, initializers);
        this.constants = new Constants(names, toolbox.generated().name(), initializers);
        this.shapes = new ShapeWriter(constants, toolbox.generated());
    }

    static SourceFile write(ToolboxModel toolbox) {
        ToolboxWriter writer = new ToolboxWriter(toolbox);
        return new SourceFile(writer.write(), writer.initializers);
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
        shapes.write();
        List<Code> bound = new ArrayList<>();
        for (ToolModel tool : toolbox.tools()) {
            bound.add(bound(tool, constant(tool)));
        }
        type.addFields(texts.fields());
        constants.addTo(type);
        if (toolbox.instance()) {
            type.addField(toolbox.type(), field, Modifier.PRIVATE, Modifier.FINAL);
        }
        return type.addMethod(constructor()).addMethod(tools(bound)).build();
    }

    private Code constant(ToolModel tool) {
        Chain code = new Chain("$T.named($L)", RuntimeNames.TOOL_METHOD, Literals.of(tool.name()))
                .call("describedAs($L)", Literals.of(tool.description()));
        for (Component parameter : tool.parameters()) {
            code.call("parameter($L, $L)", Literals.of(parameter.name()), shapes.shape(parameter.type()));
        }
        code.call(
                "schema($L)", texts.json(Names.screaming(tool.method()) + "_SCHEMA", WrittenSchema.of(tool.schema())));
        if (tool.direct()) {
            code.call("returnDirect()");
        }
        if (tool.result() == null) {
            code.end("returnsNothing()");
        } else {
            code.end("returns($L)", shapes.shape(tool.result()));
        }
        int calls = 5
                + tool.parameters().stream()
                        .mapToInt(parameter -> 1 + ShapeSizes.of(parameter.type()))
                        .sum();
        Constant constant = constants.reserve(Names.screaming(tool.method()), calls, code.isLong());
        constants.add(constant, ParameterizedTypeName.get(RuntimeNames.TOOL_METHOD, tool.returned()), code);
        return constant.reference();
    }

    private Code bound(ToolModel tool, Code constant) {
        return Code.of(
                "$L.$L(arguments -> $L.$N($L)$L)",
                constant,
                tool.result() == null ? "runs" : "calls",
                tool.isStatic() ? Code.of("$T", toolbox.type()) : Code.of("this.$N", field),
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

    private MethodSpec tools(List<Code> bound) {
        ClassName list = ClassName.get(List.class);
        Code own =
                Code.of("$T.of($L)", list, bound.size() == 1 ? bound.get(0) : Code.of("\n$L", Code.join(bound, ",\n")));
        Code tools = toolbox.inherited().isEmpty()
                ? own
                : Code.of(
                        "$T.join(\n$L,\n$L)",
                        RuntimeNames.TOOLBOX,
                        own,
                        toolbox.inherited().stream().map(this::inherited).collect(Code.joining(",\n")));
        return MethodSpec.methodBuilder("tools")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(list, RuntimeNames.TOOL))
                .addStatement(Code.of("return $L", tools).block())
                .build();
    }

    private Code inherited(Inherited parent) {
        return parent.instance()
                ? Code.of("new $T(this.$N)", parent.toolbox(), field)
                : Code.of("new $T()", parent.toolbox());
    }
}
