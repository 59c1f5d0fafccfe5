package dev.typist.litellm;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is worth asking for only now and then. Thread-safe; two threads may ask at once. */
final class Cached<T> {

    private final long lifetime;
    private volatile @Nullable Entry<T> entry;

    Cached(Duration lifetime) {
        this.lifetime = lifetime.toNanos();
    }

    T get(Supplier<T> source) {
        Entry<T> known = entry;
        if (known == null || java.lang.System.nanoTime() - known.since() > lifetime) {
            known = new Entry<>(source.get(), java.lang.System.nanoTime());
            entry = known;
        }
        return known.value();
    }

    private record Entry<T>(T value, long since) {}
}
