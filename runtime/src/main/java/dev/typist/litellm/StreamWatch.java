package dev.typist.litellm;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.Call;
import okio.AsyncTimeout;

/**
 * Ends a call when nothing happens for too long: no first piece, or nobody who asks for the next. It runs on the HTTP
 * client's own timer thread, which all calls share, and is not set anew for each piece: when it goes off it looks how long
 * the reader has been away, and waits for the rest.
 */
final class StreamWatch extends AsyncTimeout {

    private static final long READING = 0;
    private static final long FIRED = 2;

    private final Call call;

    /** When the reader left, as an odd number. */
    private final AtomicLong left = new AtomicLong(READING);

    private boolean armed;
    private boolean begun;
    private long idle;

    StreamWatch(Call call) {
        this.call = call;
    }

    /** Waits for the first piece. */
    synchronized void arm(Duration firstByte) {
        armed = true;
        start(firstByte.toNanos());
    }

    /** The first piece is there; from now on it is the reader that may be away too long. */
    synchronized void begin(Duration idleLimit) {
        begun = true;
        idle = idleLimit.toNanos();
        if (armed) {
            exit();
            start(idle);
        }
    }

    void readerLeaves() {
        left.compareAndSet(READING, java.lang.System.nanoTime() | 1);
    }

    void readerReturns() {
        long since = left.get();
        if (since != FIRED) {
            // Fails only if it goes off right now.
            left.compareAndSet(since, READING);
        }
    }

    /** Whether the call was ended. */
    boolean hasFired() {
        return left.get() == FIRED;
    }

    synchronized void disarm() {
        if (armed) {
            armed = false;
            exit();
        }
    }

    @Override
    protected synchronized void timedOut() {
        if (!armed) {
            return;
        }
        long since = left.get();
        if (!begun) {
            fire(since);
            return;
        }
        long rest = since == READING ? idle : idle - (java.lang.System.nanoTime() - since);
        if (rest > 0 || !fire(since)) {
            exit();
            start(Math.max(rest, 1_000_000));
        }
    }

    private boolean fire(long since) {
        if (!left.compareAndSet(since, FIRED)) {
            return false;
        }
        armed = false;
        exit();
        call.cancel();
        return true;
    }

    private void start(long nanos) {
        timeout(nanos, TimeUnit.NANOSECONDS);
        enter();
    }
}
