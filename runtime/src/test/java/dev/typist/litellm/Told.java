package dev.typist.litellm;

import dev.typist.chat.AiException;
import dev.typist.chat.ChatChunk;
import dev.typist.chat.ChatResponse;
import dev.typist.chat.ChatStream;
import dev.typist.chat.GatewayException;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Tells in a line what came of a call, for tables of expectations. */
final class Told {

    private Told() {}

    static String of(Supplier<String> call) {
        try {
            return call.get();
        } catch (AiException e) {
            return failure(e);
        }
    }

    static String stream(ChatStream stream) {
        try (stream) {
            int chunks = 0;
            for (ChatChunk chunk : stream) {
                chunks += chunk.isEmpty() ? 0 : 1;
            }
            return response(stream.response()) + " in " + chunks;
        }
    }

    static String response(ChatResponse response) {
        StringBuilder line = new StringBuilder(response.finishReason().name());
        response.nativeFinishReason()
                .ifPresent(reason -> line.append('(').append(reason).append(')'));
        line.append(' ').append(text(response.text()));
        response.toolCalls()
                .forEach(call -> line.append(" call ")
                        .append(call.id().matches("call_[0-9a-f]{32}") ? "made-up-id" : call.id())
                        .append(' ')
                        .append(call.name())
                        .append(call.arguments()));
        if (!response.reasoning().isEmpty()) {
            line.append(" reasoning ").append(text(response.reasoning()));
        }
        response.refusal().ifPresent(words -> line.append(" refusal ").append(text(words)));
        String extensions = response.message().extensions().keySet().stream()
                .filter(name -> !name.equals("reasoning_content"))
                .sorted()
                .collect(Collectors.joining(","));
        if (!extensions.isEmpty()) {
            line.append(" with ").append(extensions);
        }
        line.append(" usage ");
        if (response.usage().known()) {
            line.append(response.usage().inputTokens())
                    .append('+')
                    .append(response.usage().outputTokens());
            if (response.usage().cachedTokens() > 0) {
                line.append(" cached ").append(response.usage().cachedTokens());
            }
            if (response.usage().reasoningTokens() > 0) {
                line.append(" reasoned ").append(response.usage().reasoningTokens());
            }
        } else {
            line.append("unknown");
        }
        line.append(" cost ").append(response.cost().map(String::valueOf).orElse("unknown"));
        line.append(" by ").append(response.model());
        if (response.routing().retries().orElse(0) > 0) {
            line.append(" retries ").append(response.routing().retries().getAsInt());
        }
        if (response.routing().fallbacks().orElse(0) > 0) {
            line.append(" fallbacks ").append(response.routing().fallbacks().getAsInt());
        }
        if (response.routing().cacheHit()) {
            line.append(" cached");
        }
        if (!response.routing().guardrails().isEmpty()) {
            line.append(" guardrails ").append(response.routing().guardrails());
        }
        return line.toString();
    }

    static String failure(AiException e) {
        if (!(e instanceof GatewayException failure)) {
            return e.getClass().getSimpleName();
        }
        StringBuilder line = new StringBuilder(e.getClass().getSimpleName());
        failure.status().ifPresent(status -> line.append(' ').append(status));
        failure.type().ifPresent(type -> line.append(' ').append(type));
        line.append(failure.retryable() ? " retry" : " final");
        failure.retryAfter().ifPresent(wait -> line.append(" after ").append(wait));
        line.append(failure.fromProvider() ? " provider" : "");
        failure.partial().ifPresent(partial -> line.append(" partial ").append(text(partial.text())));
        String message = failure.getMessage();
        return line.append(": ")
                .append(message, 0, Math.min(message.length(), 150))
                .toString()
                .replaceAll("\\s+", " ");
    }

    private static String text(String text) {
        String shown = text.length() <= 60 ? text : text.substring(0, 60) + "…(" + text.length() + ")";
        return '"' + shown.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r") + '"';
    }
}
