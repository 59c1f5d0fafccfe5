package dev.typist.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.typist.processor.TypeModel.Component;
import dev.typist.processor.TypeModel.Known;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** The shapes that a generated class needs: each enum and record once, as a constant, before those that refer to it. */
final class ShapeConstants {

    private final NameAllocator names;
    private final Map<TypeName, String> constants = new LinkedHashMap<>();
    private final List<FieldSpec> fields = new ArrayList<>();

    ShapeConstants(NameAllocator names) {
        this.names = names;
    }

    List<FieldSpec> fields() {
        return fields;
    }

    /** The expression for a type's shape; adds the constants that it needs. */
    CodeBlock shape(TypeModel type) {
        if (type instanceof TypeModel.Scalar scalar) {
            return CodeBlock.of("$T.$L", RuntimeNames.SHAPE, scalar.known());
        } else if (type instanceof TypeModel.ListOf list) {
            return CodeBlock.of("$L.list()", shape(list.element()));
        } else if (type instanceof TypeModel.OptionalOf optional) {
            return CodeBlock.of("$L.optional()", shape(optional.content()));
        } else if (type instanceof TypeModel.Enumeration enumeration) {
            return constant(enumeration.name(), () -> enumeration(enumeration));
        } else if (type instanceof TypeModel.RecordOf record) {
            return constant(record.name(), () -> record(record));
        }
        throw new IllegalStateException("a type without a shape: " + type);
    }

    /** {@code values.getLong(0)} or {@code values.get(0)}, with its type spelled out where a call would be ambiguous. */
    static CodeBlock value(String values, int index, TypeModel type, boolean ambiguous) {
        if (type instanceof TypeModel.Scalar scalar && !scalar.known().getter.isEmpty()) {
            return CodeBlock.of("$L.$L($L)", values, scalar.known().getter, index);
        }
        return ambiguous
                ? CodeBlock.of("$L.<$T>get($L)", values, type.name(), index)
                : CodeBlock.of("$L.get($L)", values, index);
    }

    private CodeBlock constant(ClassName type, java.util.function.Supplier<CodeBlock> initializer) {
        String name = constants.get(type);
        if (name == null) {
            CodeBlock value = initializer.get();
            name = names.newName(constantName(type.simpleName()), type);
            constants.put(type, name);
            fields.add(FieldSpec.builder(
                            ParameterizedTypeName.get(RuntimeNames.SHAPE, type),
                            name,
                            Modifier.PRIVATE,
                            Modifier.STATIC,
                            Modifier.FINAL)
                    .initializer(value)
                    .build());
        }
        return CodeBlock.of("$L", name);
    }

    private static CodeBlock enumeration(TypeModel.Enumeration type) {
        CodeBlock.Builder code =
                CodeBlock.builder().add("$T.enumeration($T.class)$>$>", RuntimeNames.SHAPE, type.name());
        type.constants()
                .forEach(constant -> code.add("\n.constant($S, $T.$L)", constant.name(), type.name(), constant.name()));
        return code.add("\n.build()$<$<").build();
    }

    private CodeBlock record(TypeModel.RecordOf type) {
        CodeBlock.Builder code = CodeBlock.builder().add("$T.record($T.class)$>$>", RuntimeNames.SHAPE, type.name());
        List<CodeBlock> values = new ArrayList<>();
        for (Component component : type.components()) {
            code.add(
                    "\n.component($S, $L, $T::$L)",
                    component.name(),
                    shape(component.type()),
                    type.name(),
                    component.name());
            values.add(value("values", values.size(), component.type(), type.ambiguous()));
        }
        return code.add("\n.construct(values -> new $T($L))$<$<", type.name(), CodeBlock.join(values, ", "))
                .build();
    }

    /** {@code orderStatus} becomes {@code ORDER_STATUS}. */
    static String constantName(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("([A-Z])([A-Z][a-z])", "$1_$2")
                .toUpperCase(Locale.ROOT);
    }

    static boolean isString(TypeModel type) {
        return type instanceof TypeModel.Scalar scalar && scalar.known() == Known.STRING;
    }

    static String joined(List<String> parts) {
        return parts.stream().collect(Collectors.joining(", "));
    }
}
