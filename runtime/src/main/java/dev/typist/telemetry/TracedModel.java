package dev.typist.telemetry;

import dev.typist.chat.ChatModel;
import dev.typist.chat.ChatRequest;
import dev.typist.chat.ChatResponse;
import dev.typist.chat.ChatStream;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** A model whose calls are spans. */
record TracedModel(ChatModel next, Telemetry telemetry) implements ChatModel {

    @Override
    public ChatResponse generate(ChatRequest request) {
        ChatSpan span = ChatSpan.start(telemetry, next, request, false);
        ChatResponse response = begin(span, () -> next.generate(request));
        span.succeeded(response);
        return response;
    }

    @Override
    public CompletableFuture<ChatResponse> generateAsync(ChatRequest request) {
        ChatSpan span = ChatSpan.start(telemetry, next, request, false);
        return new TracedAnswer(begin(span, () -> next.generateAsync(request)), span);
    }

    @Override
    public ChatStream stream(ChatRequest request) {
        ChatSpan span = ChatSpan.start(telemetry, next, request, true);
        return new TracedStream(begin(span, () -> next.stream(request)), span);
    }

    @Override
    public String modelId() {
        return next.modelId();
    }

    private static <T> T begin(ChatSpan span, Supplier<T> call) {
        try {
            return span.during(call);
        } catch (RuntimeException | Error e) {
            span.failed(e);
            throw e;
        }
    }
}
