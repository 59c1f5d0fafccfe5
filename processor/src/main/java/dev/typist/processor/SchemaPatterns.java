package dev.typist.processor;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Turns Java's regular expressions into those of schemas. Only what means the same everywhere is turned: characters, classes
 * with ranges, groups, choices, and greedy repetition.
 */
final class SchemaPatterns {

    /** Letters, digits and the like, escapes of what has a meaning of its own, and the usual classes. */
    private static final String CHARACTER =
            "[^\\\\\\[\\](){}*+?|^$.\\p{Cntrl}]|\\\\[\\^$\\\\.*+?()\\[\\]{}|/]|\\\\[dDwWsStnr]";

    private static final String CLASS_PART =
            "[^\\\\\\[\\]&^\\p{Cntrl}]|\\\\[\\^$\\\\.*+?()\\[\\]{}|/-]|\\\\[dDwWsStnr]";
    private static final String CHARACTER_CLASS = "\\[\\^?(?:" + CLASS_PART + ")+]";
    private static final String REPETITION = "(?:[*+?]|\\{\\d{1,3}(?:,(?:\\d{1,3})?)?})(?![*+?{])";

    /** One piece after the other, whatever the order: Java itself has seen that the brackets fit. */
    private static final Pattern PORTABLE = Pattern.compile("(?:(?:" + CHARACTER + "|\\.|" + CHARACTER_CLASS
            + "|\\)|\\((?:\\?:)?(?![?*+{]))(?:" + REPETITION + ")?|\\|)*+");

    private SchemaPatterns() {}

    /** The same expression for a whole text, as a search from its beginning to its end; empty if it cannot be said so. */
    static Optional<String> of(String expression) {
        String whole = expression;
        if (whole.startsWith("^")) {
            whole = whole.substring(1);
        }
        if (whole.endsWith("$") && !whole.endsWith("\\$")) {
            whole = whole.substring(0, whole.length() - 1);
        }
        if (!PORTABLE.matcher(whole).matches() || (whole.length() < expression.length() && whole.contains("|"))) {
            return Optional.empty();
        }
        return Optional.of(whole.contains("|") ? "^(?:" + whole + ")$" : "^" + whole + "$");
    }
}
