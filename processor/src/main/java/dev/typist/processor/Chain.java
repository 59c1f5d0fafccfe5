package dev.typist.processor;

import com.palantir.javapoet.CodeBlock;
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

    private final CodeBlock start;
    private final List<Call> calls = new ArrayList<>();
    private CodeBlock end = CodeBlock.of("");

    Chain(String format, Object... arguments) {
        this.start = CodeBlock.of(format, arguments);
    }

    static boolean isLong(int calls) {
        return calls > LONGEST;
    }

    /** Adds a call on a line of its own. */
    Chain call(String format, Object... arguments) {
        calls.add(new Call(CodeBlock.of(format, arguments), true));
        return this;
    }

    /** Adds a call on the line of the one before. */
    Chain follow(String format, Object... arguments) {
        calls.add(new Call(CodeBlock.of(format, arguments), false));
        return this;
    }

    /** Adds the call that gives the result. */
    Chain end(String format, Object... arguments) {
        end = CodeBlock.of(format, arguments);
        return this;
    }

    boolean isLong() {
        return isLong(calls.size());
    }

    CodeBlock expression() {
        CodeBlock.Builder code = CodeBlock.builder().add("$L$>$>", start);
        calls.forEach(call -> code.add(call.newLine ? "\n.$L" : ".$L", call.code));
        return code.add("\n.$L$<$<", end).build();
    }

    /** The same as a method with a statement for each call. */
    MethodSpec method(String name, TypeName type) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(type)
                .addStatement("var builder = $L", start);
        calls.forEach(call -> method.addStatement("builder.$L", call.code));
        return method.addStatement("return builder.$L", end).build();
    }

    private record Call(CodeBlock code, boolean newLine) {}
}
