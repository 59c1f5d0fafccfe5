package dev.typist.litellm;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okio.AsyncTimeout;

/**
 * Ends a call when nothing happens for too long: no first piece, or nobody who asks for the next. It runs on the HTTP
 * client's own timer thread, which all calls share.
 */
final class StreamWatch extends AsyncTimeout {

    private final Call call;
    private boolean armed;
    private boolean fired;

    StreamWatch(Call call) {
        this.call = call;
    }

    synchronized void arm(Duration limit) {
        if (!armed && !fired) {
            armed = true;
            timeout(limit.toNanos(), TimeUnit.NANOSECONDS);
            enter();
        }
    }

    /** Stops watching; true if the call was ended. */
    synchronized boolean disarm() {
        if (armed) {
            armed = false;
            fired |= exit();
        }
        return fired;
    }

    @Override
    protected void timedOut() {
        call.cancel();
    }
}
