package dev.typist.resilience;

/** Interrupts a thread when its time is over, but never after it has gone on to something else. Thread-safe. */
final class Alarm implements Runnable {

    private final Thread thread = Thread.currentThread();
    private State state = State.SET;

    @Override
    public synchronized void run() {
        if (state == State.SET) {
            state = State.RANG;
            thread.interrupt();
        }
    }

    /** Ends the alarm, on the thread it was set for. True if it rang; its interrupt is then taken back. */
    synchronized boolean end() {
        boolean rang = state == State.RANG;
        state = State.ENDED;
        if (rang) {
            // Whether somebody else interrupted, too, cannot be told; the call ends either way.
            Thread.interrupted();
        }
        return rang;
    }

    private enum State {
        SET,
        RANG,
        ENDED
    }
}
