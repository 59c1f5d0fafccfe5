package dev.typist.processor;

import com.palantir.javapoet.ClassName;
import dev.typist.processor.ValueType.ListType;
import dev.typist.processor.ValueType.OptionalType;
import dev.typist.processor.ValueType.RecordType;
import java.util.Collection;

/** Collects the simple names of the classes that the shape of a type is written with. */
final class TypeNames {

    private TypeNames() {}

    static void simpleNames(ValueType type, Collection<String> names) {
        if (type instanceof ListType list) {
            simpleNames(list.element(), names);
        } else if (type instanceof OptionalType optional) {
            simpleNames(optional.content(), names);
        } else if (type instanceof RecordType record) {
            names.addAll(record.declaration().simpleNames());
            record.components().forEach(component -> simpleNames(component.type(), names));
        } else if (type.typeName() instanceof ClassName name) {
            names.addAll(name.simpleNames());
        }
    }
}
