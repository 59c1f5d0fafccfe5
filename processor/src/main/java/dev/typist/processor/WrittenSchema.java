package dev.typist.processor;

import java.util.List;

/**
 * A schema as it is sent and as it stands in generated code.
 *
 * @param json the schema
 * @param text on one line
 * @param lines the same text in lines that a reader can take in
 */
record WrittenSchema(JsonObject json, String text, List<String> lines) {

    static WrittenSchema of(JsonObject json) {
        return new WrittenSchema(json, JsonWriter.write(json), JsonWriter.lines(json));
    }
}
