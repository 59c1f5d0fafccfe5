package dev.typist.shape;

import dev.typist.shape.OpenBrackets.Frame;
import org.jspecify.annotations.Nullable;

/**
 * Reads a value that was meant as JSON, whatever is wrong with its spelling. A machine of tokens with its own stack: each
 * step takes one token, so depth costs no stack, and the text may later come in pieces.
 *
 * <p>A value is first read as if every quote meant what it says, and only if that fails as if some did not.
 */
final class FixingParser {

    /** No sentence begins with these. */
    private static final String PUNCTUATION = ",:;=\"'{}[]\\0123456789";

    private final Node.Document document;
    private final String text;
    private final Blanks blanks;
    private final Lookahead ahead;
    private final Quotes quotes;
    private final BareText bareText;
    private final Enclosure enclosure;

    private final OpenBrackets open = new OpenBrackets();
    private boolean innerQuotes;
    private boolean failed;
    private boolean mismatched;
    private boolean tooDeep;
    private boolean torn;
    private int at;

    FixingParser(Node.Document document, WorkLimit work) {
        this.document = document;
        this.text = document.text();
        this.blanks = new Blanks(text, work);
        this.ahead = new Lookahead(text, work, blanks);
        QuoteEnd ends = new QuoteEnd(text, blanks, ahead, open);
        this.quotes = new Quotes(document, work, ends);
        this.enclosure = new Enclosure(text, blanks);
        this.bareText = new BareText(document, work, blanks, ahead, open);
    }

    /** Reads the value whose bracket is at a place; null if it is none. The text may go on after it. */
    @Nullable
    Node read(int start) {
        Node plain = pass(start, false);
        if (plain != null && isClosed(plain)) {
            return plain;
        }
        if (tooDeep) {
            return null;
        }
        Node guessed = pass(start, true);
        return guessed != null && (plain == null || isClosed(guessed)) ? guessed : plain;
    }

    /** Whether the last value was not read though it is one: it goes on after its end, or it is nested too deep. */
    boolean isBroken() {
        return torn || tooDeep;
    }

    /** Reads a text that is one value and nothing else. */
    @Nullable
    Node readWhole() {
        Node node = read(0);
        return node != null && isClosed(node) && blanks.skipBlanks(node.end()) == text.length() ? node : null;
    }

    private static boolean isClosed(Node node) {
        return node.ending() == Node.Ending.CLOSED || node.ending() == Node.Ending.ELIDED;
    }

    private @Nullable Node pass(int start, boolean guessing) {
        open.clear();
        failed = false;
        mismatched = false;
        tooDeep = false;
        innerQuotes = guessing;
        at = start;
        push(text.charAt(start));
        while (!open.isEmpty() && !failed) {
            step();
        }
        Node root = open.root();
        torn = !failed
                && root != null
                && isClosed(root)
                && ahead.isTorn(enclosure.end(start, at), open.isFlat(), mismatched);
        return failed || torn ? null : root;
    }

    private void step() {
        Frame top = open.top();
        int from = at;
        at = blanks.skip(at, top.node);
        if (at >= text.length()) {
            open.closeAll(Node.Ending.CUT, text.length());
            return;
        }
        char c = text.charAt(at);
        if (top.afterValue) {
            afterValue(top, c, from);
        } else if (top.key != null) {
            value(top, c);
        } else if (top.isObject()) {
            key(top, c);
        } else {
            element(top, c);
        }
    }

    private void afterValue(Frame top, char c, int from) {
        if (c == ',') {
            at++;
            top.afterValue = false;
            top.afterComma = true;
        } else if (ahead.isFence(at)) {
            goesOn(top, true);
        } else if (!closes(top, c)) {
            boolean apart = at > from;
            boolean certain = innerQuotes || !top.afterString;
            if (isUnsure(top.last(), top, c)) {
                failed = true; // Two texts, or one in quotes written twice.
            } else if (top.isObject() ? isNextKey(apart, certain, from) : ahead.isValue(at) && (apart || certain)) {
                top.node.fix(Repair.Kind.MISSING_COMMA, "", ",");
                top.afterValue = false;
            } else {
                goesOn(top, !top.afterString || (blanks.isNewLine(from, at) && !Quotes.isOpening(c)));
            }
        }
    }

    /**
     * Text without a comma after it: the comma may be inside, a backslash may have been meant for the quote, or the text be in
     * two quotes on each side.
     */
    private static boolean isUnsure(@Nullable Node node, Frame top, char next) {
        return node instanceof Node.Scalar scalar
                && scalar.quoted()
                && (scalar.text().endsWith(",")
                        || (!top.isObject() && scalar.text().endsWith("\\"))
                        || (!top.isObject() && scalar.text().isEmpty() && Quotes.isOpening(next)));
    }

    private boolean isNextKey(boolean apart, boolean certain, int from) {
        return ahead.isQuotedKey(at)
                ? apart || certain
                : ahead.bareKeyEnd(at) > at && (certain || blanks.isNewLine(from, at));
    }

