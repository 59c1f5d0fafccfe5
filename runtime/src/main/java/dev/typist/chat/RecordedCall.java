package dev.typist.chat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * A line of a {@link ChatRecording}.
 *
 * @param request the request as JSON
 * @param chunks what a stream handed out, empty for a call that was none
 * @param response the answer, or null
 * @param failure what came instead, or null
 */
record RecordedCall(
        String request,
        List<ChatChunk> chunks,
        @Nullable ChatResponse response,
        @Nullable GatewayException failure) {

    RecordedCall {
        chunks = List.copyOf(chunks);
    }

    ChatResponse answer() {
        if (response != null) {
            return response;
        }
        throw failure == null ? new IllegalStateException("the recording holds neither answer nor failure") : failure;
    }

    ChatStream stream() {
        if (response == null && chunks.isEmpty()) {
            answer();
        }
        return new RecordedStream(this);
    }

    void write(JsonGenerator generator) {
        generator.writeStartObject();
        generator.writeName("request");
        generator.writeRawValue(request);
        if (!chunks.isEmpty()) {
            generator.writeArrayPropertyStart("chunks");
            chunks.forEach(chunk -> chunk(generator, chunk));
            generator.writeEndArray();
        }
        if (response != null) {
            generator.writeName("response");
            response(generator, response);
        }
        if (failure != null) {
            generator.writeName("failure");
            failure(generator, failure);
        }
        generator.writeEndObject();
    }

    private static void chunk(JsonGenerator generator, ChatChunk chunk) {
        generator.writeStartObject();
        text(generator, "delta", chunk.delta());
        text(generator, "reasoning", chunk.reasoning());
        if (!chunk.toolCalls().isEmpty()) {
            generator.writeArrayPropertyStart("calls");
            for (ToolCallDelta call : chunk.toolCalls()) {
                generator.writeStartObject();
                generator.writeNumberProperty("index", call.index());
                text(generator, "name", call.name());
                text(generator, "arguments", call.arguments());
                generator.writeEndObject();
            }
            generator.writeEndArray();
        }
        extensions(generator, chunk.extensions());
        generator.writeEndObject();
    }

    private static void response(JsonGenerator generator, ChatResponse response) {
        generator.writeStartObject();
        text(generator, "text", response.text());
        text(generator, "reasoning", response.reasoning());
        if (!response.toolCalls().isEmpty()) {
            generator.writeArrayPropertyStart("calls");
            for (ToolCall call : response.toolCalls()) {
                generator.writeStartObject();
                text(generator, "id", call.id());
                text(generator, "name", call.name());
                text(generator, "arguments", call.arguments());
                generator.writeEndObject();
            }
            generator.writeEndArray();
        }
        extensions(generator, response.message().extensions());
        text(generator, "finish", response.finishReason().name());
        text(generator, "nativeFinish", response.nativeFinishReason().orElse(""));
        text(generator, "refusal", response.refusal().orElse(""));
        text(generator, "model", response.model());
        text(generator, "callId", response.callId());
        Usage usage = response.usage();
        if (usage.known()) {
            generator.writeArrayPropertyStart("usage");
            generator.writeNumber(usage.inputTokens());
            generator.writeNumber(usage.outputTokens());
            generator.writeNumber(usage.cachedTokens());
            generator.writeNumber(usage.reasoningTokens());
            generator.writeEndArray();
        }
        text(generator, "cost", response.cost().map(BigDecimal::toString).orElse(""));
        generator.writeEndObject();
    }

    private static void failure(JsonGenerator generator, GatewayException failure) {
        generator.writeStartObject();
        text(generator, "kind", failure.getClass().getSimpleName());
        text(generator, "message", String.valueOf(failure.getMessage()));
        failure.status().ifPresent(status -> generator.writeNumberProperty("status", status));
        text(generator, "type", failure.type().orElse(""));
        text(generator, "code", failure.code().orElse(""));
        text(generator, "callId", failure.callId().orElse(""));
        generator.writeBooleanProperty("retryable", failure.retryable());
        text(
                generator,
                "retryAfter",
                failure.retryAfter().map(Duration::toString).orElse(""));
        text(generator, "body", failure.body());
        failure.partial().ifPresent(partial -> {
            generator.writeName("partial");
            response(generator, partial);
        });
        generator.writeEndObject();
    }

    private static void text(JsonGenerator generator, String name, String text) {
        if (!text.isEmpty()) {
            generator.writeStringProperty(name, text);
        }
    }

    private static void extensions(JsonGenerator generator, Map<String, String> extensions) {
        if (!extensions.isEmpty()) {
            generator.writeObjectPropertyStart("extensions");
            // Sorted, for the same bytes each time.
            new TreeMap<>(extensions).forEach(generator::writeStringProperty);
            generator.writeEndObject();
        }
    }

    static RecordedCall parse(String line) {
        try (JsonParser parser = Json.parser(line)) {
            return new RecordedCallReader(parser).read();
        } catch (JacksonException e) {
            throw new IllegalArgumentException("this is no line of a recording: " + e.getOriginalMessage(), e);
        }
    }
}
