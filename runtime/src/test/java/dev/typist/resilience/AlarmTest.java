package dev.typist.resilience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.typist.chat.RequestTimeoutException;
import java.time.Duration;
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
}
