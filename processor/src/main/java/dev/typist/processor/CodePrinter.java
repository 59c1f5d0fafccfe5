package dev.typist.processor;

/** Writes a piece of code as JavaPoet would: its types by their names, its lines indented, wrapped where they are too long. */
final class CodePrinter {

    private static final int WIDTH = 100;
    private static final int LEVEL = SourceFile.INDENT.length();

    private final StringBuilder out;
    private final String[] names;
    private int name = 1;
    private int indent;
    /** Where the line begins that is being written. */
    private int line;
    /** Where a blank may become the end of a line; -1 if there is none on this line. */
    private int blank = -1;
    /** How far the next line would be indented then. */
    private int wrapped;

    private boolean atStart;

    /** {@code names}: those of the types, after the first element. */
    CodePrinter(StringBuilder out, String[] names) {
        this.out = out;
        this.names = names;
        this.line = out.lastIndexOf("\n") + 1;
        int at = line;
        while (at < out.length() && out.charAt(at) == ' ') {
            at++;
        }
        this.indent = at - line;
    }

    void print(String format) {
        int from = 0;
        for (int at = 0; at < format.length(); at++) {
            char c = format.charAt(at);
            if (c == '\n') {
                text(format, from, at);
                endLine();
                from = at + 1;
            } else if (c == '$') {
                text(format, from, at);
                at++;
                from = special(format.charAt(at)) ? at + 1 : at;
            }
        }
        text(format, from, format.length());
        wrap(1); // The semicolon.
    }

    /** Takes what follows a dollar; false if that is text itself. */
    private boolean special(char c) {
        switch (c) {
            case '>' -> indent += LEVEL;
            case '<' -> indent -= LEVEL;
            case 'T' -> {
                text(names[name], 0, names[name].length());
                name++;
            }
            case 'W' -> {
                wrap(0);
                blank = out.length();
                wrapped = indent + 2 * LEVEL;
                out.append(' ');
            }
            case '$' -> {
                return false;
            }
            default -> throw new IllegalArgumentException("$" + c);
        }
        return true;
    }

    private void text(String text, int from, int to) {
        if (from == to) {
            return;
        }
        if (atStart) {
            out.append(" ".repeat(indent));
            atStart = false;
        }
        out.append(text, from, to);
    }

    private void endLine() {
        wrap(0);
        out.append('\n');
        line = out.length();
        atStart = true;
    }

    /** Ends the line at the last blank where it may, if it is too long with what follows. */
    private void wrap(int more) {
        if (blank >= 0 && out.length() - line + more > WIDTH) {
            String next = "\n" + " ".repeat(wrapped);
            out.replace(blank, blank + 1, next);
            line = blank + 1;
        }
        blank = -1;
    }
}
