package dev.typist.resilience;

import static dev.typist.resilience.Failing.badRequest;
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
import dev.typist.chat.BudgetExhaustedException;
import dev.typist.chat.BudgetLimits;
import dev.typist.chat.ChatChunk;
import dev.typist.chat.ChatModel;
import dev.typist.chat.ChatOptions;
import dev.typist.chat.ChatRequest;
import dev.typist.chat.ChatResponse;
import dev.typist.chat.ChatStream;
import dev.typist.chat.GatewayException;
import dev.typist.chat.GatewayOptions;
import dev.typist.chat.RequestTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(10)
class RetryTest {

    private final VirtualTime time = new VirtualTime();
    private final Script script = new Script();
    private final List<RetryEvent> events = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(Ways.class)
    void triesAgainUntilThereIsAnAnswer(Ways way) {
        script.fails(unavailable()).fails(rateLimit(null)).answers("Paris");
        assertEquals("Paris", call(way, retry()));
        assertEquals(3, script.requests.size());
        assertEquals(List.of(1, 2), events.stream().map(RetryEvent::attempt).toList());
    }

    @ParameterizedTest
    @EnumSource(Ways.class)
    void throwsTheLastFailureWithTheOthersAfterTheLastTry(Ways way) {
        GatewayException first = unavailable();
        GatewayException second = rateLimit(null);
        GatewayException third = unavailable();
        script.fails(first).fails(second).fails(third);
        GatewayException thrown = assertThrows(GatewayException.class, () -> call(way, retry()));
        assertSame(third, thrown);
        assertArrayEquals(new Throwable[] {first, second}, thrown.getSuppressed());
    }

    @ParameterizedTest
    @EnumSource(Ways.class)
    void doesNotTryAgainWhatCannotPass(Ways way) {
        GatewayException wrong = badRequest();
        script.fails(wrong);
        assertSame(wrong, assertThrows(GatewayException.class, () -> call(way, retry())));
        assertEquals(List.of(), events);
    }

    @ParameterizedTest
    @EnumSource(Ways.class)
    void doesNotTryAgainWhatIsNoFailureOfTheGateway(Ways way) {
        AiException other = new AiException("A.b: interrupted", null);
        script.fails(other);
        assertSame(other, assertThrows(AiException.class, () -> call(way, retry())));
    }

    @Test
    void waitsLongerEachTimeWithinTheJitter() {
        script.fails(unavailable()).fails(unavailable()).fails(unavailable()).fails(unavailable());
        script.answers("Paris");
        call(Ways.SYNC, retry().attempts(5).deadline(null));
        List<Duration> waits = time.waits();
        assertEquals(4, waits.size());
        for (int i = 0; i < 4; i++) {
            double expected = 500 * Math.pow(2, i);
            long actual = waits.get(i).toMillis();
            assertTrue(actual >= expected * 0.74 && actual <= expected * 1.26, actual + " is not about " + expected);
        }
        assertEquals(waits, events.stream().map(RetryEvent::delay).toList());
    }

    @Test
    void isRandom() {
        Duration fixed = Duration.ofMillis(500);
        boolean differs = false;
        for (int i = 0; i < 20 && !differs; i++) {
            script.fails(unavailable()).answers("Paris");
            call(Ways.SYNC, retry());
            differs = !time.waits().get(i).equals(fixed);
        }
        assertTrue(differs);
    }

    @ParameterizedTest
    @EnumSource(Ways.class)
    void waitsAtLeastAsLongAsAskedTo(Ways way) {
        script.fails(rateLimit(Duration.ofSeconds(7))).answers("Paris");
        call(way, retry());
        Duration wait = events.get(0).delay();
        assertTrue(wait.compareTo(Duration.ofSeconds(7)) >= 0, wait + " is too short");
        assertTrue(wait.compareTo(Duration.ofMillis(7700)) <= 0, wait + " is too long");
    }

    @Test
    void waitsItsOwnTimeWhenAskedToWaitLess() {
        script.fails(rateLimit(Duration.ZERO)).answers("Paris");
        call(Ways.SYNC, retry());
        assertTrue(time.waits().get(0).toMillis() >= 370);
    }

    @ParameterizedTest
    @EnumSource(Ways.class)
    void failsAtOnceWhenTheWaitWouldPassTheDeadline(Ways way) {
        GatewayException asked = rateLimit(Duration.ofSeconds(61));
        script.fails(asked);
        assertSame(asked, assertThrows(GatewayException.class, () -> call(way, retry())));
        assertEquals(0, time.nanoTime());
    }

    @Test
    void survivesAWaitBeyondAllMeasure() {
        GatewayException asked = rateLimit(Duration.ofSeconds(Long.MAX_VALUE / 2));
        script.fails(asked);
        assertSame(asked, assertThrows(GatewayException.class, () -> call(Ways.SYNC, retry())));
    }

    @Test
    void oneDeadlineHoldsForAllTries() {
        for (int i = 0; i < 100; i++) {
            script.fails(rateLimit(Duration.ofSeconds(9)));
        }
        assertThrows(GatewayException.class, () -> call(Ways.SYNC, retry().attempts(100)));
        assertTrue(time.nanoTime() <= Duration.ofSeconds(60).toNanos());
        assertTrue(script.requests.size() >= 6);
    }

