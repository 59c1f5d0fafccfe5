package dev.typist.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.typist.processor.ValueType.RecordType;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Collects the simple names of the classes that the shape of a type is written with. */
final class TypeNames {

    private final Collection<String> names;
    private final Set<TypeName> seen = new HashSet<>();

    private TypeNames(Collection<String> names) {
        this.names = names;
    }

    static void simpleNames(ValueType type, Collection<String> names) {
        new TypeNames(names).add(type);
    }

    private void add(ValueType type) {
        ValueType bare = type.bare();
        boolean more = !(bare instanceof RecordType) || seen.add(bare.typeName());
        if (bare instanceof RecordType record) {
            names.addAll(record.declaration().simpleNames());
        } else if (bare.typeName() instanceof ClassName name) {
            names.addAll(name.simpleNames());
        }
        if (more) {
            bare.parts().forEach(this::add);
        }
    }
}
