package dev.typist.resilience;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;

/** Time that passes when a test says so, or when somebody waits. */
final class VirtualTime implements Time {

    private record Task(long at, Runnable task, CompletableFuture<Void> future) {}

    private final List<Duration> waits = new ArrayList<>();
    private final List<Task> tasks = new ArrayList<>();
    private long now;

    @Override
    public synchronized long nanoTime() {
        return now;
    }

    @Override
    public boolean await(CountDownLatch cut, Duration wait) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        waits.add(wait);
        advance(wait);
        return cut.getCount() == 0;
    }

    @Override
    public synchronized Future<?> schedule(Duration delay, Runnable task) {
        Task scheduled = new Task(now + delay.toNanos(), task, new CompletableFuture<>());
        tasks.add(scheduled);
        return scheduled.future();
    }

    /** Lets time pass, and does what is due, in order. */
    void advance(Duration duration) {
        long end = nanoTime() + duration.toNanos();
        while (true) {
            Task due;
            synchronized (this) {
                tasks.removeIf(task -> task.future().isDone());
                due = tasks.stream()
                        .filter(task -> task.at() <= end)
                        .min(Comparator.comparing(Task::at))
                        .orElse(null);
                if (due == null) {
                    now = end;
                    return;
                }
                tasks.remove(due);
                now = Math.max(now, due.at());
            }
            due.task().run();
            due.future().complete(null);
        }
    }

    /** The blocking waits so far. */
    List<Duration> waits() {
        return waits;
    }

    /** The tasks that are still to come. */
    synchronized int scheduled() {
        tasks.removeIf(task -> task.future().isDone());
        return tasks.size();
    }
}
