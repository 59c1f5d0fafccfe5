package dev.typist.tests.corpus;

/** Java, or Typist, has no type for what a schema says. */
final class NoSuchType extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    NoSuchType(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    /** Why there is none. */
    enum Reason {
        /** A value that is a number or a text, a class or a list: Java has unions of classes only. */
        UNION,
        /** A number or truth value that is always the same: only texts are enum constants. */
        LITERAL,
        /** Nothing but null. */
        NULL,
        /** A list or map of itself: a class around it would be seen on the wire. */
        RECURSIVE_ALIAS,
        /** Null inside a list or map, which is nothing that can be absent. */
        NULL_INSIDE,
        /** A property whose name no provider takes in a strict schema, which is a compile error. */
        NAME,
        /** Rules that no value keeps, which is a compile error. */
        IMPOSSIBLE
    }
}
