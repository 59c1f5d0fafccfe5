package dev.typist.shape;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The names of an enum's constants, a record's components or a union's members, found however they are written. */
final class Names {

    /** No name fits. */
    static final int NONE = -1;

    /** Several names fit. */
    static final int SEVERAL = -2;

    private final List<String> names;
    private @Nullable Folded folded;

    Names(List<String> names) {
        this.names = List.copyOf(names);
    }

    String get(int index) {
        return names.get(index);
    }

    /** The one name that a text is, written exactly or differently. */
    int find(String text) {
        int exact = names.indexOf(text);
        return exact >= 0 ? exact : fold(text);
    }

    /** The one name that a text is if case, then accents, then punctuation are disregarded. */
    int fold(String text) {
        int index = spelled(text.strip());
        if (index == NONE) {
            index = spelled(Fold.bare(text));
        }
        String unpunctuated = Fold.unpunctuated(Fold.unaccented(Fold.caseless(text)));
        return index == NONE && !unpunctuated.isEmpty()
                ? folded().unpunctuated.getOrDefault(unpunctuated, NONE)
                : index;
    }

    /** The one name that a text is if case, then accents are disregarded, but not its punctuation. */
    int spelled(String text) {
        int exact = names.indexOf(text);
        if (exact >= 0) {
            return exact;
        }
        Folded all = folded();
        String caseless = Fold.caseless(text);
        int index = all.caseless.getOrDefault(caseless, NONE);
        return index == NONE ? all.unaccented.getOrDefault(Fold.unaccented(caseless), NONE) : index;
    }

    /** The one name that has these letters and digits, without accents and in lower case. */
    int withLetters(String unpunctuated) {
        return folded().unpunctuated.getOrDefault(unpunctuated, NONE);
    }

    /** How many words the longest name has. */
    int mostWords() {
        return folded().mostWords;
    }

    // Two threads may both make it, the same. Strict reading never needs it.
    private Folded folded() {
        Folded all = folded;
        if (all == null) {
            all = new Folded(names);
            folded = all;
        }
        return all;
    }

    private static final class Folded {

        final Map<String, Integer> caseless;
        final Map<String, Integer> unaccented;
        final Map<String, Integer> unpunctuated;
        final int mostWords;

        Folded(List<String> names) {
            caseless = by(names, Fold::caseless);
            unaccented = by(names, name -> Fold.unaccented(Fold.caseless(name)));
            unpunctuated = by(names, name -> Fold.unpunctuated(Fold.unaccented(Fold.caseless(name))));
            mostWords = names.stream()
                    .mapToInt(name -> Math.max(1, Sentences.words(name).size()))
                    .max()
                    .orElse(1);
        }

        private static Map<String, Integer> by(List<String> names, UnaryOperator<String> fold) {
            Map<String, Integer> indexes = new HashMap<>();
            for (int index = 0; index < names.size(); index++) {
                indexes.merge(fold.apply(names.get(index)), index, (one, other) -> SEVERAL);
            }
            return indexes;
        }
    }
}
