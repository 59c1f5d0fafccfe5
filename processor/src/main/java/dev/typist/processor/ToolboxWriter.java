package dev.typist.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.typist.processor.Constants.Constant;
import dev.typist.processor.ToolboxModel.Inherited;
import dev.typist.processor.ToolboxModel.ToolModel;
import dev.typist.processor.ValueType.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Writes the toolbox of a class with tools. */
final class ToolboxWriter {

    static final TypeName LIST_OF_TOOLS = ParameterizedTypeName.get(ClassName.get(List.class), RuntimeNames.TOOL);

    private final ToolboxModel toolbox;
    private final Constants constants;
    private final ShapeWriter shapes;
    private final TextConstants texts;
    private final String field;

    private ToolboxWriter(ToolboxModel toolbox) {
        this.toolbox = toolbox;
        UniqueNames names = new UniqueNames(takenNames(toolbox));
        this.field = names.next(Names.decapitalized(toolbox.type().simpleName()));
        this.texts = new TextConstants(names);
        this.constants = new Constants(names, toolbox.generated().name());
        this.shapes = new ShapeWriter(constants, toolbox.generated());
    }

    static SourceFile write(ToolboxModel toolbox) {
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

    private SourceFile write() {
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
        List<Code> members = new ArrayList<>(texts.fields());
        members.addAll(constants.own());
        if (toolbox.instance()) {
            members.add(ClassWriter.field(Code.of("$T", toolbox.type()), field));
        }
        members.add(constructor());
        members.add(tools(bound));
        members.addAll(constants.nested());
        SourceFile.Scope scope =
                new SourceFile.Scope(toolbox.generated().taken(), List.of(), List.of(), constants.nestedNames());
        Code head =
                ClassWriter.head(toolbox.generated(), "The tools of", toolbox.type(), List.of(), RuntimeNames.TOOLBOX);
        return new SourceFile(toolbox.generated().name(), scope, head, members);
    }

    private Code constant(ToolModel tool) {
        Chain code = new Chain("$T.named($L)", RuntimeNames.TOOL_METHOD, Literals.of(tool.name()))
                .call("describedAs($L)", Literals.of(tool.description()));
        for (Component parameter : tool.parameters()) {
            code.call("parameter($L, $L)", Literals.of(parameter.name()), shapes.shape(parameter.type()));
        }
        code.call(
                "schema($L)", texts.expression(Names.screaming(tool.method()) + "_SCHEMA", LongText.of(tool.schema())));
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
        constants.add(constant, Code.of("$T<$T>", RuntimeNames.TOOL_METHOD, tool.returned()), code);
        return constant.reference();
    }

    private Code bound(ToolModel tool, Code constant) {
        return Code.of(
                "$L.$L(arguments -> $L.$L($L)$L)",
                constant,
                tool.result() == null ? "runs" : "calls",
                tool.isStatic() ? Code.of("$T", toolbox.type()) : Code.of("this.$L", field),
                tool.method(),
                ShapeWriter.taken("arguments", tool.parameters(), tool.overloaded()),
                tool.optional() ? ".orElse(null)" : "");
    }

    private Code constructor() {
        return toolbox.instance()
                ? ClassWriter.constructor(
                        toolbox.generated(),
                        List.of(ClassWriter.parameter(toolbox.type(), field)),
                        Code.of("this.$L = $T.requireNonNull($L, $S);\n", field, Objects.class, field, field))
                : ClassWriter.constructor(toolbox.generated(), List.of(), Code.NONE);
    }

    private Code tools(List<Code> bound) {
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
        return ClassWriter.override(LIST_OF_TOOLS, "tools", Code.of("return $>$>$L;\n$<$<", tools));
    }

    private Code inherited(Inherited parent) {
        return parent.instance()
                ? Code.of("new $T(this.$L)", parent.toolbox(), field)
                : Code.of("new $T()", parent.toolbox());
    }
}
