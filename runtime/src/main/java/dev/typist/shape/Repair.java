package dev.typist.shape;

import java.util.Objects;

/**
 * One thing that had to be put right before a text was a value of its type: {@code $.price: NUMBER "1,234" -> 1234}.
 *
 * @param path where in the model's text, from the root {@code $}
 * @param kind what was put right
 * @param before what the model wrote, shortened
 * @param after what was read instead, shortened; empty if nothing
 */
public record Repair(String path, Kind kind, String before, String after) {

    /** Refuses nulls. */
    public Repair {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }

    /** Says it on one line. */
    @Override
    public String toString() {
        String what = after.isEmpty() ? before : (before.isEmpty() ? "" : before + " ") + "-> " + after;
        return path + ": " + kind + " " + what.strip().replace("\r", "\\r").replace("\n", "\\n");
    }

    /** What can be put right. The cost is what a repair adds to the score of a reading; the lowest score is the best. */
    public enum Kind {
        /** A byte order mark or another blank that is none to JSON was passed over, around the value or inside it. */
        BYTE_ORDER_MARK(0),
        /** The model's reasoning before the value was passed over. */
        REASONING(0),
        /** The value was taken out of a Markdown fence. */
        FENCE(0),
        /** The value was taken out of other text. */
        SURROUNDING_TEXT(1),
        /** A comment was passed over. */
        COMMENT(1),
        /** A comma too many was passed over. */
        EXTRA_COMMA(1),
        /** A comma was missing. */
        MISSING_COMMA(1),
        /** A colon was missing. */
        MISSING_COLON(1),
        /** Text or a name stood without quotes. */
        UNQUOTED(1),
        /** Text stood in other quotes than JSON's. */
        QUOTES(1),
        /** A quote inside text was not escaped. */
        INNER_QUOTE(2),
        /** A line break or another control character stood in text as it is. */
        RAW_CONTROL(1),
        /** A backslash that begins no escape of JSON was kept as it is. */
        ESCAPE(1),
        /** The indentation of a block of text was removed. */
        BLOCK(1),
        /** A closing bracket was missing although the text goes on. */
        UNBALANCED(5),
        /** The value stood as JSON inside text. */
        DOUBLE_ENCODED(2),
        /** A name was written differently: case, accents, punctuation. */
        NAME(1),
        /** A property that the type does not have was passed over. */
        EXTRA_PROPERTY(1),
        /** Something was given twice, equally. */
        DUPLICATE(1),
        /** A number was written differently: as text, grouped, with a currency sign. */
        NUMBER(1),
        /** A truth value was written differently. */
        BOOLEAN(1),
        /** A number or truth value was taken as text. */
        TEXT(1),
        /** Text that looks like an object or list without quotes was taken as text. */
        BRACKETED_TEXT(5),
        /** A date or time was written differently. */
        TIME(2),
        /** A word for nothing was taken as nothing. */
        NOTHING(2),
        /** A value alone in a list or an object was taken out of it. */
        UNWRAPPED(2),
        /** A bare value was taken as the only property of its object. */
        IMPLIED_PROPERTY(2),
        /** One value was taken as a list of one. */
        SINGLE_TO_LIST(2),
        /** Several values were taken as a list. */
        MANY_TO_LIST(3),
        /** The member of a union was found by its properties, or its name was not in the first place. */
        MEMBER(3),
        /** A word or number was picked out of a sentence. */
        IN_PROSE(5),
        /** There were more repairs than are listed; the last of the list says how many. */
        MORE(0);

        private final int cost;

        Kind(int cost) {
            this.cost = cost;
        }

        int cost() {
            return cost;
        }

        /** Whether it is about how JSON is written, not about what was meant by it. */
        boolean isSpelling() {
            return compareTo(BLOCK) <= 0 || this == MEMBER;
        }
    }
}
