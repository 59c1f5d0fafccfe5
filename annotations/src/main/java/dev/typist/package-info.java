/**
 * The annotations of an AI service: what a user writes on an interface, and the compiler reads.
 *
 * <p>Import each by name ({@code import dev.typist.System;}), never {@code import dev.typist.*;}: the star would hide
 * {@link java.lang.System} from the whole file.
 */
package dev.typist;
