package dev.typist.processor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The long texts of one class: each is a constant, once. What fits a line stays where it is used. */
final class TextConstants {

    private static final Code STRING = Code.of("$T", ScalarType.STRING.typeName());

    private final UniqueNames names;
    private final Map<String, Code> constants = new HashMap<>();
    private final List<Code> fields = new ArrayList<>();

    TextConstants(UniqueNames names) {
        this.names = names;
    }

    /** The expression for a text; {@code name} is what its constant is called, if it needs one. */
    Code expression(String name, LongText text) {
        return text.fits()
                ? text.code()
                : constants.computeIfAbsent(text.text(), value -> {
                    String unique = names.next(name);
                    fields.add(ClassWriter.constant(STRING, unique, text.code()));
                    return Code.of("$L", unique);
                });
    }

    List<Code> fields() {
        return fields;
    }
}
