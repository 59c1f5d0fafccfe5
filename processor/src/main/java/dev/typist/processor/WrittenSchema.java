package dev.typist.processor;

/**
 * A schema as it is sent and as it stands in generated code.
 *
 * @param json the schema
 * @param text the same as text
 */
record WrittenSchema(JsonObject json, LongText text) {

    static WrittenSchema of(JsonObject json) {
        return new WrittenSchema(json, LongText.of(json));
    }
}
