package dev.typist.processor;

import java.util.ArrayList;
import java.util.List;

/**
 * Calls on a builder, one after another. Compilers go one step deeper for each call of an expression, so one that is very
 * long is better taken apart.
 */
final class Chain {

    /** Javac's stack holds some hundreds. */
    private static final int LONGEST = 100;

    private static final Code NEXT = Code.of(".");
    private static final Code NEXT_LINE = Code.of("\n.");
    private static final Code STATEMENT = Code.of(";\nbuilder.");

    private final Code start;
    private final List<Call> calls = new ArrayList<>();
    private Code end = Code.NONE;

    Chain(String format, Object... arguments) {
        this.start = Code.of(format, arguments);
    }

    static boolean isLong(int calls) {
        return calls > LONGEST;
    }

    /** Adds a call on a line of its own. */
    Chain call(String format, Object... arguments) {
        calls.add(new Call(Code.of(format, arguments), true));
        return this;
    }

    /** Adds a call on the line of the one before. */
    Chain follow(String format, Object... arguments) {
        calls.add(new Call(Code.of(format, arguments), false));
        return this;
    }

    /** Adds the call that gives the result. */
    Chain end(String format, Object... arguments) {
        end = Code.of(format, arguments);
        return this;
    }

    boolean isLong() {
        return isLong(calls.size());
    }

    Code expression() {
        List<Code> parts = new ArrayList<>();
        for (Call call : calls) {
            parts.add(call.newLine ? NEXT_LINE : NEXT);
            parts.add(call.code);
        }
        return Code.of("$L$>$>$L\n.$L$<$<", start, Code.join(parts, ""), end);
    }

    /** The same as a method with a statement for each call. */
    Code method(String name, Code type) {
        List<Code> parts = new ArrayList<>();
        for (Call call : calls) {
            parts.add(STATEMENT);
            parts.add(call.code);
        }
        return Code.of(
                "private static $L $L() {\n$>var builder = $L$L;\nreturn builder.$L;\n$<}\n",
                type,
                name,
                start,
                Code.join(parts, ""),
                end);
    }

    private record Call(Code code, boolean newLine) {}
}
