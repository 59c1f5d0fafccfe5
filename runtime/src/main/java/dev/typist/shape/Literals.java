package dev.typist.shape;

import java.util.List;

/** The words and numbers of JSON's grammar. */
final class Literals {

    private static final List<String> WORDS = List.of("true", "false", "null");

    private Literals() {}

    static boolean isLiteral(String text) {
        return switch (text) {
            case "true", "false", "null" -> true;
            default -> numberEnd(text, 0) == text.length() && !text.isEmpty();
        };
    }

    /** The end of the word or number of JSON that begins at a place; the place itself if none does. */
    static int end(String text, int start) {
        for (String word : WORDS) {
            if (text.startsWith(word, start)) {
                return start + word.length();
            }
        }
        return numberEnd(text, start);
    }

    /** The end of the number of JSON that begins at a place; the place itself if none does. */
    static int numberEnd(String text, int start) {
        int at = start < text.length() && text.charAt(start) == '-' ? start + 1 : start;
        int end = wholeEnd(text, at);
        if (end == at) {
            return start;
        }
        if (end < text.length() && text.charAt(end) == '.') {
            int fraction = digitsEnd(text, end + 1);
            end = fraction > end + 1 ? fraction : end;
        }
        return exponentEnd(text, end);
    }

    private static int wholeEnd(String text, int start) {
        if (start < text.length() && text.charAt(start) == '0') {
            return start + 1;
        }
        return digitsEnd(text, start);
    }

    private static int exponentEnd(String text, int start) {
        if (start >= text.length() || (text.charAt(start) | 0x20) != 'e') {
            return start;
        }
        int at = start + 1;
        if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
            at++;
        }
        int end = digitsEnd(text, at);
        return end > at ? end : start;
    }

    static int digitsEnd(String text, int start) {
        int at = start;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