    @Test
    void endsABlockingTryAtTheDeadline() {
        script.fails(unavailable()).hangs();
        ChatModel model = script.with(Retry.builder()
                .waits(Duration.ofMillis(10), Duration.ofMillis(20))
                .deadline(Duration.ofMillis(400))
                .build());
        RequestTimeoutException late = assertThrows(RequestTimeoutException.class, () -> model.generate(request()));
        assertTrue(late.getMessage().startsWith("A.b: no answer in the time for all tries (2 were begun)"));
        assertEquals(1, late.getSuppressed().length);
        assertEquals(1, script.interrupted.get());
        assertFalse(Thread.currentThread().isInterrupted(), "the interrupt was ours, and nobody else's");
    }

    @Test
    void endsAnAsynchronousTryAtTheDeadline() {
        script.hangs();
        CompletableFuture<ChatResponse> answer = model(retry()).generateAsync(request());
        time.advance(Duration.ofSeconds(59));
        assertFalse(answer.isDone());
        time.advance(Duration.ofSeconds(1));
        CompletionException thrown = assertThrows(CompletionException.class, answer::join);
        assertEquals(RequestTimeoutException.class, thrown.getCause().getClass());
        assertTrue(script.pending.get(0).isCancelled());
        assertEquals(0, time.scheduled());
    }

    @Test
    void endsAStreamThatDoesNotBeginByTheDeadline() {
        script.hangs();
        ChatModel model =
                script.with(Retry.builder().deadline(Duration.ofMillis(100)).build());
        try (ChatStream stream = model.stream(request())) {
            Iterator<ChatChunk> chunks = stream.iterator();
            assertThrows(RequestTimeoutException.class, chunks::hasNext);
        }
        assertEquals(1, script.closed.get());
    }

    @Test
    void letsAStreamThatHasBegunTakeItsTime() {
        script.answers("Paris");
        try (ChatStream stream = model(retry()).stream(request())) {
            Iterator<ChatChunk> chunks = stream.iterator();
            assertTrue(chunks.hasNext());
            time.advance(Duration.ofHours(1));
            assertEquals("Paris", chunks.next().delta());
            assertFalse(chunks.hasNext());
        }
    }

    @Test
    void triesAStreamAgainThatBreaksBeforeItsFirstPiece() {
        script.breaks(unavailable()).breaks(unavailable()).answers("Paris");
        assertEquals("Paris", call(Ways.STREAM, retry()));
        assertEquals(3, script.closed.get(), "each stream is closed");
    }

    @Test
    void neverTriesAStreamAgainThatHasHandedSomethingOut() {
        GatewayException broken = unavailable();
        script.breaks(broken, "Pa");
        StringBuilder seen = new StringBuilder();
        try (ChatStream stream = model(retry()).stream(request())) {
            GatewayException thrown = assertThrows(GatewayException.class, () -> {
                for (ChatChunk chunk : stream) {
                    seen.append(chunk.delta());
                }
            });
            assertSame(broken, thrown);
            assertSame(broken, assertThrows(GatewayException.class, stream::response));
        }
        assertEquals("Pa", seen.toString());
        assertEquals(1, script.requests.size());
    }

    @Test
    void triesAgainForTheWholeAnswerOfAStreamThatNobodyIterated() {
        script.breaks(unavailable(), "Pa").answers("Paris");
        try (ChatStream stream = model(retry()).stream(request())) {
            assertEquals("Paris", stream.response().text());
        }
    }

    @Test
    void aStreamClosedDuringItsWaitIsNotTriedAgain() throws Exception {
        script.breaks(unavailable());
        ChatModel model = script.with(Retry.builder()
                .waits(Duration.ofSeconds(5), Duration.ofSeconds(6))
                .onRetry(events::add)
                .build());
        ChatStream stream = model.stream(request());
        CompletableFuture<Throwable> end = CompletableFuture.supplyAsync(() ->
                assertThrows(GatewayException.class, () -> stream.iterator().hasNext()));
        while (events.isEmpty()) {
            Thread.sleep(1);
        }
        stream.close();
        end.get();
        assertEquals(1, script.requests.size());
    }

    @ParameterizedTest
    @EnumSource(Ways.class)
    void asksTheGatewayNotToRetry(Ways way) {
        script.answers("Paris");
        call(way, retry());
        assertEquals(
                Map.of("num_retries", 0),
                script.requests.get(0).options().gateway().fields());
    }

    @Test
    void leavesTheRetriesOfTheGatewayToWhoeverSetThem() {
        script.answers("Paris");
        ChatRequest own = request().toBuilder()
                .options(ChatOptions.builder()
                        .gateway(GatewayOptions.builder().numRetries(4).build())
                        .build())
                .build();
        model(retry()).generate(own);
        assertEquals(
                Map.of("num_retries", 4),
                script.requests.get(0).options().gateway().fields());
    }

