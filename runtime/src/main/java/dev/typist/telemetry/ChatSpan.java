package dev.typist.telemetry;

import dev.typist.chat.ChatModel;
import dev.typist.chat.ChatOptions;
import dev.typist.chat.ChatRequest;
import dev.typist.chat.ChatResponse;
import dev.typist.chat.ResponseFormat;
import dev.typist.chat.Usage;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** The span and the metrics of one model call. It ends once, with whatever comes first. */
final class ChatSpan {

    private final Telemetry telemetry;
    private final Context parent;
    private final Context context;
    private final Span span;
    private final Attributes attributes;
    private final long started = System.nanoTime();
    private final AtomicBoolean ended = new AtomicBoolean();
    private long lastChunk;

    private ChatSpan(Telemetry telemetry, Context parent, Span span, Attributes attributes) {
        this.telemetry = telemetry;
        this.parent = parent;
        this.span = span;
        this.context = parent.with(span);
        this.attributes = attributes;
    }

    static ChatSpan start(Telemetry telemetry, ChatModel model, ChatRequest request, boolean stream) {
        String name = request.options().model().orElse(model.modelId());
        Attributes attributes = Attributes.of(
                GenAi.OPERATION_NAME, GenAi.CHAT, GenAi.PROVIDER_NAME, telemetry.provider(), GenAi.REQUEST_MODEL, name);
        Context parent = Context.current();
        MethodSpan.countModelCall(parent);
        SpanBuilder builder = telemetry
                .tracer()
                .spanBuilder(GenAi.CHAT + " " + name)
                .setParent(parent)
                .setSpanKind(SpanKind.CLIENT)
                .setAllAttributes(attributes);
        Span span = builder.startSpan();
        if (span.isRecording()) {
            describe(span, request, stream, telemetry.content());
        }
        return new ChatSpan(telemetry, parent, span, attributes);
    }

    /** Does a part of the call, so that what begins in it belongs to this span. */
    <T> T during(Supplier<T> part) {
        return context.wrapSupplier(part).get();
    }

    /** Does what comes after the call in the context of whoever asked, whatever thread this is. */
    void after(Runnable rest) {
        parent.wrap(rest).run();
    }

    void chunk() {
        long now = System.nanoTime();
        if (lastChunk == 0) {
            Duration took = Duration.ofNanos(now - started);
            span.setAttribute(GenAi.TIME_TO_FIRST_CHUNK, Meters.seconds(took));
            telemetry.meters().firstChunk(took, attributes, context);
        } else {
            telemetry.meters().furtherChunk(Duration.ofNanos(now - lastChunk), attributes, context);
        }
        lastChunk = now;
    }

    void succeeded(ChatResponse response) {
        if (!ended.compareAndSet(false, true)) {
            return;
        }
        String finishReason = response.finishReason().name().toLowerCase(Locale.ROOT);
        Usage usage = response.usage();
        span.setAttribute(GenAi.FINISH_REASONS, List.of(finishReason));
        if (!response.callId().isEmpty()) {
            span.setAttribute(GenAi.CALL_ID, response.callId());
        }
        response.cost().ifPresent(cost -> span.setAttribute(GenAi.COST, cost.doubleValue()));
        if (usage.known()) {
            span.setAttribute(GenAi.INPUT_TOKENS, usage.inputTokens());
            span.setAttribute(GenAi.OUTPUT_TOKENS, usage.outputTokens());
            span.setAttribute(GenAi.CACHED_TOKENS, usage.cachedTokens());
            span.setAttribute(GenAi.REASONING_TOKENS, usage.reasoningTokens());
        }
        if (telemetry.content()) {
            span.setAttribute(GenAi.OUTPUT_MESSAGES, Content.output(response, finishReason));
        }
        Attributes answered = attributes;
        if (!response.model().isEmpty()) {
            span.setAttribute(GenAi.RESPONSE_MODEL, response.model());
            answered = attributes.toBuilder()
                    .put(GenAi.RESPONSE_MODEL, response.model())
                    .build();
        }
        telemetry.meters().call(took(), usage, answered, answered, context);
        span.end();
    }

    /** A call that was given up is no error: whoever asked had enough. */
    void failed(Throwable failure) {
        if (!ended.compareAndSet(false, true)) {
            return;
        }
        span.setAttribute(GenAi.FINISH_REASONS, List.of("error"));
        Attributes withError = attributes;
        if (!ErrorType.isGivenUp(failure)) {
            ErrorType.describe(span, failure, telemetry.content());
            withError = ErrorType.with(attributes, failure);
        }
        telemetry.meters().call(took(), Usage.UNKNOWN, attributes, withError, context);
        span.end();
    }

    private Duration took() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    private static void describe(Span span, ChatRequest request, boolean stream, boolean content) {
        request.caller().ifPresent(caller -> span.setAttribute(GenAi.PROMPT_NAME, caller));
        if (stream) {
            span.setAttribute(GenAi.REQUEST_STREAM, true);
        }
        if (!(request.responseFormat() instanceof ResponseFormat.Text)) {
            span.setAttribute(GenAi.OUTPUT_TYPE, "json");
        }
        describe(span, request.options());
        if (content) {
            span.setAttribute(GenAi.INPUT_MESSAGES, Content.input(request.messages()));
            if (!request.tools().isEmpty()) {
                span.setAttribute(GenAi.TOOL_DEFINITIONS, Content.tools(request.tools()));
            }
        }
    }

    private static void describe(Span span, ChatOptions options) {
        options.temperature().ifPresent(temperature -> span.setAttribute(GenAi.REQUEST_TEMPERATURE, temperature));
        options.topP().ifPresent(topP -> span.setAttribute(GenAi.REQUEST_TOP_P, topP));
        options.maxTokens().ifPresent(maxTokens -> span.setAttribute(GenAi.REQUEST_MAX_TOKENS, (long) maxTokens));
        options.seed().ifPresent(seed -> span.setAttribute(GenAi.REQUEST_SEED, seed));
        if (!options.stop().isEmpty()) {
            span.setAttribute(GenAi.REQUEST_STOP, options.stop());
        }
        Map<String, Object> fields = options.fields();
        if (fields.get("frequency_penalty") instanceof Double penalty) {
            span.setAttribute(GenAi.REQUEST_FREQUENCY_PENALTY, penalty);
        }
        if (fields.get("presence_penalty") instanceof Double penalty) {
            span.setAttribute(GenAi.REQUEST_PRESENCE_PENALTY, penalty);
        }
        if (fields.get("reasoning_effort") instanceof String level) {
            span.setAttribute(GenAi.REQUEST_REASONING_LEVEL, level);
        }
        if (fields.get("n") instanceof Integer choices && choices != 1) {
            span.setAttribute(GenAi.REQUEST_CHOICES, (long) choices);
        }
    }
}
