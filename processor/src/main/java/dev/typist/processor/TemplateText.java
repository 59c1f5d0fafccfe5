package dev.typist.processor;

import java.util.ArrayList;
import java.util.List;

/**
 * A text split at its placeholders. {@code {name}} and {@code {name.property}} are placeholders, a backslash before the brace
 * makes it literal, and every other brace is literal anyway.
 */
record TemplateText(List<Piece> pieces) {

    sealed interface Piece {}

    record Literal(String text) implements Piece {}

    /** The names between the dots of a placeholder. */
    record Placeholder(List<String> path) implements Piece {

        String name() {
            return path.get(0);
        }

        String text() {
            return String.join(".", path);
        }
    }

    /** Something that is no placeholder but looks as if it was meant to be one: a blank inside, or no closing brace. */
    record Suspect(String name, boolean closed) implements Piece {}

    static TemplateText literal(String text) {
        return new TemplateText(text.isEmpty() ? List.of() : List.of(new Literal(text)));
    }

    static TemplateText parse(String text) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < text.length() && text.charAt(at + 1) == '{') {
                literal.append('{');
                at += 2;
            } else if (c == '{') {
                int end = endOfPath(text, at + 1);
                if (end > at + 1 && end < text.length() && text.charAt(end) == '}') {
                    flush(literal, pieces);
                    pieces.add(
                            new Placeholder(List.of(text.substring(at + 1, end).split("\\."))));
                    at = end + 1;
                } else {
                    suspect(text, at, pieces);
                    literal.append(c);
                    at++;
                }
            } else {
                literal.append(c);
                at++;
            }
        }
        flush(literal, pieces);
        return new TemplateText(List.copyOf(pieces));
    }

    private static void suspect(String text, int brace, List<Piece> pieces) {
        int start = brace + 1;
        while (start < text.length() && text.charAt(start) == ' ') {
            start++;
        }
        int end = endOfPath(text, start);
        if (end == start) {
            return;
        }
        int close = end;
        while (close < text.length() && text.charAt(close) == ' ') {
            close++;
        }
        boolean closed = close < text.length() && text.charAt(close) == '}';
        // "{name" is suspect only where the name stands right behind the brace: "{ name" is how code begins.
        if (closed || start == brace + 1) {
            pieces.add(new Suspect(text.substring(start, end), closed));
        }
    }

    /** The end of {@code name} or {@code name.name} that starts here; the start itself if there is none. */
    private static int endOfPath(String text, int start) {
        int end = endOfName(text, start);
        while (end > start && end < text.length() && text.charAt(end) == '.') {
            int next = endOfName(text, end + 1);
            if (next == end + 1) {
                return end;
            }
            end = next;
        }
        return end;
    }

    private static int endOfName(String text, int start) {
        if (start >= text.length() || !Character.isJavaIdentifierStart(text.codePointAt(start))) {
            return start;
        }
        int end = start;
        while (end < text.length() && Character.isJavaIdentifierPart(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static void flush(StringBuilder literal, List<Piece> pieces) {
        if (literal.length() > 0) {
            pieces.add(new Literal(literal.toString()));
            literal.setLength(0);
        }
    }
}
