package dev.typist.processor;

import dev.typist.processor.Template.Fault;
import dev.typist.processor.Template.Part;
import dev.typist.processor.Template.Placeholder;
import dev.typist.processor.Template.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Splits a text into literals and placeholders such as {@code {name}} and {@code {name.component}}. Every other brace is literal. A backslash before a brace
 * makes literal what would otherwise be a placeholder, or be reported.
 */
final class TemplateParser {

    private final String text;
    private final Collection<String> names;
    private final List<Part> parts = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();
    private int position;

    private TemplateParser(String text, Collection<String> names) {
        this.text = text;
        this.names = names;
    }

    /** Splits a text in which these names could be meant. */
    static Template parse(String text, Collection<String> names) {
        return new TemplateParser(text, names).parse();
    }

    private Template parse() {
        while (position < text.length()) {
            int brace = text.indexOf('{', position);
            if (brace < 0) {
                literal.append(text, position, text.length());
                break;
            }
            boolean escaped = brace > position && text.charAt(brace - 1) == '\\';
            int start = escaped ? brace - 1 : brace;
            literal.append(text, position, start);
            position = start;
            brace(escaped);
        }
        flush();
        return new Template(List.copyOf(parts), List.copyOf(faults));
    }

    private void brace(boolean escaped) {
        int open = escaped ? position + 1 : position;
        int nameStart = skipBlanks(open + 1);
        int nameEnd = skipName(nameStart);
        String name = text.substring(nameStart, nameEnd);
        int pathEnd = skipPath(nameEnd);
        int next = skipBlanks(pathEnd);
        boolean closed = next < text.length() && text.charAt(next) == '}';
        boolean tight = nameStart == open + 1 && next == pathEnd;
        boolean known = names.contains(name);
        boolean almost = known && (closed || nameStart == open + 1);
        if (name.isEmpty() || (!almost && !(closed && tight))) {
            literal.append(text, position, open + 1);
            position = open + 1;
        } else if (escaped) {
            literal.append('{');
            position = open + 1;
        } else if (!closed) {
            int end = closing(pathEnd);
            fault(end < 0 ? Fault.Kind.UNCLOSED : Fault.Kind.MALFORMED, nameStart, pathEnd, end < 0 ? pathEnd : end);
        } else if (!tight) {
            fault(Fault.Kind.BLANK, nameStart, pathEnd, next + 1);
        } else {
            flush();
            parts.add(new Placeholder(text.substring(nameStart, pathEnd), open));
            position = next + 1;
        }
    }

    private void fault(Fault.Kind kind, int nameStart, int nameEnd, int end) {
        faults.add(new Fault(kind, text.substring(nameStart, nameEnd), text.substring(position, end), position));
        literal.append(text, position, end);
        position = end;
    }

    /** Behind the brace that closes what begins here in the same line; -1 if another one opens before. */
    private int closing(int start) {
        for (int i = start; i < text.length() && text.charAt(i) != '{' && text.charAt(i) != '\n'; i++) {
            if (text.charAt(i) == '}') {
                return i + 1;
            }
        }
        return -1;
    }

    private void flush() {
        if (!literal.isEmpty()) {
            parts.add(new Text(literal.toString()));
            literal.setLength(0);
        }
    }

    private int skipBlanks(int start) {
        int end = start;
        while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private int skipName(int start) {
        int end = start;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            if (!(end == start ? Character.isJavaIdentifierStart(c) : Character.isJavaIdentifierPart(c))) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    private int skipPath(int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) == '.') {
            int part = skipName(end + 1);
            if (part == end + 1) {
                break;
            }
            end = part;
        }
        return end;
    }
}
