package dev.typist.shape;

import java.text.Normalizer;
import java.util.Locale;

/** Ways to write a name that mean the same: case, accents, punctuation. */
final class Fold {

    /** Punctuation that changes what a word means: {@code C++} is not {@code C}, {@code <5} is not {@code 5}. */
    private static final String TELLING = "+<>=~%‰&|^°±≤≥≠✗✘✖❌🚫👎";

    private static final String STRUCTURE = "{}[]\",:;\n";

    private static final String AROUND = "()[]{}\"'*_`“”‘’„«»\\";

    private Fold() {}

    static String caseless(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** Takes the accents off letters of caseless text. */
    static String unaccented(String text) {
        if (text.chars().allMatch(c -> c < 0x80)) {
            return text;
        }
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (c < 0x300 || c > 0x36F) {
                plain.append(inTwoLetters(c));
            }
        }
        return plain.toString();
    }

    private static String inTwoLetters(char c) {
        return switch (c) {
            case 'ß' -> "ss";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'ø' -> "o";
            case 'ł' -> "l";
            case 'đ', 'ð' -> "d";
            case 'ı' -> "i";
            case 'þ' -> "th";
            default -> String.valueOf(c);
        };
    }

    /** Takes off what people put around a word: quotes, emphasis, brackets, the full stop of the sentence. */
    static String bare(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && (AROUND.indexOf(text.charAt(start)) >= 0 || Blanks.isBlank(text.charAt(start)))) {
            start++;
        }
        while (end > start && (isAfter(text.charAt(end - 1)) || Blanks.isBlank(text.charAt(end - 1)))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isAfter(char c) {
        return AROUND.indexOf(c) >= 0 || ".,;:!?".indexOf(c) >= 0;
    }

    /** Leaves the letters and digits of text, and the punctuation that tells. */
    static String unpunctuated(String written) {
        String text = bare(written);
        if (text.chars().anyMatch(c -> STRUCTURE.indexOf(c) >= 0)) {
            return ""; // Broken JSON, not a name.
        }
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().filter(c -> isKept(text, c)).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isKept(String text, int c) {
        // A sign before a number or after a mark tells: -1, A-, !ready.
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK
                || TELLING.indexOf(c) >= 0
                || (c == '!' && text.startsWith("!"))
                || (c == '-' && (text.startsWith("-") || text.endsWith("-")))
                || (c == '#' && text.length() <= 2);
    }
}
