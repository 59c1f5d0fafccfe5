package dev.typist.processor;

import java.util.Collection;
import java.util.Optional;

/** The name that somebody probably meant. */
final class Suggestion {

    private Suggestion() {}

    /** {@code  Did you mean "text"?} if a candidate is close, else nothing. */
    static String sentence(String written, Collection<String> candidates) {
        return nearest(written, candidates)
                .map(name -> " Did you mean \"" + name + "\"?")
                .orElse("");
    }

    /** The candidate within a third of the length; of equally near ones the first of the alphabet. */
    static Optional<String> nearest(String written, Collection<String> candidates) {
        int farthest = Math.max(1, written.length() / 3);
        String nearest = null;
        int least = farthest + 1;
        for (String candidate : candidates.stream().sorted().toList()) {
            int distance = distance(written, candidate);
            if (distance < least) {
                least = distance;
                nearest = candidate;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** How many letters to change, add or leave out. */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
