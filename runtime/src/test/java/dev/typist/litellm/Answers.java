package dev.typist.litellm;

import dev.typist.chat.ChatOptions;
import dev.typist.chat.ChatRequest;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;

/** What a gateway says, for tests. */
final class Answers {

    static final ChatRequest HI =
            ChatRequest.builder().user("hi").options(ChatOptions.NONE).build();

    static final String END = "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"
            + "data: {\"choices\":[{\"index\":0,\"delta\":{}}],"
            + "\"usage\":{\"prompt_tokens\":3,\"completion_tokens\":2,\"cost\":0.5}}\n\ndata: [DONE]\n\n";

    private Answers() {}

    static String json(String text) {
        return "{\"id\":\"chatcmpl-1\",\"model\":\"gpt-4o\",\"choices\":[{\"index\":0,\"finish_reason\":\"stop\","
                + "\"message\":{\"role\":\"assistant\",\"content\":\"" + text
                + "\"}}],\"usage\":{\"prompt_tokens\":3,\"completion_tokens\":2}}";
    }

    static MockResponse ok(String text) {
        return new MockResponse.Builder()
                .setHeader("Content-Type", "application/json")
                .body(json(text))
                .build();
    }

    static String delta(String text) {
        return "data: {\"id\":\"chatcmpl-1\",\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":\""
                + text + "\"}}]}\n\n";
    }

    static MockResponse.Builder events(String body) {
        return new MockResponse.Builder()
                .setHeader("Content-Type", "text/event-stream; charset=utf-8")
                .chunkedBody(body, 50);
    }

    static MockResponse.Builder slow(MockResponse.Builder response, long bytes, long milliseconds) {
        return response.throttleBody(bytes, milliseconds, TimeUnit.MILLISECONDS);
    }
}
