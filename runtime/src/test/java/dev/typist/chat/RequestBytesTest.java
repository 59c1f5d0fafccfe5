package dev.typist.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What goes over the wire, to the byte. */
final class RequestBytesTest {

    private static final String HI = "\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}]";

    @Test
    void aPlainRequest() {
        ChatRequest request = ChatRequest.builder()
                .system("You are a helpful assistant.")
                .user("What is the capital of France?")
                .temperature(0.7)
                .maxTokens(2048)
                .topP(0.9)
                .build();
        assertEquals(
                "{\"model\":\"gpt-4o\",\"messages\":[{\"role\":\"system\",\"content\":\"You are a helpful assistant.\"},"
                        + "{\"role\":\"user\",\"content\":\"What is the capital of France?\"}],"
                        + "\"temperature\":0.7,\"max_tokens\":2048,\"top_p\":0.9}",
                json(request, "gpt-4o", false));
    }

    @Test
    void aStreamAlwaysAsksForUsage() {
        assertEquals(
                "{\"model\":\"m\"," + HI + ",\"stream\":true,\"stream_options\":{\"include_usage\":true}}",
                json(hi(ChatOptions.NONE), "m", true));
    }

    @Test
    void everyOption() {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("order", "4711");
        metadata.put("shop", "Oslo");
        ChatOptions options = ChatOptions.builder()
                .temperature(0)
                .topP(1)
                .maxTokens(9)
                .seed(42)
                .stop("END", "\n\n")
                .frequencyPenalty(-2)
                .presencePenalty(0.5)
                .logprobs(3)
                .n(2)
                .user("anna")
                .metadata(metadata)
                .reasoningEffort("low")
                .serviceTier("flex")
                .extra("top_k", 40)
                .extra("thinking", new RawJson("{\"type\":\"enabled\",\"budget_tokens\":1024}"))
                .extra("list", List.of(1L, true, new BigDecimal("1.50"), "x"))
                .build();
        assertEquals(
                "{" + HI
                        + ",\"temperature\":0.0,\"top_p\":1.0,\"max_tokens\":9,\"seed\":42,\"stop\":[\"END\",\"\\n\\n\"],"
                        + "\"frequency_penalty\":-2.0,\"presence_penalty\":0.5,\"logprobs\":true,\"top_logprobs\":3,\"n\":2,"
                        + "\"user\":\"anna\",\"reasoning_effort\":\"low\",\"service_tier\":\"flex\",\"top_k\":40,"
                        + "\"thinking\":{\"type\":\"enabled\",\"budget_tokens\":1024},\"list\":[1,true,1.50,\"x\"],"
                        + "\"metadata\":{\"order\":\"4711\",\"shop\":\"Oslo\"}}",
                hi(options).toJson());
    }

    @Test
    void everyGatewayOption() {
        GatewayOptions gateway = GatewayOptions.builder()
                .fallbacks("b", "c")
                .disableFallbacks()
                .numRetries(0)
                .dropParams(true)
                .cache(CacheUse.ON
                        .ttl(Duration.ofMinutes(10))
                        .maxAge(Duration.ofHours(1))
                        .namespace("desk"))
                .guardrails("words")
                .sessionId("s1")
                .traceId("t1")
                .tags("checkout")
                .build();
        ChatRequest request = ChatRequest.builder()
                .user("hi")
                .caller("HelpDesk.triage")
                .options(ChatOptions.builder().gateway(gateway).build())
                .build();
        assertEquals(
                "{" + HI
                        + ",\"fallbacks\":[\"b\",\"c\"],\"disable_fallbacks\":true,\"num_retries\":0,\"drop_params\":true,"
                        + "\"cache\":{\"namespace\":\"desk\",\"s-maxage\":3600,\"ttl\":600,\"use-cache\":true},"
                        + "\"guardrails\":[\"words\"],\"litellm_session_id\":\"s1\",\"litellm_trace_id\":\"t1\","
                        + "\"metadata\":{\"tags\":[\"checkout\",\"HelpDesk\",\"HelpDesk.triage\"]}}",
                request.toJson());
    }

    @Test
    void theLimitHasTheNameThatTheModelWants() {
        ChatOptions limited = ChatOptions.builder().maxTokens(5).build();
        for (String model : List.of("o1", "o3-mini", "openai/o4-mini", "gpt-5", "azure/gpt-5-nano", "gpt-5.1")) {
            assertTrue(json(hi(limited), model, false).contains("\"max_completion_tokens\":5"), model);
        }
        for (String model : List.of("gpt-4o", "ollama/llama3", "gemini/gemini-2.5-pro", "olmo-2", "gpt-oss-20b")) {
            assertTrue(json(hi(limited), model, false).contains("\"max_tokens\":5"), model);
        }
        ChatOptions forced =
                ChatOptions.builder().maxTokens(5).maxCompletionTokens(6).build();
        assertEquals("{\"model\":\"m\"," + HI + ",\"max_completion_tokens\":6}", json(hi(forced), "m", false));
        assertEquals(
                "{\"model\":\"m\"," + HI + ",\"max_completion_tokens\":6}",
                json(hi(forced.orElse(limited)), "m", false));
        assertEquals(6, forced.maxTokens().getAsInt());
    }

