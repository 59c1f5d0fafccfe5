package dev.typist.resilience;

import dev.failsafe.spi.Scheduler;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** The clock and the waits, in one place, so that a test can let time pass. */
interface Time {

    /** The time of this world. Tasks run on the daemon threads of Failsafe. */
    Time REAL = new Time() {

        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public boolean await(CountDownLatch cut, Duration wait) throws InterruptedException {
            return cut.await(nanos(wait), TimeUnit.NANOSECONDS);
        }

        @Override
        public Future<?> schedule(Duration delay, Runnable task) {
            return Scheduler.DEFAULT.schedule(
                    () -> {
                        task.run();
                        return null;
                    },
                    nanos(delay),
                    TimeUnit.NANOSECONDS);
        }

        /** A gateway may ask to wait for longer than nanoseconds can count. */
        private static long nanos(Duration duration) {
            return TimeUnit.NANOSECONDS.convert(duration);
        }
    };

    long nanoTime();

    /** Waits; true if the latch cut the wait short. */
    boolean await(CountDownLatch cut, Duration wait) throws InterruptedException;

    Future<?> schedule(Duration delay, Runnable task);
}
