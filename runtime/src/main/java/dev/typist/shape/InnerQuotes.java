package dev.typist.shape;

/**
 * The quotes inside one text that are not escaped. They belong to it if they come in pairs of which one can open and the
 * other close a quotation; else they may be the end of this text and the beginning of the next.
 */
final class InnerQuotes {

    private static final String BEFORE_QUOTATION = "([{<>=,;:/|+*_~!&@#$-–—'‘“«";
    private static final String STRUCTURE = ",:}]";
    private static final String OPENING = "[{";
    private static final String VALUES = "\"{[-";

    private final String text;
    private final boolean apostrophes;
    private final boolean inObject;
    private final StringBuilder content;

    private int count;
    /** Apostrophes at the end of a word: {@code the dogs' bone}. */
    private int trailing;
    /** Where the last one stands in the content. */
    private int last = -1;
    /** Where the quotation that is not closed yet was opened; -1 if there is none. */
    private int open = -1;

    private boolean firstIsAtStart;
    private boolean bracketed;
    private boolean uncertain;
    /** Whether it is right only if the text surely ends where it seems to. */
    private boolean doubted;

    private int braces;
    private int brackets;

    InnerQuotes(String text, char opening, boolean inObject, StringBuilder content) {
        this.text = text;
        this.apostrophes = Quotes.isClosing(opening, '\'');
        this.inObject = inObject;
        this.content = content;
    }

    /** Takes a character that is none. */
    void pass(char c) {
        switch (c) {
            case '{' -> braces++;
            case '}' -> braces--;
            case '[' -> brackets++;
            case ']' -> brackets--;
            default -> {}
        }
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Whether a closing bracket belongs to one that was opened in the text, as it does in code. */
    boolean isOpened(char closing) {
        return count > 0 && (closing == '}' ? braces > 0 : brackets > 0);
    }

    /** Notes a quote that is part of the text. */
    void add(int at) {
        char before = content.isEmpty() ? '\n' : content.charAt(content.length() - 1);
        char after = at + 1 < text.length() ? text.charAt(at + 1) : '\n';
        count++;
        uncertain |= isElement(at + 1); // "a"3, "b": a comma is missing.
        if (apostrophes && Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after)) {
            return;
        }
        if (open >= 0) {
            close(at, before, after);
        } else if (!Literals.isDigit(before)) {
            open(at, before, after);
        } else if (STRUCTURE.indexOf(after) >= 0) {
            uncertain = true; // Inches, or the end of a number in quotes.
        }
        last = content.length();
    }

    private void open(int at, char before, char after) {
        bracketed = isBracketed(at, before);
        boolean free = Blanks.isBlank(before) || BEFORE_QUOTATION.indexOf(before) >= 0 || isPrefix(before);
        boolean glued = !Blanks.isBlank(after) && STRUCTURE.indexOf(after) < 0;
        if (!free || !(glued || bracketed)) {
            trailing++;
            uncertain |= !apostrophes;
            return;
        }
        // ","word: it may be the comma between two texts.
        uncertain |= isHollow(0) && hasStructure(0);
        if (content.isEmpty()) {
            firstIsAtStart = true;
            doubted = true;
        } else if (last >= 0 && isSeparator(last + 1)) {
            // "a" "b", "a";"b": in a list these may be two texts, in an object there would be a colon.
            doubted = true;
            uncertain |= !inObject;
        }
        open = content.length();
    }

    private void close(int at, char before, char after) {
        boolean first = open == 0;
        boolean hollow = isHollow(open + 1);
        boolean apart = Blanks.isBlank(before) && !bracketed;
        if (apart
                || (OPENING.indexOf(before) >= 0 && !bracketed) // No quotation ends with what opens.
                || Character.isLetterOrDigit(after)
                || (hollow && (!inObject || (hasStructure(open + 1) && !bracketed)))
                || (first && STRUCTURE.indexOf(after) >= 0)
                || (STRUCTURE.indexOf(before) >= 0 && !bracketed && !isApart(at + 1, text.charAt(at)))) {
            uncertain = true;
        }
        if (after == ':') {
            colon(at + 2);
        }
        open = -1;
    }

