package dev.typist.litellm;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A JSON object of a small answer, in which anything may be missing. */
record Tree(Map<?, ?> fields) {

    static Tree of(@Nullable Object value) {
        return new Tree(value instanceof Map<?, ?> map ? map : Map.of());
    }

    String text(String name) {
        return fields.get(name) instanceof String text ? text : "";
    }

    Optional<BigDecimal> number(String name) {
        return fields.get(name) instanceof BigDecimal number ? Optional.of(number) : Optional.empty();
    }

    Tree object(String name) {
        return of(fields.get(name));
    }

    List<Tree> list(String name) {
        return fields.get(name) instanceof List<?> items
                ? items.stream().map(Tree::of).toList()
                : List.of();
    }

    Map<String, Object> withoutNulls() {
        Map<String, Object> kept = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (value != null) {
                kept.put((String) name, value);
            }
        });
        return kept;
    }
}
