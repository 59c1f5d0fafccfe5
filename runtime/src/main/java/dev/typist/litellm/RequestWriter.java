package dev.typist.litellm;

import dev.typist.chat.AssistantMessage;
import dev.typist.chat.ChatOptions;
import dev.typist.chat.ChatRequest;
import dev.typist.chat.Message;
import dev.typist.chat.ResponseFormat;
import dev.typist.chat.SystemMessage;
import dev.typist.chat.ToolCall;
import dev.typist.chat.ToolChoice;
import dev.typist.chat.ToolMessage;
import dev.typist.chat.ToolSpec;
import dev.typist.chat.UserMessage;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.Buffer;
import okio.BufferedSink;
import okio.ByteString;
import tools.jackson.core.JsonGenerator;

/** Writes a request as the JSON body of {@code /chat/completions}. */
final class RequestWriter {

    private static final MediaType JSON = MediaType.get("application/json");

    private final JsonGenerator generator;

    private RequestWriter(JsonGenerator generator) {
        this.generator = generator;
    }

    static RequestBody body(ChatRequest request, String defaultModel) {
        Buffer buffer = new Buffer();
        try (JsonGenerator generator = Json.generator(buffer.outputStream())) {
            new RequestWriter(generator).write(request, defaultModel);
        }
        return new Body(buffer.snapshot());
    }

    /** One shot: what has begun to be sent is never sent again behind our back, for the model may be at work already. */
    private static final class Body extends RequestBody {

        private final ByteString bytes;

        Body(ByteString bytes) {
            this.bytes = bytes;
        }

        @Override
        public MediaType contentType() {
            return JSON;
        }

        @Override
        public long contentLength() {
            return bytes.size();
        }

        @Override
        public boolean isOneShot() {
            return true;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            sink.write(bytes);
        }
    }

    private void write(ChatRequest request, String defaultModel) {
        generator.writeStartObject();
        generator.writeStringProperty("model", request.options().model().orElse(defaultModel));
        generator.writeArrayPropertyStart("messages");
        request.messages().forEach(this::message);
        generator.writeEndArray();
        options(request.options());
        tools(request);
        responseFormat(request.responseFormat());
        request.caller().ifPresent(this::caller);
        generator.writeEndObject();
    }

    private void message(Message message) {
        generator.writeStartObject();
        if (message instanceof SystemMessage system) {
            text("system", system.text());
        } else if (message instanceof UserMessage user) {
            text("user", user.text());
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
        message.extensions().forEach(this::raw);
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

    private void options(ChatOptions options) {
        options.temperature().ifPresent(value -> generator.writeNumberProperty("temperature", value));
        options.topP().ifPresent(value -> generator.writeNumberProperty("top_p", value));
        options.maxTokens().ifPresent(value -> generator.writeNumberProperty("max_tokens", value));
        options.seed().ifPresent(value -> generator.writeNumberProperty("seed", value));
        if (!options.stop().isEmpty()) {
            generator.writeArrayPropertyStart("stop");
            options.stop().forEach(generator::writeString);
            generator.writeEndArray();
        }
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
    private void caller(String caller) {
        generator.writeObjectPropertyStart("metadata");
        generator.writeArrayPropertyStart("tags");
        int dot = caller.lastIndexOf('.');
        if (dot > 0) {
            generator.writeString(caller.substring(0, dot));
        }
        generator.writeString(caller);
        generator.writeEndArray();
        generator.writeEndObject();
    }

    private void raw(String name, String json) {
        generator.writeName(name);
        generator.writeRawValue(json);
    }
}
