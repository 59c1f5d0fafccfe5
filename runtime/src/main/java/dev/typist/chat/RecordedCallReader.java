package dev.typist.chat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads a line of a {@link ChatRecording}. */
final class RecordedCallReader {

    private final JsonParser parser;

    RecordedCallReader(JsonParser parser) {
        this.parser = parser;
    }

    RecordedCall read() {
        String request = "";
        List<ChatChunk> chunks = new ArrayList<>();
        ChatResponse response = null;
        GatewayException failure = null;
        parser.nextToken();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "request" -> request = Json.raw(parser);
                case "chunks" -> {
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        chunks.add(chunk());
                    }
                }
                case "response" -> response = response();
                case "failure" -> failure = failure();
                default -> parser.skipChildren();
            }
        }
        return new RecordedCall(request, chunks, response, failure);
    }

    private ChatChunk chunk() {
        Fields fields = new Fields();
        List<ToolCallDelta> calls = new ArrayList<>();
        for (Fields call : fields.calls) {
            calls.add(new ToolCallDelta(call.number("index"), call.text("name"), call.text("arguments")));
        }
        return new ChatChunk(fields.text("delta"), fields.text("reasoning"), calls, fields.extensions);
    }

    private ChatResponse response() {
        return new Fields().response();
    }

    private GatewayException failure() {
        Fields fields = new Fields();
        String wait = fields.text("retryAfter");
        GatewayException.Details details = new GatewayException.Details(
                        fields.number("status"),
                        fields.orNull("type"),
                        fields.orNull("code"),
                        fields.orNull("callId"),
                        fields.text("retryable").equals("true"),
                        wait.isEmpty() ? null : Duration.parse(wait),
                        fields.text("body"))
                .withPartial(fields.partial);
        String message = fields.text("message");
        return switch (fields.text("kind")) {
            case "AuthenticationException" -> new AuthenticationException(message, details, null);
            case "BadRequestException" -> new BadRequestException(message, details, null);
            case "BudgetException" -> new BudgetException(message, details, null);
            case "ContentPolicyException" -> new ContentPolicyException(message, details, null);
            case "ContextWindowException" -> new ContextWindowException(message, details, null);
            case "PermissionException" -> new PermissionException(message, details, null);
            case "RateLimitException" -> new RateLimitException(message, details, null);
            case "RequestTimeoutException" -> new RequestTimeoutException(message, details, null);
            case "UnavailableException" -> new UnavailableException(message, details, null);
            case "UnknownModelException" -> new UnknownModelException(message, details, null);
            default -> new GatewayException(message, details, null);
        };
    }

    /** The fields of the object at the parser's token. */
    private final class Fields {

        private final Map<String, String> texts = new LinkedHashMap<>();
        private final Map<String, String> extensions = new LinkedHashMap<>();
        private final List<Fields> calls = new ArrayList<>();
        private final List<Long> usage = new ArrayList<>();
        private @Nullable ChatResponse partial;

        Fields() {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                switch (name) {
                    case "extensions" -> {
                        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                            String extension = parser.currentName();
                            parser.nextToken();
                            extensions.put(extension, Json.text(parser));
                        }
                    }
                    case "calls" -> {
                        while (parser.nextToken() == JsonToken.START_OBJECT) {
                            calls.add(new Fields());
                        }
                    }
                    case "usage" -> {
                        while (parser.nextToken() == JsonToken.VALUE_NUMBER_INT) {
                            usage.add(parser.getLongValue());
                        }
                    }
                    case "partial" -> partial = RecordedCallReader.this.response();
                    default -> texts.put(name, Json.text(parser));
                }
            }
        }

        String text(String name) {
            return texts.getOrDefault(name, "");
        }

        @Nullable
        String orNull(String name) {
            return texts.get(name);
        }

        int number(String name) {
            return Integer.parseInt(texts.getOrDefault(name, "0"));
        }

        ChatResponse response() {
            List<ToolCall> made = new ArrayList<>();
            for (Fields call : calls) {
                made.add(new ToolCall(call.text("id"), call.text("name"), call.text("arguments")));
            }
            String cost = text("cost");
            return ChatResponse.builder()
                    .message(new AssistantMessage(text("text"), made, extensions))
                    .reasoning(text("reasoning"))
                    .finishReason(FinishReason.valueOf(text("finish")))
                    .nativeFinishReason(orNull("nativeFinish"))
                    .refusal(orNull("refusal"))
                    .model(text("model"))
                    .callId(text("callId"))
                    .usage(
                            usage.size() == 4
                                    ? new Usage(usage.get(0), usage.get(1), usage.get(2), usage.get(3), true)
                                    : Usage.UNKNOWN)
                    .cost(cost.isEmpty() ? null : new BigDecimal(cost))
                    .build();
        }
    }
}
