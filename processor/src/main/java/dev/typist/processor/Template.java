package dev.typist.processor;

import java.util.List;

/** A text split at its placeholders. */
record Template(List<Part> parts, List<Fault> faults) {

    /** Text or placeholder. */
    sealed interface Part {}

    /** Text that is sent as it is. */
    record Text(String text) implements Part {}

    /** The name between two braces. */
    record Placeholder(String name) implements Part {}

    /** Something that is almost the placeholder of a parameter, and would be sent as text. */
    record Fault(Kind kind, String name) {

        enum Kind {
            /** The closing brace is missing. */
            UNCLOSED,
            /** There are blanks inside the braces. */
            BLANK,
            /** It reaches into the parameter. */
            PATH
        }
    }
}
