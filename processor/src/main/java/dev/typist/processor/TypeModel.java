package dev.typist.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;

/** A type that values are read into or written from, as data. */
sealed interface TypeModel {

    /** The type, boxed. */
    TypeName name();

    /** A type with a constant of its own in {@code Shape}. */
    record Scalar(TypeName name, Known known) implements TypeModel {}

    /** An enum with its constants in order. */
    record Enumeration(ClassName name, List<Constant> constants) implements TypeModel {}

    /** A constant of an enum; its description is empty if it has none. */
    record Constant(String name, String description) {}

    /** A record with its components in order. */
    record RecordOf(ClassName name, String description, List<Component> components, boolean ambiguous)
            implements TypeModel {}

    /** A component of a record, or a parameter of a tool; its description is empty if it has none. */
    record Component(String name, TypeModel type, String description) {}

    /** A list. */
    record ListOf(TypeName name, TypeModel element) implements TypeModel {}

    /** A value that may be absent. */
    record OptionalOf(TypeName name, TypeModel content) implements TypeModel {}

    /** The types with a constant in {@code Shape}. */
    enum Known {
        STRING("string", ""),
        BOOLEAN("boolean", "getBoolean"),
        INT("integer", "getInt"),
        LONG("integer", "getLong"),
        DOUBLE("number", "getDouble"),
        BIG_DECIMAL("number", ""),
        BIG_INTEGER("integer", "");

        final String schemaType;
        /** How {@code Values} hands out the primitive; empty if it hands out the object. */
        final String getter;

        Known(String schemaType, String getter) {
            this.schemaType = schemaType;
            this.getter = getter;
        }
    }
}
