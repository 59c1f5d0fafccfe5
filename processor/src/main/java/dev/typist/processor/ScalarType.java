package dev.typist.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** A type without parts. Each is a constant of the runtime's {@code Shape}. */
enum ScalarType implements ValueType {
    STRING(ClassName.get(String.class), "string", "get"),
    BOOLEAN(TypeName.BOOLEAN.box(), "boolean", "getBoolean"),
    INT(TypeName.INT.box(), "integer", "getInt"),
    LONG(TypeName.LONG.box(), "integer", "getLong"),
    DOUBLE(TypeName.DOUBLE.box(), "number", "getDouble"),
    BIG_DECIMAL(ClassName.get(BigDecimal.class), "number", "get"),
    BIG_INTEGER(ClassName.get(BigInteger.class), "integer", "get");

    @SuppressWarnings("Immutable") // JavaPoet's names are.
    private final TypeName typeName;

    private final String schemaType;
    private final String getter;

    ScalarType(TypeName typeName, String schemaType, String getter) {
        this.typeName = typeName;
        this.schemaType = schemaType;
        this.getter = getter;
    }

    static Optional<ScalarType> named(TypeName name) {
        TypeName boxed = name.isPrimitive() ? name.box() : name;
        for (ScalarType scalar : values()) {
            if (scalar.typeName.equals(boxed)) {
                return Optional.of(scalar);
            }
        }
        return Optional.empty();
    }

    @Override
    public TypeName typeName() {
        return typeName;
    }

    String schemaType() {
        return schemaType;
    }

    /** The method of the runtime's {@code Values} that takes it out of its slot. */
    String getter() {
        return getter;
    }

    /** Whether {@code Values} keeps it unboxed. */
    boolean isUnboxed() {
        return !getter.equals("get");
    }
}
