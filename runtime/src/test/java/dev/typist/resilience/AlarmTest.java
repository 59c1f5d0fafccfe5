package dev.typist.resilience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.typist.chat.ChatModel;
import dev.typist.chat.ChatRequest;
import dev.typist.chat.ChatResponse;
import dev.typist.chat.ChatStream;
import dev.typist.chat.Middleware;
import dev.typist.chat.RequestTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class AlarmTest {

    @Test
    void interruptsTheThreadItWasSetOnAndTakesThatBack() {
        Alarm alarm = new Alarm();
        alarm.run();
        assertTrue(Thread.currentThread().isInterrupted());
        assertTrue(alarm.end());
        assertFalse(Thread.currentThread().isInterrupted());
    }

    @Test
    void doesNothingOnceItHasEnded() {
        Alarm alarm = new Alarm();
        assertFalse(alarm.end());
        alarm.run();
        assertFalse(Thread.currentThread().isInterrupted());
    }

    @Test
    void leavesTheInterruptOfSomebodyElse() {
        Alarm alarm = new Alarm();
        Thread.currentThread().interrupt();
        assertFalse(alarm.end());
        assertTrue(Thread.interrupted());
    }

    /** Even a time that is over before the call begins ends the call. */
    @Test
    void ringsHoweverShortTheTime() {
        for (int i = 0; i < 300; i++) {
            Duration shortTime = Duration.ofNanos(ThreadLocalRandom.current().nextInt(1, 200_000));
            TimeLimit limit = new TimeLimit(shortTime, () -> "late", Time.REAL);
            Script script = new Script().hangs();
            assertThrows(RequestTimeoutException.class, () -> limit.generate(script, Failing.request()));
            assertEquals(1, script.interrupted.get());
            assertFalse(Thread.currentThread().isInterrupted());
        }
    }

    /** OkHttp, written in Kotlin, does so while it connects. */
    @Test
    void isTheReasonForAnInterruptedExceptionThatNobodyDeclared() {
        TimeLimit limit = new TimeLimit(Duration.ofMillis(20), () -> "late", Time.REAL);
        Middleware connecting = next -> new Connecting();
        assertThrows(
                RequestTimeoutException.class, () -> limit.generate(new Script().with(connecting), Failing.request()));
        assertFalse(Thread.currentThread().isInterrupted());
    }

    private record Connecting() implements ChatModel {

        @Override
        public ChatResponse generate(ChatRequest request) {
            try {
                Thread.sleep(5_000);
                throw new AssertionError("not interrupted");
            } catch (InterruptedException e) {
                throw undeclared(e);
            }
        }

        @Override
        public CompletableFuture<ChatResponse> generateAsync(ChatRequest request) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ChatStream stream(ChatRequest request) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String modelId() {
            return "connecting";
        }

        @SuppressWarnings("unchecked")
        private static <E extends Throwable> RuntimeException undeclared(Throwable failure) throws E {
            throw (E) failure;
        }
    }
}
