/** The vocabulary of a chat with a language model, whatever is behind it. */
@NullMarked
package dev.typist.chat;

import org.jspecify.annotations.NullMarked;
