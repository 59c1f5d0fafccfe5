package dev.typist.processor;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.typist.processor.Constants.Constant;
import dev.typist.processor.ValueType.Check;
import dev.typist.processor.ValueType.CheckedType;
import dev.typist.processor.ValueType.Component;
import dev.typist.processor.ValueType.EnumType;
import dev.typist.processor.ValueType.MapType;
import dev.typist.processor.ValueType.NullableType;
import dev.typist.processor.ValueType.OptionalType;
import dev.typist.processor.ValueType.RecordType;
import dev.typist.processor.ValueType.SequenceType;
import dev.typist.processor.ValueType.UnionType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Writes the shapes of one class: a constant for each enum, record and sealed interface, in an order in which each finds
 * what it needs. What holds itself looks itself up later.
 */
final class ShapeWriter {

    private final Constants constants;
    /** Names that mean something else here. */
    private final Set<String> hidden;

    private final Set<TypeName> started = new HashSet<>();
    /** In the order in which each finds what it needs. */
    private final Map<TypeName, ValueType> ordered = new LinkedHashMap<>();
    /** Those that need a member that has no place yet. */
    private final Set<UnionType> postponed = new LinkedHashSet<>();

    private final Map<TypeName, Constant> places = new HashMap<>();
    private final Set<TypeName> written = new HashSet<>();

    ShapeWriter(Constants constants, GeneratedClass generated) {
        this.constants = constants;
        this.hidden = Set.copyOf(generated.taken());
    }

    /** Makes sure that a type and all that is in it will have their constants. */
    void declare(ValueType type) {
        ValueType bare = type.bare();
        if (!isNamed(bare)) {
            bare.parts().forEach(this::declare);
        } else if (started.add(bare.typeName())) {
            bare.parts().forEach(this::declare);
            if (bare instanceof UnionType union && !isReady(union)) {
                postponed.add(union);
            } else {
                order(bare);
            }
        }
    }

    private static boolean isNamed(ValueType type) {
        return type instanceof EnumType || type instanceof RecordType || type instanceof UnionType;
    }

    private boolean isReady(UnionType union) {
        return union.parts().stream().allMatch(member -> ordered.containsKey(member.typeName()));
    }

    private void order(ValueType type) {
        ordered.put(type.typeName(), type);
        for (UnionType union : List.copyOf(postponed)) {
            if (isReady(union) && postponed.remove(union)) {
                order(union);
            }
        }
    }

    /** Writes the constants of all that was declared. */
    void write() {
        ordered.forEach((name, type) -> places.put(
                name,
                constants.reserve(
                        Names.screaming(SpelledTypes.of(name)),
                        ShapeSizes.ofConstant(type),
                        Chain.isLong(ShapeSizes.calls(type)))));
        ordered.forEach((name, type) -> {
            constants.add(place(type), Code.of("$T<$T>", RuntimeNames.SHAPE, name), chain(type));
            written.add(name);
        });
    }

    private Constant place(ValueType type) {
        return Objects.requireNonNull(places.get(type.typeName()), "a type that was not declared");
    }

    private Chain chain(ValueType type) {
        if (type instanceof EnumType enumeration) {
            return enumeration(enumeration);
        }
        if (type instanceof UnionType union) {
            return union(union);
        }
        RecordType record = (RecordType) type;
        return record.bound() ? bound(record) : record(record);
    }

    /** The expression for a declared type's shape. */
    Code shape(ValueType type) {
        if (type instanceof ScalarType scalar) {
            return scalar.shape();
        }
        if (type instanceof SequenceType sequence) {
            return sequence(sequence);
        }
        if (type instanceof MapType map) {
            return Code.of("$L.map()", shape(map.value()));
        }
        if (type instanceof OptionalType optional) {
            return Code.of("$L.optional()", shape(optional.content()));
        }
        if (type instanceof NullableType nullable) {
            return Code.of("$L.nullable()", shape(nullable.content()));
        }
        if (type instanceof CheckedType checked) {
            return Code.of(
                    "$L$L",
                    shape(checked.content()),
                    checked.checks().stream().map(Check::code).collect(Code.joining("")));
        }
        return written.contains(type.typeName())
                ? place(type).reference()
                : Code.of("$T.lazy(() -> $L)", RuntimeNames.SHAPE, place(type).qualified());
    }

