package dev.typist.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.typist.processor.ValueType.Component;
import dev.typist.processor.ValueType.EnumType;
import dev.typist.processor.ValueType.ListType;
import dev.typist.processor.ValueType.OptionalType;
import dev.typist.processor.ValueType.RecordType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/** Writes the shapes of one class: a constant for each enum and record, in an order in which each finds what it needs. */
final class ShapeWriter {

    private final UniqueNames names;
    private final Map<TypeName, String> constants = new LinkedHashMap<>();
    private final List<FieldSpec> fields = new ArrayList<>();

    ShapeWriter(UniqueNames names) {
        this.names = names;
    }

    /** Makes sure that a type and all that is in it have their constants. */
    void declare(ValueType type) {
        if (type instanceof ListType list) {
            declare(list.element());
        } else if (type instanceof OptionalType optional) {
            declare(optional.content());
        } else if (!(type instanceof ScalarType) && !constants.containsKey(type.typeName())) {
            if (type instanceof RecordType record) {
                record.components().forEach(component -> declare(component.type()));
            }
            String name = names.next(Names.screaming(spelled(type.typeName())));
            constants.put(type.typeName(), name);
            fields.add(field(type, name));
        }
    }

    List<FieldSpec> fields() {
        return fields;
    }

    /** The expression for a declared type's shape. */
    CodeBlock shape(ValueType type) {
        if (type instanceof ScalarType scalar) {
            return CodeBlock.of("$T.$L", RuntimeNames.SHAPE, scalar.name());
        }
        if (type instanceof ListType list) {
            return CodeBlock.of("$L.list()", shape(list.element()));
        }
        if (type instanceof OptionalType optional) {
            return CodeBlock.of("$L.optional()", shape(optional.content()));
        }
        return CodeBlock.of("$N", constants.get(type.typeName()));
    }

    private static String spelled(TypeName name) {
        if (name instanceof ParameterizedTypeName generic) {
            return spelled(generic.rawType()) + "Of"
                    + generic.typeArguments().stream().map(ShapeWriter::spelled).collect(Collectors.joining("And"));
        }
        return ((ClassName) name).simpleName();
    }

    private FieldSpec field(ValueType type, String name) {
        return FieldSpec.builder(
                        ParameterizedTypeName.get(RuntimeNames.SHAPE, type.typeName()),
                        name,
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .initializer(
                        type instanceof EnumType enumeration ? enumeration(enumeration) : record((RecordType) type))
                .build();
    }

    private static CodeBlock enumeration(EnumType type) {
        CodeBlock.Builder code =
                CodeBlock.builder().add("$T.enumeration($T.class)$>$>", RuntimeNames.SHAPE, type.typeName());
        type.constants()
                .forEach(constant -> code.add(
                        "\n.constant($L, $T.$N)", Literals.of(constant.name()), type.typeName(), constant.name()));
        return code.add("\n.build()$<$<").build();
    }

    private CodeBlock record(RecordType type) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (type.typeName().equals(type.declaration())) {
            code.add("$T.record($T.class)$>$>", RuntimeNames.SHAPE, type.declaration());
        } else {
            code.add("$T.<$T>record($T.class)$>$>", RuntimeNames.SHAPE, type.typeName(), type.declaration());
        }
        for (Component component : type.components()) {
            code.add(
                    "\n.component($L, $L, $L)",
                    Literals.of(component.name()),
                    shape(component.type()),
                    component.overloaded()
                            ? CodeBlock.of("value -> value.$N()", component.name())
                            : CodeBlock.of("$T::$N", type.declaration(), component.name()));
        }
        return code.add(
                        "\n.construct(values -> new $T$L($L))$<$<",
                        type.declaration(),
                        type.typeName().equals(type.declaration()) ? "" : "<>",
                        taken("values", type.components(), type.overloaded()))
                .build();
    }

    /** Takes values out of their slots, as the arguments of a call. */
    static CodeBlock taken(String variable, List<Component> components, boolean typed) {
        return IntStream.range(0, components.size())
                .mapToObj(index -> taken(variable, index, components.get(index), typed))
                .collect(CodeBlock.joining(",$W"));
    }

    /** {@code typed}: where several methods could be meant, the argument says its type. */
    private static CodeBlock taken(String variable, int index, Component component, boolean typed) {
        if (component.type() instanceof ScalarType scalar && scalar.isUnboxed()) {
            boolean boxed = typed && !component.declared().isPrimitive();
            return boxed
                    ? CodeBlock.of("($T) $L.$L($L)", component.declared(), variable, scalar.getter(), index)
                    : CodeBlock.of("$L.$L($L)", variable, scalar.getter(), index);
        }
        return typed
                ? CodeBlock.of("$L.<$T>get($L)", variable, component.type().typeName(), index)
                : CodeBlock.of("$L.get($L)", variable, index);
    }
}
