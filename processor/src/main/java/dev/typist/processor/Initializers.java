package dev.typist.processor;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;

/**
 * What the constants of a generated class are set to, most of its text. JavaPoet splits each piece that it writes with a
 * regular expression, and writes all of them twice. So it is given the types alone, whose names only it knows how to write,
 * and the rest is put around them afterwards.
 */
final class Initializers {

    // No Java that is written here has these characters.
    private static final char START = '\uE000';
    private static final char NAME = '\uE001';
    private static final char END = '\uE002';

    private final List<Code> all = new ArrayList<>();

    /** What stands for an initializer until the class is written. */
    CodeBlock block(Code code) {
        all.add(code);
        StringBuilder format = new StringBuilder().append(START).append(all.size() - 1);
        for (int i = 0; i < code.arguments().size(); i++) {
            format.append(NAME).append("$T");
        }
        return CodeBlock.of(format.append(END).toString(), code.arguments().toArray());
    }

    /** Writes each where it belongs. */
    String fill(String source) {
        int at = source.indexOf(START);
        if (at < 0) {
            return source;
        }
        StringBuilder filled = new StringBuilder(source.length() * 2);
        int from = 0;
        for (; at >= 0; at = source.indexOf(START, from)) {
            filled.append(source, from, at);
            int end = source.indexOf(END, at);
            String[] parts = source.substring(at + 1, end).split(String.valueOf(NAME), -1);
            new CodePrinter(filled, parts)
                    .print(all.get(Integer.parseInt(parts[0])).format());
            from = end + 1;
        }
        return filled.append(source, from, source.length()).toString();
    }
}
