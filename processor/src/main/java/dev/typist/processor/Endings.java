package dev.typist.processor;

import com.palantir.javapoet.TypeName;
import dev.typist.processor.ValueType.RecordType;
import dev.typist.processor.ValueType.UnionType;
import java.util.HashSet;
import java.util.Set;

/** Finds out whether a type that holds itself has values at all: {@code record Node(Node next)} has none that ends. */
final class Endings {

    private final Set<TypeName> open = new HashSet<>();

    /** Types without values that are reported already: what holds one of them is not to blame. */
    private final Set<TypeName> reported;

    private Endings(Set<TypeName> reported) {
        this.reported = reported;
    }

    static boolean has(ValueType type, Set<TypeName> reported) {
        return new Endings(reported).ends(type);
    }

    private boolean ends(ValueType type) {
        ValueType bare = type.bare();
        boolean simple = !(bare instanceof RecordType) && !(bare instanceof UnionType);
        if (simple || reported.contains(bare.typeName())) {
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
