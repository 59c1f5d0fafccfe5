package dev.typist.shape;

/** The escapes of JSON in quoted text. A backslash that begins none is kept: {@code C:\dir}. */
final class Escapes {

    private static final int HEX_DIGITS = 4;

    private Escapes() {}

    /** Reads the escape at a place, and gives the place after it. */
    static int read(String text, int at, StringBuilder content, Quotes.Marks marks) {
        if (at + 1 >= text.length()) {
            content.append('\\');
            marks.escape = true;
            return at + 1;
        }
        char c = text.charAt(at + 1);
        switch (c) {
            case '"', '\\', '/' -> {
                marks.quote |= c == '"';
                content.append(c);
            }
            case 'b', 'f', 'n', 'r', 't' -> {
                marks.word |= at + 2 < text.length() && Character.isLetter(text.charAt(at + 2));
                content.append(control(c));
            }
            case '\'', '`' -> {
                marks.escape = true;
                content.append(c);
            }
            case 'u' -> {
                return unicode(text, at, content, marks);
            }
            default -> {
                marks.escape = true;
                marks.backslash = true;
                content.append('\\').append(c);
            }
        }
        return at + 2;
    }

    private static char control(char c) {
        return switch (c) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> '\t';
        };
    }

    private static int unicode(String text, int at, StringBuilder content, Quotes.Marks marks) {
        int start = at + 2;
        int code = 0;
        for (int i = start; i < start + HEX_DIGITS; i++) {
            int digit = i < text.length() ? Character.digit(text.charAt(i), 16) : -1;
            if (digit < 0) {
                marks.escape = true;
                marks.backslash = true;
                content.append("\\u");
                return start;
            }
            code = code * 16 + digit;
        }
        content.append((char) code);
        return start + HEX_DIGITS;
    }
}
