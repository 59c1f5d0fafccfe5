package dev.typist.shape;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads text in triple quotes or in a fence that stands as a value, without the indentation of its lines. */
final class TextBlock {

    private static final int DELIMITER = 3;
    private static final Pattern LANGUAGE = Pattern.compile("[\\w+#.\\- /]{0,60}");

    private final Node.Document document;
    private final String text;
    private final WorkLimit work;
    private final QuoteEnd ends;

    TextBlock(Node.Document document, WorkLimit work, QuoteEnd ends) {
        this.document = document;
        this.text = document.text();
        this.work = work;
        this.ends = ends;
    }

    static boolean isOpening(String text, int at) {
        return text.startsWith("\"\"\"", at) || text.startsWith("'''", at) || text.startsWith("```", at);
    }

    Node.Scalar read(int start) {
        String delimiter = text.substring(start, start + DELIMITER);
        char quote = delimiter.charAt(0);
        QuoteEnd.Certainty certainty = QuoteEnd.Certainty.NONE;
        int end = text.indexOf(delimiter, start + DELIMITER);
        while (end >= 0) {
            // A quote before the closing ones belongs to the text: """say "hi"""".
            while (end + DELIMITER < text.length() && text.charAt(end + DELIMITER) == quote) {
                end++;
            }
            certainty = ends.after(end + DELIMITER, quote, null);
            if (certainty != QuoteEnd.Certainty.NONE) {
                break;
            }
            end = text.indexOf(delimiter, end + DELIMITER);
        }
        int stop = end < 0 ? text.length() : end;
        work.spend(stop - start);
        Node.Scalar scalar = scalar(start, stop, quote, certainty == QuoteEnd.Certainty.STRONG && ends.isInObject());
        scalar.fix(Repair.Kind.QUOTES, delimiter, "\"");
        if (end < 0) {
            scalar.ends(Node.Ending.CUT);
        } else {
            scalar.endsAt(stop + DELIMITER);
        }
        return scalar;
    }

    private Node.Scalar scalar(int start, int stop, char quote, boolean endIsSure) {
        String raw = text.substring(start + DELIMITER, stop);
        String block = quote == '`' ? withoutLanguage(raw) : raw;
        String plain = block.startsWith("\n") || block.startsWith("\r\n") ? dedented(block) : block;
        Quotes.Marks marks = new Quotes.Marks();
        String content = plain;
        if (quote != '`' && plain.indexOf('\\') >= 0) {
            // Code with its backslashes, or text with escapes: where both could be there is no telling.
            marks.uncertain = plain.indexOf('\n') >= 0;
            content = unescaped(plain, marks);
        }
        marks.uncertain |= !isOneText(raw, text.substring(start, start + DELIMITER), endIsSure);
        Node.Scalar scalar = new Node.Scalar(document, start, stop, content, Node.Scalar.Style.QUOTED);
        if (!plain.equals(raw)) {
            scalar.fix(Repair.Kind.BLOCK, raw, content);
        }
        marks.report(scalar);
        return scalar;
    }

    /** Whether the quotes inside belong to the text, so that it is neither empty nor the end of one block and more. */
    private static boolean isOneText(String raw, String delimiter, boolean endIsSure) {
        if (raw.isEmpty() || ",]}".indexOf(raw.charAt(0)) >= 0) {
            return false;
        }
        char quote = delimiter.charAt(0);
        boolean first = raw.charAt(0) == quote;
        boolean even = raw.chars().filter(c -> c == quote).count() % 2 == 0;
        if ((first || raw.charAt(raw.length() - 1) == quote) && !even) {
            return false;
        }
        boolean plain = !first && !raw.contains(delimiter);
        return plain || (endIsSure && even && holdsBlocks(raw, delimiter));
    }

    /** Whether the blocks inside, as documentation in code is, begin where one can begin and end where one can end. */
    private static boolean holdsBlocks(String raw, String delimiter) {
        boolean open = false;
        int at = raw.indexOf(delimiter);
        while (at >= 0) {
            char before = at == 0 ? '\n' : raw.charAt(at - 1);
            int after = at + DELIMITER;
            char next = after < raw.length() ? raw.charAt(after) : '\n';
            boolean fits = open
                    ? isLineStart(raw, at) || (!Blanks.isBlank(before) && !Character.isLetterOrDigit(next))
                    : (Blanks.isBlank(before) || "=([".indexOf(before) >= 0) && isContent(next);
            if (!fits) {
                return false;
            }
            open = !open;
            at = raw.indexOf(delimiter, after);
        }
        return !open;
    }

    private static boolean isContent(char c) {
        return c == '\n' || c == '\r' || Character.isLetterOrDigit(c);
    }

    private static boolean isLineStart(String raw, int from) {
        int at = from - 1;
        while (at >= 0 && (raw.charAt(at) == ' ' || raw.charAt(at) == '\t')) {
            at--;
        }
        return at < 0 || raw.charAt(at) == '\n';
    }

    private static String withoutLanguage(String raw) {
        int line = raw.indexOf('\n');
        return line >= 0
                        && LANGUAGE.matcher(raw.substring(0, line).stripTrailing())
                                .matches()
                ? raw.substring(line)
                : raw;
    }

    private static String unescaped(String text, Quotes.Marks marks) {
        StringBuilder content = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) == '\\') {
                at = Escapes.read(text, at, content, marks);
            } else {
                content.append(text.charAt(at++));
            }
        }
        return content.toString();
    }

    /** Takes away the first and last line break and the indentation that all lines have. */
    private static String dedented(String block) {
        String body = block.substring(block.indexOf('\n') + 1);
        int last = body.lastIndexOf('\n');
        if (body.substring(last + 1).isBlank()) {
            boolean wide = last > 0 && body.charAt(last - 1) == '\r';
            body = body.substring(0, Math.max(wide ? last - 1 : last, 0));
        }
        List<String> lines = List.of(body.split("\n", -1));
        int indentation = lines.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        return lines.stream()
                .map(line -> line.isBlank() ? (line.endsWith("\r") ? "\r" : "") : line.substring(indentation))
                .collect(Collectors.joining("\n"));
    }
}