    @ParameterizedTest
    @EnumSource(Ways.class)
    void takesEachFurtherTryFromTheBudget(Ways way) {
        Budget budget = Budget.start(BudgetLimits.builder().calls(2).build());
        budget.take("A.b");
        script.fails(unavailable()).fails(unavailable());
        ChatRequest budgeted = request().toBuilder().budget(budget).build();
        GatewayException thrown =
                assertThrows(GatewayException.class, () -> callPassingTime(way, model(retry()), budgeted));
        assertEquals(2, script.requests.size());
        assertEquals(BudgetExhaustedException.class, thrown.getSuppressed()[1].getClass());
    }

    @Test
    void theTimeOfTheBudgetHoldsBesidesTheDeadline() {
        Budget budget =
                Budget.start(BudgetLimits.builder().time(Duration.ofSeconds(5)).build());
        GatewayException asked = rateLimit(Duration.ofSeconds(6));
        script.fails(asked);
        ChatRequest budgeted = request().toBuilder().budget(budget).build();
        assertSame(
                asked, assertThrows(GatewayException.class, () -> model(retry()).generate(budgeted)));
    }

    @Test
    void anInterruptEndsTheWait() {
        GatewayException failure = unavailable();
        script.fails(failure);
        Thread.currentThread().interrupt();
        AiException thrown = assertThrows(
                AiException.class, () -> model(retry().deadline(null)).generate(request()));
        assertTrue(Thread.interrupted());
        assertEquals("A.b: interrupted while waiting to try again", thrown.getMessage());
        assertSame(failure, thrown.getCause());
    }

    @Test
    void anInterruptOfTheCallerIsNotTakenForTheDeadline() throws Exception {
        script.hangs();
        ChatModel model = model(retry());
        CompletableFuture<Boolean> flag = new CompletableFuture<>();
        Thread caller = new Thread(() -> {
            assertEquals(
                    AiException.class,
                    assertThrows(AiException.class, () -> model.generate(request()))
                            .getClass());
            flag.complete(Thread.currentThread().isInterrupted());
        });
        caller.start();
        script.waiting.await();
        caller.interrupt();
        assertTrue(flag.get(), "the flag is set");
    }

    @Test
    void cancellingEndsTheCallUnderWay() {
        script.hangs();
        CompletableFuture<ChatResponse> answer = model(retry()).generateAsync(request());
        answer.cancel(true);
        assertTrue(script.pending.get(0).isCancelled());
        assertEquals(0, time.scheduled());
    }

    @Test
    void cancellingEndsTheWait() {
        script.fails(unavailable());
        CompletableFuture<ChatResponse> answer = model(retry()).generateAsync(request());
        answer.cancel(true);
        time.advance(Duration.ofMinutes(10));
        assertEquals(1, script.requests.size());
        assertEquals(0, time.scheduled());
    }

    @Test
    void aListenerThatThrowsEndsTheCall() {
        script.fails(unavailable());
        CompletableFuture<ChatResponse> answer = model(retry().onRetry(event -> {
                    throw new IllegalStateException("listener");
                }))
                .generateAsync(request());
        assertTrue(answer.isCompletedExceptionally());
    }

    @Test
    void doesNotWaitForAnOpenCircuit() {
        script.fails(new CircuitOpenException(
                "A.b: open", new GatewayException.Details(0, null, null, null, true, Duration.ofSeconds(1), "")));
        assertThrows(CircuitOpenException.class, () -> call(Ways.SYNC, retry()));
    }

    @Test
    void refusesSettingsThatMakeNoSense() {
        assertThrows(IllegalArgumentException.class, () -> Retry.builder().attempts(0));
        assertThrows(IllegalArgumentException.class, () -> Retry.builder().jitter(1.1));
        assertThrows(IllegalArgumentException.class, () -> Retry.builder().deadline(Duration.ZERO));
        assertThrows(
                IllegalArgumentException.class,
                () -> Retry.builder().waits(Duration.ofSeconds(2), Duration.ofSeconds(1)));
    }

    private Retry.Builder retry() {
        return Retry.builder().time(time).onRetry(events::add);
    }

    private ChatModel model(Retry.Builder retry) {
        return script.with(retry.build());
    }

    private String call(Ways way, Retry.Builder retry) {
        return callPassingTime(way, model(retry), request());
    }

    /** Asynchronous waits end because time passes; blocking ones let it pass themselves. */
    private String callPassingTime(Ways way, ChatModel model, ChatRequest request) {
        if (way != Ways.ASYNC) {
            return way.call(model, request);
        }
        CompletableFuture<ChatResponse> answer = model.generateAsync(request);
        for (int i = 0; i < 60 && !answer.isDone(); i++) {
            time.advance(Duration.ofSeconds(1));
        }
        return Ways.ASYNC.call(new Answered(answer), request);
    }

    private record Answered(CompletableFuture<ChatResponse> answer) implements ChatModel {

        @Override
        public ChatResponse generate(ChatRequest request) {
            return answer.join();
        }

        @Override
        public CompletableFuture<ChatResponse> generateAsync(ChatRequest request) {
            return answer;
        }

        @Override
        public ChatStream stream(ChatRequest request) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String modelId() {
            return "answered";
        }
    }
}
