package dev.typist.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * A piece of generated code. What stands in its text for more: {@code $T} is a type, or an annotation, whose name depends on
 * where it stands, {@code $V} an array's type that takes any number of arguments, and {@code $F} a class by its full name;
 * {@code $>} and {@code $<} indent what follows more and less; {@code $W} is a blank that may become the end of a line;
 * {@code $$} is a dollar.
 *
 * @param format what stands between the types, and where they go
 * @param arguments the types and annotations
 */
record Code(String format, List<Object> arguments) {

    static final Code NONE = new Code("", List.of());

    /** Besides what a piece holds itself, {@code $L} takes a piece or a text as it is, and {@code $S} a string's literal. */
    static Code of(String format, Object... arguments) {
        int at = format.indexOf('$');
        if (at < 0) {
            return new Code(format, List.of());
        }
        StringBuilder text = new StringBuilder(format.length() + 32);
        List<Object> left = new ArrayList<>(arguments.length);
        int next = 0;
        int from = 0;
        for (; at >= 0; at = format.indexOf('$', from)) {
            text.append(format, from, at);
            char kind = format.charAt(at + 1);
            switch (kind) {
                case 'L' -> add(arguments[next++], text, left);
                case 'S' -> addText(Literals.quoted(String.valueOf(arguments[next++])), text);
                case 'T', 'V', 'F' -> {
                    text.append('$').append(kind);
                    left.add(type(arguments[next++]));
                }
                default -> text.append('$').append(kind);
            }
            from = at + 2;
        }
        return new Code(text.append(format, from, format.length()).toString(), left);
    }

    private static Object type(Object argument) {
        return argument instanceof Class<?> type ? TypeName.get(type) : argument;
    }

    private static void add(Object argument, StringBuilder text, List<Object> left) {
        if (argument instanceof Code code) {
            text.append(code.format);
            left.addAll(code.arguments);
        } else {
            addText(String.valueOf(argument), text);
        }
    }

    private static void addText(String argument, StringBuilder text) {
        text.append(argument.indexOf('$') < 0 ? argument : argument.replace("$", "$$"));
    }

    /** The names of types of which something is called or taken, so that they stand where a variable could. */
    List<String> inExpressions(Map<Object, String> names) {
        List<String> found = new ArrayList<>();
        int next = 0;
        for (int at = format.indexOf('$'); at >= 0; at = format.indexOf('$', at + 2)) {
            char kind = format.charAt(at + 1);
            if ("TVF".indexOf(kind) < 0) {
                continue;
            }
            Object type = arguments.get(next++);
            boolean used = format.startsWith("::", at + 2)
                    || (format.startsWith(".", at + 2) && !format.startsWith(".class", at + 2));
            if (used) {
                found.add(kind == 'F' ? ((ClassName) type).canonicalName() : names.getOrDefault(type, ""));
            }
        }
        return found;
    }

    static Code join(List<Code> pieces, String separator) {
        if (pieces.size() == 1) {
            return pieces.get(0);
        }
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
}