    /** Whether text goes on after blanks: a quote there would begin the next text. */
    private boolean isApart(int from, char quote) {
        int at = from;
        while (at < text.length() && Blanks.isBlank(text.charAt(at))) {
            at++;
        }
        return at > from && at < text.length() && text.charAt(at) != quote;
    }

    /** A word in quotes and a colon are a heading, or a property that lost a quote before it. */
    private void colon(int from) {
        int at = from;
        while (at < text.length() && Blanks.isBlank(text.charAt(at))) {
            at++;
        }
        boolean value = at < text.length()
                && (VALUES.indexOf(text.charAt(at)) >= 0
                        || (at == from && Quotes.isOpening(text.charAt(at)))
                        || Literals.end(text, at) > at);
        if (value || (at > from && (!inObject || isAfterProperty()))) {
            uncertain = true;
        }
        doubted = true;
    }

    /** Whether the quotation stands where a property would: after a comma or bracket, or on a line of its own. */
    private boolean isAfterProperty() {
        int at = open - 1;
        while (at >= 0 && content.charAt(at) != '\n' && Blanks.isBlank(content.charAt(at))) {
            at--;
        }
        return at < 0 || ",{\n".indexOf(content.charAt(at)) >= 0;
    }

    /** Whether the text that ends here can hold these quotes. */
    boolean isUncertain(QuoteEnd.Certainty certainty) {
        boolean strong = certainty == QuoteEnd.Certainty.STRONG;
        boolean atEnd = count > 0 && last == content.length() - 1;
        return uncertain
                || open >= 0
                || (trailing > 0 && (count > 1 || !strong))
                || (doubted && !strong)
                // One quote that the text's own follows may be inches, or that one twice.
                || (atEnd && (firstIsAtStart || count % 2 == 1));
    }

    /** Whether what stands between two quotes may stand between two texts. */
    private boolean isSeparator(int from) {
        String between = content.substring(from).strip();
        return between.codePoints().noneMatch(Character::isLetterOrDigit)
                || (",;:[]{}".indexOf(between.charAt(0)) >= 0
                        && ",;:[{".indexOf(between.charAt(between.length() - 1)) >= 0);
    }

    private boolean isHollow(int from) {
        for (int at = from; at < content.length(); at++) {
            if (Character.isLetterOrDigit(content.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private boolean hasStructure(int from) {
        for (int at = from; at < content.length(); at++) {
            if (STRUCTURE.indexOf(content.charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a sign stands in quotes and right in brackets, as in code: {@code split(",")}. */
    private boolean isBracketed(int at, char before) {
        if (before != '(' && before != '[') {
            return false;
        }
        int end = at + 1;
        while (end < text.length() && end < at + 6 && text.charAt(end) != text.charAt(at)) {
            if (Character.isLetterOrDigit(text.charAt(end))) {
                return false;
            }
            end++;
        }
        return end + 1 < text.length() && text.charAt(end + 1) == (before == '(' ? ')' : ']');
    }

    /** Whether a letter belongs to a quotation of code: {@code print(f"x")}. */
    private boolean isPrefix(char letter) {
        int bracket = content.length() - 2;
        return inObject && Character.isLetter(letter) && bracket >= 0 && "([=".indexOf(content.charAt(bracket)) >= 0;
    }

    /** Whether a value of JSON without quotes follows at once. */
    private boolean isElement(int at) {
        if (at < text.length() && (text.charAt(at) == '[' || text.charAt(at) == '{')) {
            return true;
        }
        int end = Literals.end(text, at);
        return end > at && end < text.length() && STRUCTURE.indexOf(text.charAt(end)) >= 0;
    }
}
