package dev.typist.processor;

import com.palantir.javapoet.ClassName;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;

/** Prints pieces of code: types by their names, lines indented, and wrapped where they are too long and may be. */
final class CodePrinter {

    private static final int WIDTH = 100;
    private static final int LEVEL = 4;

    private final StringBuilder out;
    private final Map<Object, String> names;
    private int indent;
    /** Where the line begins that is being written. */
    private int line;
    /** Where a blank may become the end of a line; -1 if there is none on this line. */
    private int blank = -1;
    /** How far the next line would be indented then. */
    private int wrapped;

    private boolean atStart = true;

    /** Prints from the beginning of a line. */
    CodePrinter(StringBuilder out, Map<Object, String> names) {
        this.out = out;
        this.names = names;
        this.line = out.length();
    }

    void print(Code code) {
        String format = code.format();
        Iterator<Object> arguments = code.arguments().iterator();
        int from = 0;
        for (int end = format.indexOf('\n'); end >= 0; end = format.indexOf('\n', from)) {
            print(format.substring(from, end), arguments);
            endLine();
            from = end + 1;
        }
        print(format.substring(from), arguments);
    }

    private void print(String line, Iterator<Object> arguments) {
        int from = 0;
        for (int at = line.indexOf('$'); at >= 0; at = line.indexOf('$', at + 2)) {
            text(line, from, at);
            from = at + 2;
            switch (line.charAt(at + 1)) {
                case '>' -> indent += LEVEL;
                case '<' -> indent -= LEVEL;
                case 'T' -> name(arguments.next(), "");
                case 'V' -> name(arguments.next(), "...");
                case 'F' -> {
                    String name = ((ClassName) arguments.next()).canonicalName();
                    text(name, 0, name.length());
                }
                case 'W' -> blank();
                default -> from = at + 1; // The dollar itself.
            }
        }
        text(line, from, line.length());
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
