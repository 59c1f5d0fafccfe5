package dev.typist.chat;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes a request as the JSON body of {@code /chat/completions}. */
final class RequestWriter {

    /** What a model says but no provider takes back. */
    private static final Set<String> OUTPUT_ONLY = Set.of("annotations", "images", "audio", "logprobs");

    private static final Pattern REASONING_MODEL = Pattern.compile("(?:.*/)?(?:o\\d|gpt-[5-9]).*");

    private final JsonGenerator generator;

    private RequestWriter(JsonGenerator generator) {
        this.generator = generator;
    }

    static void write(ChatRequest request, @Nullable String defaultModel, boolean stream, OutputStream target) {
        try (JsonGenerator generator = Json.generator(target)) {
            new RequestWriter(generator).write(request, defaultModel, stream);
        }
    }

    private void write(ChatRequest request, @Nullable String defaultModel, boolean stream) {
        String model = request.options().model().orElse(defaultModel);
        generator.writeStartObject();
        if (model != null) {
            generator.writeStringProperty("model", model);
        }
        generator.writeArrayPropertyStart("messages");
        request.messages().forEach(this::message);
        generator.writeEndArray();
        options(request, model);
        tools(request);
        responseFormat(request.responseFormat());
        metadata(request);
        if (stream) {
            generator.writeBooleanProperty("stream", true);
            generator.writeObjectPropertyStart("stream_options");
            generator.writeBooleanProperty("include_usage", true);
            generator.writeEndObject();
        }
        generator.writeEndObject();
    }

    private void message(Message message) {
        generator.writeStartObject();
        if (message instanceof SystemMessage system) {
            text("system", system.text());
        } else if (message instanceof UserMessage user) {
            user(user);
        } else if (message instanceof AssistantMessage assistant) {
            assistant(assistant);
        } else if (message instanceof ToolMessage tool) {
            text("tool", tool.text());
            generator.writeStringProperty("tool_call_id", tool.callId());
        }
        generator.writeEndObject();
    }

    private void text(String role, String text) {
        generator.writeStringProperty("role", role);
        generator.writeStringProperty("content", text);
    }

    private void user(UserMessage message) {
        if (message.media().isEmpty()) {
            text("user", message.text());
            return;
        }
        generator.writeStringProperty("role", "user");
        generator.writeArrayPropertyStart("content");
        if (!message.text().isEmpty()) {
            generator.writeStartObject();
            generator.writeStringProperty("type", "text");
            generator.writeStringProperty("text", message.text());
            generator.writeEndObject();
        }
        message.media().forEach(media -> MediaWriter.write(generator, media));
        generator.writeEndArray();
    }

    private void assistant(AssistantMessage message) {
        generator.writeStringProperty("role", "assistant");
        generator.writeName("content");
        if (message.text().isEmpty() && !message.toolCalls().isEmpty()) {
            generator.writeNull();
        } else {
            generator.writeString(message.text());
        }
        if (!message.toolCalls().isEmpty()) {
            generator.writeArrayPropertyStart("tool_calls");
            message.toolCalls().forEach(this::toolCall);
            generator.writeEndArray();
        }
        message.extensions().forEach((name, json) -> {
            if (!OUTPUT_ONLY.contains(name)) {
                raw(name, json);
            }
        });
    }

    private void toolCall(ToolCall call) {
        generator.writeStartObject();
        generator.writeStringProperty("id", call.id());
        generator.writeStringProperty("type", "function");
        generator.writeObjectPropertyStart("function");
        generator.writeStringProperty("name", call.name());
        generator.writeStringProperty("arguments", call.arguments());
        generator.writeEndObject();
        generator.writeEndObject();
    }

    private void options(ChatRequest request, @Nullable String model) {
        request.options().fields().forEach((name, value) -> {
            switch (name) {
                case "metadata" -> {
                    // Written with the tags.
                }
                case "max_tokens" -> field(wantsCompletionTokens(model) ? "max_completion_tokens" : name, value);
                case "parallel_tool_calls" -> {
                    // Without tools it is an error at some providers.
                    if (!request.tools().isEmpty()) {
                        field(name, value);
                    }
                }
                default -> field(name, value);
            }
        });
        request.options().gateway().fields().forEach(this::field);
    }

    /** Whether a model refuses {@code max_tokens}: the reasoning models of OpenAI do, by whichever provider. */
    private static boolean wantsCompletionTokens(@Nullable String model) {
        return model != null && REASONING_MODEL.matcher(model).matches();
    }

    private void tools(ChatRequest request) {
        if (request.tools().isEmpty()) {
            return;
        }
        generator.writeArrayPropertyStart("tools");
        request.tools().forEach(this::tool);
        generator.writeEndArray();
        request.toolChoice().ifPresent(this::toolChoice);
    }

    private void tool(ToolSpec tool) {
        generator.writeStartObject();
        generator.writeStringProperty("type", "function");
        generator.writeObjectPropertyStart("function");
        generator.writeStringProperty("name", tool.name());
        generator.writeStringProperty("description", tool.description());
        raw("parameters", tool.parameters());
        generator.writeEndObject();
        generator.writeEndObject();
    }

    private void toolChoice(ToolChoice choice) {
        if (choice instanceof ToolChoice.Named named) {
            generator.writeObjectPropertyStart("tool_choice");
            generator.writeStringProperty("type", "function");
            generator.writeObjectPropertyStart("function");
            generator.writeStringProperty("name", named.name());
            generator.writeEndObject();
            generator.writeEndObject();
        } else if (choice instanceof ToolChoice.Mode mode) {
            generator.writeStringProperty(
                    "tool_choice",
                    switch (mode) {
                        case AUTO -> "auto";
                        case NONE -> "none";
                        case REQUIRED -> "required";
                    });
        }
    }

    private void responseFormat(ResponseFormat format) {
        if (format instanceof ResponseFormat.JsonObject) {
            generator.writeObjectPropertyStart("response_format");
            generator.writeStringProperty("type", "json_object");
            generator.writeEndObject();
        } else if (format instanceof ResponseFormat.JsonSchema schema) {
            generator.writeObjectPropertyStart("response_format");
            generator.writeStringProperty("type", "json_schema");
            generator.writeObjectPropertyStart("json_schema");
            generator.writeStringProperty("name", schema.name());
            generator.writeBooleanProperty("strict", true);
            raw("schema", schema.schema());
            generator.writeEndObject();
            generator.writeEndObject();
        }
    }

    /** The gateway adds up what each tag spent; {@code HelpDesk.triage} is counted for the service and for the method. */
    private void metadata(ChatRequest request) {
        List<String> tags = new ArrayList<>(request.options().gateway().tags());
        request.caller().ifPresent(caller -> {
            int dot = caller.lastIndexOf('.');
            if (dot > 0) {
                tags.add(caller.substring(0, dot));
            }
            tags.add(caller);
        });
        Object own = request.options().fields().get("metadata");
        if (tags.isEmpty() && own == null) {
            return;
        }
        if (own instanceof RawJson) {
            field("metadata", own);
            return;
        }
        generator.writeObjectPropertyStart("metadata");
        if (own instanceof Map<?, ?> map) {
            map.forEach((name, value) -> field((String) name, value));
        }
        if (!tags.isEmpty()) {
            field("tags", tags);
        }
        generator.writeEndObject();
    }

    private void field(String name, Object value) {
        generator.writeName(name);
        Json.write(generator, value);
    }

    private void raw(String name, String json) {
        generator.writeName(name);
        generator.writeRawValue(json);
    }
}
