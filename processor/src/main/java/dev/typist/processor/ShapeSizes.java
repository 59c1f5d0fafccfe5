package dev.typist.processor;

import dev.typist.processor.ValueType.CheckedType;
import dev.typist.processor.ValueType.EnumType;
import dev.typist.processor.ValueType.RecordType;
import dev.typist.processor.ValueType.UnionType;

/** Estimates how many calls make a shape. */
final class ShapeSizes {

    private ShapeSizes() {}

    /** Of the constant of an enum, record or sealed interface. */
    static int ofConstant(ValueType type) {
        if (type instanceof EnumType enumeration) {
            return 2 + enumeration.constants().size();
        }
        if (type instanceof UnionType union) {
            return 2 + union.members().size();
        }
        return 2 + type.parts().size() + ofParts(type);
    }

    /** How many of them are on one builder. */
    static int calls(ValueType type) {
        return type instanceof EnumType enumeration
                ? enumeration.constants().size()
                : type.parts().size();
    }

    /** Of an expression that names such constants. */
    static int of(ValueType type) {
        if (type instanceof EnumType || type instanceof RecordType || type instanceof UnionType) {
            return 1;
        }
        if (type instanceof TypeReference) {
            return 2;
        }
        int own = type instanceof CheckedType checked ? checked.checks().size() : 1;
        return own + ofParts(type);
    }

    private static int ofParts(ValueType type) {
        int calls = 0;
        for (ValueType part : type.parts()) {
            calls += of(part);
        }
        return calls;
    }
}
