package dev.typist.resilience;

import static dev.typist.resilience.Failing.badRequest;
import static dev.typist.resilience.Failing.rateLimit;
import static dev.typist.resilience.Failing.request;
import static dev.typist.resilience.Failing.unavailable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.typist.chat.ChatModel;
import dev.typist.chat.ChatResponse;
import dev.typist.chat.ChatStream;
import dev.typist.chat.GatewayException;
import dev.typist.chat.RateLimitException;
import dev.typist.resilience.CircuitBreaker.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(10)
class CircuitBreakerTest {

    private static final Duration OPEN_FOR = Duration.ofMillis(80);

    private final Script script = new Script();
    private final List<State> changes = new ArrayList<>();
    private final CircuitBreaker breaker = CircuitBreaker.builder()
            .opensAt(50, 4, Duration.ofSeconds(10))
            .openFor(OPEN_FOR)
            .onChange(changes::add)
            .build();
    private final ChatModel model = script.with(breaker);

    @ParameterizedTest
    @EnumSource(Ways.class)
    void opensAtHalfOfTheCalls(Ways way) {
        script.answers("1").answers("2").fails(unavailable()).fails(unavailable());
        way.call(model);
        way.call(model);
        fail(way, 2);
        assertEquals(State.OPEN, breaker.state());
        CircuitOpenException open = assertThrows(CircuitOpenException.class, () -> way.call(model));
        assertEquals(4, script.requests.size(), "nothing is sent through an open circuit");
        assertTrue(open.retryable());
        assertTrue(open.retryAfter().orElseThrow().compareTo(OPEN_FOR) <= 0);
        assertTrue(open.getMessage().startsWith("A.b: not sent, for too many calls to the gateway failed"));
    }

    @ParameterizedTest
    @EnumSource(Ways.class)
    void closesWhenTheCallThatTriesItOutSucceeds(Ways way) throws Exception {
        open(way);
        Thread.sleep(OPEN_FOR.toMillis() + 20);
        script.answers("back");
        assertEquals("back", way.call(model));
        assertEquals(State.CLOSED, breaker.state());
        assertEquals(List.of(State.OPEN, State.HALF_OPEN, State.CLOSED), changes);
    }

    @ParameterizedTest
    @EnumSource(Ways.class)
    void opensAgainWhenTheCallThatTriesItOutFails(Ways way) throws Exception {
        open(way);
        Thread.sleep(OPEN_FOR.toMillis() + 20);
        script.fails(unavailable());
        fail(way, 1);
        assertEquals(State.OPEN, breaker.state());
    }

    @Test
    void letsOneCallTryAtATime() throws Exception {
        open(Ways.ASYNC);
        Thread.sleep(OPEN_FOR.toMillis() + 20);
        script.hangs();
        CompletableFuture<ChatResponse> trial = model.generateAsync(request());
        assertThrows(CircuitOpenException.class, () -> Ways.ASYNC.call(model));
        script.pending.get(0).complete(ChatResponse.builder().text("back").build());
        assertEquals("back", trial.join().text());
        assertEquals(State.CLOSED, breaker.state());
    }

    @Test
    void aTrialThatIsGivenUpDoesNotBlockTheCircuitForEver() throws Exception {
        open(Ways.ASYNC);
        Thread.sleep(OPEN_FOR.toMillis() + 20);
        script.hangs();
        model.generateAsync(request()).cancel(true);
        assertEquals(State.OPEN, breaker.state());
        Thread.sleep(OPEN_FOR.toMillis() + 20);
        script.answers("back");
        assertEquals("back", Ways.SYNC.call(model));
    }

    @Test
    void whatBeganBeforeTheCircuitOpenedDoesNotCloseIt() throws Exception {
        script.hangs();
        CompletableFuture<ChatResponse> old = model.generateAsync(request());
        open(Ways.ASYNC);
        Thread.sleep(OPEN_FOR.toMillis() + 20);
        script.hangs();
        CompletableFuture<ChatResponse> trial = model.generateAsync(request());
        script.pending.get(0).complete(ChatResponse.builder().text("late").build());
        assertEquals("late", old.join().text());
        assertEquals(State.HALF_OPEN, breaker.state());
        trial.cancel(true);
    }

    @Test
    void aGatewayThatAnswersIsAtWork() {
        for (int i = 0; i < 10; i++) {
            script.fails(badRequest());
            assertThrows(GatewayException.class, () -> Ways.SYNC.call(model));
            script.fails(rateLimit(null));
            assertThrows(RateLimitException.class, () -> Ways.SYNC.call(model));
        }
        assertEquals(State.CLOSED, breaker.state());
    }

    @Test
    void callsThatAreGivenUpCountNeitherWay() {
        for (int i = 0; i < 10; i++) {
            script.hangs();
            model.generateAsync(request()).cancel(true);
            script.answers("Paris");
            model.stream(request()).close();
        }
        assertEquals(State.CLOSED, breaker.state());
        script.fails(unavailable()).fails(unavailable()).fails(unavailable()).fails(unavailable());
        fail(Ways.SYNC, 4);
        assertEquals(State.OPEN, breaker.state());
    }

    @Test
    void aStreamThatBreaksLateIsAFailure() {
        for (int i = 0; i < 4; i++) {
            script.breaks(unavailable(), "Pa");
        }
        fail(Ways.STREAM, 4);
        assertEquals(State.OPEN, breaker.state());
    }

    @Test
    void modelsShareACircuit() {
        open(Ways.SYNC);
        Script other = new Script();
        assertThrows(CircuitOpenException.class, () -> Ways.SYNC.call(other.with(breaker)));
    }

    @Test
    void countsWhatItIsTold() {
        CircuitBreaker strict = CircuitBreaker.builder()
                .opensAt(100, 1, Duration.ofSeconds(10))
                .failures(failure -> failure instanceof RateLimitException)
                .onChange(changes::add)
                .build();
        script.fails(unavailable()).fails(rateLimit(null));
        assertThrows(GatewayException.class, () -> Ways.SYNC.call(script.with(strict)));
        assertEquals(State.CLOSED, strict.state());
    }

    @Test
    void refusesSettingsThatMakeNoSense() {
        CircuitBreaker.Builder builder = CircuitBreaker.builder();
        assertThrows(IllegalArgumentException.class, () -> builder.opensAt(0, 1, OPEN_FOR));
        assertThrows(IllegalArgumentException.class, () -> builder.opensAt(101, 1, OPEN_FOR));
        assertThrows(IllegalArgumentException.class, () -> builder.opensAt(50, 0, OPEN_FOR));
        assertThrows(IllegalArgumentException.class, () -> builder.opensAt(50, 1, Duration.ofMillis(9)));
        assertThrows(IllegalArgumentException.class, () -> builder.openFor(Duration.ZERO));
    }

    private void open(Ways way) {
        script.fails(unavailable()).fails(unavailable()).fails(unavailable()).fails(unavailable());
        fail(way, 4);
        assertEquals(State.OPEN, breaker.state());
    }

    private void fail(Ways way, int times) {
        for (int i = 0; i < times; i++) {
            assertEquals(
                    dev.typist.chat.UnavailableException.class,
                    assertThrows(GatewayException.class, () -> way.call(model)).getClass());
        }
    }

    @Test
    void aStreamIsStillAStream() {
        script.answers("Paris");
        try (ChatStream stream = model.stream(request())) {
            assertEquals("Paris", stream.response().text());
        }
    }
}
