/** Small whole programs. Start with {@link dev.typist.examples.Demo}. */
@NullMarked
package dev.typist.examples;

import org.jspecify.annotations.NullMarked;
