package dev.typist.processor;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Calls on a builder, one after another. Compilers go one step deeper for each call of an expression, so one that is very
 * long is better taken apart.
 */
final class Chain {

    /** Javac's stack holds some hundreds. */
    private static final int LONGEST = 100;

    private final Code start;
    private final List<Call> calls = new ArrayList<>();
    private Code end = Code.of("");

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
        parts.add(Code.of("$L$>$>", start));
        calls.forEach(call -> parts.add(Code.of(call.newLine ? "\n.$L" : ".$L", call.code)));
        parts.add(Code.of("\n.$L$<$<", end));
        return Code.join(parts, "");
    }

    /** The same as a method with a statement for each call. */
    MethodSpec method(String name, TypeName type) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(type)
                .addStatement(Code.of("var builder = $L", start).block());
        calls.forEach(
                call -> method.addStatement(Code.of("builder.$L", call.code).block()));
        return method.addStatement(Code.of("return builder.$L", end).block()).build();
    }

    private record Call(Code code, boolean newLine) {}
}
