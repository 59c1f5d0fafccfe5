/** Reads the annotations, checks them, and writes the service: elements → model → checks → source. */
@NullMarked
package dev.typist.processor;

import org.jspecify.annotations.NullMarked;
