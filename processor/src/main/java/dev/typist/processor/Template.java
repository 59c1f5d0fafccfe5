package dev.typist.processor;

import java.util.List;

/** A text split at its placeholders. */
record Template(List<Part> parts, List<Fault> faults) {

    /** Text or placeholder. */
    sealed interface Part {}

    /** Text that is sent as it is. */
    record Text(String text) implements Part {}

    /**
     * What is between two braces: {@code order}, or a path into it such as {@code order.customer.name}.
     *
     * @param offset where its brace is in the text
     */
    record Placeholder(String name, int offset) implements Part {

        /** The parameter it starts from. */
        String parameter() {
            int dot = name.indexOf('.');
            return dot < 0 ? name : name.substring(0, dot);
        }

        /** The way from there. */
        List<String> properties() {
            int dot = name.indexOf('.');
            return dot < 0 ? List.of() : List.of(name.substring(dot + 1).split("\\."));
        }
    }

    /**
     * Something that is almost the placeholder of a parameter, and would be sent as text.
     *
     * @param name the parameter, with the properties that follow it
     * @param written all of it as it is written
     * @param offset where its brace is in the text
     */
    record Fault(Kind kind, String name, String written, int offset) {

        String parameter() {
            return name.split("\\.", 2)[0];
        }

        enum Kind {
            /** The closing brace is missing. */
            UNCLOSED,
            /** There are blanks inside the braces. */
            BLANK,
            /** Something else than a name is inside the braces. */
            MALFORMED
        }
    }
}
