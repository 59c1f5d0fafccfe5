package dev.typist.resilience;

import static dev.typist.resilience.Failing.rateLimit;
import static dev.typist.resilience.Failing.request;
import static dev.typist.resilience.Failing.unavailable;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.typist.chat.AiException;
import dev.typist.chat.Budget;
import dev.typist.chat.BudgetLimits;
import dev.typist.chat.ChatModel;
import dev.typist.chat.ChatRequest;
import dev.typist.chat.ChatResponse;
import dev.typist.chat.GatewayException;
import dev.typist.chat.ToolSpec;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class HedgeTest {

    private static final ChatResponse PARIS =
            ChatResponse.builder().text("Paris").build();

    private final VirtualTime time = new VirtualTime();
    private final Script script = new Script();
    private final ChatModel model = script.with(Hedge.after(Duration.ofSeconds(4), time));

    @Test
    void aQuickAnswerIsNotHedged() {
        script.answers("Paris");
        assertEquals("Paris", model.generate(request()).text());
        assertEquals(1, script.requests.size());
        assertEquals(0, time.scheduled());
    }

    @Test
    void theSecondAnswerWinsAndTheFirstCallIsCancelled() {
        script.hangs().hangs();
        CompletableFuture<ChatResponse> answer = slow();
        script.pending.get(1).complete(PARIS);
        assertSame(PARIS, answer.join());
        assertTrue(script.pending.get(0).isCancelled());
        assertEquals(script.requests.get(0), script.requests.get(1));
    }

    @Test
    void theFirstAnswerWinsAndTheSecondCallIsCancelled() {
        script.hangs().hangs();
        CompletableFuture<ChatResponse> answer = slow();
        script.pending.get(0).complete(PARIS);
        assertSame(PARIS, answer.join());
        assertTrue(script.pending.get(1).isCancelled());
    }

    @Test
    void anAnswerBeforeTheDelayCancelsTheHedge() {
        script.hangs();
        CompletableFuture<ChatResponse> answer = model.generateAsync(request());
        time.advance(Duration.ofSeconds(3));
        script.pending.get(0).complete(PARIS);
        time.advance(Duration.ofSeconds(3));
        assertSame(PARIS, answer.join());
        assertEquals(1, script.requests.size());
    }

    @Test
    void aFailureBeforeTheDelayIsNotHedged() {
        GatewayException failure = unavailable();
        script.fails(failure);
        assertSame(failure, assertThrows(GatewayException.class, () -> model.generate(request())));
        time.advance(Duration.ofSeconds(10));
        assertEquals(1, script.requests.size());
    }

    @Test
    void theOtherCallIsWaitedForWhenOneFails() {
        script.hangs().hangs();
        CompletableFuture<ChatResponse> answer = slow();
        script.pending.get(1).completeExceptionally(unavailable());
        assertFalse(answer.isDone());
        script.pending.get(0).complete(PARIS);
        assertSame(PARIS, answer.join());
    }

    @Test
    void theFirstFailureIsThrownWhenBothFail() {
        GatewayException first = unavailable();
        GatewayException second = rateLimit(null);
        script.hangs().hangs();
        CompletableFuture<ChatResponse> answer = slow();
        script.pending.get(0).completeExceptionally(first);
        script.pending.get(1).completeExceptionally(second);
        assertSame(first, assertThrows(CompletionException.class, answer::join).getCause());
        assertArrayEquals(new Throwable[] {second}, first.getSuppressed());
    }

    @Test
    void cancellingEndsBothCalls() {
        script.hangs().hangs();
        slow().cancel(true);
        assertTrue(script.pending.get(0).isCancelled());
        assertTrue(script.pending.get(1).isCancelled());
        assertEquals(0, time.scheduled());
    }

    @Test
    void anInterruptEndsBothCalls() throws Exception {
        ChatModel real = script.with(Hedge.after(Duration.ofMillis(1)));
        script.hangs().hangs();
        CompletableFuture<Boolean> flag = new CompletableFuture<>();
        Thread caller = new Thread(() -> {
            assertThrows(AiException.class, () -> real.generate(request()));
            flag.complete(Thread.currentThread().isInterrupted());
        });
        caller.start();
        while (script.pending.size() < 2) {
            Thread.sleep(1);
        }
        caller.interrupt();
        assertTrue(flag.get());
        assertTrue(script.pending.stream().allMatch(CompletableFuture::isCancelled));
    }

    @Test
    void aRequestWithToolsIsSentOnce() {
        ChatRequest withTools = request().toBuilder()
                .tools(List.of(new ToolSpec("status", "The status", "{}")))
                .build();
        script.hangs();
        CompletableFuture<ChatResponse> answer = model.generateAsync(withTools);
        time.advance(Duration.ofSeconds(10));
        assertEquals(1, script.requests.size());
        script.pending.get(0).complete(PARIS);
        assertSame(PARIS, answer.join());
        script.answers("Rome");
        assertEquals("Rome", model.generate(withTools).text());
    }

    @Test
    void aStreamIsSentOnce() {
        script.answers("Paris");
        assertEquals("Paris", Ways.STREAM.call(model));
        assertEquals(0, time.scheduled());
    }

    @Test
    void theSecondCallIsTakenFromTheBudget() {
        Budget budget = Budget.start(BudgetLimits.builder().calls(1).build());
        budget.take("A.b");
        script.hangs();
        CompletableFuture<ChatResponse> answer =
                model.generateAsync(request().toBuilder().budget(budget).build());
        time.advance(Duration.ofSeconds(10));
        assertEquals(1, script.requests.size());
        script.pending.get(0).complete(PARIS);
        assertSame(PARIS, answer.join());
    }

    @Test
    void refusesADelayThatIsNone() {
        assertThrows(IllegalArgumentException.class, () -> Hedge.after(Duration.ZERO));
    }

    private CompletableFuture<ChatResponse> slow() {
        CompletableFuture<ChatResponse> answer = model.generateAsync(request());
        time.advance(Duration.ofSeconds(4));
        assertEquals(2, script.requests.size());
        return answer;
    }
}
