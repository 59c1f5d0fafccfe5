package dev.typist.resilience;

import dev.typist.chat.BadRequestException;
import dev.typist.chat.ChatRequest;
import dev.typist.chat.ContextWindowException;
import dev.typist.chat.GatewayException.Details;
import dev.typist.chat.RateLimitException;
import dev.typist.chat.UnavailableException;
import java.time.Duration;

/** Failures and requests of the tests. */
final class Failing {

    private Failing() {}

    static UnavailableException unavailable() {
        return new UnavailableException("A.b: down", new Details(503, null, null, null, true, null, ""), null);
    }

    static RateLimitException rateLimit(Duration retryAfter) {
        return new RateLimitException("A.b: slow down", new Details(429, null, null, null, true, retryAfter, ""), null);
    }

    static BadRequestException badRequest() {
        return new BadRequestException("A.b: wrong", new Details(400, null, null, null, false, null, ""), null);
    }

    static ContextWindowException tooLong() {
        return new ContextWindowException("A.b: too long", new Details(400, null, null, null, false, null, ""), null);
    }

    static ChatRequest request() {
        return ChatRequest.builder().user("Hi").caller("A.b").build();
    }
}
