package dev.typist.shape;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways to say that something is left out. */
final class Ellipsis {

    private static final String WORDS =
            "(?:etc|(?:and )?so (?:on|forth)|(?:and )?(?:\\d+ |many )?more(?: \\w+)?|and (?:others|the rest))\\b\\.?";

    /** The sign itself, wherever it stands. */
    private static final Pattern SIGN = Pattern.compile("\\.\\.\\.|…");

    private static final Pattern AT_END = Pattern.compile(WORDS + "\\s*+(?:\\.\\.\\.|…)?\\s*+(?=[\\]}])");

    private static final Pattern COMMENT =
            Pattern.compile("(?:" + SIGN + ")|^\\W*+" + WORDS + "\\W*+$", Pattern.CASE_INSENSITIVE);

    private Ellipsis() {}

    /** The end of the sign at a place; the place itself if there is none. */
    static int signEnd(String text, int at) {
        Matcher sign = SIGN.matcher(text).region(at, Math.min(text.length(), at + 3));
        return sign.lookingAt() ? sign.end() : at;
    }

    /** The end of words that stand for the rest before a bracket; the place itself if there are none. */
    static int wordsEnd(String text, int at) {
        Matcher words = AT_END.matcher(text).region(at, text.length());
        return words.lookingAt() ? words.end() : at;
    }

    static boolean isIn(String comment) {
        return COMMENT.matcher(comment).find();
    }
}
