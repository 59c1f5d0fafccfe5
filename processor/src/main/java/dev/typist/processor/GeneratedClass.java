package dev.typist.processor;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * What every generated class has.
 *
 * @param isPublic its visibility and that of its constructors, which is that of the type it is written for
 * @param marked whether the user's module can see {@code @Generated}
 * @param suppressions the warnings that its user already has, or has suppressed
 * @param taken simple names that mean something else inside the class, because it inherits them
 */
record GeneratedClass(
        ClassName name, boolean isPublic, boolean marked, List<String> suppressions, List<String> taken) {}
