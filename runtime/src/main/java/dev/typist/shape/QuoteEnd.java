package dev.typist.shape;

import org.jspecify.annotations.Nullable;

/** Tells whether a quote ends the text it stands in, by what comes after it. */
final class QuoteEnd {

    private final String text;
    private final Blanks blanks;
    private final Lookahead ahead;
    private final Brackets brackets;

    /** The last quote that can close what an opening one began, for the kind asked about last. */
    private char lastOpening;

    private int lastClosing;

    QuoteEnd(String text, Blanks blanks, Lookahead ahead, Brackets brackets) {
        this.text = text;
        this.blanks = blanks;
        this.ahead = ahead;
        this.brackets = brackets;
    }

    /** The brackets that are open where the text stands. */
    interface Brackets {

        boolean isInObject();

        boolean isOpen(char closing);

        int depth();
    }

    enum Certainty {
        NONE,
        WEAK,
        STRONG
    }

    boolean isInObject() {
        return brackets.isInObject();
    }

    /** Looks from the place after the quote; there may be others inside the text that it ends. */
    Certainty after(int from, char quote, @Nullable InnerQuotes inner) {
        int at = blanks.skip(from);
        if (holdsClosing(quote, blanks.skipBlanks(from), at)) {
            return Certainty.NONE; // "see "issue" # 5": no comment, but text.
        }
        if (at >= text.length()) {
            return Certainty.STRONG;
        }
        char c = text.charAt(at);
        if (c == '}' || c == ']') {
            boolean inside = inner != null && inner.isOpened(c);
            return brackets.isOpen(c) && !inside ? afterBracket(at + 1) : Certainty.NONE;
        }
        if (c == ',') {
            return brackets.isInObject() ? afterCommaInObject(at + 1, quote) : afterCommaInList(at + 1, quote);
        }
        boolean newLine = blanks.isNewLine(from, at);
        if (brackets.isInObject()) {
            if (ahead.isQuotedKey(at) || (newLine && ahead.bareKeyEnd(at) > at)) {
                return Certainty.WEAK;
            }
        }
        if (ahead.isFence(at) && newLine) {
            return Certainty.WEAK;
        }
        return isLast(quote, from) ? Certainty.WEAK : Certainty.NONE;
    }

    private boolean holdsClosing(char opening, int from, int to) {
        for (int at = from; at < to; at++) {
            if (Quotes.isClosing(opening, text.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    /** Whether no quote from here on could close the text instead. */
    private boolean isLast(char opening, int from) {
        if (opening != lastOpening) {
            lastOpening = opening;
            lastClosing = text.length() - 1;
            while (lastClosing >= 0 && !Quotes.isClosing(opening, text.charAt(lastClosing))) {
                lastClosing--;
            }
        }
        return lastClosing < from;
    }

    private Certainty afterBracket(int from) {
        int at = blanks.skip(from);
        if (at >= text.length() || ",}]".indexOf(text.charAt(at)) >= 0 || blanks.isNewLine(from, at)) {
            return Certainty.STRONG;
        }
        return brackets.depth() == 1 || ahead.isFence(at) || ahead.isValue(at) ? Certainty.WEAK : Certainty.NONE;
    }

    private Certainty afterCommaInObject(int from, char quote) {
        int at = blanks.skip(from);
        if (at >= text.length() || text.charAt(at) == '}' || ahead.isQuotedKey(at)) {
            return Certainty.STRONG;
        }
        boolean newLine = blanks.isNewLine(from, at);
        if (ahead.bareKeyEnd(at) > at) {
            return newLine ? Certainty.STRONG : Certainty.WEAK;
        }
        return newLine && isLast(quote, at) ? Certainty.WEAK : Certainty.NONE;
    }

    private Certainty afterCommaInList(int from, char quote) {
        int at = blanks.skip(from);
        if (at >= text.length() || text.charAt(at) == ']' || ahead.isValue(at)) {
            return Certainty.STRONG;
        }
        return ahead.isBareElement(at, quote) ? Certainty.WEAK : Certainty.NONE;
    }
}
