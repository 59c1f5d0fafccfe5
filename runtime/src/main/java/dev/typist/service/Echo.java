package dev.typist.service;

import dev.typist.shape.Repair;
import java.util.List;

/**
 * Recognises an answer that repeats the words in which its form was said. Small models do, and {@code { name: string }} reads
 * well as a name that is "string".
 */
final class Echo {

    /** The only type whose name is a value of it. */
    private static final String TEXT_TYPE = "string";

    private Echo() {}

    /**
     * Whether an answer repeats its form, in whole or where it was not filled in.
     *
     * @param form the form in words, empty if none were said
     * @param answer what the model wrote
     * @param repairs what had to be put right before it was a value
     */
    static boolean isIn(String form, String answer, List<Repair> repairs) {
        return !form.isEmpty()
                && (bare(answer).contains(bare(form))
                        || repairs.stream()
                                .anyMatch(repair -> repair.kind() == Repair.Kind.UNQUOTED
                                        && repair.before().strip().equals(TEXT_TYPE)));
    }

    /** Without blanks, quotes and commas, which come and go when a form is repeated. */
    private static String bare(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ' && "\"'`,;".indexOf(c) < 0) {
                bare.append(c);
            }
        }
        return bare.toString();
    }
}
