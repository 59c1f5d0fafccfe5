package dev.typist.processor;

import java.util.List;

/**
 * A text as it stands in generated code, perhaps of several classes.
 *
 * @param code the expression for it
 * @param fits whether it fits a line, and so can stand where it is used
 */
record LongText(String text, Code code, boolean fits) {

    private static final int LINE = 120;

    static LongText of(String text) {
        List<String> lines = text.lines().toList();
        return lines.size() == 1 && text.length() <= LINE
                ? new LongText(text, Literals.of(text), true)
                : new LongText(text, Literals.block(lines), false);
    }

    /** The text of a schema. */
    static LongText of(JsonObject schema) {
        String text = JsonWriter.write(schema);
        return text.length() <= LINE
                ? new LongText(text, Literals.of(text), true)
                : new LongText(text, Literals.blockOfOneLine(JsonWriter.lines(schema)), false);
    }
}
