package dev.typist.shape;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a model wrote, without what is around the answer: byte order marks and the like, and reasoning.
 *
 * @param text the answer
 * @param mark what marks were passed over
 * @param reasoning what reasoning was passed over
 * @param isUnfinished whether the reasoning never ends
 */
record Answer(String text, String mark, String reasoning, boolean isUnfinished) {

    private static final String NAMES = "(?:think|thinking|thought|thoughts|reasoning|reflection|analysis|scratchpad)";
    private static final Pattern OPENING = Pattern.compile("\\s*+<" + NAMES + ">", Pattern.CASE_INSENSITIVE);
    private static final Pattern CLOSING = Pattern.compile("</" + NAMES + ">", Pattern.CASE_INSENSITIVE);

    /** How far the quote is looked for that ends the text a tag is in. */
    private static final int LONGEST_END = 200;

    static Answer of(String text) {
        int start = 0;
        while (start < text.length() && Blanks.isBlank(text.charAt(start))) {
            start++;
        }
        int end = text.length();
        while (end > start && Blanks.isBlank(text.charAt(end - 1))) {
            end--;
        }
        int before = Blanks.markIn(text, 0, start);
        int after = Blanks.markIn(text, end, text.length());
        int mark = Math.max(before, after);
        String marks = mark < 0 ? "" : text.substring(mark, mark + 1);
        String rest = text.substring(before >= 0 ? start : 0, after >= 0 ? end : text.length());
        int from = 0;
        Matcher opening = OPENING.matcher(rest);
        Matcher closing = CLOSING.matcher(rest);
        while (opening.region(from, rest.length()).lookingAt()) {
            if (!closing.find(opening.end())) {
                return new Answer("", marks, rest, true);
            }
            from = closing.end();
        }
        if (!startsAnswer(rest, from)) {
            boolean quoted = false;
            while (closing.find(from)) {
                quoted = isQuoteOpen(quoted, rest, from, closing.start());
                if (quoted || endsText(rest, closing.end())) {
                    break;
                }
                from = closing.end();
            }
        }
        return new Answer(rest.substring(from), marks, rest.substring(0, from), false);
    }

    /** Whether a quote on the line of a closing tag is still open there: then the tag is a part of text. */
    private static boolean isQuoteOpen(boolean before, String text, int from, int to) {
        boolean open = before;
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            open = c != '\n' && (c == '"') != open;
        }
        return open;
    }

    /** Whether the next quote after a closing tag is one that ends text of JSON: then the tag is a part of that. */
    private static boolean endsText(String text, int from) {
        int at = from;
        int most = Math.min(text.length(), from + LONGEST_END);
        while (at < most && "\"{[\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        if (at >= most || text.charAt(at) != '"') {
            return false;
        }
        int next = at + 1;
        while (next < most && Blanks.isBlank(text.charAt(next))) {
            next++;
        }
        return next < most && "}],".indexOf(text.charAt(next)) >= 0;
    }

    /** Whether an answer begins here: a closing tag after that is a part of it. */
    private static boolean startsAnswer(String text, int from) {
        int at = from;
        while (at < text.length() && Blanks.isBlank(text.charAt(at))) {
            at++;
        }
        return at < text.length() && "{[\"`".indexOf(text.charAt(at)) >= 0;
    }

    void report(Node node, Alignment alignment) {
        if (!mark.isEmpty()) {
            alignment.repaired(node, Repair.Kind.BYTE_ORDER_MARK, mark, "");
        }
        if (!reasoning.isBlank()) {
            alignment.repaired(node, Repair.Kind.REASONING, reasoning.strip(), "");
        }
    }
}
