package dev.typist.shape;

import java.util.List;

/** Quotes around a whole answer in which nothing is escaped. */
final class Enclosure {

    private static final List<String> QUOTES = List.of("\"\"\"", "'''", "\"", "'");

    private final String text;
    private final Blanks blanks;
    private final int first;

    Enclosure(String text, Blanks blanks) {
        this.text = text;
        this.blanks = blanks;
        this.first = blanks.skipBlanks(0);
    }

    /** The end of the text, if a value and the quotes around it are all there is; else the end of the value. */
    int end(int start, int end) {
        for (String quotes : QUOTES) {
            if (text.startsWith(quotes, first)) {
                int after = blanks.skipBlanks(end);
                boolean all = blanks.skipBlanks(first + quotes.length()) == start
                        && text.startsWith(quotes, after)
                        && blanks.skipBlanks(after + quotes.length()) == text.length();
                return all ? text.length() : end;
            }
        }
        return end;
    }
}
