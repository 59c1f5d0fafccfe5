package dev.typist.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A type whose values travel: what a model may answer, a prompt may hold, a tool may take. */
sealed interface ValueType
        permits ScalarType,
                TypeReference,
                ValueType.EnumType,
                ValueType.RecordType,
                ValueType.UnionType,
                ValueType.SequenceType,
                ValueType.MapType,
                ValueType.OptionalType,
                ValueType.NullableType,
                ValueType.CheckedType {

    /** Its name as a type argument, so boxed. */
    TypeName typeName();

    /** The types that it is made of. */
    default List<ValueType> parts() {
        return List.of();
    }

    /** The type itself, without the rules that its values have to keep. */
    default ValueType bare() {
        return this;
    }

    /** An enum. {@code description} is empty if there is none. */
    record EnumType(ClassName typeName, String description, List<Constant> constants) implements ValueType {}

    /**
     * A constant of an enum.
     *
     * @param name its name on the wire
     * @param constant its name in Java
     * @param description empty if there is none
     */
    record Constant(String name, String constant, String description) {}

    /**
     * A record, or a class that Jackson makes like one.
     *
     * @param description empty if there is none
     * @param overloaded whether another constructor takes as many arguments, so that they must say their types
     * @param bound whether Jackson makes it
     */
    record RecordType(
            TypeName typeName,
            ClassName declaration,
            String description,
            List<Component> components,
            boolean overloaded,
            boolean bound)
            implements ValueType {
        @Override
        public List<ValueType> parts() {
            List<ValueType> parts = new ArrayList<>(components.size());
            for (Component component : components) {
                parts.add(component.type());
            }
            return parts;
        }
    }

    /**
     * A named part of a record, or a parameter of a tool.
     *
     * @param name its name on the wire
     * @param accessor its name in Java
     * @param declared its type as declared, perhaps primitive
     * @param type its type
     * @param description empty if there is none
     * @param overloaded whether the record has other methods of this name, so that a method reference would be ambiguous
     */
    record Component(
            String name, String accessor, TypeName declared, ValueType type, String description, boolean overloaded) {

        /** A property that is in no record. */
        static Component named(String name, ValueType type) {
            return new Component(name, name, type.typeName(), type, "", false);
        }
    }

    /** A sealed interface of records and enums. {@code description} is empty if there is none. */
    record UnionType(TypeName typeName, ClassName declaration, String description, List<Member> members)
            implements ValueType {
        @Override
        public List<ValueType> parts() {
            return members.stream().map(Member::type).toList();
        }
    }

    /** A record or enum of a sealed interface, with its name on the wire. */
    record Member(String name, ValueType type) {}

    /** A list, set or array. {@code typeName}: that of an array is not made of its element's boxed name. */
    record SequenceType(Kind kind, TypeName typeName, ValueType element) implements ValueType {
        enum Kind {
            LIST,
            SET,
            ARRAY
        }

        @Override
        public List<ValueType> parts() {
            return List.of(element);
        }
    }

    /** A map from text. */
    record MapType(ValueType value) implements ValueType {
        private static final ClassName MAP = ClassName.get(Map.class);

        @Override
        public TypeName typeName() {
            return ParameterizedTypeName.get(MAP, ScalarType.STRING.typeName(), value.typeName());
        }

        @Override
        public List<ValueType> parts() {
            return List.of(value);
        }
    }

    /** A value that may be absent. */
    record OptionalType(ValueType content) implements ValueType {
        private static final ClassName OPTIONAL = ClassName.get(Optional.class);

        @Override
        public TypeName typeName() {
            return ParameterizedTypeName.get(OPTIONAL, content.typeName());
        }

        @Override
        public List<ValueType> parts() {
            return List.of(content);
        }
    }

    /** A value that may be null. */
    record NullableType(ValueType content) implements ValueType {
        @Override
        public TypeName typeName() {
            return content.typeName();
        }

        @Override
        public List<ValueType> parts() {
            return List.of(content);
        }
    }

    /** A value that has to keep some rules. */
    record CheckedType(ValueType content, List<Check> checks) implements ValueType {
        @Override
        public TypeName typeName() {
            return content.typeName();
        }

        @Override
        public List<ValueType> parts() {
            return List.of(content);
        }

        @Override
        public ValueType bare() {
            return content.bare();
        }
    }

    /**
     * A rule.
     *
     * @param code the call that adds it to a shape: {@code .min(1)}
     * @param rule what it says, in words for a model
     * @param keywords what JSON Schema has to say the same; empty if it has nothing
     */
    record Check(Code code, String rule, Map<String, Json> keywords) {
        static Check inWords(Code code, String rule) {
            return new Check(code, rule, Map.of());
        }
    }
}
