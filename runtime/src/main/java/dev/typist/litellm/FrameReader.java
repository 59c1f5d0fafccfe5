package dev.typist.litellm;

import dev.typist.chat.FinishReason;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads a completion or a chunk of one; a message and a delta have the same fields. What it does not know is skipped at the
 * top, where it is for information, and kept in messages, where a provider may want it back.
 */
final class FrameReader {

    private final JsonParser parser;
    private final boolean whole;
    private final Frame frame = new Frame();

    private FrameReader(JsonParser parser, boolean whole) {
        this.parser = parser;
        this.whole = whole;
    }

    /** Reads a whole answer. */
    static Frame completion(byte[] body) {
        return read(body, 0, body.length, true);
    }

    /** Reads one event of a stream. */
    static Frame chunk(byte[] bytes, int offset, int length) {
        return read(bytes, offset, length, false);
    }

    private static Frame read(byte[] bytes, int offset, int length, boolean whole) {
        try (JsonParser parser = Json.parser(bytes, offset, length)) {
            FrameReader reader = new FrameReader(parser, whole);
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                reader.root();
            }
            return reader.frame;
        }
    }

    private void root() {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            switch (name) {
                case "id" -> frame.id = Json.string(parser);
                case "model" -> frame.model = Json.string(parser);
                case "choices" -> choices();
                case "usage" -> UsageReader.read(parser, frame);
                case "error" -> {
                    frame.failed |= token != JsonToken.VALUE_NULL;
                    parser.skipChildren();
                }
                default -> parser.skipChildren();
            }
        }
    }

    /** In a whole answer the first choice counts, for the gateway numbers them by arrival; in a stream the one numbered 0. */
    private void choices() {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (frame.answered || parser.currentToken() != JsonToken.START_OBJECT) {
                parser.skipChildren();
            } else {
                frame.answered = true;
                if (choice() != 0 && !whole) {
                    frame.forgetChoice();
                }
            }
        }
    }

    private int choice() {
        int index = 0;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            switch (name) {
                case "index" -> index = token == JsonToken.VALUE_NUMBER_INT ? parser.getIntValue() : 0;
                case "finish_reason" -> finishReason(token);
                case "message", "delta" -> message();
                case "provider_specific_fields" -> nativeFinishReason();
                case "logprobs" -> {
                    if (token != JsonToken.VALUE_NULL) {
                        frame.extension(name, Json.raw(parser));
                    }
                }
                default -> parser.skipChildren();
            }
        }
        return index;
    }

    private void finishReason(JsonToken token) {
        if (token == JsonToken.VALUE_STRING) {
            frame.finishReason = FinishReason.of(parser.getString());
        } else {
            parser.skipChildren();
        }
    }

    private void nativeFinishReason() {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean wanted = parser.currentName().equals("native_finish_reason");
            parser.nextToken();
            if (wanted) {
                frame.nativeFinishReason = Json.string(parser);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void message() {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            switch (name) {
                case "content" -> content(token);
                case "role" -> {
                    frame.hasRole = true;
                    parser.skipChildren();
                }
                case "reasoning_content" -> frame.reasoning = Json.string(parser);
                case "tool_calls" -> toolCalls(token);
                case "function_call" -> functionCall(token);
                case "refusal" -> refusal();
                case "provider_specific_fields" -> providerFields(token);
                default -> {
                    if (token != JsonToken.VALUE_NULL) {
                        frame.extension(name, Json.raw(parser));
                    }
                }
            }
        }
    }

    private void content(JsonToken token) {
        if (token != JsonToken.START_ARRAY) {
            frame.text = Json.string(parser);
            return;
        }
        StringBuilder parts = new StringBuilder();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            contentPart(parts);
        }
        frame.text = parts.toString();
    }

    private void contentPart(StringBuilder parts) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean wanted = parser.currentName().equals("text");
            parser.nextToken();
            if (wanted) {
                parts.append(Json.string(parser));
            } else {
                parser.skipChildren();
            }
        }
    }

    private void refusal() {
        String words = Json.string(parser);
        if (!words.isEmpty()) {
            frame.refusal = words;
        }
    }

    /** A refusal is moved here by the gateway. Fields that are all null are on every answer and mean nothing. */
    private void providerFields(JsonToken token) {
        if (token != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        Map<String, String> fields = Map.of();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.VALUE_NULL) {
                continue;
            }
            if (name.equals("refusal")) {
                refusal();
            } else {
                fields = fields.isEmpty() ? new LinkedHashMap<>() : fields;
                fields.put(name, Json.raw(parser));
            }
        }
        if (!fields.isEmpty()) {
            frame.extension("provider_specific_fields", Json.object(fields));
        }
    }

    private void toolCalls(JsonToken token) {
        if (token != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        for (int position = 0; parser.nextToken() != JsonToken.END_ARRAY; position++) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                toolCall(position);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void toolCall(int position) {
        int index = position;
        String id = "";
        Function function = Function.NONE;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            switch (name) {
                case "index" -> index = !whole && token == JsonToken.VALUE_NUMBER_INT ? parser.getIntValue() : position;
                case "id" -> id = Json.string(parser);
                case "function" -> function = function(token);
                default -> parser.skipChildren();
            }
        }
        frame.tool(new Frame.ToolPiece(index, id, function.name(), function.arguments()));
    }

    /** The form before there were tools: one call, without an id. */
    private void functionCall(JsonToken token) {
        if (token == JsonToken.START_OBJECT) {
            Function function = function(token);
            frame.tool(new Frame.ToolPiece(0, "", function.name(), function.arguments()));
        } else {
            parser.skipChildren();
        }
    }

    private record Function(String name, String arguments) {
        static final Function NONE = new Function("", "");
    }

    private Function function(JsonToken token) {
        if (token != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return Function.NONE;
        }
        String name = "";
        String arguments = "";
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (field) {
                case "name" -> name = Json.string(parser);
                case "arguments" ->
                    arguments = value == JsonToken.START_OBJECT ? Json.raw(parser) : Json.string(parser);
                default -> parser.skipChildren();
            }
        }
        return new Function(name, arguments);
    }
}
