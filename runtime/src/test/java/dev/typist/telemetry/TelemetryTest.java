package dev.typist.telemetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.typist.chat.ChatChunk;
import dev.typist.chat.ChatModel;
import dev.typist.chat.ChatRequest;
import dev.typist.chat.ChatResponse;
import dev.typist.chat.ChatStream;
import dev.typist.chat.FinishReason;
import dev.typist.chat.GatewayException;
import dev.typist.chat.Middleware;
import dev.typist.chat.Observation;
import dev.typist.chat.RateLimitException;
import dev.typist.chat.ResponseFormat;
import dev.typist.chat.ScriptedChatModel;
import dev.typist.chat.ToolCall;
import dev.typist.chat.ToolMessage;
import dev.typist.chat.ToolSpec;
import dev.typist.chat.Usage;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TelemetryTest {

    private static final ChatRequest REQUEST = ChatRequest.builder()
            .system("Be brief.")
            .user("The capital of France?")
            .temperature(0.5)
            .maxTokens(20)
            .caller("Quiz.ask")
            .build();

    private static final ChatResponse PARIS = ChatResponse.builder()
            .text("Paris")
            .model("gpt-4o-2024")
            .callId("call-1")
            .usage(new Usage(10, 4, 3, 2, true))
            .cost(new BigDecimal("0.0012"))
            .build();

    private static final RateLimitException FAILURE = new RateLimitException(
            "Quiz.ask: too many: The capital of France?",
            new GatewayException.Details(429, null, null, null, true, null, ""),
            null);

    private final InMemorySpanExporter spans = InMemorySpanExporter.create();
    private final InMemoryMetricReader metrics = InMemoryMetricReader.create();
    private final OpenTelemetrySdk openTelemetry = OpenTelemetrySdk.builder()
            .setTracerProvider(SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(spans))
                    .build())
            .setMeterProvider(
                    SdkMeterProvider.builder().registerMetricReader(metrics).build())
            .build();
    private final Telemetry telemetry = Telemetry.of(openTelemetry);

    @AfterEach
    void close() {
        openTelemetry.close();
    }

    @Test
    void aCallIsASpan() {
        ScriptedChatModel.answering(PARIS).with(telemetry).generate(REQUEST);
        SpanData span = span();
        assertEquals("chat scripted", span.getName());
        assertEquals(SpanKind.CLIENT, span.getKind());
        assertEquals(StatusData.unset(), span.getStatus());
        Map<String, Object> expected = new TreeMap<>(Map.of(
                "gen_ai.operation.name",
                "chat",
                "gen_ai.provider.name",
                "litellm",
                "gen_ai.prompt.name",
                "Quiz.ask",
                "gen_ai.request.model",
                "scripted",
                "gen_ai.request.temperature",
                0.5,
                "gen_ai.request.max_tokens",
                20L,
                "gen_ai.response.model",
                "gpt-4o-2024",
                "gen_ai.response.finish_reasons",
                List.of("stop"),
                "gen_ai.usage.input_tokens",
                10L,
                "gen_ai.usage.output_tokens",
                4L));
        expected.putAll(Map.of(
                "gen_ai.usage.cache_read.input_tokens",
                3L,
                "gen_ai.usage.reasoning.output_tokens",
                2L,
                "litellm.call_id",
                "call-1",
                "litellm.response_cost",
                0.0012));
        assertEquals(expected, attributes(span));
    }

    @Test
    void theRequestNamesTheModelIfItDoes() {
        ScriptedChatModel.answering(PARIS)
                .with(telemetry)
                .generate(REQUEST.toBuilder()
                        .model("claude")
                        .responseFormat(ResponseFormat.JSON_OBJECT)
                        .build());
        assertEquals("chat claude", span().getName());
        assertEquals("json", attributes(span()).get("gen_ai.output.type"));
    }

    @Test
    void aCallIsCounted() {
        ScriptedChatModel.answering(PARIS).with(telemetry).generate(REQUEST);
        assertEquals(
                Set.of(
                        "gen_ai.client.inference.duration",
                        "gen_ai.client.inference.usage.input_tokens",
                        "gen_ai.client.inference.usage.output_tokens",
                        "gen_ai.client.inference.usage.cache_read.input_tokens",
                        "gen_ai.client.inference.usage.reasoning.output_tokens"),
                recorded().keySet());
        assertEquals("s", recorded().get("gen_ai.client.inference.duration").getUnit());
        MetricData input = recorded().get("gen_ai.client.inference.usage.input_tokens");
        assertEquals("{token}", input.getUnit());
        var point = input.getLongSumData().getPoints().iterator().next();
        assertEquals(10, point.getValue());
        assertEquals("gpt-4o-2024", point.getAttributes().get(AttributeKey.stringKey("gen_ai.response.model")));
        assertEquals("unknown", point.getAttributes().get(AttributeKey.stringKey("gen_ai.token.modality")));
    }

    @Test
    void tokensThatNobodyCountedAreNotOnTheSpan() {
        ScriptedChatModel.answering("Paris").with(telemetry).generate(REQUEST);
        assertFalse(attributes(span()).containsKey("gen_ai.usage.input_tokens"));
    }

    @Test
    void theFormerMetricsAreThereOnRequest() {
        Telemetry former = Telemetry.builder(openTelemetry).formerMetrics(true).build();
        ScriptedChatModel.answering(PARIS).with(former).generate(REQUEST);
        assertTrue(recorded()
                .keySet()
                .containsAll(Set.of("gen_ai.client.operation.duration", "gen_ai.client.token.usage")));
        assertEquals(
                Set.of("input", "output"),
                recorded().get("gen_ai.client.token.usage").getHistogramData().getPoints().stream()
                        .map(point -> point.getAttributes().get(AttributeKey.stringKey("gen_ai.token.type")))
                        .collect(Collectors.toSet()));
    }

    @Test
    void aFailureIsRecordedByItsClassAlone() {
        ChatModel model = failing().with(telemetry);
        assertThrows(RateLimitException.class, () -> model.generate(REQUEST));
        SpanData span = span();
        assertEquals(StatusData.create(io.opentelemetry.api.trace.StatusCode.ERROR, ""), span.getStatus());
        assertEquals("dev.typist.chat.RateLimitException", attributes(span).get("error.type"));
        assertEquals(List.of("error"), attributes(span).get("gen_ai.response.finish_reasons"));
        assertEquals(List.of(), span.getEvents());
        assertFalse(span.toString().contains("France"));
        assertEquals(
                "dev.typist.chat.RateLimitException",
                recorded()
                        .get("gen_ai.client.inference.duration")
                        .getHistogramData()
                        .getPoints()
                        .iterator()
                        .next()
                        .getAttributes()
                        .get(AttributeKey.stringKey("error.type")));
    }

    @Test
    void anAsynchronousCallEndsItsSpanWithItsAnswer() {
        CompletableFuture<ChatResponse> source = new CompletableFuture<>();
        AtomicReference<Span> during = new AtomicReference<>();
        ChatModel model = new Later(source, during).with(telemetry);
        Span caller = openTelemetry.getTracer("test").spanBuilder("caller").startSpan();
        CompletableFuture<Span> after = new CompletableFuture<>();
        try (var scope = caller.makeCurrent()) {
            assertFalse(scope == null);
            model.generateAsync(REQUEST).thenRun(() -> after.complete(Span.current()));
        }
        assertEquals(List.of(), spans.getFinishedSpanItems());
        CompletableFuture.runAsync(() -> source.complete(PARIS)).join();
        SpanData span = span();
        assertEquals(caller.getSpanContext().getSpanId(), span.getParentSpanId());
        assertEquals(span.getSpanId(), during.get().getSpanContext().getSpanId(), "the call belongs to its span");
        assertEquals(caller, after.join(), "what follows belongs to the caller");
        assertEquals(Span.getInvalid(), Span.current());
    }

    @Test
    void anAsynchronousFailureIsOneOfTheSpan() {
        ChatModel model = failing().with(telemetry);
        CompletionException thrown = assertThrows(
                CompletionException.class, () -> model.generateAsync(REQUEST).join());
        assertEquals(FAILURE, thrown.getCause());
        assertEquals("dev.typist.chat.RateLimitException", attributes(span()).get("error.type"));
    }

    @Test
    void cancellingEndsTheCallAndIsNoError() {
        CompletableFuture<ChatResponse> source = new CompletableFuture<>();
        ChatModel model = new Later(source, new AtomicReference<>()).with(telemetry);
        model.generateAsync(REQUEST).cancel(true);
        assertTrue(source.isCancelled());
        assertEquals(StatusData.unset(), span().getStatus());
        assertNull(attributes(span()).get("error.type"));
        assertEquals(List.of("error"), attributes(span()).get("gen_ai.response.finish_reasons"));
    }

    @Test
    void aStreamEndsItsSpanWithItsLastPiece() {
        ChatModel model = ScriptedChatModel.answering(PARIS).with(telemetry);
        try (ChatStream stream = model.stream(REQUEST)) {
            for (ChatChunk chunk : stream) {
                assertEquals("Paris", chunk.delta());
                assertEquals(List.of(), spans.getFinishedSpanItems());
            }
            assertEquals(1, spans.getFinishedSpanItems().size());
        }
        Map<String, Object> attributes = attributes(span());
        assertEquals(true, attributes.get("gen_ai.request.stream"));
        assertEquals(10L, attributes.get("gen_ai.usage.input_tokens"));
        assertTrue((double) attributes.get("gen_ai.response.time_to_first_chunk") > 0);
        assertTrue(recorded().containsKey("gen_ai.client.inference.time_to_first_chunk"));
    }

    @Test
    void aStreamThatIsClosedEarlyEndsItsSpan() {
        ScriptedChatModel.answering(PARIS).with(telemetry).stream(REQUEST).close();
        assertEquals(StatusData.unset(), span().getStatus());
    }

    @Test
    void aStreamThatIsRefusedEndsItsSpan() {
        ChatModel model = failing().with(telemetry);
        assertThrows(RateLimitException.class, () -> model.stream(REQUEST));
        assertEquals("dev.typist.chat.RateLimitException", attributes(span()).get("error.type"));
    }

    @Test
    void contentIsRecordedOnRequestOnly() {
        Telemetry open = Telemetry.builder(openTelemetry).content(true).build();
        ChatRequest request = REQUEST.toBuilder()
                .message(new dev.typist.chat.AssistantMessage(
                        "", List.of(new ToolCall("1", "status", "{\"id\":7}")), Map.of()))
                .message(new ToolMessage("1", "sent"))
                .tools(List.of(new ToolSpec("status", "The status", "{}")))
                .build();
        ScriptedChatModel.answering(PARIS).with(open).generate(request);
        Map<String, Object> attributes = attributes(span());
        assertEquals("""
                [{"role":"system","parts":[{"type":"text","content":"Be brief."}]},\
                {"role":"user","parts":[{"type":"text","content":"The capital of France?"}]},\
                {"role":"assistant","parts":[{"type":"tool_call","id":"1","name":"status","arguments":"{\\"id\\":7}"}]},\
                {"role":"tool","parts":[{"type":"tool_call_response","id":"1","response":"sent"}]}]""", attributes.get("gen_ai.input.messages"));
        assertEquals(
                "[{\"role\":\"assistant\",\"parts\":[{\"type\":\"text\",\"content\":\"Paris\"}],"
                        + "\"finish_reason\":\"stop\"}]",
                attributes.get("gen_ai.output.messages"));
        assertEquals(
                "[{\"type\":\"function\",\"name\":\"status\",\"description\":\"The status\"}]",
                attributes.get("gen_ai.tool.definitions"));
    }

    @Test
    void aMethodHoldsItsCallsAndTools() {
        ChatModel model = ScriptedChatModel.answering(
                        ChatResponse.builder()
                                .toolCalls(new ToolCall("1", "status", "{}"))
                                .finishReason(FinishReason.TOOL_CALLS)
                                .build(),
                        PARIS)
                .with(telemetry);
        Observation method = telemetry.methodStarted("HelpDesk.answer");
        method.during(() -> model.generate(REQUEST));
        Observation tool =
                method.during(() -> telemetry.toolStarted("HelpDesk.answer", new ToolCall("1", "status", "{}")));
        Span inTool = tool.during(Span::current);
        tool.succeeded("sent");
        method.during(() -> model.generateAsync(REQUEST)).join();
        method.succeeded("Paris");

        Map<String, SpanData> byName = spans.getFinishedSpanItems().stream()
                .collect(Collectors.toMap(SpanData::getName, span -> span, (first, second) -> second));
        SpanData methodSpan = byName.get("invoke_agent HelpDesk.answer");
        SpanData toolSpan = byName.get("execute_tool status");
        assertEquals(methodSpan.getSpanId(), byName.get("chat scripted").getParentSpanId());
        assertEquals(methodSpan.getSpanId(), toolSpan.getParentSpanId());
        assertEquals(toolSpan.getSpanId(), inTool.getSpanContext().getSpanId());
        assertEquals(
                Map.of("gen_ai.operation.name", "invoke_agent", "gen_ai.agent.name", "HelpDesk.answer"),
                attributes(methodSpan));
        assertEquals(
                Map.of(
                        "gen_ai.operation.name", "execute_tool",
                        "gen_ai.tool.name", "status",
                        "gen_ai.tool.type", "function",
                        "gen_ai.tool.call.id", "1"),
                attributes(toolSpan));
        assertEquals(2, sum("gen_ai.invoke_agent.inference_calls"));
        assertEquals(1, sum("gen_ai.invoke_agent.tool_calls"));
        assertTrue(recorded().containsKey("gen_ai.invoke_agent.duration"));
        assertTrue(recorded().containsKey("gen_ai.execute_tool.duration"));
    }

    @Test
    void failuresOfMethodsAndToolsAreOnes() {
        telemetry.methodStarted("A.b").failed(FAILURE);
        telemetry.toolStarted("A.b", new ToolCall("1", "status", "{}")).failed(new IllegalStateException("secret"));
        for (SpanData span : spans.getFinishedSpanItems()) {
            assertTrue(attributes(span).containsKey("error.type"));
            assertFalse(span.toString().contains("secret"));
        }
    }

    @Test
    void toolContentIsRecordedOnRequestOnly() {
        Telemetry open = Telemetry.builder(openTelemetry).content(true).build();
        open.toolStarted("A.b", new ToolCall("1", "status", "{\"id\":7}")).succeeded("sent");
        assertEquals("{\"id\":7}", attributes(span()).get("gen_ai.tool.call.arguments"));
        assertEquals("sent", attributes(span()).get("gen_ai.tool.call.result"));
    }

    @Test
    void whatBecameOfAnAnswerIsOnTheSpanOfItsMethod() {
        List<String> repairs = List.of("$.id: NUMBER \"1\" -> 1");
        for (boolean content : new boolean[] {false, true}) {
            spans.reset();
            Observation method =
                    Telemetry.builder(openTelemetry).content(content).build().methodStarted("Desk.triage");
            method.schemaRefused(FAILURE);
            method.askedAgain("TYPE", List.of("$.id: expected a number, got \"one\""));
            method.askedAgain("EMPTY", List.of());
            method.repaired(repairs);
            method.succeeded("{}");

            Map<String, Object> attributes = attributes(span());
            assertEquals(3L, attributes.get("typist.attempts"));
            assertEquals(1L, attributes.get("typist.repairs"));
            List<EventData> events = span().getEvents();
            assertEquals(
                    List.of("typist.schema_refused", "typist.asked_again", "typist.asked_again", "typist.repaired"),
                    events.stream().map(EventData::getName).toList());
            assertEquals("TYPE", events.get(1).getAttributes().get(AttributeKey.stringKey("typist.output.kind")));
            assertEquals(
                    content ? repairs : null,
                    events.get(3).getAttributes().get(AttributeKey.stringArrayKey("typist.repairs.lines")));
            assertEquals(content, events.toString().contains("one"));
        }
    }

    @Test
    void eachTryIsASpanBehindARetry() {
        ChatModel model = failing().with(twice(), telemetry);
        assertThrows(RateLimitException.class, () -> model.generate(REQUEST));
        assertEquals(2, spans.getFinishedSpanItems().size());
    }

    private static ChatModel failing() {
        return ScriptedChatModel.answering(new String[0]).thenFailing(FAILURE).thenFailing(FAILURE);
    }

    private static Middleware twice() {
        return next -> new Later(new CompletableFuture<>(), new AtomicReference<>()) {
            @Override
            public ChatResponse generate(ChatRequest request) {
                assertThrows(RateLimitException.class, () -> next.generate(request));
                return next.generate(request);
            }
        };
    }

    private SpanData span() {
        assertEquals(1, spans.getFinishedSpanItems().size());
        return spans.getFinishedSpanItems().get(0);
    }

    private static Map<String, Object> attributes(SpanData span) {
        Map<String, Object> attributes = new TreeMap<>();
        span.getAttributes().forEach((key, value) -> attributes.put(key.getKey(), value));
        return attributes;
    }

    private Map<String, MetricData> recorded() {
        return metrics.collectAllMetrics().stream().collect(Collectors.toMap(MetricData::getName, metric -> metric));
    }

    private double sum(String histogram) {
        return recorded()
                .get(histogram)
                .getHistogramData()
                .getPoints()
                .iterator()
                .next()
                .getSum();
    }

    private static class Later implements ChatModel {

        private final CompletableFuture<ChatResponse> source;
        private final AtomicReference<Span> during;

        Later(CompletableFuture<ChatResponse> source, AtomicReference<Span> during) {
            this.source = source;
            this.during = during;
        }

        @Override
        public ChatResponse generate(ChatRequest request) {
            return source.join();
        }

        @Override
        public CompletableFuture<ChatResponse> generateAsync(ChatRequest request) {
            during.set(Span.current());
            return source;
        }

        @Override
        public ChatStream stream(ChatRequest request) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String modelId() {
            return "later";
        }
    }
}
