package dev.typist.litellm;

import dev.typist.chat.Usage;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads a {@code usage} object. All zeros is how the gateway writes that the provider did not say. */
final class UsageReader {

    private long input;
    private long output;
    private long cached;
    private long reasoning;
    private @Nullable BigDecimal cost;

    private UsageReader() {}

    static void read(JsonParser parser, Frame frame) {
        UsageReader reader = new UsageReader();
        reader.fields(parser, "");
        if (reader.input != 0 || reader.output != 0) {
            frame.usage = new Usage(reader.input, reader.output, reader.cached, reader.reasoning, true);
        }
        frame.cost = reader.cost;
    }

    private void fields(JsonParser parser, String prefix) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = prefix.isEmpty() ? parser.currentName() : prefix + parser.currentName();
            JsonToken token = parser.nextToken();
            switch (name) {
                case "prompt_tokens_details" -> fields(parser, "in.");
                case "completion_tokens_details" -> fields(parser, "out.");
                case "cost" -> cost = token.isNumeric() ? parser.getDecimalValue() : null;
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
            case "in.cached_tokens" -> cached = value;
            case "out.reasoning_tokens" -> reasoning = value;
            default -> {
                // Further counts are parts of these.
            }
        }
    }
}
