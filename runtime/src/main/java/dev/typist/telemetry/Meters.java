package dev.typist.telemetry;

import dev.typist.chat.Usage;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.LongHistogram;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.context.Context;
import java.time.Duration;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/** The metrics of calls, methods and tools, with the buckets that the conventions advise. */
final class Meters {

    private static final List<Double> SHORT = doubling(0.01, 14);
    private static final List<Double> LONG = doubling(0.1, 13);
    private static final List<Long> COUNTS =
            LongStream.iterate(1, count -> count * 2).limit(8).boxed().toList();
    private static final List<Long> TOKENS =
            LongStream.iterate(1, count -> count * 4).limit(14).boxed().toList();
    private static final double NANOS = 1e9;

    private final DoubleHistogram duration;
    private final DoubleHistogram timeToFirstChunk;
    private final DoubleHistogram timePerOutputChunk;
    private final LongCounter inputTokens;
    private final LongCounter outputTokens;
    private final LongCounter cachedTokens;
    private final LongCounter reasoningTokens;
    private final DoubleHistogram methodDuration;
    private final LongHistogram modelCalls;
    private final LongHistogram toolCalls;
    private final DoubleHistogram toolDuration;
    private final DoubleHistogram formerDuration;
    private final LongHistogram formerTokens;
    private final boolean former;

    Meters(Meter meter, boolean former) {
        this.duration = seconds(meter, "gen_ai.client.inference.duration", "How long a model call took.", SHORT);
        this.timeToFirstChunk = seconds(
                meter,
                "gen_ai.client.inference.time_to_first_chunk",
                "How long the first piece was waited for.",
                SHORT);
        this.timePerOutputChunk = seconds(
                meter, "gen_ai.client.inference.time_per_output_chunk", "How long each further piece took.", SHORT);
        this.inputTokens = tokens(meter, "input_tokens", "Tokens of messages, cached ones included.");
        this.outputTokens = tokens(meter, "output_tokens", "Tokens of answers, reasoning included.");
        this.cachedTokens = tokens(meter, "cache_read.input_tokens", "Tokens of messages that a provider had cached.");
        this.reasoningTokens = tokens(meter, "reasoning.output_tokens", "Tokens of reasoning.");
        this.methodDuration = seconds(meter, "gen_ai.invoke_agent.duration", "How long a service method took.", LONG);
        this.modelCalls = counts(
                meter, "gen_ai.invoke_agent.inference_calls", "{inference_call}", "Model calls of one service method.");
        this.toolCalls =
                counts(meter, "gen_ai.invoke_agent.tool_calls", "{tool_call}", "Tools that one service method ran.");
        this.toolDuration = seconds(meter, "gen_ai.execute_tool.duration", "How long a tool took.", SHORT);
        this.formerDuration = seconds(meter, "gen_ai.client.operation.duration", "How long a model call took.", SHORT);
        this.formerTokens = meter.histogramBuilder("gen_ai.client.token.usage")
                .ofLongs()
                .setUnit("{token}")
                .setDescription("Tokens of a model call.")
                .setExplicitBucketBoundariesAdvice(TOKENS)
                .build();
        this.former = former;
    }

    void call(Duration took, Usage usage, Attributes attributes, Attributes withError, Context context) {
        duration.record(seconds(took), withError, context);
        // Unknown counts are 0 in Usage, which is what the conventions want to be recorded for them.
        Attributes modal =
                attributes.toBuilder().put(GenAi.TOKEN_MODALITY, "unknown").build();
        inputTokens.add(usage.inputTokens(), modal, context);
        outputTokens.add(usage.outputTokens(), modal, context);
        if (usage.cachedTokens() > 0) {
            cachedTokens.add(usage.cachedTokens(), modal, context);
        }
        if (usage.reasoningTokens() > 0) {
            reasoningTokens.add(usage.reasoningTokens(), modal, context);
        }
        if (former) {
            formerDuration.record(seconds(took), withError, context);
            if (usage.known()) {
                formerTokens.record(usage.inputTokens(), typed(attributes, "input"), context);
                formerTokens.record(usage.outputTokens(), typed(attributes, "output"), context);
            }
        }
    }

    void firstChunk(Duration took, Attributes attributes, Context context) {
        timeToFirstChunk.record(seconds(took), attributes, context);
    }

    void furtherChunk(Duration took, Attributes attributes, Context context) {
        timePerOutputChunk.record(seconds(took), attributes, context);
    }

    void method(Duration took, long models, long tools, Attributes attributes, Attributes withError, Context context) {
        methodDuration.record(seconds(took), withError, context);
        modelCalls.record(models, attributes, context);
        toolCalls.record(tools, attributes, context);
    }

    void tool(Duration took, Attributes withError, Context context) {
        toolDuration.record(seconds(took), withError, context);
    }

    static double seconds(Duration duration) {
        return duration.toNanos() / NANOS;
    }

    private static Attributes typed(Attributes attributes, String type) {
        return attributes.toBuilder().put(GenAi.TOKEN_TYPE, type).build();
    }

    private static DoubleHistogram seconds(Meter meter, String name, String description, List<Double> buckets) {
        return meter.histogramBuilder(name)
                .setUnit("s")
                .setDescription(description)
                .setExplicitBucketBoundariesAdvice(buckets)
                .build();
    }

    private static LongCounter tokens(Meter meter, String name, String description) {
        return meter.counterBuilder("gen_ai.client.inference.usage." + name)
                .setUnit("{token}")
                .setDescription(description)
                .build();
    }

    private static LongHistogram counts(Meter meter, String name, String unit, String description) {
        return meter.histogramBuilder(name)
                .ofLongs()
                .setUnit(unit)
                .setDescription(description)
                .setExplicitBucketBoundariesAdvice(COUNTS)
                .build();
    }

    private static List<Double> doubling(double first, int number) {
        return DoubleStream.iterate(first, bound -> bound * 2)
                .limit(number)
                .boxed()
                .toList();
    }
}
