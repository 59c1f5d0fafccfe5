package dev.typist.shape;

/** Looks past a place in a text, without going there, to tell what the place means. */
final class Lookahead {

    private static final int LONGEST_KEY = 200;
    private static final int MOST_WORDS = 4;

    /** What no sentence goes on with right after a bracket. */
    private static final String GLUED = "\"0123456789-+";

    private final String text;
    private final WorkLimit work;
    private final Blanks blanks;
    private final int lastCloser;

    Lookahead(String text, WorkLimit work, Blanks blanks) {
        this.text = text;
        this.work = work;
        this.blanks = blanks;
        this.lastCloser = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']'));
    }

    /** Whether a name and a colon follow. */
    boolean isKey(int at) {
        return isQuotedKey(at) || bareKeyEnd(at) > at;
    }

    boolean isQuotedKey(int at) {
        if (at >= text.length() || !Quotes.isOpening(text.charAt(at))) {
            return false;
        }
        char opening = text.charAt(at);
        int end = Math.min(text.length(), at + LONGEST_KEY);
        for (int i = at + 1; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (Quotes.isClosing(opening, c)) {
                work.spend(i - at);
                int next = blanks.skipBlanks(i + 1);
                return next < text.length() && text.charAt(next) == ':';
            }
        }
        work.spend(end - at);
        return false;
    }

    /** The place of the colon after a name without quotes; the place itself if there is none. */
    int bareKeyEnd(int at) {
        if (at >= text.length() || !isKeyStart(text.charAt(at))) {
            return at;
        }
        int words = 1;
        int end = Math.min(text.length(), at + LONGEST_KEY);
        for (int i = at + 1; i < end; i++) {
            char c = text.charAt(i);
            if (c == ':') {
                work.spend(i - at);
                return text.startsWith("//", i + 1) ? at : i;
            }
            if (c == ' ' && text.charAt(i - 1) != ' ') {
                words++;
            }
            if (words > MOST_WORDS || !isKeyPart(c)) {
                work.spend(i - at);
                return at;
            }
        }
        work.spend(end - at);
        return at;
    }

    private static boolean isKeyStart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }

    private static boolean isKeyPart(char c) {
        return isKeyStart(c)
                || c == ' '
                || c == '-'
                || c == '.'
                || c == '/'
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Whether no bracket closes from here on: what follows is no part of the value. */
    boolean isBeyondBrackets(int at) {
        return at > lastCloser;
    }

    boolean isFence(int at) {
        return text.startsWith("```", at);
    }

    /** Whether a bracket was meant to begin JSON, by what follows it. */
    boolean isMeant(int bracket) {
        int at = blanks.skipBlanks(bracket + 1);
        if (at >= text.length() || isFence(at)) {
            return true; // Begun again, and cut.
        }
        char c = text.charAt(at);
        if (text.charAt(bracket) == '{'
                ? c == '"' || isKey(at) || isHalfQuotedKey(at) || isLiteralElement(at)
                : isQuotedKey(at)) {
            return true;
        }
        if (text.startsWith("\\\"", at)) {
            return true;
        }
        return text.charAt(bracket) == '['
                ? "{[,:}".indexOf(c) >= 0 || (Quotes.isOpening(c) ? isQuotedElement(at) : isLiteralElement(at))
                : "[,:]".indexOf(c) >= 0;
    }

    /** Whether a name, a closing quote and a colon follow: {@code name": }. */
    private boolean isHalfQuotedKey(int at) {
        int quote = at;
        while (quote < text.length() && quote - at < LONGEST_KEY && isKeyPart(text.charAt(quote))) {
            quote++;
        }
        work.spend(quote - at);
        return quote > at && text.startsWith("\"", quote) && text.startsWith(":", blanks.skipBlanks(quote + 1));
    }

    private boolean isLiteralElement(int at) {
        if (!isLiteral(at)) {
            return false;
        }
        int end = at;
        while (end < text.length() && ",[]{} \n".indexOf(text.charAt(end)) < 0 && end - at < LONGEST_KEY) {
            end++;
        }
        return isElementEnd(end);
    }

    private boolean isQuotedElement(int at) {
        char opening = text.charAt(at);
        for (int end = at + 1; end < text.length() && end - at <= LONGEST_KEY; end++) {
            if (Quotes.isClosing(opening, text.charAt(end))) {
                if (isElementEnd(end + 1)) {
                    return true;
                }
                if (opening == '"') {
                    return false;
                }
            }
        }
        return false;
    }

    /** Whether another element follows, or what should be one. */
    private boolean isElementEnd(int at) {
        int next = blanks.skipBlanks(at);
        return next < text.length() && ",;|[{".indexOf(text.charAt(next)) >= 0;
    }

    /**
     * Whether what follows a whole value belongs to it: then it ended too early.
     *
     * @param isFlat whether it is an object that holds no other
     * @param mismatched whether a wrong bracket ended a part of it
     */
    boolean isTorn(int end, boolean isFlat, boolean mismatched) {
        int at = blanks.skip(end);
        if (end < text.length() && (GLUED.indexOf(text.charAt(end)) >= 0 || isLiteral(end))) {
            return true;
        }
        // A brace too many after such an object is nothing but that; another object could have ended too early.
        while (isFlat && !mismatched && at < text.length() && text.charAt(at) == '}') {
            at = blanks.skip(at + 1);
        }
        if (at >= text.length()) {
            return false;
        }
        char next = text.charAt(at);
        if (next == '}' || next == ']') {
            return true;
        }
        if (next == ',') {
            int after = blanks.skip(at + 1);
            if (mismatched || isKey(after) || isLiteral(after) || text.startsWith("\"", after)) {
                return true;
            }
        }
        for (int i = at; i < text.length() && i < at + LONGEST_KEY; i++) {
            char c = text.charAt(i);
            if (c == '{' || c == '[') {
                return false;
            }
            if (c == '"' || c == '”' || c == '»') {
                int after = blanks.skipBlanks(i + 1);
                if (after < text.length() && isTornAt(after)) {
                    return true;
                }
            }
        }
        work.spend(LONGEST_KEY);
        return false;
    }

    /** Whether what comes after a quote shows that the quote ended text of the value. */
    private boolean isTornAt(int at) {
        char c = text.charAt(at);
        return c == '}' || c == ']' || (c == ',' && isQuotedKey(blanks.skipBlanks(at + 1)));
    }

    /** Whether a value stands after a name in quotes and a colon. */
    boolean isAfterName(int at) {
        int colon = backOverBlanks(at);
        return colon > 0 && text.charAt(colon) == ':' && text.charAt(Math.max(0, backOverBlanks(colon))) == '"';
    }

    private int backOverBlanks(int from) {
        int at = from - 1;
        while (at > 0 && at > from - LONGEST_KEY && Blanks.isBlank(text.charAt(at))) {
            at--;
        }
        return at;
    }

    /** Whether something that can only be a value follows. */
    boolean isValue(int at) {
        if (at >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        return c == '{' || c == '[' || Quotes.isOpening(c) || isLiteral(at);
    }

    boolean isLiteral(int at) {
        int end = Literals.end(text, at);
        return end > at
                && (!Character.isLetter(text.charAt(at))
                        || end == text.length()
                        || !Character.isLetterOrDigit(text.charAt(end)));
    }

    /** Whether a comma or closing bracket comes on this line before a quote does. */
    boolean isBareElement(int at, char quote) {
        for (int i = at; i < text.length() && i < at + LONGEST_KEY; i++) {
            char c = text.charAt(i);
            if (c == ',' || c == ']') {
                work.spend(i - at);
                return i > at;
            }
            if (Quotes.isClosing(quote, c) || c == '\n') {
                work.spend(i - at);
                return false;
            }
        }
        work.spend(LONGEST_KEY);
        return false;
    }
}
