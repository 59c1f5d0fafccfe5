package dev.typist.shape;

import org.jspecify.annotations.Nullable;

/** Reads text in quotes of any kind, and finds where it ends though a quote inside is not escaped. */
final class Quotes {

    private static final String OPENING = "\"'`“”„‟‘’«";

    private final Node.Document document;
    private final String text;
    private final Budget budget;
    private final QuoteEnd ends;

    Quotes(Node.Document document, Budget budget, QuoteEnd ends) {
        this.document = document;
        this.text = document.text();
        this.budget = budget;
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
            return new TextBlock(document, budget, ends).read(start);
        }
        char opening = text.charAt(start);
        int plainEnd = isKey || !innerQuotes ? plainEnd(start, opening) : -1;
        if (plainEnd > 0) {
            budget.spend(plainEnd - start);
            return scalar(start, plainEnd + 1, text.substring(start + 1, plainEnd), new Marks(), opening);
        }
        StringBuilder content = new StringBuilder();
        Marks marks = new Marks();
        int at = start + 1;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\') {
                at = Escapes.read(text, at, content, marks);
            } else if (!isClosing(opening, c)) {
                marks.see(c);
                content.append(c);
                at++;
            } else if (isEnd(at, opening, isKey || !innerQuotes, marks)) {
                budget.spend(at - start);
                return scalar(start, at + 1, content.toString(), marks, opening);
            } else {
                marks.inner(text, at, content);
                content.append(c);
                at++;
            }
        }
        budget.spend(at - start);
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

    private boolean isEnd(int at, char opening, boolean first, Marks marks) {
        if (first) {
            return true;
        }
        QuoteEnd.Certainty certainty = ends.after(at + 1, opening, marks.innerQuotes > 0 && marks.openBraces > 0);
        if (certainty != QuoteEnd.Certainty.NONE && isUnpaired(opening, certainty, marks)) {
            marks.uncertain = true;
        }
        return certainty != QuoteEnd.Certainty.NONE;
    }

    /** Quotes inside text come in pairs; an apostrophe does not, and inches follow a number. */
    private static boolean isUnpaired(char opening, QuoteEnd.Certainty certainty, Marks marks) {
        if (isClosing(opening, '\'') && certainty == QuoteEnd.Certainty.STRONG) {
            return false;
        }
        return marks.pairedQuotes % 2 == 1;
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

        boolean control;
        boolean escape;
        /** A backslash that is one: then others may be, too. */
        boolean backslash;
        /** An escape that may be the beginning of a word: {@code \new}, {@code \beta}. */
        boolean word;

        boolean uncertain;
        int innerQuotes;
        int pairedQuotes;
        int openBraces;
        private int lastInner = -1;

        void see(char c) {
            control |= c < ' ';
            openBraces += c == '{' ? 1 : c == '}' ? -1 : 0;
        }

        /** Notes a quote that is part of the text. */
        void inner(String text, int at, StringBuilder content) {
            if (lastInner >= 0 && content.substring(lastInner + 1).isBlank()) {
                uncertain = true; // "a" "b": one text with quotes, or two texts.
            }
            if (pairedQuotes % 2 == 0 && at + 1 < text.length() && ",:}]".indexOf(text.charAt(at + 1)) >= 0) {
                uncertain = true; // No quotation begins with a comma; a broken property does.
            }
            if (at + 2 < text.length() && text.charAt(at + 1) == ':' && isAfterColon(text.charAt(at + 2))) {
                uncertain = true; // "name": a property that lost a quote before it.
            }
            lastInner = content.length();
            innerQuotes++;
            if (!Literals.isDigit(text.charAt(at - 1))) {
                pairedQuotes++;
            }
        }

        private static boolean isAfterColon(char c) {
            return Blanks.isBlank(c) || Literals.isDigit(c) || "\"{[-tfn".indexOf(c) >= 0;
        }

        void report(Node.Scalar scalar) {
            if (innerQuotes > 0) {
                scalar.fix(Repair.Kind.INNER_QUOTE, scalar.text(), scalar.text().replace("\"", "\\\""));
            }
            if (control) {
                scalar.fix(Repair.Kind.RAW_CONTROL, scalar.text(), scalar.text().replace("\n", "\\n"));
            }
            if (escape) {
                scalar.fix(Repair.Kind.ESCAPE, scalar.text(), scalar.text().replace("\\", "\\\\"));
            }
            if (uncertain || (backslash && word)) {
                scalar.ends(Node.Ending.UNCERTAIN);
            }
        }
    }

    /** A whole text that is one string of JSON; null if it is not. */
    static @Nullable String whole(String text) {
        if (text.length() < 2 || text.charAt(0) != '"' || text.charAt(text.length() - 1) != '"') {
            return null;
        }
        StringBuilder content = new StringBuilder();
        Marks marks = new Marks();
        int at = 1;
        while (at < text.length() - 1) {
            char c = text.charAt(at);
            if (c == '"') {
                return null;
            }
            if (c == '\\') {
                at = Escapes.read(text, at, content, marks);
            } else {
                content.append(c);
                at++;
            }
        }
        return at == text.length() - 1 && !marks.escape ? content.toString() : null;
    }
}
