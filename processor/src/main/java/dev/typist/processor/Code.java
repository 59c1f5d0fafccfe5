package dev.typist.processor;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * A piece of generated code, with the placeholders of JavaPoet's blocks. Unlike a block, a piece that is put into another
 * becomes one text with it: JavaPoet writes each part of a block by itself, and all of them twice.
 *
 * @param format what stands between the arguments, and where they go
 * @param arguments the types, whose names depend on where they stand
 */
record Code(String format, List<Object> arguments) {

    static Code of(String format, Object... arguments) {
        StringBuilder text = new StringBuilder();
        List<Object> left = new ArrayList<>();
        int next = 0;
        int from = 0;
        for (int at = format.indexOf('$'); at >= 0; at = format.indexOf('$', from)) {
            text.append(format, from, at);
            char kind = format.charAt(at + 1);
            switch (kind) {
                case 'L', 'N' -> add(arguments[next++], text, left);
                case 'S' -> add(Literals.quoted(String.valueOf(arguments[next++])), text, left);
                case 'T' -> {
                    text.append("$T");
                    left.add(arguments[next++]);
                }
                default -> text.append('$').append(kind);
            }
            from = at + 2;
        }
        return new Code(text.append(format, from, format.length()).toString(), left);
    }

    private static void add(Object argument, StringBuilder text, List<Object> left) {
        if (argument instanceof Code code) {
            text.append(code.format);
            left.addAll(code.arguments);
        } else {
            text.append(name(argument).replace("$", "$$"));
        }
    }

    private static String name(Object argument) {
        if (argument instanceof FieldSpec field) {
            return field.name();
        }
        return argument instanceof MethodSpec method ? method.name() : String.valueOf(argument);
    }

    static Code join(List<Code> pieces, String separator) {
        StringBuilder text = new StringBuilder();
        List<Object> arguments = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            text.append(i == 0 ? "" : separator).append(pieces.get(i).format);
            arguments.addAll(pieces.get(i).arguments);
        }
        return new Code(text.toString(), arguments);
    }

    static Collector<Code, ?, Code> joining(String separator) {
        return Collectors.collectingAndThen(Collectors.toList(), pieces -> join(pieces, separator));
    }

    CodeBlock block() {
        return CodeBlock.of(format, arguments.toArray());
    }

    @Override
    public String toString() {
        return block().toString();
    }
}
