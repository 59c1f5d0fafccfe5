package dev.typist.resilience;

import static dev.typist.resilience.Failing.request;
import static dev.typist.resilience.Failing.unavailable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.typist.chat.AiException;
import dev.typist.chat.ChatModel;
import dev.typist.chat.ChatResponse;
import dev.typist.chat.ChatStream;
import dev.typist.chat.GatewayException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(10)
class BulkheadTest {

    private static final ChatResponse ANSWER =
            ChatResponse.builder().text("Paris").build();

    private final VirtualTime time = new VirtualTime();
    private final Script script = new Script();

    @ParameterizedTest
    @EnumSource(Ways.class)
    void refusesTheCallThatWaitedTooLong(Ways way) {
        ChatModel model = script.with(Bulkhead.of(1, Duration.ofMillis(30)));
        script.hangs();
        CompletableFuture<ChatResponse> first = model.generateAsync(request());
        BulkheadFullException full = assertThrows(BulkheadFullException.class, () -> way.call(model));
        assertTrue(full.retryable());
        assertEquals(
                "A.b: not sent, for 1 calls are under way and none ended within 30 ms; allow more with Bulkhead.of(…)",
                full.getMessage());
        assertEquals(1, script.requests.size());
        script.pending.get(0).complete(ANSWER);
        assertEquals("Paris", first.join().text());
        script.answers("Rome");
        assertEquals("Rome", way.call(model));
    }

    @Test
    void asynchronousCallsWaitTheirTurn() {
        ChatModel model = script.with(Bulkhead.of(2, Duration.ofSeconds(10), time));
        List<CompletableFuture<ChatResponse>> answers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            script.hangs();
            answers.add(model.generateAsync(request()));
        }
        for (int i = 0; i < 5; i++) {
            assertEquals(Math.min(5, i + 2), script.requests.size());
            assertFalse(answers.get(i).isDone());
            script.pending.get(i).complete(ANSWER);
            assertTrue(answers.get(i).isDone());
        }
        assertEquals(0, time.scheduled());
    }

    @Test
    void anAsynchronousCallWaitsNoLongerThanItMay() {
        ChatModel model = script.with(Bulkhead.of(1, Duration.ofSeconds(10), time));
        script.hangs();
        CompletableFuture<ChatResponse> first = model.generateAsync(request());
        CompletableFuture<ChatResponse> second = model.generateAsync(request());
        time.advance(Duration.ofSeconds(10));
        assertEquals(
                BulkheadFullException.class,
                assertThrows(CompletionException.class, second::join).getCause().getClass());
        script.pending.get(0).complete(ANSWER);
        assertTrue(first.isDone());
        script.answers("next");
        assertEquals("next", model.generate(request()).text(), "the place of the one that gave up is not lost");
    }

    @Test
    void aCallThatIsCancelledInTheQueueTakesNoPlace() {
        ChatModel model = script.with(Bulkhead.of(1, Duration.ofSeconds(10), time));
        script.hangs();
        CompletableFuture<ChatResponse> first = model.generateAsync(request());
        CompletableFuture<ChatResponse> second = model.generateAsync(request());
        second.cancel(true);
        script.pending.get(0).complete(ANSWER);
        assertTrue(first.isDone());
        assertEquals(1, script.requests.size());
        script.answers("next");
        assertEquals("next", model.generate(request()).text());
        assertEquals(0, time.scheduled());
    }

    @Test
    void cancellingACallUnderWayFreesItsPlace() {
        ChatModel model = script.with(Bulkhead.of(1, Duration.ZERO));
        script.hangs();
        model.generateAsync(request()).cancel(true);
        assertTrue(script.pending.get(0).isCancelled());
        script.answers("next");
        assertEquals("next", model.generate(request()).text());
    }

    @ParameterizedTest
    @EnumSource(Ways.class)
    void aFailureFreesItsPlace(Ways way) {
        ChatModel model = script.with(Bulkhead.of(1, Duration.ZERO));
        script.fails(unavailable()).answers("next");
        assertThrows(GatewayException.class, () -> way.call(model));
        assertEquals("next", way.call(model));
    }

    @Test
    void aStreamIsUnderWayUntilItIsClosed() {
        ChatModel model = script.with(Bulkhead.of(1, Duration.ZERO));
        script.answers("Paris").answers("Rome");
        ChatStream stream = model.stream(request());
        assertThrows(BulkheadFullException.class, () -> model.stream(request()));
        stream.close();
        stream.close();
        ChatStream second = model.stream(request());
        assertThrows(BulkheadFullException.class, () -> model.stream(request()), "closing twice frees one place");
        second.close();
    }

    @Test
    void aBlockingCallWaitsForThePlaceOfAnother() throws Exception {
        ChatModel model = script.with(Bulkhead.of(1));
        script.hangs().answers("second");
        CompletableFuture<ChatResponse> first = model.generateAsync(request());
        CompletableFuture<String> second = CompletableFuture.supplyAsync(() -> Ways.SYNC.call(model));
        Thread.sleep(20);
        assertEquals(1, script.requests.size());
        script.pending.get(0).complete(ANSWER);
        assertEquals("second", second.get());
        assertTrue(first.isDone());
    }

    @Test
    void anInterruptEndsTheWait() {
        ChatModel model = script.with(Bulkhead.of(1));
        script.hangs();
        CompletableFuture<ChatResponse> first = model.generateAsync(request());
        Thread.currentThread().interrupt();
        AiException thrown = assertThrows(AiException.class, () -> model.generate(request()));
        assertTrue(Thread.interrupted());
        assertEquals("A.b: interrupted while waiting for another call to end", thrown.getMessage());
        script.pending.get(0).complete(ANSWER);
        assertTrue(first.isDone());
        script.answers("next");
        assertEquals("next", model.generate(request()).text());
    }

    @Test
    void aLongQueueOfCallsThatEndAtOnceDoesNotFillTheStack() {
        ChatModel model = script.with(Bulkhead.of(1, Duration.ofSeconds(10), time));
        script.hangs();
        List<CompletableFuture<ChatResponse>> answers = new ArrayList<>();
        answers.add(model.generateAsync(request()));
        for (int i = 0; i < 20_000; i++) {
            script.answers("queued");
            answers.add(model.generateAsync(request()));
        }
        script.pending.get(0).complete(ANSWER);
        assertTrue(answers.stream().allMatch(answer -> answer.isDone() && !answer.isCompletedExceptionally()));
    }

    @Test
    void neverMoreThanItAllowsAndNoneLost() throws Exception {
        InFlight counting = new InFlight();
        ChatModel model = counting.with(Bulkhead.of(7, Duration.ofSeconds(60)));
        List<CompletableFuture<ChatResponse>> answers = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            CompletableFuture<ChatResponse> answer = model.generateAsync(request());
            if (i % 10 == 0) {
                answer.cancel(true);
            } else {
                answers.add(answer);
            }
        }
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).get();
        assertTrue(counting.most() <= 7, counting.most() + " at once");
        assertEquals(0, counting.now());
    }

    @Test
    void refusesSettingsThatMakeNoSense() {
        assertThrows(IllegalArgumentException.class, () -> Bulkhead.of(0));
        assertThrows(IllegalArgumentException.class, () -> Bulkhead.of(1, Duration.ofSeconds(-1)));
    }
}
