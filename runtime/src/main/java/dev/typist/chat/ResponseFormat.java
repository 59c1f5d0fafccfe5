package dev.typist.chat;

import java.util.Objects;

/** The form in which the model must answer. */
public sealed interface ResponseFormat {

    /** Text of any form. */
    ResponseFormat TEXT = new Text();

    /** Any JSON object; the word JSON must appear in a message. */
    ResponseFormat JSON_OBJECT = new JsonObject();

    /**
     * JSON of a schema.
     *
     * @param name a name for the schema, 1 to 64 letters, digits, {@code _} and {@code -}
     * @param schema the JSON schema as JSON text; its root is an object
     * @return the format
     */
    static ResponseFormat jsonSchema(String name, String schema) {
        return new JsonSchema(name, schema);
    }

    /** Text of any form. */
    record Text() implements ResponseFormat {}

    /** Any JSON object. */
    record JsonObject() implements ResponseFormat {}

    /**
     * JSON of a schema.
     *
     * @param name a name for the schema
     * @param schema the JSON schema as JSON text
     */
    record JsonSchema(String name, String schema) implements ResponseFormat {

        /** Refuses nulls. */
        public JsonSchema {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(schema, "schema");
        }
    }
}
