package dev.typist.shape;

import java.text.Normalizer;
import java.util.Locale;

/** Ways to write a name that mean the same: case, accents, punctuation. */
final class Fold {

    /** Punctuation that changes what a word means: {@code 5%} is not {@code 5}, {@code R&D} is not {@code RD}. */
    private static final String TELLING = "%‰&";

    /** Symbols to Unicode, but written around a word as quotes are. */
    private static final String QUOTES = "`´";

    /** Stands for whatever divides two digits: {@code V1_0} is {@code v1.0}, but not {@code V10}. */
    private static final char DIVIDER = '.';

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
        boolean letter = false;
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            boolean accent = c >= 0x300 && c <= 0x36F;
            // A stroke through a sign is no accent: it makes another sign of it.
            if (!accent || !letter) {
                plain.append(inTwoLetters(c));
                letter = Character.isLetter(c);
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
        boolean divided = false;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int c = text.codePointAt(at);
            if (!isKept(text, at, c)) {
                divided = true;
                continue;
            }
            if (divided && Character.isDigit(c) && endsInDigit(plain)) {
                plain.append(DIVIDER);
            }
            plain.appendCodePoint(c);
            divided = false;
        }
        return plain.toString();
    }

    /** Puts the next word of a name after the others, as if punctuation stood between them. */
    static void join(StringBuilder name, String word) {
        if (!word.isEmpty() && Character.isDigit(word.charAt(0)) && endsInDigit(name)) {
            name.append(DIVIDER);
        }
        name.append(word);
    }

    private static boolean endsInDigit(StringBuilder text) {
        return !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
    }

    private static boolean isKept(String text, int at, int c) {
        // A sign before a number or after a mark tells: -1, A-, !ready. So does a fraction's: 1/2 is not 1.2.
        // The sign of a variable tells nothing: $name.
        boolean variable = c == '$' && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
        return (!isPunctuation(c) && !variable && !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                || TELLING.indexOf(c) >= 0
                || (c == '!' && text.startsWith("!"))
                || (c == '-' && (text.startsWith("-") || text.endsWith("-")))
                || (c == '#' && text.length() <= 2)
                || (c == '/' && isDigit(text, at - 1) && isDigit(text, at + 1));
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
    }

    /** Whether it only divides or surrounds words; a symbol, be it a picture, says something: {@code ❌ ready}. */
    private static boolean isPunctuation(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.CONTROL,
                    Character.FORMAT -> true;
            default -> QUOTES.indexOf(c) >= 0;
        };
    }
}
