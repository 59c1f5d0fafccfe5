package dev.typist.processor;

import com.palantir.javapoet.CodeBlock;
import java.util.List;

/** Writes texts as Java string literals, one line of text a line of code. */
final class Literals {

    private Literals() {}

    static CodeBlock of(String text) {
        if (text.indexOf('\n') < 0) {
            return CodeBlock.of("$L", quoted(text));
        }
        List<String> lines = List.of(text.split("(?<=\n)", -1));
        CodeBlock.Builder code = CodeBlock.builder();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0 && lines.get(i).isEmpty()) {
                continue;
            }
            code.add(i == 0 ? "$L" : "\n$>$>+ $L$<$<", quoted(lines.get(i)));
        }
        return code.build();
    }

    /**
     * Everything beyond ASCII is escaped: a file is written and read in the encoding of the user's build, and what that
     * cannot hold would silently become a question mark in a prompt.
     */
    private static String quoted(String line) {
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
