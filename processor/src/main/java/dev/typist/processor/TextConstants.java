package dev.typist.processor;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The long texts of one class: each is a constant, once. What fits a line stays where it is used. */
final class TextConstants {

    private static final int LINE = 120;

    private static final ClassName STRING = ClassName.get(String.class);

    private final UniqueNames names;
    /** By the literal. */
    private final Map<String, Code> constants = new HashMap<>();

    private final List<Code> fields = new ArrayList<>();

    TextConstants(UniqueNames names) {
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
        return constants.computeIfAbsent(value.format(), text -> {
            String unique = names.next(name);
            fields.add(ClassWriter.constant(STRING, unique, value));
            return Code.of("$L", unique);
        });
    }

    List<Code> fields() {
        return fields;
    }
}