    private void key(Frame top, char c) {
        if (closes(top, c) || isStrayComma(top, c) || isEllipsis(top)) {
            return;
        }
        if (Quotes.isOpening(c)) {
            Node.Scalar key = quotes.read(at, true, innerQuotes);
            at = blanks.skip(key.end(), top.node);
            key.fixes().forEach(fix -> top.node.fix(fix.kind(), fix.before(), fix.after()));
            top.key = key.text();
            top.loose = false;
            top.quotedKeys = true;
            colon(top, key);
            return;
        }
        int end = ahead.bareKeyEnd(at);
        if (end > at) {
            top.key = text.substring(at, end).strip();
            top.loose = top.afterBareText || (!top.afterComma && top.last() != null) || top.isAfterHollowText();
            top.node.fix(Repair.Kind.UNQUOTED, top.key, Json.quoted(top.key));
            at = end + 1;
        } else {
            goesOn(top, !top.afterString || blanks.isNewLine(top.valueEnd, at));
        }
    }

    private void colon(Frame top, Node.Scalar key) {
        if (at >= text.length() || key.ending() == Node.Ending.CUT) {
            at = text.length();
        } else if (text.charAt(at) == ':') {
            at++;
        } else if (ahead.isValue(at)
                && !key.text().isEmpty()
                && !key.text().endsWith(":")
                && !isBeforeColon(at)
                && !blanks.isNewLine(key.end(), at)) {
            top.node.fix(Repair.Kind.MISSING_COLON, "", ":");
        } else {
            failed = true;
        }
    }

    /** A colon on the wrong side of a quote shows that there is a quote too many. */
    private boolean isBeforeColon(int quote) {
        return Quotes.isOpening(text.charAt(quote)) && text.startsWith(":", quote + 1);
    }

    private void value(Frame top, char c) {
        if (c == ',' || c == '}' || c == ']') {
            top.add(new Node.Scalar(document, at, at, "", Node.Scalar.Style.BARE));
        } else {
            startValue(top, c);
        }
    }

    private void element(Frame top, char c) {
        if (!closes(top, c) && !isStrayComma(top, c) && !isEllipsis(top)) {
            startValue(top, c);
        }
    }

    private void startValue(Frame top, char c) {
        if (c == '{' || c == '[') {
            push(c);
        } else if (Quotes.isOpening(c)) {
            Node.Scalar value = quotes.read(at, false, innerQuotes);
            at = value.end();
            top.add(value);
            top.afterString = true;
        } else {
            Node.Scalar value = bareText.read(at);
            if (value.end() == at) {
                failed = true;
                return;
            }
            at = value.end();
            top.add(value);
            top.afterBareText = !value.isLiteral();
        }
    }

    private boolean isStrayComma(Frame top, char c) {
        if (c != ',') {
            return false;
        }
        top.node.fix(Repair.Kind.EXTRA_COMMA, ",", "");
        at++;
        return true;
    }

    /** Something left out is no value, but it says that there should be one. */
    private boolean isEllipsis(Frame top) {
        int end = Ellipsis.signEnd(text, at);
        if (end == at && top.last() != null) {
            end = Ellipsis.wordsEnd(text, at);
        }
        if (end == at) {
            return false;
        }
        at = end;
        top.node.ends(Node.Ending.ELIDED);
        top.isAfterValue(at);
        return true;
    }

    private boolean closes(Frame top, char c) {
        if (c != '}' && c != ']') {
            return false;
        }
        if (top.isObject() == (c == '}')) {
            if (top.afterComma) {
                top.node.fix(Repair.Kind.EXTRA_COMMA, ",", "");
            }
            at++;
            // Only a comment or commas: what should be there is not.
            boolean empty = top.last() == null && !top.node.wellFormed();
            open.close(empty ? Node.Ending.ELIDED : Node.Ending.CLOSED, at);
        } else if (open.isOpen(c)) {
            mismatched = true;
            open.close(Node.Ending.UNBALANCED, at);
        } else {
            failed = true;
        }
        return true;
    }

    /** The text goes on where the value should: its brackets are missing if none of them can still come. */
    private void goesOn(Frame top, boolean certain) {
        boolean prose = PUNCTUATION.indexOf(text.charAt(at)) < 0 && !(top.afterComma && ahead.isLiteral(at));
        if (certain && prose && top.last() != null && !isBegunAgain(top) && ahead.isBeyondBrackets(at)) {
            if (top.last() instanceof Node.Scalar last && isUnended(last, top)) {
                last.ends(Node.Ending.CUT);
            }
            open.closeAll(Node.Ending.UNBALANCED, at);
        } else {
            failed = true;
        }
    }

    /** An object on a line of its own after a name may be the whole one, written anew after it was cut. */
    private boolean isBegunAgain(Frame top) {
        return top.last() instanceof Node.Mapping last && last.isLike(top.node) && isAtLineStart(last.start());
    }

    private boolean isAtLineStart(int place) {
        int before = place - 1;
        while (before > 0 && text.charAt(before) == ' ') {
            before--;
        }
        return text.charAt(before) == '\n';
    }

    /** Half a number is a number, unless the line ends; after a comma, which may stand in one, it is still half of one. */
    private boolean isUnended(Node.Scalar last, Frame top) {
        if (last.text().isEmpty()) {
            return true; // Nothing, or two quotes that are one too many on each side.
        }
        if (last.quoted()) {
            return false;
        }
        if (top.afterComma) {
            return !last.isWord()
                    && Literals.isDigit(last.text().charAt(last.text().length() - 1));
        }
        return !last.isLiteral() || !(last.isWord() || blanks.isNewLine(top.valueEnd, at));
    }

    private void push(char c) {
        if (open.depth() >= Json.DEEPEST) {
            failed = true;
            tooDeep = true;
            return;
        }
        open.push(c == '{' ? new Node.Mapping(document, at) : new Node.Sequence(document, at));
        at++;
    }
}
