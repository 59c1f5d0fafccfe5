package dev.typist.processor;

import com.palantir.javapoet.FieldSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** The long texts of one class: each is a constant, once. What fits a line stays where it is used. */
final class TextConstants {

    private static final int LINE = 120;

    private final Initializers initializers;
    private final UniqueNames names;
    private final Map<Code, String> constants = new HashMap<>();
    private final List<FieldSpec> fields = new ArrayList<>();

    TextConstants(UniqueNames names, Initializers initializers) {
        this.initializers = initializers;
        this.names = names;
    }

    /** The expression for the text of a schema. */
    Code json(String name, WrittenSchema schema) {
        return schema.text().length() <= LINE
                ? Literals.of(schema.text())
                : constant(name, Literals.blockOfOneLine(schema.lines()));
    }

    /** The expression for a text of perhaps several lines. */
    Code text(String name, String text) {
        List<String> lines = text.lines().toList();
        return lines.size() == 1 && text.length() <= LINE ? Literals.of(text) : constant(name, Literals.block(lines));
    }

    private Code constant(String name, Code value) {
        return Code.of("$N", constants.computeIfAbsent(value, text -> {
            String unique = names.next(name);
            fields.add(FieldSpec.builder(String.class, unique, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer(initializers.block(text))
                    .build());
            return unique;
        }));
    }

    List<FieldSpec> fields() {
        return fields;
    }
}
