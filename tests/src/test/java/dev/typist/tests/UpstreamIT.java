package dev.typist.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.typist.chat.AuthenticationException;
import dev.typist.chat.CacheUse;
import dev.typist.chat.ChatChunk;
import dev.typist.chat.ChatOptions;
import dev.typist.chat.ChatRequest;
import dev.typist.chat.ChatResponse;
import dev.typist.chat.ChatStream;
import dev.typist.chat.GatewayException;
import dev.typist.chat.GatewayOptions;
import dev.typist.chat.RateLimitException;
import dev.typist.chat.RequestTimeoutException;
import dev.typist.chat.UnavailableException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A provider with every fault behind the real LiteLLM, and what the gateway itself does about it. */
@ExtendWith(Gateway.class)
class UpstreamIT {

    private static ChatRequest asking(String behaviour) {
        return ChatRequest.builder().model("upstream").user("do: " + behaviour).build();
    }

    private static ChatRequest asking(String behaviour, GatewayOptions gateway) {
        return ChatRequest.builder()
                .options(
                        ChatOptions.builder().model("upstream").gateway(gateway).build())
                .user("do: " + behaviour)
                .build();
    }

    @Test
    void tellsTheProvidersFaultsApart(Gateway.Address gateway) {
        var model = gateway.client().build();

        RateLimitException limited = assertThrows(RateLimitException.class, () -> model.generate(asking("429")));
        assertEquals(Optional.empty(), limited.retryAfter());
        assertTrue(limited.fromProvider());
        RateLimitException waiting = assertThrows(RateLimitException.class, () -> model.generate(asking("429-wait")));
        assertEquals(Optional.of(Duration.ofSeconds(7)), waiting.retryAfter());
        AuthenticationException key = assertThrows(AuthenticationException.class, () -> model.generate(asking("401")));
        assertTrue(key.getMessage().contains("gateway's own key"), key.getMessage());
        assertFalse(key.retryable());
        assertTrue(assertThrows(UnavailableException.class, () -> model.generate(asking("html")))
                .retryable());
        assertThrows(UnavailableException.class, () -> model.generate(asking("garbage")));
        assertThrows(UnavailableException.class, () -> model.generate(asking("cut")));
    }

    @Test
    void keepsItsOwnLimit(Gateway.Address gateway) {
        var model = gateway.client().timeout(Duration.ofSeconds(1)).build();
        long start = java.lang.System.nanoTime();

        assertThrows(RequestTimeoutException.class, () -> model.generate(asking("slow")));

        assertTrue(Duration.ofNanos(java.lang.System.nanoTime() - start).toMillis() < 2500);
    }

    @Test
    void streamsAndBreaksTyped(Gateway.Address gateway) {
        var model = gateway.client().build();
        StringBuilder text = new StringBuilder();

        try (ChatStream stream = model.stream(asking("fine stream"))) {
            for (ChatChunk chunk : stream) {
                text.append(chunk.delta());
            }
            assertTrue(stream.response().usage().known());
        }
        assertEquals("Hello world", text.toString());

        try (ChatStream stream = model.stream(asking("stream-error"))) {
            GatewayException broken = assertThrows(GatewayException.class, stream::response);
            assertEquals("Hello", broken.partial().orElseThrow().text());
        }
    }

    @Test
    void showsTheGatewaysRetriesFallbacksAndCache(Gateway.Address gateway) {
        var model = gateway.client().build();

        ChatResponse retried = model.generate(
                asking("flaky once", GatewayOptions.builder().numRetries(2).build()));
        assertEquals("second try", retried.text());
        assertEquals(1, retried.routing().retries().orElseThrow());

        ChatResponse fallback = model.generate(
                asking("html", GatewayOptions.builder().fallbacks("mock-text").build()));
        assertEquals("Hello from the mock", fallback.text());
        assertEquals(1, fallback.routing().fallbacks().orElseThrow());
        assertEquals("mock-text", fallback.model());

        GatewayOptions cached = GatewayOptions.builder().cache(CacheUse.ON).build();
        ChatResponse first = model.generate(asking("cache me", cached));
        ChatResponse second = model.generate(asking("cache me", cached));
        assertFalse(first.routing().cacheHit());
        assertTrue(first.cost().orElseThrow().signum() > 0);
        assertEquals(first.text(), second.text());
        assertTrue(second.routing().cacheHit());
        assertEquals(BigDecimal.ZERO, second.cost().orElseThrow());
    }
}
