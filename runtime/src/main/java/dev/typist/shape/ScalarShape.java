package dev.typist.shape;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Text and truth values. */
final class ScalarShape {

    private ScalarShape() {}

    static final class Text extends Shape<String> {

        @Override
        String readFrom(JsonParser parser) {
            require(parser, JsonToken.VALUE_STRING);
            return parser.getString();
        }

        @Override
        void writeTo(JsonGenerator generator, String value) {
            generator.writeString(value);
        }

        @Override
        public String render(String value) {
            return value;
        }

        @Override
        String expectation() {
            return "a string";
        }
    }

    static final class Truth extends Shape<Boolean> {

        @Override
        Boolean readFrom(JsonParser parser) {
            return truth(parser);
        }

        @Override
        void readInto(JsonParser parser, Values values, int index) {
            values.setNumber(index, truth(parser) ? 1 : 0);
        }

        private boolean truth(JsonParser parser) {
            JsonToken token = parser.currentToken();
            if (token == JsonToken.VALUE_TRUE) {
                return true;
            }
            require(parser, JsonToken.VALUE_FALSE);
            return false;
        }

        @Override
        boolean unboxed() {
            return true;
        }

        @Override
        void writeTo(JsonGenerator generator, Boolean value) {
            generator.writeBoolean(value);
        }

        @Override
        String expectation() {
            return "true or false";
        }
    }
}
