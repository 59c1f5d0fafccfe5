package dev.typist.processor;

import com.palantir.javapoet.TypeName;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts the parts of types as their schemas have them: each is written where it is used, so two uses of two uses of
 * something are four.
 */
final class SchemaSizes {

    /** More than fit into one constant, whatever they are. */
    private static final long MOST = 65_535;

    private final Map<TypeName, Long> known = new HashMap<>();

    /** Whether a type has so many parts that there is no use in writing them. */
    boolean isTooLarge(ValueType type) {
        return parts(type) > MOST;
    }

    private long parts(ValueType type) {
        if (type instanceof TypeReference) {
            return 1;
        }
        Long found = known.get(type.typeName());
        if (found == null) {
            found = Math.min(
                    MOST + 1, 1 + type.parts().stream().mapToLong(this::parts).sum());
            known.put(type.typeName(), found);
        }
        return found;
    }
}