    @Test
    void toolsAndTheirChoice() {
        ChatRequest request = ChatRequest.builder()
                .user("hi")
                .options(ChatOptions.builder().parallelToolCalls(false).build())
                .tools(List.of(new ToolSpec("now", "the time", "{\"type\":\"object\"}")))
                .toolChoice(ToolChoice.tool("now"))
                .build();
        assertEquals(
                "{" + HI
                        + ",\"parallel_tool_calls\":false,\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"now\","
                        + "\"description\":\"the time\",\"parameters\":{\"type\":\"object\"}}}],"
                        + "\"tool_choice\":{\"type\":\"function\",\"function\":{\"name\":\"now\"}}}",
                request.toJson());
        assertFalse(hi(request.options()).toJson().contains("parallel"), "without tools it is an error");
    }

    @Test
    void picturesRecordingsAndDocuments() {
        byte[] bytes = {1, 2, 3};
        ChatRequest request = ChatRequest.builder()
                .user(
                        "what is it",
                        Media.image(bytes, "image/png").withDetail("low"),
                        Media.image(URI.create("https://example.com/a.jpg")),
                        Media.audio(bytes, "audio/mpeg"),
                        Media.audio(URI.create("https://example.com/a.wav"), "audio/wav"),
                        Media.document(bytes, "application/pdf", "a.pdf"),
                        Media.document(URI.create("https://example.com/a.pdf"), "application/pdf"))
                .build();
        assertEquals(
                "{\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"what is it\"},"
                        + "{\"type\":\"image_url\",\"image_url\":{\"url\":\"data:image/png;base64,AQID\",\"detail\":\"low\"}},"
                        + "{\"type\":\"image_url\",\"image_url\":{\"url\":\"https://example.com/a.jpg\"}},"
                        + "{\"type\":\"input_audio\",\"input_audio\":{\"data\":\"AQID\",\"format\":\"mp3\"}},"
                        + "{\"type\":\"file\",\"file\":{\"file_id\":\"https://example.com/a.wav\",\"format\":\"audio/wav\"}},"
                        + "{\"type\":\"file\",\"file\":{\"file_data\":\"data:application/pdf;base64,AQID\","
                        + "\"format\":\"application/pdf\",\"filename\":\"a.pdf\"}},"
                        + "{\"type\":\"file\",\"file\":{\"file_id\":\"https://example.com/a.pdf\","
                        + "\"format\":\"application/pdf\"}}]}]}",
                request.toJson());
        assertFalse(Media.image(new byte[1000], "image/png").toString().contains("AAAA"));
    }

    @Test
    void anAnswerGoesBackAsItCame() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("thinking_blocks", "[{\"type\":\"thinking\",\"thinking\":\"hm\",\"signature\":\"c2ln\"}]");
        fields.put("provider_specific_fields", "{\"thought_signatures\":[\"abc\"]}");
        fields.put("annotations", "[{}]");
        ChatRequest request = ChatRequest.builder()
                .message(new AssistantMessage("", List.of(new ToolCall("c1", "now", "{}")), fields))
                .message(new ToolMessage("c1", "noon"))
                .build();
        assertEquals(
                "{\"messages\":[{\"role\":\"assistant\",\"content\":null,\"tool_calls\":[{\"id\":\"c1\",\"type\":\"function\","
                        + "\"function\":{\"name\":\"now\",\"arguments\":\"{}\"}}],"
                        + "\"thinking_blocks\":[{\"type\":\"thinking\",\"thinking\":\"hm\",\"signature\":\"c2ln\"}],"
                        + "\"provider_specific_fields\":{\"thought_signatures\":[\"abc\"]}},"
                        + "{\"role\":\"tool\",\"content\":\"noon\",\"tool_call_id\":\"c1\"}]}",
                request.toJson());
    }

    @Test
    void whatCannotBeSentIsRefusedByName() {
        ChatOptions.Builder options = ChatOptions.builder();
        assertMessage("messages", () -> options.extra("messages", "x"));
        assertMessage("odd", () -> options.extra("odd", new Object()));
        assertMessage("odd", () -> options.extra("odd", Double.NaN));
        assertMessage("JSON", () -> new RawJson("{\"a\":"));
        assertMessage("more than one", () -> new RawJson("{} {}"));
        assertMessage("temperature is 2.1", () -> options.temperature(2.1));
        assertMessage("frequencyPenalty", () -> options.frequencyPenalty(Double.NaN));
        assertMessage("topLogprobs", () -> options.logprobs(21));
        assertMessage("maxTokens is 0", () -> options.maxTokens(0));
        assertMessage("numRetries", () -> GatewayOptions.builder().numRetries(-1));
        assertMessage("MIME", () -> Media.image(new byte[1], "png\",\"x\":\""));
    }

    @Test
    void theCloserOptionWins() {
        GatewayOptions gateway =
                GatewayOptions.builder().numRetries(0).tags("a").build();
        ChatOptions near = ChatOptions.builder().temperature(0).build();
        ChatOptions far =
                ChatOptions.builder().temperature(1).model("m").gateway(gateway).build();
        ChatOptions both = near.orElse(far);
        assertEquals(0, both.temperature().getAsDouble());
        assertEquals("m", both.model().get());
        assertEquals(gateway, both.gateway());
        assertEquals(near, near.orElse(ChatOptions.NONE));
        assertEquals(near, ChatOptions.NONE.orElse(near));
    }

    private static ChatRequest hi(ChatOptions options) {
        return ChatRequest.builder().user("hi").options(options).build();
    }

    private static String json(ChatRequest request, String model, boolean stream) {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        request.writeJson(target, model, stream);
        return target.toString(StandardCharsets.UTF_8);
    }

    private static void assertMessage(String part, Runnable wrong) {
        String message =
                assertThrows(IllegalArgumentException.class, wrong::run).getMessage();
        assertTrue(message.contains(part), message);
    }
}
