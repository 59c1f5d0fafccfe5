package dev.typist.processor;

import dev.typist.processor.SchemaProfile.Limit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something in a schema that somebody does not take.
 *
 * @param kind what is wrong
 * @param path the way to it from the root, through keywords, names and references: {@code properties, lines, items}
 * @param what what is wrong, in words: {@code the keyword "if"}
 * @param limit what there is too much of, if it is that
 */
record SchemaProblem(
        Kind kind, List<String> path, String what, @Nullable Limit limit) {

    SchemaProblem {
        path = List.copyOf(path);
    }

    /** What can be wrong. */
    enum Kind {
        ROOT,
        KEYWORD,
        VALUE,
        UNTYPED,
        UNTYPED_ITEMS,
        FORMAT,
        OPEN_OBJECT,
        REQUIRED,
        ORDER,
        REFERENCE,
        RECURSION,
        LIMIT
    }
}
