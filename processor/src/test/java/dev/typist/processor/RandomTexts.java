package dev.typist.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Random texts, and the many ways in which Java spells one. */
final class RandomTexts {

    /** Literal parts of templates. None of their words is the name of a parameter. */
    private static final List<String> PARTS = List.of(
            "Please answer: ",
            "As JSON: {\"items\": [1, {\"a\": {}}]} ",
            "{} ",
            "{ } ",
            "{{ ",
            "}} ",
            "\\{Escaped} ",
            "\\\\ ",
            "C:\\dir ",
            "$1 $L $T $$ $[ $] $> ",
            "\"quoted\" 'single' ",
            "\"\"\" ",
            "line\nline\n",
            "\t\f\b\0 ",
            "\r\n",
            "\uD83D\uDE00 ",
            "\u05E9\u05DC\u05D5\u05DD ",
            "\u0001\u007F\u2028\uFEFF ",
            "\uD83D ",
            "*/ // /* ",
            "%s %d {0} %n ",
            "{1x} ",
            "{Two Words} ",
            "\\u0041 \\n ",
            "gr\u00F6\u00DFe \u540D\u524D ");

    private final Dice dice;

    RandomTexts(Dice dice) {
        this.dice = dice;
    }

    /** A text that is not blank. */
    String words() {
        return template(List.of());
    }

    /** A text with these placeholders, in any order, between literal parts. */
    String template(List<String> placeholders) {
        List<String> parts = new ArrayList<>();
        for (String placeholder : placeholders) {
            parts.add("{" + placeholder + "}");
        }
        if (parts.isEmpty()) {
            parts.add("Please");
        }
        for (int i = dice.below(4); i > 0; i--) {
            parts.add(dice.pick(PARTS));
        }
        return String.join(dice.pick("", " "), dice.shuffled(parts));
    }

    /** A constant expression that has a text as its value. */
    String literal(String text) {
        return switch (dice.below(6)) {
            case 0 -> quoted(text, true);
            case 1 -> block(text);
            case 2 -> {
                int middle = dice.below(text.length() + 1);
                yield quoted(text.substring(0, middle), false) + " + " + quoted(text.substring(middle), true);
            }
            case 3 -> "(" + quoted(text, false) + ")";
            default -> quoted(text, false);
        };
    }

    private static String quoted(String text, boolean escaped) {
        return text.chars().mapToObj(c -> character((char) c, escaped)).collect(Collectors.joining("", "\"", "\""));
    }

    private static String character(char c, boolean escaped) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default ->
                c < ' ' || Character.isSurrogate(c) || (escaped && c != ' ')
                        ? String.format("\\u%04x", (int) c)
                        : "" + c;
        };
    }

    private static String block(String text) {
        StringBuilder block = new StringBuilder("\"\"\"\n");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean last = i + 1 == text.length() || text.charAt(i + 1) == '\n';
            block.append(c == '\n' ? "\n" : c == ' ' && last ? "\\s" : character(c, false));
        }
        return block.append("\"\"\"").toString();
    }
}
