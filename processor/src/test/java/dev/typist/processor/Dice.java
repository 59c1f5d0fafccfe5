package dev.typist.processor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What one random service is made by: the same seed throws the same. */
final class Dice {

    private final Random random;

    Dice(long seed) {
        // Neighbouring seeds of Random begin alike.
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
        random.nextInt();
    }

    int below(int limit) {
        return random.nextInt(limit);
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    @SafeVarargs
    final <T> T pick(T... all) {
        return all[random.nextInt(all.length)];
    }

    <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    <T> List<T> shuffled(List<T> all) {
        List<T> copy = new ArrayList<>(all);
        Collections.shuffle(copy, random);
        return copy;
    }
}
