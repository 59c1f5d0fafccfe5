package dev.typist.shape;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the values in an answer: in fences, in prose, or the whole of it. */
final class Candidates {

    private static final String FENCE = "```";
    private static final int SHOWN = 100;

    private final String text;
    private final Node.Document document;
    private final EncodedAnswer encoded;
    private final Enclosure enclosure;
    private final WorkLimit work;
    private final Blanks blanks;
    private final FixingParser parser;
    private final Lookahead ahead;
    private final int first;
    private int at;
    private int broken = -1;
    /** Whether the whole answer is one string, so that a place in its value is none in the answer. */
    private boolean isString;
    /** Where the last value ended. */
    private int end;

    private final Rest rest;

    Candidates(String text, WorkLimit work) {
        this.text = text;
        this.work = work;
        this.document = new Node.Document(text, false);
        this.blanks = new Blanks(text, work);
        this.ahead = new Lookahead(text, work, blanks);
        this.first = blanks.skipBlanks(0);
        this.enclosure = new Enclosure(text, blanks);
        this.encoded = new EncodedAnswer(document, first);
        this.parser = new FixingParser(document, work);
        this.rest = new Rest();
    }

    /** The next value; null after the last. */
    @Nullable
    Node next() {
        if (at == 0) {
            Node whole = wholeString();
            if (whole != null) {
                at = text.length();
                isString = true;
                return whole;
            }
        }
        if (at == 0 && ahead.isQuotedKey(first)) {
            broken = first; // The bracket before it was lost.
        }
        while (at < text.length() && broken < 0) {
            char c = text.charAt(at);
            if (c == '{' || c == '[') {
                Node node = ahead.isAfterName(at) ? null : parser.read(at);
                if (node != null && isInText(node)) {
                    broken = at;
                    return null;
                }
                if (node != null && isMeant(node) && !isFootnote(node)) {
                    reportSurroundings(node);
                    at = enclosure.end(node.start(), node.end());
                    end = at;
                    rest.begin(node);
                    return node;
                }
                if ((node == null || !isFootnote(node))
                        && (parser.isBroken() || ahead.isMeant(at) || ahead.isAfterName(at))) {
                    broken = at;
                }
            }
            if (rest.isLoose(c)) {
                broken = at;
            }
            at++;
        }
        if (broken < 0 && rest.isOdd()) {
            broken = first;
        }
        return null;
    }

    /**
     * Where JSON begins that cannot be read; -1 if there is none. What is found inside or after it may be a part of it, so
     * nothing of the text can be trusted.
     */
    int broken() {
        return broken;
    }

    /** Whether it follows a quote: then it is a part of a text, but for one whose quotes alone were lost. */
    private boolean isInText(Node node) {
        if (node.start() > end && text.charAt(node.start() - 1) == ',' && backOverBlanks(node.start() - 1) != end) {
            return true; // An element of a list that cannot be read.
        }
        if (text.startsWith("`", node.start() - 1) && !text.startsWith("``", node.start() - 2)) {
            return !text.startsWith("`", node.end());
        }
        return node.start() > 0
                && text.charAt(node.start() - 1) == '"'
                && (!text.startsWith("\"", node.end()) || node.source().indexOf('\\') >= 0);
    }

    private int backOverBlanks(int place) {
        int before = place;
        while (before > end && Blanks.isBlank(text.charAt(before - 1))) {
            before--;
        }
        return before;
    }

    /** Whether a property of a value has another value in what is said after it. */
    boolean isChanged(Node node, Shape<?> shape) {
        if (isString || !(node instanceof Node.Mapping object)) {
            return false;
        }
        int next = text.indexOf('{', node.end());
        String after = text.substring(node.end(), next < 0 ? text.length() : next);
        return Correction.isRetraction(after)
                || Correction.isIn(after, object, name -> !shape.isOpen() && shape.knows(name));
    }

    /** Whether the words right before a value say that it is not the one. */
    boolean isDenied(Node node) {
        int fence = fenceBefore(node.start());
        int end = fence >= 0 ? fence : node.start();
        return !isString && end > 0 && Correction.isDenialBefore(text.substring(Math.max(0, end - SHOWN), end));
    }

