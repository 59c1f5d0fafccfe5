package dev.typist.shape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A part of a text and what stands there instead. */
record Edit(int start, int end, String text) {

    static Edit of(Token token, String text) {
        return new Edit(token.start(), token.end(), text);
    }

    /** Makes all changes at once; their places are those of the unchanged text. */
    static String apply(String original, List<Edit> edits) {
        List<Edit> backwards = new ArrayList<>(edits);
        backwards.sort(Comparator.comparingInt(Edit::start).reversed());
        StringBuilder text = new StringBuilder(original);
        backwards.forEach(edit -> text.replace(edit.start, edit.end, edit.text));
        return text.toString();
    }

    static boolean overlap(List<Edit> some, List<Edit> others) {
        return some.stream()
                .anyMatch(one -> others.stream().anyMatch(other -> one.start <= other.end && other.start <= one.end));
    }
}
