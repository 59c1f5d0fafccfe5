package dev.typist.shape;

import org.jspecify.annotations.Nullable;

/** A whole answer that is one string of JSON. */
final class EncodedAnswer {

    private final Node.Document document;
    private final int start;

    EncodedAnswer(Node.Document document, int start) {
        this.document = document;
        this.start = start;
    }

    /** A text in its quotes; null if it is none. */
    Node.@Nullable Scalar quoted(String text) {
        if (text.length() < 2 || text.charAt(0) != '"' || text.charAt(text.length() - 1) != '"') {
            return null;
        }
        return read(text, text.substring(1, text.length() - 1), new Quotes.Marks());
    }

    /** The object or list that was meant where every quote is escaped and the quotes around it are lost; null if none. */
    @Nullable
    Node unquoted(String text, WorkLimit work) {
        if (text.isEmpty() || "{[".indexOf(text.charAt(0)) < 0 || !text.contains("\\\"")) {
            return null;
        }
        Node.Scalar scalar = read(text, text, new Quotes.Marks());
        if (scalar == null) {
            return null;
        }
        work.spend(text.length());
        Node inside = new FixingParser(new Node.Document(scalar.text(), true), work).readWhole();
        if (inside == null || !inside.wellFormed()) {
            return null; // Other quotes may be the ones that count.
        }
        inside.fix(Repair.Kind.DOUBLE_ENCODED, text, scalar.text());
        // Of a backslash that was not escaped itself, as an escaped quote shows, there is no telling what it stands
        // for.
        if (text.contains("\\\\") && !text.contains("\\\\\\\"")) {
            inside.ends(Node.Ending.UNCERTAIN);
        }
        return inside;
    }

    private Node.@Nullable Scalar read(String source, String inside, Quotes.Marks marks) {
        StringBuilder content = new StringBuilder();
        int at = 0;
        while (at < inside.length()) {
            char c = inside.charAt(at);
            if (c == '"' || (c == '\\' && at + 1 == inside.length())) {
                return null;
            }
            if (c == '\\') {
                at = Escapes.read(inside, at, content, marks);
            } else {
                marks.see(c);
                content.append(c);
                at++;
            }
        }
        if (marks.escape) {
            return null;
        }
        Node.Scalar scalar =
                new Node.Scalar(document, start, start + source.length(), content.toString(), Node.Scalar.Style.QUOTED);
        marks.report(scalar);
        return scalar;
    }
}