    /** Whether one of several values takes the place of another. */
    boolean areRivals(List<Node> found) {
        for (int i = 1; i < found.size() && !isString; i++) {
            int from = found.get(i - 1).end();
            if (from < found.get(i).start()
                    && Correction.isBetween(text.substring(from, found.get(i).start()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether something is left out or added after the last of the values. */
    boolean goOn(List<Node> found) {
        if (isString || found.isEmpty()) {
            return false;
        }
        int end = found.get(found.size() - 1).end();
        int next = blanks.skipBlanks(end);
        return Ellipsis.signEnd(text, next) > next || Correction.isContinuation(text, end);
    }

    /** Whether there is only a comma between two values, as between elements. */
    boolean hasComma(List<Node> found) {
        for (int i = 1; i < found.size(); i++) {
            if (isString || found.get(i).start() < found.get(i - 1).end()) {
                return false;
            }
            if (text.substring(found.get(i - 1).end(), found.get(i).start())
                    .strip()
                    .equals(",")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a line outside of the values that were found is something. */
    boolean hasLine(List<Node> found, Predicate<String> something) {
        if (isString) {
            return false;
        }
        int from = 0;
        for (Node node : found) {
            if (hasLine(text.substring(from, node.start()), something)) {
                return true;
            }
            from = node.end();
        }
        return hasLine(text.substring(from), something);
    }

    private static boolean hasLine(String prose, Predicate<String> something) {
        return prose.lines().map(String::strip).anyMatch(something);
    }

    /** A number or word in brackets in the midst of a line is no list of one. */
    private boolean isFootnote(Node node) {
        if (!(Alignment.onlyValue(node) instanceof Node.Scalar scalar)
                || node.ending() != Node.Ending.CLOSED
                || scalar.quoted()
                || node instanceof Node.Mapping) {
            return false;
        }
        int before = node.start() - 1;
        while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '*')) {
            before--;
        }
        return before >= 0 && "\n:=>`".indexOf(text.charAt(before)) < 0;
    }

    /** The value of an answer that is one string of JSON; null if it is none. */
    private @Nullable Node wholeString() {
        String whole = text.strip();
        Node.Scalar quoted = encoded.quoted(whole);
        if (quoted != null) {
            return quoted;
        }
        boolean fenced = isFenced(whole);
        Node unquoted = encoded.unquoted(fenced ? unfenced(whole) : whole, work);
        if (fenced && unquoted != null) {
            unquoted.fix(Repair.Kind.FENCE, FENCE, "");
        }
        return unquoted;
    }

    private static boolean isFenced(String content) {
        return content.startsWith(FENCE) && content.endsWith(FENCE) && content.indexOf('\n') >= 0;
    }

    private static String unfenced(String content) {
        return content.substring(content.indexOf('\n'), content.length() - FENCE.length())
                .strip();
    }

    /** A bracket in prose may never close; then it began no value. */
    private boolean isMeant(Node node) {
        if (node.ending() == Node.Ending.CLOSED || node.ending() == Node.Ending.ELIDED) {
            return true;
        }
        int inside = blanks.skipBlanks(node.start() + 1);
        if (inside == text.length() ? node.start() == first : Quotes.isOpening(text.charAt(inside))) {
            return true;
        }
        if (node instanceof Node.Mapping object) {
            return object.members().stream().anyMatch(member -> isCertain(member.value()));
        }
        return ((Node.Sequence) node).elements().stream().limit(1).anyMatch(Candidates::isCertain);
    }

    private static boolean isCertain(Node node) {
        return !(node instanceof Node.Scalar scalar) || scalar.quoted() || scalar.isLiteral();
    }

    private void reportSurroundings(Node node) {
        int fence = fenceBefore(node.start());
        if (fence >= 0) {
            node.fix(Repair.Kind.FENCE, text.substring(fence, node.start()).strip(), "");
        }
        int head = fence >= 0 ? fence : node.start();
        int tail = blanks.skipBlanks(node.end());
        if (fence >= 0 && text.startsWith(FENCE, tail)) {
            tail = blanks.skipBlanks(tail + FENCE.length());
        }
        if (first < head) {
            node.fix(Repair.Kind.SURROUNDING_TEXT, text.substring(first, Math.min(head, first + SHOWN)), "");
        } else if (tail < text.length()) {
            node.fix(Repair.Kind.SURROUNDING_TEXT, text.substring(tail, Math.min(text.length(), tail + SHOWN)), "");
        }
    }

    /** Where the fence line right before a place begins; -1 if there is none. */
    private int fenceBefore(int place) {
        int at = place;
        int least = Math.max(0, place - SHOWN);
        int lines = 0;
        while (at > least) {
            at--;
            char c = text.charAt(at);
            if (c == '\n') {
                lines++;
            }
            if (text.startsWith(FENCE, at)) {
                int start = at;
                while (start > 0 && text.charAt(start - 1) == '`') {
                    start--;
                }
                return start;
            }
            boolean language = lines <= 1 && (Character.isLetterOrDigit(c) || c == '`' || c == '-' || c == '+');
            if (!Blanks.isBlank(c) && !language) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether a value is all there is, but for blanks and a fence. */
    boolean isWhole(Node node) {
        return node.fixes().stream().noneMatch(fix -> fix.kind() == Repair.Kind.SURROUNDING_TEXT);
    }

    /** The answer itself, as one word or a sentence; without the fence around it unless every character counts. */
    Node.Scalar sentence(boolean verbatim) {
        String content = text;
        boolean fenced = false;
        if (!verbatim) {
            content = text.strip();
            fenced = isFenced(content);
            if (fenced) {
                content = unfenced(content);
            }
        }
        Node.Scalar quoted = verbatim ? null : encoded.quoted(content);
        Node.Scalar sentence =
                quoted == null ? new Node.Scalar(document, 0, text.length(), content, Node.Scalar.Style.PROSE) : quoted;
        if (fenced) {
            sentence.fix(Repair.Kind.FENCE, FENCE, "");
        }
        if (!verbatim && quoted == null && Quotes.isOpenEnded(content)) {
            sentence.ends(Node.Ending.CUT);
        }
        return sentence;
    }

    /** All values as one list. */
    Node gathered(List<Node> nodes) {
        Node.Sequence list = new Node.Sequence(document, 0);
        nodes.forEach(list::add);
        list.fix(Repair.Kind.MANY_TO_LIST, nodes.size() + " values", "a list");
        return list;
    }
}
