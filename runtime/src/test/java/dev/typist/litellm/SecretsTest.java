package dev.typist.litellm;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.typist.chat.AiException;
import dev.typist.chat.ChatModel;
import dev.typist.chat.ChatModels;
import dev.typist.chat.ChatOptions;
import dev.typist.chat.ChatRecording;
import dev.typist.chat.ChatRequest;
import dev.typist.chat.ChatResponse;
import dev.typist.chat.ChatStream;
import dev.typist.chat.GatewayException;
import dev.typist.chat.GatewayOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A gateway that repeats the key wherever it can, and everything a program could print. */
final class SecretsTest {

    private static final String KEY = "sk-verysecret0123456789";
    private static final String OTHERS = "sk-of-the-gateway-itself-42";

    @TempDir
    private Path folder;

    @Test
    void theKeyIsNowhere() throws IOException {
        List<String> printed = new ArrayList<>();
        Path recording = folder.resolve("calls.jsonl");
        try (MockWebServer server = PromptServer.start()) {
            server.setDispatcher(new Babbler());
            GatewayOptions gateway =
                    GatewayOptions.builder().apiKey(KEY).header("x-also", KEY).build();
            ChatRequest request = Answers.HI.toBuilder()
                    .options(ChatOptions.builder().gateway(gateway).build())
                    .build();
            for (LiteLlm.Builder builder : List.of(
                    LiteLlm.builder().apiKey(KEY),
                    LiteLlm.builder().apiKey(() -> KEY).header("x-also", KEY))) {
                builder.baseUrl(server.url("/").toString()).timeout(Duration.ofSeconds(5));
                printed.add(builder.toString());
                LiteLlm model = builder.build();
                printed.add(model.toString());
                printed.add(model.gateway().toString());
                ChatModel recorded = model.with(ChatRecording.to(recording));
                for (ChatRequest asked : List.of(Answers.HI, request)) {
                    printed.add(asked.toString());
                    printed.add(asked.options().toString());
                    printed.add(asked.options().gateway().toString());
                    printed.add(asked.toJson());
                    for (int status : new int[] {400, 401, 403, 404, 307, 429, 500, 200}) {
                        collect(printed, recorded, with(asked, status));
                    }
                }
                failing(printed, () -> model.gateway().models());
                failing(printed, () -> model.gateway().keyInfo());
            }
        }
        failing(printed, () -> LiteLlm.builder().apiKey(KEY + "\n"));
        failing(printed, () -> LiteLlm.builder().header("x-a", KEY + "\n"));
        failing(printed, () -> GatewayOptions.builder().apiKey("  " + KEY));
        failing(printed, () -> LiteLlm.builder().baseUrl("http://user:" + KEY + "@localhost:4000"));
        failing(printed, () -> LiteLlm.builder().baseUrl("htp://user:" + KEY + "@localhost:4000"));
        failing(printed, () -> LiteLlm.builder().baseUrl("http://localhost:4000?key=" + KEY));
        failing(printed, () -> ChatModels.open("litellm", Map.of("api_key", KEY + "\n")));
        failing(printed, () -> LiteLlm.fromEnvironment(Map.of("LITELLM_API_KEY", "a " + KEY)));
        printed.add(Files.readString(recording));
        assertTrue(printed.size() > 100, "only " + printed.size());
        for (String text : printed) {
            assertFalse(text.contains("verysecret"), text);
            assertFalse(text.contains(OTHERS), text);
        }
    }

    private static ChatRequest with(ChatRequest request, int status) {
        return request.toBuilder().model("status-" + status).build();
    }

    private static void collect(List<String> printed, ChatModel model, ChatRequest request) {
        failing(printed, () -> printed.add(seen(model.generate(request))));
        failing(printed, () -> printed.add(seen(model.generateAsync(request).join())));
        failing(printed, () -> {
            try (ChatStream stream = model.stream(request)) {
                printed.add(stream.toString());
                printed.add(seen(stream.response()));
            }
        });
    }

    private static String seen(ChatResponse response) {
        return response.toString() + response.routing() + response.routing().headers();
    }

    private static void failing(List<String> printed, Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            printed.add(trace.toString());
            Throwable cause = e instanceof AiException ? e : e.getCause();
            if (cause instanceof GatewayException failure) {
                printed.add(failure.body() + failure.headers() + failure.type() + failure.code());
            }
        }
    }

    @Test
    void wordsThatOnlyLookLikeKeysStay() {
        Secrets secrets = new Secrets("short");
        assertTrue(secrets.hide("risk-assessment of task-12345678").contains("risk-assessment of task-12345678"));
        assertTrue(secrets.hide("Authorization: Bearer abcdefghijkl").endsWith("Bearer …"));
        assertThrows(IllegalArgumentException.class, () -> LiteLlm.builder().apiKey(" "));
    }

    private static final class Babbler extends Dispatcher {

        @Override
        public MockResponse dispatch(RecordedRequest request) {
            String body = request.getBody() == null ? "" : request.getBody().utf8();
            int at = body.indexOf("status-");
            int status = at < 0 ? 500 : Integer.parseInt(body.substring(at + 7, at + 10));
            String key = String.valueOf(request.getHeaders().get("Authorization"));
            boolean stream = body.contains("\"stream\":true");
            String message = "{\"error\":{\"message\":\"bad key " + key + " and " + OTHERS
                    + "\",\"type\":\"x\",\"code\":\"500\"}}";
            MockResponse.Builder response = new MockResponse.Builder()
                    .code(status)
                    .setHeader("x-litellm-call-id", "c")
                    .setHeader("x-echo", key)
                    .setHeader("x-api-key", OTHERS)
                    .setHeader("set-cookie", "token=" + OTHERS)
                    .setHeader("Location", "http://localhost:1/?" + OTHERS);
            if (stream && status == 200) {
                return response.setHeader("Content-Type", "text/event-stream")
                        .body(Answers.delta("a") + "data: " + message + "\n\n")
                        .build();
            }
            return response.body(status == 200 ? Answers.json("fine") : message).build();
        }
    }
}
