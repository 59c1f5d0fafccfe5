package dev.typist.processor;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Prints pieces of code: types by their names, lines indented, and wrapped where they are too long and may be. */
final class CodePrinter {

    private static final int WIDTH = 100;
    private static final int LEVEL = SourceFile.INDENT.length();

    private final StringBuilder out;
    private final Map<Object, String> names;
    private int indent = LEVEL;
    /** Where the line begins that is being written. */
    private int line;
    /** Where a blank may become the end of a line; -1 if there is none on this line. */
    private int blank = -1;
    /** How far the next line would be indented then. */
    private int wrapped;

    private boolean atStart = true;

    /** Prints members of a class, from the beginning of a line. */
    CodePrinter(StringBuilder out, Map<Object, String> names) {
        this.out = out;
        this.names = names;
        this.line = out.length();
    }

    void print(Code code) {
        String format = code.format();
        List<Object> arguments = code.arguments();
        int argument = 0;
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
                from = at + 1;
                switch (format.charAt(at)) {
                    case '>' -> indent += LEVEL;
                    case '<' -> indent -= LEVEL;
                    case 'T' -> name(arguments.get(argument++), "");
                    case 'V' -> name(arguments.get(argument++), "...");
                    case 'W' -> blank();
                    default -> from = at; // The dollar itself.
                }
            }
        }
        text(format, from, format.length());
    }

    /** {@code ending}: what stands instead of an array's brackets. */
    private void name(Object type, String ending) {
        String name = Objects.requireNonNull(names.get(type), "a type of no member");
        if (ending.isEmpty()) {
            text(name, 0, name.length());
        } else {
            text(name, 0, name.length() - 2);
            out.append(ending);
        }
    }

    private void text(String text, int from, int to) {
        if (from == to) {
            return;
        }
        if (atStart) {
            for (int i = 0; i < indent; i++) {
                out.append(' ');
            }
            atStart = false;
        }
        out.append(text, from, to);
    }

    private void blank() {
        wrap();
        blank = out.length();
        wrapped = indent + 2 * LEVEL;
        out.append(' ');
    }

    private void endLine() {
        wrap();
        out.append('\n');
        line = out.length();
        atStart = true;
    }

    /** Ends the line at the last blank where it may, if it is too long. */
    private void wrap() {
        if (blank >= 0 && out.length() - line > WIDTH) {
            out.replace(blank, blank + 1, "\n" + " ".repeat(wrapped));
            line = blank + 1;
        }
        blank = -1;
    }
}
