package dev.typist.processor;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** "Did you mean": the closest of some names, if one is close. */
final class Suggestions {

    private Suggestions() {}

    /** The closest name within a third of the wanted name's length; of equally close ones the first in the alphabet. */
    static Optional<String> closest(String wanted, Collection<String> names) {
        int limit = wanted.length() / 3;
        return names.stream()
                .filter(name -> distance(wanted, name) <= limit)
                .min(Comparator.comparingInt((String name) -> distance(wanted, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Insertions, deletions and replacements between two names; letters that differ in case only are the same. */
    private static int distance(String from, String to) {
        int[] previous = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] current = new int[to.length() + 1];
            current[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                boolean same = Character.toLowerCase(from.charAt(i - 1)) == Character.toLowerCase(to.charAt(j - 1));
                current[j] = Math.min(Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + (same ? 0 : 1));
            }
            previous = current;
        }
        return previous[to.length()];
    }
}