    private Code sequence(SequenceType type) {
        return switch (type.kind()) {
            case LIST -> Code.of("$L.list()", shape(type.element()));
            case SET -> Code.of("$L.set()", shape(type.element()));
            case ARRAY -> {
                TypeName element = ((ArrayTypeName) type.typeName()).componentType();
                yield element.isPrimitive()
                        ? Code.of("$L_ARRAY", shape(type.element()))
                        : Code.of("$L.array($T[]::new)", shape(type.element()), element);
            }
        };
    }

    private Chain union(UnionType type) {
        Chain chain = start(RuntimeNames.SHAPE, "union", type.typeName(), type.declaration());
        type.members()
                .forEach(member -> chain.call(
                        "member($L, $T.class, $L)",
                        Literals.of(member.name()),
                        raw(member.type().typeName()),
                        place(member.type()).reference()));
        return chain.end("build()");
    }

    private Chain enumeration(EnumType type) {
        Chain chain = new Chain("$T.enumeration($T.class)", RuntimeNames.SHAPE, type.typeName());
        type.constants()
                .forEach(constant -> chain.call(
                        "constant($L, $L.$L)", Literals.of(constant.name()), asValue(type), constant.constant()));
        return chain.end("build()");
    }

    /** A class where it could be taken for a variable. */
    private Code asValue(EnumType type) {
        return isHidden(type.typeName()) ? Code.of("$F", type.typeName()) : Code.of("$T", type.typeName());
    }

    private boolean isHidden(ClassName type) {
        return hidden.contains(type.simpleNames().get(0));
    }

    private Chain record(RecordType type) {
        Chain chain = start(RuntimeNames.SHAPE, "record", type.typeName(), type.declaration());
        for (Component component : type.components()) {
            chain.call(
                    "component($L, $L, $L)",
                    Literals.of(component.name()),
                    shape(component.type()),
                    component.overloaded() || isHidden(type.declaration())
                            ? Code.of("value -> value.$L()", component.accessor())
                            : Code.of("$T::$L", type.declaration(), component.accessor()));
        }
        return chain.end(
                "construct(values -> new $T$L($L))",
                type.declaration(),
                type.typeName().equals(type.declaration()) ? "" : "<>",
                taken("values", type.components(), type.overloaded()));
    }

    /** A class that Jackson makes: it finds the creator and the accessors itself. */
    private Chain bound(RecordType type) {
        Chain chain = start(RuntimeNames.DATA_BINDING, "of", type.typeName(), type.declaration());
        type.components()
                .forEach(component ->
                        chain.call("component($L, $L)", Literals.of(component.name()), shape(component.type())));
        return chain.end("build()");
    }

    /** A class literal says nothing of type arguments, so those of a generic type are named. */
    private static Chain start(ClassName builder, String method, TypeName type, ClassName declaration) {
        return type.equals(declaration)
                ? new Chain("$T.$L($T.class)", builder, method, declaration)
                : new Chain("$T.<$T>$L($T.class)", builder, type, method, declaration);
    }

    private static TypeName raw(TypeName type) {
        return type instanceof ParameterizedTypeName generic ? generic.rawType() : type;
    }

    /** Takes values out of their slots, as the arguments of a call. */
    static Code taken(String variable, List<Component> components, boolean typed) {
        List<Code> taken = new ArrayList<>();
        for (int i = 0; i < components.size(); i++) {
            taken.add(taken(variable, i, components.get(i), typed));
        }
        return Code.join(taken, ",$W");
    }

    /** {@code typed}: where several methods could be meant, the argument says its type. */
    private static Code taken(String variable, int index, Component component, boolean typed) {
        if (component.type().bare() instanceof ScalarType scalar && scalar.isUnboxed()) {
            boolean boxed = typed && !component.declared().isPrimitive();
            return boxed
                    ? Code.of("($T) $L.$L($L)", component.declared(), variable, scalar.getter(), index)
                    : Code.of("$L.$L($L)", variable, scalar.getter(), index);
        }
        return typed
                ? Code.of("$L.<$T>get($L)", variable, component.type().typeName(), index)
                : Code.of("$L.get($L)", variable, index);
    }
}
