package dev.typist.processor;

import dev.typist.processor.ValueType.Check;
import dev.typist.processor.ValueType.CheckedType;
import java.util.stream.Collectors;

/** The rules that values have to keep. */
final class Constraints {

    private Constraints() {}

    /** What a schema says of them. */
    static String rules(CheckedType type) {
        return type.checks().stream().map(Check::rule).collect(Collectors.joining("; "));
    }
}
