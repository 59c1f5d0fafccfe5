package dev.typist.shape;

/** What stands between the tokens of a text: blanks and comments. */
final class Blanks {

    private final String text;
    private final WorkLimit work;

    Blanks(String text, WorkLimit work) {
        this.text = text;
        this.work = work;
    }

    static boolean isBlank(char c) {
        return c <= ' ' ? c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' : isWideBlank(c);
    }

    private static boolean isWideBlank(char c) {
        return c == '\u00A0'
                || c == '\uFEFF'
                || (c >= '\u2000' && c <= '\u200D')
                || c == '\u2028'
                || c == '\u2060'
                || c == '\u3000';
    }

    /** Skips blanks only. */
    int skipBlanks(int from) {
        int at = from;
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        work.spend(at - from + 1);
        return at;
    }

    /** Skips blanks and comments. */
    int skip(int from) {
        int at = skipBlanks(from);
        int end = commentEnd(at);
        while (end > at) {
            at = skipBlanks(end);
            end = commentEnd(at);
        }
        return at;
    }

    /** Skips blanks and comments that belong to a node. */
    int skip(int from, Node owner) {
        int at = skipBlanks(from);
        reportMarks(from, at, owner);
        int end = commentEnd(at);
        while (end > at) {
            String comment = text.substring(at, Math.min(end, at + 80));
            owner.fix(Repair.Kind.COMMENT, comment.strip(), "");
            if (Ellipsis.isIn(comment)) {
                owner.ends(Node.Ending.ELIDED);
            }
            at = skipBlanks(end);
            reportMarks(end, at, owner);
            end = commentEnd(at);
        }
        return at;
    }

    /** One report is enough: who indents with hard blanks does so on every line. */
    private void reportMarks(int from, int to, Node owner) {
        int mark = markIn(text, from, to);
        if (mark >= 0 && owner.fixes().stream().noneMatch(fix -> fix.kind() == Repair.Kind.BYTE_ORDER_MARK)) {
            owner.fix(Repair.Kind.BYTE_ORDER_MARK, text.substring(mark, mark + 1), "");
        }
    }

    /** The place of the first blank that is none to JSON; -1 if there is none. */
    static int markIn(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            if (c != ' ' && c != '\n' && c != '\t' && c != '\r' && isBlank(c)) {
                return at;
            }
        }
        return -1;
    }

    boolean isComment(int at) {
        return text.startsWith("//", at) || text.startsWith("/*", at) || isHash(at);
    }

    /** A sign and a blank, as no value begins: {@code #fff} may be one. */
    private boolean isHash(int at) {
        return at + 1 < text.length()
                && text.charAt(at) == '#'
                && (text.charAt(at + 1) == ' ' || text.charAt(at + 1) == '\t' || text.charAt(at + 1) == '\n')
                && (at == 0 || isBlank(text.charAt(at - 1)));
    }

    private int commentEnd(int at) {
        if (!isComment(at)) {
            return at;
        }
        int end;
        if (text.charAt(at + 1) != '*' || text.charAt(at) == '#') {
            end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
        } else {
            end = text.indexOf("*/", at + 2);
            end = end < 0 ? text.length() : end + 2;
        }
        work.spend(end - at);
        return end;
    }

    /** Whether a line ends between two places. */
    boolean isNewLine(int from, int to) {
        for (int at = from; at < to; at++) {
            if (text.charAt(at) == '\n') {
                return true;
            }
        }
        return false;
    }
}
