package dev.typist.telemetry;

import dev.typist.chat.GatewayException;
import dev.typist.chat.Observation;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** The span and the metrics of a service method. It counts the calls that are made in its context. */
final class MethodSpan implements Observation {

    private static final ContextKey<MethodSpan> KEY = ContextKey.named("typist-method");

    private final Telemetry telemetry;
    private final Span span;
    private final Context context;
    private final Attributes attributes;
    private final long started = System.nanoTime();
    private final AtomicLong modelCalls = new AtomicLong();
    private final AtomicLong toolCalls = new AtomicLong();
    private final AtomicLong attempts = new AtomicLong(1);
    private final AtomicBoolean ended = new AtomicBoolean();

    MethodSpan(Telemetry telemetry, String method) {
        this.telemetry = telemetry;
        this.attributes = Attributes.of(GenAi.AGENT_NAME, method);
        Context parent = Context.current();
        this.span = telemetry
                .tracer()
                .spanBuilder(GenAi.INVOKE_AGENT + " " + method)
                .setParent(parent)
                .setSpanKind(SpanKind.INTERNAL)
                .setAttribute(GenAi.OPERATION_NAME, GenAi.INVOKE_AGENT)
                .setAllAttributes(attributes)
                .startSpan();
        this.context = parent.with(span).with(KEY, this);
    }

    static void countModelCall(Context context) {
        MethodSpan method = context.get(KEY);
        if (method != null) {
            method.modelCalls.incrementAndGet();
        }
    }

    static void countToolCall(Context context) {
        MethodSpan method = context.get(KEY);
        if (method != null) {
            method.toolCalls.incrementAndGet();
        }
    }

    @Override
    public <T> T during(Supplier<T> part) {
        return context.wrapSupplier(part).get();
    }

    @Override
    public void repaired(List<String> repairs) {
        span.setAttribute(GenAi.REPAIRS, (long) repairs.size());
        span.addEvent("typist.repaired", quoting(Attributes.empty(), GenAi.REPAIR_LINES, repairs));
    }

    @Override
    public void askedAgain(String kind, List<String> problems) {
        span.setAttribute(GenAi.ATTEMPTS, attempts.incrementAndGet());
        span.addEvent(
                "typist.asked_again", quoting(Attributes.of(GenAi.OUTPUT_KIND, kind), GenAi.PROBLEM_LINES, problems));
    }

    @Override
    public void schemaRefused(GatewayException refusal) {
        span.addEvent("typist.schema_refused", ErrorType.with(Attributes.empty(), refusal));
    }

    /** What quotes the answer is content. */
    private Attributes quoting(Attributes known, AttributeKey<List<String>> key, List<String> lines) {
        return telemetry.content() && !lines.isEmpty()
                ? known.toBuilder().put(key, lines).build()
                : known;
    }

    @Override
    public void succeeded(String answer) {
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
            Duration took = Duration.ofNanos(System.nanoTime() - started);
            telemetry.meters().method(took, modelCalls.get(), toolCalls.get(), attributes, withError, context);
            span.end();
        }
    }
}
