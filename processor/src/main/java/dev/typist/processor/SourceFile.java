package dev.typist.processor;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;

/**
 * A class to be written.
 *
 * @param initializers what its constants are set to
 */
record SourceFile(TypeSpec type, Initializers initializers) {

    static final String INDENT = "    ";

    static SourceFile of(TypeSpec type) {
        return new SourceFile(type, new Initializers());
    }

    String name() {
        return type.name();
    }

    /** Its text, in a package; empty if it is in none. */
    String text(String home) {
        return initializers.fill(
                JavaFile.builder(home, type).indent(INDENT).build().toString());
    }
}
