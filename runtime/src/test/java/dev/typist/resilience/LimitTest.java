package dev.typist.resilience;

import static dev.typist.resilience.Failing.request;
import static dev.typist.resilience.Failing.unavailable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.typist.chat.Budget;
import dev.typist.chat.BudgetExhaustedException;
import dev.typist.chat.BudgetLimits;
import dev.typist.chat.ChatModel;
import dev.typist.chat.ChatRequest;
import dev.typist.chat.ChatResponse;
import dev.typist.chat.GatewayException;
import dev.typist.chat.RequestTimeoutException;
import dev.typist.chat.Usage;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(10)
class LimitTest {

    private final Script script = new Script();

    @ParameterizedTest
    @EnumSource(Ways.class)
    void endsACallWhenItsTimeIsOver(Ways way) {
        script.hangs("Pa");
        ChatModel model = script.with(Limit.time(Duration.ofMillis(60)));
        RequestTimeoutException late = assertThrows(RequestTimeoutException.class, () -> way.call(model));
        assertTrue(late.getMessage().startsWith("A.b: no answer in the time that its budget allows"));
        switch (way) {
            case SYNC -> assertEquals(1, script.interrupted.get());
            case ASYNC -> assertTrue(script.pending.get(0).isCancelled());
            case STREAM -> assertEquals(1, script.closed.get());
        }
        assertFalse(Thread.currentThread().isInterrupted());
    }

    @ParameterizedTest
    @EnumSource(Ways.class)
    void letsThroughWhatIsInTime(Ways way) {
        script.answers("Paris");
        assertEquals("Paris", way.call(script.with(Limit.time(Duration.ofSeconds(20)))));
    }

    @ParameterizedTest
    @EnumSource(Ways.class)
    void limitsTheCallsOfARequest(Ways way) {
        script.fails(unavailable()).fails(unavailable());
        ChatModel model = script.with(
                Limit.each(BudgetLimits.builder().calls(2).build()),
                Retry.builder()
                        .attempts(5)
                        .waits(Duration.ofMillis(1), Duration.ofMillis(2))
                        .onRetry(event -> {})
                        .build());
        assertThrows(GatewayException.class, () -> way.call(model));
        assertEquals(2, script.requests.size());
        script.answers("Paris");
        assertEquals("Paris", way.call(model), "the next request has a budget of its own");
    }

    @ParameterizedTest
    @EnumSource(Ways.class)
    void oneBudgetHoldsForAllRequests(Ways way) {
        Budget budget =
                Budget.start(BudgetLimits.builder().cost(new BigDecimal("0.25")).build());
        ChatModel model = script.with(Limit.within(budget));
        for (int i = 0; i < 3; i++) {
            script.answers(ChatResponse.builder()
                    .text("Paris")
                    .usage(new Usage(10, 5, 0, 0, true))
                    .cost(new BigDecimal("0.10"))
                    .build());
            assertEquals("Paris", way.call(model));
        }
        BudgetExhaustedException spent = assertThrows(BudgetExhaustedException.class, () -> way.call(model));
        assertEquals(BudgetExhaustedException.Limit.COST, spent.limit());
        assertEquals(3, script.requests.size());
    }

    @Test
    void aRequestKeepsTheBudgetThatItBrings() {
        Budget own = Budget.start(BudgetLimits.builder().build());
        script.answers("Paris");
        ChatRequest request = request().toBuilder().budget(own).build();
        script.with(Limit.time(Duration.ofSeconds(20))).generate(request);
        assertEquals(own, script.requests.get(0).budget().orElseThrow());
    }

    @Test
    void theTimeOfABudgetThatARequestBringsHolds() {
        Budget own =
                Budget.start(BudgetLimits.builder().time(Duration.ofMillis(50)).build());
        script.hangs();
        ChatModel model = script.with(Limit.time(Duration.ofSeconds(20)));
        ChatRequest request = request().toBuilder().budget(own).build();
        assertThrows(RequestTimeoutException.class, () -> model.generate(request));
    }

    @Test
    void givesARequestWithoutOneABudget() {
        script.answers("Paris");
        script.with(Limit.time(Duration.ofSeconds(20))).generate(request());
        Budget budget = script.requests.get(0).budget().orElseThrow();
        assertTrue(budget.remainingTime().orElseThrow().compareTo(Duration.ofSeconds(20)) <= 0);
    }
}
