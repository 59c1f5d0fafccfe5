package dev.typist.shape;

/**
 * The work one reading may do, in steps of about a character, so that no text whatever takes more than linear time: text
 * that looks as if every bracket began a value would otherwise be read again from each of them.
 */
final class WorkLimit {

    /** Honest answers take fewer than eight steps a character. */
    private static final long STEPS_PER_CHARACTER = 16;

    private static final long AT_LEAST = 50_000;

    /** Deeper than any parser goes, for a node may be looked at by several shapes in turn. */
    private static final int DEEPEST = 500;

    private long left;
    private int depth;

    WorkLimit(int length) {
        this.left = AT_LEAST + STEPS_PER_CHARACTER * length;
    }

    void spend(int steps) {
        left -= steps;
        if (left < 0) {
            throw new Exhausted();
        }
    }

    void enter() {
        depth++;
        if (depth > DEEPEST) {
            throw new Exhausted();
        }
    }

    void leave() {
        depth--;
    }

    /** The text is too tangled to be read. */
    static final class Exhausted extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Exhausted() {
            super("the text is too tangled to be read", null, false, false);
        }
    }
}
