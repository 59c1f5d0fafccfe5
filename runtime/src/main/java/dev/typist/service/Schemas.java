package dev.typist.service;

import dev.typist.shape.SchemaTarget;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A type's JSON schema, for each target that takes another one.
 *
 * @param portable the schema that every target takes that has none of its own
 * @param own the schema of each other target; empty for one that cannot express the type
 * @param types the type in words; null if nobody has written them
 */
record Schemas(
        String portable,
        Map<SchemaTarget, Optional<String>> own,
        @Nullable String types) {

    static Schemas of(String portable) {
        return new Schemas(Objects.requireNonNull(portable, "schema"), Map.of(), null);
    }

    Schemas with(SchemaTarget target, Optional<String> schema) {
        Map<SchemaTarget, Optional<String>> changed = new EnumMap<>(SchemaTarget.class);
        changed.putAll(own);
        changed.put(Objects.requireNonNull(target, "target"), schema);
        return new Schemas(portable, Map.copyOf(changed), types);
    }

    Schemas withTypes(String words) {
        return new Schemas(portable, own, Objects.requireNonNull(words, "types"));
    }

    /** What a target is sent; empty if it cannot express the type. */
    Optional<String> of(SchemaTarget target) {
        return own.getOrDefault(target, own.getOrDefault(SchemaTarget.PORTABLE, Optional.of(portable)));
    }
}
