package dev.typist.shape;

/** Reads values that stand without quotes: literals, numbers, and text up to where it can only end. */
final class BareText {

    private static final String CURRENCIES = "$€£¥₹";

    private final Node.Document document;
    private final String text;
    private final WorkLimit work;
    private final Blanks blanks;
    private final Lookahead ahead;
    private final QuoteEnd.Brackets brackets;

    BareText(Node.Document document, WorkLimit work, Blanks blanks, Lookahead ahead, QuoteEnd.Brackets brackets) {
        this.document = document;
        this.text = document.text();
        this.work = work;
        this.blanks = blanks;
        this.ahead = ahead;
        this.brackets = brackets;
    }

    Node.Scalar read(int start) {
        int end = literalEnd(start);
        if (end > start && isDelimited(end)) {
            Node.Scalar scalar = scalar(start, end);
            if (!scalar.isLiteral()) {
                unquoted(scalar);
            }
            return scalar;
        }
        return readText(start);
    }

    private int literalEnd(int start) {
        int literal = Literals.end(text, start);
        if (literal > start && Character.isLetter(text.charAt(start))) {
            return literal;
        }
        int sign = text.startsWith("-", start) ? start + 1 : start;
        boolean money = sign < text.length() && CURRENCIES.indexOf(text.charAt(sign)) >= 0;
        if (money || brackets.isInObject()) {
            int grouped = groupedEnd(money ? sign + 1 : sign);
            if (grouped > start && isDelimited(grouped) && !isColon(grouped)) {
                return grouped;
            }
        }
        return literal;
    }

    /** The end of a number with commas between groups of digits; -1 if there is none. In a list a comma divides. */
    private int groupedEnd(int start) {
        int end = Literals.digitsEnd(text, start);
        if (end == start || end - start > 3) {
            return -1;
        }
        int group = end;
        while (group < text.length() && text.charAt(group) == ',') {
            int next = Literals.digitsEnd(text, group + 1);
            if (next - group != 3 && next - group != 4) {
                break;
            }
            end = next;
            group = next;
        }
        if (end + 1 < text.length() && text.charAt(end) == '.') {
            end = Math.max(end, Literals.digitsEnd(text, end + 1));
        }
        return end;
    }

    private boolean isColon(int at) {
        int next = blanks.skipBlanks(at);
        return next < text.length() && text.charAt(next) == ':';
    }

    /** Whether a value can end here. */
    private boolean isDelimited(int at) {
        int next = blanks.skip(at);
        return next >= text.length() || ",}]".indexOf(text.charAt(next)) >= 0 || blanks.isNewLine(at, next);
    }

    private Node.Scalar readText(int start) {
        int round = 0;
        int square = 0;
        int curly = 0;
        boolean uncertain = false;
        int at = start;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean outside = round + square + curly <= 0;
            if (c == '}') {
                if (curly == 0) {
                    break;
                }
                curly--;
            } else if (c == ']') {
                if (square == 0 && brackets.isOpen(c)) {
                    break;
                }
                square = Math.max(0, square - 1);
            } else if (c == ',' && outside && endsAtComma(at)) {
                break;
            } else if (c == '\n' && outside) {
                int next = blanks.skipBlanks(at);
                if (endsAtLine(next)) {
                    break;
                }
                uncertain |= isUncertainLine(next);
                at = next - 1;
            } else if ((c == ';' || c == '|') && outside && brackets.isInObject()) {
                uncertain |= ahead.isKey(blanks.skipBlanks(at + 1));
            } else if (c == '/'
                    && outside
                    && blanks.isComment(at)
                    && at > start
                    && Blanks.isBlank(text.charAt(at - 1))) {
                break;
            }
            round += c == '(' ? 1 : c == ')' && round > 0 ? -1 : 0;
            square += c == '[' ? 1 : 0;
            curly += c == '{' ? 1 : 0;
            at++;
        }
        work.spend(at - start + 1);
        Node.Scalar scalar = scalar(start, at);
        unquoted(scalar);
        if (uncertain
                || (Ellipsis.signEnd(text, start) > start && scalar.text().length() <= 3)
                || round + square + curly > 0
                || isSeparated(scalar.text())
                || hasLostQuotes(scalar.text())
                || isTwoValues(scalar)) {
            scalar.ends(Node.Ending.UNCERTAIN);
        }
        return scalar;
    }

    private static void unquoted(Node.Scalar scalar) {
        scalar.fix(Repair.Kind.UNQUOTED, scalar.text(), Json.quoted(scalar.text()));
    }

    /** A colon too many before it, or several elements with another sign than a comma between them. */
    private boolean isSeparated(String content) {
        return (!content.isEmpty() && ":=;".indexOf(content.charAt(0)) >= 0)
                || (!brackets.isInObject() && (content.indexOf(';') >= 0 || content.indexOf('|') >= 0));
    }

    /** Quotes of text without quotes come in pairs, need no backslash, and stand at no colon. */
    private static boolean hasLostQuotes(String content) {
        return content.chars().filter(c -> c == '"').count() % 2 == 1
                || content.contains("\\\"")
                || content.contains("\":")
                || content.contains(":\"")
                || content.contains("\"=")
                || content.contains(",\"")
                || content.contains("\"\"");
    }

    /**
     * A literal and another value, without a comma: {@code 1 2} and {@code 1 {}}, but not {@code 2-3}. In a list a word may
     * stand for the comma, as in {@code 2 or 3} and {@code true or {}}; elsewhere {@code 2 of 3} is text.
     */
    private boolean isTwoValues(Node.Scalar scalar) {
        int at = scalar.start();
        boolean several = false;
        boolean literal = literalEnd(at) > at;
        if (literal && (scalar.text().indexOf('"') >= 0 || (!brackets.isInObject() && endsInValue(scalar.text())))) {
            return true;
        }
        for (int end = literalEnd(at); end > at; end = Literals.end(text, at)) {
            at = blanks.skip(end);
            if (at < text.length() && "\"{[".indexOf(text.charAt(at)) >= 0) {
                return true;
            }
            if (at >= scalar.end()) {
                return several;
            }
            if (at == end && !Character.isLetter(text.charAt(at)) && !Character.isLetter(text.charAt(at - 1))) {
                return false;
            }
            several = true;
        }
        return false;
    }

    private static boolean endsInValue(String content) {
        if (content.endsWith("}") || content.endsWith("]")) {
            return true;
        }
        int last = Math.max(content.lastIndexOf(' '), content.lastIndexOf('\n')) + 1;
        return last > 0 && Literals.isLiteral(content.substring(last));
    }

    private boolean endsAtComma(int at) {
        if (!brackets.isInObject()) {
            return true;
        }
        int next = blanks.skip(at + 1);
        return next >= text.length() || text.charAt(next) == '}' || ahead.isKey(next);
    }

    private boolean endsAtLine(int next) {
        return next >= text.length()
                || ahead.isFence(next)
                || (brackets.isInObject() && text.charAt(next) == '"' && ahead.isQuotedKey(next));
    }

    /** A line that may begin the next property or element, if only a comma was there. */
    private boolean isUncertainLine(int next) {
        return brackets.isInObject() ? ahead.bareKeyEnd(next) > next : ",]}".indexOf(text.charAt(next)) < 0;
    }

    private Node.Scalar scalar(int start, int end) {
        String content = text.substring(start, end).strip();
        return new Node.Scalar(document, start, end, content, Node.Scalar.Style.BARE);
    }
}
