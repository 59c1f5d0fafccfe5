package dev.typist.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;

/** A type whose values travel: what a model may answer, a prompt may hold, a tool may take. */
sealed interface ValueType
        permits ScalarType, ValueType.EnumType, ValueType.RecordType, ValueType.ListType, ValueType.OptionalType {

    /** Its name as a type argument, so boxed. */
    TypeName typeName();

    /** An enum. {@code description} is empty if there is none. */
    record EnumType(ClassName typeName, String description, List<Constant> constants) implements ValueType {}

    /** A constant of an enum. {@code description} is empty if there is none. */
    record Constant(String name, String description) {}

    /**
     * A record. {@code overloaded}: another constructor takes as many arguments, so they must say their types.
     * {@code description} is empty if there is none.
     */
    record RecordType(
            TypeName typeName,
            ClassName declaration,
            String description,
            List<Component> components,
            boolean overloaded)
            implements ValueType {}

    /**
     * A named part of a record, or a parameter of a tool.
     *
     * @param name its name, in Java and on the wire
     * @param declared its type as declared, perhaps primitive
     * @param type its type
     * @param description empty if there is none
     * @param overloaded whether the record has other methods of this name, so that a method reference would be ambiguous
     */
    record Component(String name, TypeName declared, ValueType type, String description, boolean overloaded) {}

    /** A list. */
    record ListType(ValueType element) implements ValueType {
        @Override
        public TypeName typeName() {
            return ParameterizedTypeName.get(ClassName.get(List.class), element.typeName());
        }
    }

    /** A value that may be absent. */
    record OptionalType(ValueType content) implements ValueType {
        @Override
        public TypeName typeName() {
            return ParameterizedTypeName.get(ClassName.get(Optional.class), content.typeName());
        }
    }
}
