/** How fast answers are read. */
package dev.typist.benchmarks;
