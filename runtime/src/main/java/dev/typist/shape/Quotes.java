package dev.typist.shape;

import java.util.regex.Pattern;

/** Reads text in quotes of any kind, and finds where it ends though a quote inside is not escaped. */
final class Quotes {

    private static final String OPENING = "\"'`“”„‟‘’«";

    private final Node.Document document;
    private final String text;
    private final WorkLimit work;
    private final QuoteEnd ends;

    Quotes(Node.Document document, WorkLimit work, QuoteEnd ends) {
        this.document = document;
        this.text = document.text();
        this.work = work;
        this.ends = ends;
    }

    static boolean isOpening(char c) {
        return OPENING.indexOf(c) >= 0;
    }

    static boolean isClosing(char opening, char c) {
        return switch (opening) {
            case '“', '”', '„', '‟' -> c == '”' || c == '“' || c == '"';
            case '‘', '’' -> c == '’' || c == '‘' || c == '\'';
            case '«' -> c == '»';
            default -> c == opening;
        };
    }

    /** Whether text begins with a quote that nothing in it closes. */
    static boolean isOpenEnded(String text) {
        return !text.isEmpty()
                && isOpening(text.charAt(0))
                && text.chars().skip(1).noneMatch(c -> isClosing(text.charAt(0), (char) c));
    }

    /** Reads the text whose opening quote is at a place; the node's end is after the closing quote. */
    Node.Scalar read(int start, boolean isKey, boolean innerQuotes) {
        if (!isKey && TextBlock.isOpening(text, start)) {
            return new TextBlock(document, work, ends).read(start);
        }
        char opening = text.charAt(start);
        int plainEnd = isKey || !innerQuotes ? plainEnd(start, opening) : -1;
        if (plainEnd > 0) {
            work.spend(plainEnd - start);
            return scalar(start, plainEnd + 1, text.substring(start + 1, plainEnd), new Marks(), opening);
        }
        StringBuilder content = new StringBuilder();
        Marks marks = new Marks();
        InnerQuotes inner = new InnerQuotes(text, opening, ends.isInObject(), content);
        int at = start + 1;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\') {
                at = Escapes.read(text, at, content, marks);
            } else if (!isClosing(opening, c)) {
                marks.see(c);
                inner.pass(c);
                content.append(c);
                at++;
            } else if (isEnd(at, opening, isKey || !innerQuotes, inner, marks)) {
                marks.end(content);
                work.spend(at - start);
                return scalar(start, at + 1, content.toString(), marks, opening);
            } else {
                inner.add(at);
                marks.inner = true;
                content.append(c);
                at++;
            }
        }
        work.spend(at - start);
        Node.Scalar cut = scalar(start, at, content.toString(), marks, opening);
        cut.ends(Node.Ending.CUT);
        return cut;
    }

    /** The end of text with nothing special in it, as most is; -1 if something is. */
    private int plainEnd(int start, char opening) {
        for (int at = start + 1; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\' || c < ' ') {
                return -1;
            }
            if (c == opening || isClosing(opening, c)) {
                return at;
            }
        }
        return -1;
    }

    private boolean isEnd(int at, char opening, boolean first, InnerQuotes inner, Marks marks) {
        if (first) {
            return true;
        }
        QuoteEnd.Certainty certainty = ends.after(at + 1, opening, inner);
        if (certainty == QuoteEnd.Certainty.NONE) {
            return false;
        }
        marks.uncertain |= inner.isUncertain(certainty);
        return true;
    }

    private Node.Scalar scalar(int start, int end, String content, Marks marks, char opening) {
        Node.Scalar scalar = new Node.Scalar(document, start, end, content, Node.Scalar.Style.QUOTED);
        if (opening != '"') {
            scalar.fix(Repair.Kind.QUOTES, String.valueOf(opening), "\"");
        }
        marks.report(scalar);
        return scalar;
    }

    /** What was noticed while reading one text. */
    static final class Marks {

        private static final Pattern BEGUN_AGAIN = Pattern.compile("\\n[{\\[][\"'\\p{L}]");

        boolean control;
        boolean escape;
        /** A backslash that is one: then others may be, too. */
        boolean backslash;
        /** An escape that may be the beginning of a word: {@code \new}, {@code \beta}. */
        boolean word;

        /** A quote that is escaped: who escapes one forgets none. */
        boolean quote;

        boolean inner;
        boolean uncertain;

        void see(char c) {
            control |= c < ' ';
        }

        /** Cut within the text, and begun again. */
        void end(StringBuilder content) {
            uncertain |= control && BEGUN_AGAIN.matcher(content).find();
        }

        void report(Node.Scalar scalar) {
            if (inner) {
                scalar.fix(Repair.Kind.INNER_QUOTE, scalar.text(), scalar.text().replace("\"", "\\\""));
            }
            if (control) {
                scalar.fix(Repair.Kind.RAW_CONTROL, scalar.text(), scalar.text().replace("\n", "\\n"));
            }
            if (escape) {
                scalar.fix(Repair.Kind.ESCAPE, scalar.text(), scalar.text().replace("\\", "\\\\"));
            }
            if (uncertain || (backslash && word) || (quote && inner)) {
                scalar.ends(Node.Ending.UNCERTAIN);
            }
        }
    }
}
