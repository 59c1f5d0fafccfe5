package dev.typist.processor;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A random service, written down.
 *
 * @param home its package
 * @param sources its files by their paths
 * @param mistake the mistake in it; null if it has none
 * @param nonsense whether nobody knows what it is
 */
record RandomCase(
        long seed,
        String home,
        Map<String, String> sources,
        @Nullable Mistake mistake,
        boolean nonsense) {

    static RandomCase valid(long seed) {
        return of(seed, RandomServices.draw(seed, "s" + seed), null);
    }

    static RandomCase broken(long seed) {
        Draft draft = RandomServices.draw(seed, "s" + seed);
        Mistake mistake = Mistake.into(draft);
        return of(seed, draft, mistake);
    }

    /** A service, broken or not, that waits for a constant which another processor writes. */
    static RandomCase late(long seed) {
        Draft draft = RandomServices.drawLate(seed, "s" + seed);
        Mistake mistake = seed % 2 == 0 ? null : Mistake.ofOurs(draft);
        return of(seed, draft, mistake);
    }

    /** A service in which something is replaced, and which can still be parsed. */
    static RandomCase nonsense(long seed) {
        return new RandomCase(
                seed,
                "s" + seed,
                Nonsense.in(RandomServices.draw(seed, "s" + seed).sources(), new Dice(seed)),
                null,
                true);
    }

    private static RandomCase of(long seed, Draft draft, @Nullable Mistake mistake) {
        return new RandomCase(seed, draft.home, draft.sources(), mistake, false);
    }

    /** What of this cannot be; empty if all is well. */
    String unexplained(List<String> errors, List<String> inGenerated, boolean eclipse) {
        List<String> own = inGenerated.stream()
                // A stub may warn, since it is never alone; and what Eclipse says of a cycle it says everywhere.
                .filter(each -> mistake == null || each.startsWith("ERROR"))
                .filter(each -> !eclipse || mistake != Mistake.CYCLE)
                .toList();
        boolean expected = nonsense
                ? own.isEmpty() || !errors.isEmpty()
                : own.isEmpty() && (mistake == null ? errors.isEmpty() : mistake.explains(errors, eclipse));
        return expected ? "" : String.join("\n", errors) + "\n" + String.join("\n", own);
    }

    @Override
    public String toString() {
        return "seed " + seed + (mistake == null ? "" : " " + mistake) + (nonsense ? " nonsense" : "");
    }
}
