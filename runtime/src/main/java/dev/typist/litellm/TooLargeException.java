package dev.typist.litellm;

import java.io.IOException;

/** An answer that no model gives: reading on would only fill the memory. */
final class TooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    TooLargeException(long limit) {
        super("the answer is larger than " + (limit >> 20) + " MB");
    }
}
