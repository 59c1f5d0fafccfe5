package dev.typist.processor;

import com.palantir.javapoet.CodeBlock;

/**
 * A member of {@code @Options} as it is written.
 *
 * @param code the arguments for the method of that name in the runtime's builders
 * @param property whether they are texts with properties, which have no values before the service is constructed
 */
record Option(CodeBlock code, boolean property) {

    static Option of(CodeBlock code) {
        return new Option(code, false);
    }
}
