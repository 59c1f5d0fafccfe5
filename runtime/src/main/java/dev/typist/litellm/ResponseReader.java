package dev.typist.litellm;

import dev.typist.chat.AssistantMessage;
import dev.typist.chat.ChatResponse;
import dev.typist.chat.FinishReason;
import dev.typist.chat.GatewayException;
import dev.typist.chat.ToolCall;
import dev.typist.chat.UnavailableException;
import dev.typist.chat.Usage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads a successful answer of {@code /chat/completions}. Fields it does not know are skipped, or kept to be sent back. */
final class ResponseReader {

    private final String caller;
    private final ResponseHeaders headers;
    private final int status;

    private final Map<String, String> extensions = new LinkedHashMap<>();
    private final List<ToolCall> toolCalls = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable String refusal;
    private @Nullable FinishReason finishReason;
    private Usage usage = Usage.UNKNOWN;
    private String model = "";
    private boolean answered;

    ResponseReader(String caller, Response response) {
        this.caller = caller;
        this.headers = new ResponseHeaders(response.headers());
        this.status = response.code();
    }

    ChatResponse read(byte[] body) {
        try (JsonParser parser = Json.parser(body)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                root(parser);
            }
        } catch (JacksonException e) {
            throw unreadable("which is not JSON: " + e.getOriginalMessage(), body, e);
        }
        if (!answered) {
            throw unreadable("which holds no choices", body, null);
        }
        return ChatResponse.builder()
                .message(new AssistantMessage(text.toString(), toolCalls, extensions))
                .finishReason(finishReason == null ? FinishReason.UNKNOWN : finishReason)
                .refusal(refusal)
                .usage(usage)
                .cost(headers.cost())
                .model(headers.modelGroup() == null ? model : headers.modelGroup())
                .callId(headers.callId() == null ? "" : headers.callId())
                .build();
    }

    private GatewayException unreadable(String why, byte[] body, @Nullable Exception cause) {
        return new UnavailableException(
                caller + ": the gateway gave an answer " + why + "; is the base URL that of a LiteLLM gateway?",
                new GatewayException.Details(
                        status, null, null, headers.callId(), true, null, new String(body, StandardCharsets.UTF_8)),
                cause);
    }

    private void root(JsonParser parser) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "model" -> model = string(parser);
                case "choices" -> choices(parser);
                case "usage" -> usage = UsageReader.read(parser);
                default -> parser.skipChildren();
            }
        }
    }

    /** Only the first choice counts: the gateway numbers them in order of arrival, so an index means nothing. */
    private void choices(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (!answered && parser.currentToken() == JsonToken.START_OBJECT) {
                choice(parser);
                answered = true;
            } else {
                parser.skipChildren();
            }
        }
    }

    private void choice(JsonParser parser) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "finish_reason" -> finishReason = FinishReason.of(string(parser));
                case "message" -> message(parser);
                default -> parser.skipChildren();
            }
        }
    }

    private void message(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            switch (name) {
                case "content" -> content(parser);
                case "tool_calls" -> toolCalls(parser);
                case "function_call" -> functionCall(parser);
                case "refusal" -> refuse(parser);
                case "provider_specific_fields" -> providerFields(parser);
                case "role" -> parser.skipChildren();
                default -> {
                    if (token != JsonToken.VALUE_NULL) {
                        extensions.put(name, Json.raw(parser));
                    }
                }
            }
        }
    }

    private void content(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            text.append(string(parser));
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            contentPart(parser);
        }
    }

    private void contentPart(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals("text")) {
                text.append(string(parser));
            } else {
                parser.skipChildren();
            }
        }
    }

    private void refuse(JsonParser parser) {
        String words = string(parser);
        if (!words.isEmpty()) {
            refusal = words;
        }
    }

    /** A refusal is moved here by the gateway. Fields that are all null are on every answer and mean nothing. */
    private void providerFields(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        Map<String, String> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.VALUE_NULL) {
                continue;
            }
            if (name.equals("refusal")) {
                refuse(parser);
            } else {
                fields.put(name, Json.raw(parser));
            }
        }
        if (!fields.isEmpty()) {
            extensions.put("provider_specific_fields", Json.object(fields));
        }
    }

    private void toolCalls(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                toolCall(parser);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void toolCall(JsonParser parser) {
        String id = "";
        Function function = new Function("", "");
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "id" -> id = string(parser);
                case "function" -> function = function(parser);
                default -> parser.skipChildren();
            }
        }
        add(id, function);
    }

    private void functionCall(JsonParser parser) {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            add("", function(parser));
        } else {
            parser.skipChildren();
        }
    }

    private void add(String id, Function function) {
        toolCalls.add(new ToolCall(
                id.isEmpty() ? "call_" + (toolCalls.size() + 1) : id, function.name(), function.arguments()));
    }

    private record Function(String name, String arguments) {}

    private Function function(JsonParser parser) {
        String name = "";
        String arguments = "";
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return new Function(name, arguments);
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = parser.currentName();
            JsonToken token = parser.nextToken();
            switch (field) {
                case "name" -> name = string(parser);
                case "arguments" -> arguments = token == JsonToken.START_OBJECT ? Json.raw(parser) : string(parser);
                default -> parser.skipChildren();
            }
        }
        return new Function(name, arguments);
    }

    /** The text of a string; empty for null and for anything else. */
    private static String string(JsonParser parser) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            return parser.getString();
        }
        parser.skipChildren();
        return "";
    }
}
