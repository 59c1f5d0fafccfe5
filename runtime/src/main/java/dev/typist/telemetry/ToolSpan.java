package dev.typist.telemetry;

import dev.typist.chat.Observation;
import dev.typist.chat.ToolCall;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** The span and the metric of a tool. */
final class ToolSpan implements Observation {

    private final Telemetry telemetry;
    private final Span span;
    private final Context context;
    private final Attributes attributes;
    private final long started = System.nanoTime();
    private final AtomicBoolean ended = new AtomicBoolean();

    ToolSpan(Telemetry telemetry, ToolCall call) {
        this.telemetry = telemetry;
        this.attributes = Attributes.of(GenAi.TOOL_NAME, call.name(), GenAi.TOOL_TYPE, "function");
        Context parent = Context.current();
        MethodSpan.countToolCall(parent);
        SpanBuilder builder = telemetry
                .tracer()
                .spanBuilder(GenAi.EXECUTE_TOOL + " " + call.name())
                .setParent(parent)
                .setSpanKind(SpanKind.INTERNAL)
                .setAttribute(GenAi.OPERATION_NAME, GenAi.EXECUTE_TOOL)
                .setAttribute(GenAi.TOOL_CALL_ID, call.id())
                .setAllAttributes(attributes);
        if (telemetry.content()) {
            builder.setAttribute(GenAi.TOOL_CALL_ARGUMENTS, call.arguments());
        }
        this.span = builder.startSpan();
        this.context = parent.with(span);
    }

    @Override
    public <T> T during(Supplier<T> part) {
        return context.wrapSupplier(part).get();
    }

    @Override
    public void succeeded(String answer) {
        if (telemetry.content()) {
            span.setAttribute(GenAi.TOOL_CALL_RESULT, answer);
        }
        end(attributes);
    }

    @Override
    public void failed(Throwable failure) {
        if (ErrorType.isGivenUp(failure)) {
            end(attributes);
        } else {
            ErrorType.describe(span, failure, telemetry.content());
            end(ErrorType.with(attributes, failure));
        }
    }

    private void end(Attributes withError) {
        if (ended.compareAndSet(false, true)) {
            telemetry.meters().tool(Duration.ofNanos(System.nanoTime() - started), withError, context);
            span.end();
        }
    }
}
