package dev.typist.litellm;

import dev.typist.chat.Usage;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads a {@code usage} object. All zeros is how the gateway writes that the provider did not say. */
final class UsageReader {

    private long input;
    private long output;
    private long cached;
    private long reasoning;

    private UsageReader() {}

    static Usage read(JsonParser parser) {
        UsageReader reader = new UsageReader();
        reader.fields(parser, "");
        return reader.input == 0 && reader.output == 0
                ? Usage.UNKNOWN
                : new Usage(reader.input, reader.output, reader.cached, reader.reasoning, true);
    }

    private void fields(JsonParser parser, String prefix) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = prefix + parser.currentName();
            JsonToken token = parser.nextToken();
            switch (name) {
                case "prompt_tokens_details", "completion_tokens_details" -> fields(parser, name + ".");
                default -> {
                    if (token == JsonToken.VALUE_NUMBER_INT) {
                        number(name, parser.getLongValue());
                    } else {
                        parser.skipChildren();
                    }
                }
            }
        }
    }

    private void number(String name, long value) {
        switch (name) {
            case "prompt_tokens" -> input = value;
            case "completion_tokens" -> output = value;
            case "prompt_tokens_details.cached_tokens" -> cached = value;
            case "completion_tokens_details.reasoning_tokens" -> reasoning = value;
            default -> {
                // Further counts are parts of these.
            }
        }
    }
}
