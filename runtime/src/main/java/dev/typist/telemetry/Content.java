package dev.typist.telemetry;

import dev.typist.chat.AssistantMessage;
import dev.typist.chat.ChatResponse;
import dev.typist.chat.Media;
import dev.typist.chat.Message;
import dev.typist.chat.SystemMessage;
import dev.typist.chat.ToolCall;
import dev.typist.chat.ToolMessage;
import dev.typist.chat.ToolSpec;
import dev.typist.chat.UserMessage;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/** Messages and tools as the JSON that the conventions ask for, for those who opted in to it. */
final class Content {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;

    private Content(JsonGenerator json) {
        this.json = json;
    }

    static String input(List<Message> messages) {
        return array(content -> messages.forEach(content::message));
    }

    static String output(ChatResponse response, String finishReason) {
        return array(content -> {
            content.begin("assistant");
            content.answer(response.message());
            content.json.writeEndArray();
            content.json.writeStringProperty("finish_reason", finishReason);
            content.json.writeEndObject();
        });
    }

    static String tools(List<ToolSpec> tools) {
        return array(content -> tools.forEach(content::tool));
    }

    private static String array(Consumer<Content> elements) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(tools.jackson.core.ObjectWriteContext.empty(), text)) {
            json.writeStartArray();
            elements.accept(new Content(json));
            json.writeEndArray();
        }
        return text.toString();
    }

    private void message(Message message) {
        if (message instanceof SystemMessage system) {
            begin("system");
            text(system.text());
        } else if (message instanceof UserMessage user) {
            begin("user");
            text(user.text());
            user.media().forEach(this::media);
        } else if (message instanceof AssistantMessage assistant) {
            begin("assistant");
            answer(assistant);
        } else if (message instanceof ToolMessage tool) {
            begin("tool");
            part("tool_call_response");
            json.writeStringProperty("id", tool.callId());
            json.writeStringProperty("response", tool.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void answer(AssistantMessage message) {
        if (!message.text().isEmpty()) {
            text(message.text());
        }
        for (ToolCall call : message.toolCalls()) {
            part("tool_call");
            json.writeStringProperty("id", call.id());
            json.writeStringProperty("name", call.name());
            json.writeStringProperty("arguments", call.arguments());
            json.writeEndObject();
        }
    }

    /** Where it is, but not its bytes: they are too many for a span. */
    private void media(Media media) {
        part(media.isData() ? "blob" : "uri");
        json.writeStringProperty("modality", media.kind().name().toLowerCase(Locale.ROOT));
        if (media.mimeType() != null) {
            json.writeStringProperty("mime_type", media.mimeType());
        }
        if (media.isData()) {
            json.writeStringProperty("content", "");
        } else {
            json.writeStringProperty("uri", media.url());
        }
        json.writeEndObject();
    }

    private void tool(ToolSpec tool) {
        json.writeStartObject();
        json.writeStringProperty("type", "function");
        json.writeStringProperty("name", tool.name());
        json.writeStringProperty("description", tool.description());
        json.writeEndObject();
    }

    private void begin(String role) {
        json.writeStartObject();
        json.writeStringProperty("role", role);
        json.writeArrayPropertyStart("parts");
    }

    private void text(String text) {
        part("text");
        json.writeStringProperty("content", text);
        json.writeEndObject();
    }

    private void part(String type) {
        json.writeStartObject();
        json.writeStringProperty("type", type);
    }
}
