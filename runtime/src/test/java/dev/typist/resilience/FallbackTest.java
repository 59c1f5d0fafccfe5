package dev.typist.resilience;

import static dev.typist.resilience.Failing.badRequest;
import static dev.typist.resilience.Failing.rateLimit;
import static dev.typist.resilience.Failing.request;
import static dev.typist.resilience.Failing.tooLong;
import static dev.typist.resilience.Failing.unavailable;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.typist.chat.Budget;
import dev.typist.chat.BudgetLimits;
import dev.typist.chat.ChatModel;
import dev.typist.chat.ChatRequest;
import dev.typist.chat.ChatResponse;
import dev.typist.chat.ChatStream;
import dev.typist.chat.GatewayException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(10)
class FallbackTest {

    private final Script script = new Script();
    private final Script other = new Script();
    private final List<GatewayException> told = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(Ways.class)
    void asksAnotherModelOfTheSameGateway(Ways way) {
        script.fails(unavailable()).answers("Paris");
        assertEquals("Paris", way.call(model(fallback().toModel("gpt-4o-mini"))));
        assertEquals(
                List.of(Optional.empty(), Optional.of("gpt-4o-mini")),
                script.requests.stream().map(each -> each.options().model()).toList());
        assertEquals(1, told.size());
    }

    @ParameterizedTest
    @EnumSource(Ways.class)
    void asksAnotherGatewayForItsOwnModel(Ways way) {
        script.fails(unavailable());
        other.answers("Paris");
        ChatRequest named = request().toBuilder().model("gpt-4o").build();
        assertEquals("Paris", way.call(model(fallback().to(other)), named));
        assertEquals("script", other.requests.get(0).options().model().orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(Ways.class)
    void asksOneAfterTheOtherAndThrowsTheLastFailure(Ways way) {
        GatewayException first = unavailable();
        GatewayException second = rateLimit(null);
        GatewayException third = tooLong();
        script.fails(first).fails(second).fails(third);
        ChatModel model = model(fallback().toModel("b").toModel("c"));
        GatewayException thrown = assertThrows(GatewayException.class, () -> way.call(model));
        assertSame(third, thrown);
        assertArrayEquals(new Throwable[] {first, second}, thrown.getSuppressed());
        assertEquals(List.of(first, second), told);
    }

    @ParameterizedTest
    @EnumSource(Ways.class)
    void asksALargerModelWhenTheMessagesAreTooLong(Ways way) {
        script.fails(tooLong()).answers("Paris");
        assertEquals("Paris", way.call(model(fallback().toModel("large"))));
    }

    @ParameterizedTest
    @EnumSource(Ways.class)
    void aRequestThatIsWrongIsSoEverywhere(Ways way) {
        GatewayException wrong = badRequest();
        script.fails(wrong);
        assertSame(
                wrong,
                assertThrows(
                        GatewayException.class, () -> way.call(model(fallback().toModel("b")))));
        assertEquals(List.of(), told);
    }

    @Test
    void fallsBackAfterTheFailuresItIsTold() {
        script.fails(badRequest()).answers("Paris");
        ChatModel model =
                model(fallback().toModel("b").after(failure -> failure.status().orElse(0) == 400));
        assertEquals("Paris", Ways.SYNC.call(model));
    }

    @Test
    void neverAfterAPieceOfAStream() {
        GatewayException broken = unavailable();
        script.breaks(broken, "Pa");
        ChatModel model = model(fallback().toModel("b"));
        assertSame(broken, assertThrows(GatewayException.class, () -> Ways.STREAM.call(model)));
        assertEquals(1, script.requests.size());
    }

    @Test
    void closesTheStreamThatBroke() {
        script.breaks(unavailable()).answers("Paris");
        try (ChatStream stream = model(fallback().toModel("b")).stream(request())) {
            assertEquals("Paris", stream.response().text());
            assertEquals(1, script.closed.get());
        }
        assertEquals(2, script.closed.get());
    }

    @ParameterizedTest
    @EnumSource(Ways.class)
    void takesTheOtherCallFromTheBudget(Ways way) {
        Budget budget = Budget.start(BudgetLimits.builder().calls(1).build());
        budget.take("A.b");
        GatewayException failure = unavailable();
        script.fails(failure);
        ChatRequest budgeted = request().toBuilder().budget(budget).build();
        ChatModel model = model(fallback().toModel("b"));
        assertSame(failure, assertThrows(GatewayException.class, () -> way.call(model, budgeted)));
        assertEquals(1, script.requests.size());
    }

    @Test
    void cancellingEndsTheCallUnderWay() {
        script.fails(unavailable()).hangs();
        CompletableFuture<ChatResponse> answer = model(fallback().toModel("b")).generateAsync(request());
        answer.cancel(true);
        assertTrue(script.pending.get(0).isCancelled());
    }

    @Test
    void fallsBackWhenTheCircuitIsOpen() {
        other.answers("Paris");
        script.fails(unavailable());
        CircuitBreaker breaker = CircuitBreaker.builder()
                .opensAt(100, 1, java.time.Duration.ofSeconds(10))
                .onChange(state -> {})
                .build();
        assertThrows(GatewayException.class, () -> Ways.SYNC.call(script.with(breaker)));
        assertEquals("Paris", Ways.SYNC.call(script.with(fallback().to(other).build(), breaker)));
    }

    @Test
    void needsAnotherModel() {
        assertThrows(IllegalArgumentException.class, () -> Fallback.builder().build());
        assertThrows(IllegalArgumentException.class, () -> Fallback.toModel(" "));
    }

    private Fallback.Builder fallback() {
        return Fallback.builder().onFallback(told::add);
    }

    private ChatModel model(Fallback.Builder fallback) {
        return script.with(fallback.build());
    }
}
