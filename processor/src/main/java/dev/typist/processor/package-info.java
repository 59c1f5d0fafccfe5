/**
 * The compiler's half of Typist. Data goes one way: elements, read into a model of names, checked on the way, written as
 * source. Problems go sideways into {@code Problems} and are printed once.
 */
@NullMarked
package dev.typist.processor;

import org.jspecify.annotations.NullMarked;
