package dev.typist.processor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Writes texts as Java string literals, one line of text a line of code. */
final class Literals {

    private Literals() {}

    static Code of(String text) {
        if (text.indexOf('\n') < 0) {
            return Code.of("$L", quoted(text));
        }
        List<String> lines = List.of(text.split("(?<=\n)", -1));
        List<Code> code = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0 && lines.get(i).isEmpty()) {
                continue;
            }
            code.add(Code.of(i == 0 ? "$L" : "\n$>$>+ $L$<$<", quoted(lines.get(i))));
        }
        return Code.join(code, "");
    }

    /** A text block of these lines. */
    static Code block(List<String> lines) {
        return block(lines, "\n");
    }

    /** A text block of one long line, which stands there in pieces. */
    static Code blockOfOneLine(List<String> pieces) {
        return block(pieces, "\\\n");
    }

    private static Code block(List<String> lines, String separator) {
        List<String> escaped = new ArrayList<>(lines.size());
        for (String line : lines) {
            escaped.add(inBlock(line));
        }
        String text = String.join(separator, escaped);
        // What looks like the end is none if its last quote is escaped.
        String closed = text.endsWith("\"") ? text.substring(0, text.length() - 1) + "\\\"" : text;
        return Code.of("\"\"\"\n$>$>$L\"\"\"$<$<", closed);
    }

    private static String inBlock(String line) {
        String inner = quoted(line);
        return inner.substring(1, inner.length() - 1).replace("\\\"", "\"").replace("\"\"\"", "\\\"\"\"");
    }

    /** A time as a person would write it. */
    static Code of(Duration time) {
        if (time.toNanosPart() % 1_000_000 != 0 || time.toDays() > 365) {
            return Code.of("$T.parse($S)", Duration.class, time);
        }
        if (time.toMillisPart() != 0) {
            return whole("ofMillis", time.toMillis());
        }
        return time.toSecondsPart() != 0 ? whole("ofSeconds", time.toSeconds()) : whole("ofMinutes", time.toMinutes());
    }

    private static Code whole(String unit, long number) {
        return Code.of(number == (int) number ? "$T.$L($L)" : "$T.$L($LL)", Duration.class, unit, number);
    }

    /** A text in pieces that each fit into a class file; the runtime puts them together. */
    static List<Code> pieces(String text) {
        if (text.length() <= TextChecks.LONGEST_CONSTANT / 3) {
            return List.of(of(text));
        }
        List<Code> pieces = new ArrayList<>();
        int start = 0;
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            int size = TextChecks.bytes(text.charAt(i));
            boolean inside = Character.isLowSurrogate(text.charAt(i));
            // A pair of surrogates stays together.
            if (bytes + size + (inside ? 0 : 3) > TextChecks.LONGEST_CONSTANT) {
                pieces.add(of(text.substring(start, i)));
                start = i;
                bytes = 0;
            }
            bytes += size;
        }
        pieces.add(of(text.substring(start)));
        return pieces;
    }

    /**
     * Everything beyond ASCII is escaped: a file is written and read in the encoding of the user's build, and what that
     * cannot hold would silently become a question mark in a prompt.
     */
    static String quoted(String line) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c < ' ' || c > '~') {
                        quoted.append(String.format("\\u%04x", (int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
