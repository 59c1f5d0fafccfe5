package dev.typist.shape;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The text after a value, read from its beginning to its end. Prose has brackets too, but each of them is opened before it
 * is closed, and holds no quote: what is not so is a part of the value, which ended too early.
 */
final class Rest {

    private final Deque<Opening> open = new ArrayDeque<>();
    private boolean begun;
    /** Whether nothing but braces came: a brace too many belongs to the value. */
    private boolean atEnd;

    private int quotes;

    /** A bracket, and how many quotes there were before it. */
    private record Opening(char closing, int quotes) {}

    /** Begins after a value; what is open stays so. */
    void begin(Node value) {
        begun = true;
        atEnd = value instanceof Node.Mapping;
    }

    /** Takes the next character; true if it closes a bracket that is not of the prose. */
    boolean isLoose(char c) {
        if (!begun) {
            return false;
        }
        switch (c) {
            case '"' -> quotes++;
            case '{' -> open.push(new Opening('}', quotes));
            case '[' -> open.push(new Opening(']', quotes));
            case '}', ']' -> {
                return closes(c);
            }
            default -> {}
        }
        atEnd &= Blanks.isBlank(c);
        return false;
    }

    /** Whether it has a quote too many. */
    boolean isOdd() {
        return quotes % 2 == 1;
    }

    private boolean closes(char c) {
        if (open.isEmpty()) {
            return !(atEnd && c == '}');
        }
        Opening opening = open.pop();
        return opening.closing != c || opening.quotes != quotes;
    }
}
