package dev.typist.processor;

import com.palantir.javapoet.TypeName;
import dev.typist.processor.ValueType.RecordType;
import dev.typist.processor.ValueType.UnionType;
import java.util.HashSet;
import java.util.Set;

/** Finds out whether a type that holds itself has values at all: {@code record Node(Node next)} has none that ends. */
final class Endings {

    private final Set<TypeName> open = new HashSet<>();

    private Endings() {}

    static boolean has(ValueType type) {
        return new Endings().ends(type);
    }

    private boolean ends(ValueType type) {
        ValueType bare = type.bare();
        if (!(bare instanceof RecordType) && !(bare instanceof UnionType)) {
            // A list may be empty and an optional absent.
            return true;
        }
        if (!open.add(bare.typeName())) {
            return false;
        }
        boolean ends = bare instanceof UnionType
                ? bare.parts().stream().anyMatch(this::ends)
                : bare.parts().stream().allMatch(this::ends);
        open.remove(bare.typeName());
        return ends;
    }
}
