package dev.typist.processor;

import com.palantir.javapoet.TypeName;
import dev.typist.processor.ValueType.RecordType;
import dev.typist.processor.ValueType.UnionType;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Finds the types that hold themselves: a schema can only name them. */
final class RecursiveTypes {

    private final Set<TypeName> open = new HashSet<>();
    private final Set<TypeName> done = new HashSet<>();
    private final Map<TypeName, ValueType> found = new LinkedHashMap<>();

    private RecursiveTypes() {}

    /** So many of them that every way back into a type leads through one. */
    static Map<TypeName, ValueType> in(Collection<ValueType> types) {
        RecursiveTypes recursive = new RecursiveTypes();
        types.forEach(recursive::visit);
        return recursive.found;
    }

    private void visit(ValueType type) {
        ValueType bare = type.bare();
        if (bare instanceof RecordType || bare instanceof UnionType) {
            visitNamed(bare);
        } else {
            bare.parts().forEach(this::visit);
        }
    }

    private void visitNamed(ValueType type) {
        if (open.contains(type.typeName())) {
            found.put(type.typeName(), type);
        } else if (!done.contains(type.typeName())) {
            open.add(type.typeName());
            if (type instanceof UnionType union) {
                // A member is written into the union's own schema, with its name in it.
                union.members().forEach(member -> member.type().bare().parts().forEach(this::visit));
            } else {
                type.parts().forEach(this::visit);
            }
            open.remove(type.typeName());
            done.add(type.typeName());
        }
    }
}
