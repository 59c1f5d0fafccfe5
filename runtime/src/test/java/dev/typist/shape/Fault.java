package dev.typist.shape;

import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/** One thing that models do to JSON. */
enum Fault {
    FENCE((json, random) -> "```json\n" + json + "\n```"),
    FENCE_WITHOUT_END((json, random) -> "```\n" + json),
    PROSE_BEFORE((json, random) -> "Here's what I found [1]: " + json),
    PROSE_AFTER((json, random) -> json + "\n\nLet me know if {this} helps!"),
    REASONING((json, random) -> "<think>Perhaps {\"a\": 1} or [2]?</think>\n" + json),
    MARK((json, random) -> "\uFEFF" + json),
    BLANKS((json, random) -> json + "\n".repeat(1500)),
    LINES((json, random) -> everywhere(json, Token.Type.COMMA, comma -> ",\n  ")),
    TRAILING_COMMA((json, random) -> one(json, random, Token.Type.CLOSE, bracket -> "," + bracket)),
    MISSING_COMMA((json, random) -> one(json, random, Token.Type.COMMA, comma -> " ")),
    MISSING_COMMA_AT_LINE((json, random) -> one(json, random, Token.Type.COMMA, comma -> "\n")),
    MISSING_COLON((json, random) -> one(json, random, Token.Type.COLON, colon -> " ")),
    DOUBLE_COMMA((json, random) -> one(json, random, Token.Type.COMMA, comma -> ",,")),
    COMMENT((json, random) -> one(json, random, Token.Type.COMMA, comma -> ", // \"a\": {\n")),
    BLOCK_COMMENT((json, random) -> one(json, random, Token.Type.COLON, colon -> ": /* 1, 2 */ ")),
    ELLIPSIS((json, random) -> one(json, random, Token.Type.CLOSE, bracket -> ", ..." + bracket)),
    SINGLE_QUOTES((json, random) -> everywhere(json, Token.Type.KEY, text -> requoted(text, "'", "'"))),
    SINGLE_QUOTED_TEXT((json, random) -> one(json, random, Token.Type.TEXT, text -> requoted(text, "'", "'"))),
    SMART_QUOTES((json, random) -> one(json, random, Token.Type.TEXT, text -> requoted(text, "“", "”"))),
    BACK_TICKS((json, random) -> one(json, random, Token.Type.TEXT, text -> requoted(text, "`", "`"))),
    TRIPLE_QUOTES((json, random) -> one(json, random, Token.Type.TEXT, text -> requoted(text, "\"\"\"", "\"\"\""))),
    INNER_QUOTES((json, random) -> unlessJson(json, one(json, random, Token.Type.TEXT, Fault::unescaped))),
    RAW_LINE_BREAKS((json, random) -> one(json, random, Token.Type.TEXT, text -> text.replace("\\n", "\n"))),
    BAD_ESCAPE((json, random) -> one(json, random, Token.Type.TEXT, text -> text.replace("\\\\d", "\\d"))),
    PYTHON((json, random) -> everywhere(json, Token.Type.WORD, Fault::python)),
    PYTHON_ONCE((json, random) -> one(json, random, Token.Type.WORD, Fault::python)),
    QUOTED_WORD((json, random) -> one(json, random, Token.Type.WORD, word -> '"' + word + '"')),
    YES_OR_NO((json, random) -> one(
            json,
            random,
            Token.Type.WORD,
            word -> word.equals("null") ? word : word.equals("true") ? "\"Yes\"" : "\"No\"")),
    NULL_WORD((json, random) -> one(json, random, Token.Type.WORD, word -> word.equals("null") ? "\"N/A\"" : word)),
    NOT_A_NUMBER((json, random) -> one(json, random, Token.Type.NUMBER, number -> "NaN")),
    QUOTED_NUMBER((json, random) -> one(json, random, Token.Type.NUMBER, number -> '"' + number + '"')),
    MONEY((json, random) -> one(json, random, Token.Type.NUMBER, number -> "\"$" + number + '"')),
    WHOLE_AS_FRACTION((json, random) -> one(
            json,
            random,
            Token.Type.NUMBER,
            number -> Literals.digitsEnd(number, 0) == number.length() ? number + ".0" : number)),
    GROUPED((json, random) -> unlessJson(json, one(json, random, Token.Type.NUMBER, Fault::grouped))),
    GROUPED_IN_QUOTES((json, random) -> one(json, random, Token.Type.NUMBER, number -> '"' + grouped(number) + '"')),
    UNIT((json, random) -> one(json, random, Token.Type.NUMBER, number -> '"' + number + " m\"")),
    UNQUOTED_KEY((json, random) -> one(json, random, Token.Type.KEY, Fault::unquotedKey)),
    UNQUOTED_KEYS((json, random) -> everywhere(json, Token.Type.KEY, Fault::unquotedKey)),
    UNQUOTED_TEXT((json, random) -> one(json, random, Token.Type.TEXT, Fault::unquoted)),
    UPPER_CASE_KEY((json, random) -> one(json, random, Token.Type.KEY, Fault::upperCase)),
    UPPER_CASE_TEXT((json, random) -> one(json, random, Token.Type.TEXT, Fault::upperCase)),
    SENTENCE((json, random) -> one(json, random, Token.Type.TEXT, text -> "\"It is " + text.substring(1))),
    LOST_QUOTE((json, random) -> one(json, random, Token.Type.TEXT, text -> text.substring(0, text.length() - 1))),
    LOST_OPENING_QUOTE((json, random) -> one(json, random, Token.Type.TEXT, text -> text.substring(1))),
    LOST_BRACKET((json, random) -> one(json, random, Token.Type.CLOSE, bracket -> "")),
    LOST_OPENING_BRACKET((json, random) -> one(json, random, Token.Type.OPEN, bracket -> "")),
    OTHER_BRACKET((json, random) -> one(json, random, Token.Type.CLOSE, bracket -> bracket.equals("]") ? "}" : "]")),
    CUT(Fault::cut),
    CUT_IN_FENCE((json, random) -> "```json\n" + cut(json, random) + "\n```"),
    CUT_WITH_PROSE((json, random) -> cut(json, random) + "\n\nThat is all I have."),
    WRAPPED((json, random) -> "{\"result\":" + json + "}"),
    IN_A_LIST((json, random) -> "[" + json + "]"),
    EXTRA_KEY((json, random) -> one(json, random, Token.Type.KEY, key -> "\"confidence\":0.9," + key)),
    DUPLICATE_KEY((json, random) -> one(json, random, Token.Type.KEY, key -> key + ":7," + key)),
    DOUBLE_ENCODED((json, random) -> Shape.STRING.write(json)),
    TWICE((json, random) -> json + "\n" + json),
    SCHEMA((json, random) -> "{\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\"}}}"),
    NOTHING((json, random) -> "");

    private final Damage damage;

    Fault(Damage damage) {
        this.damage = damage;
    }

    interface Damage {
        String apply(String json, Random random);
    }

    String apply(String json, Random random) {
        return damage.apply(json, random);
    }

    private static String one(String json, Random random, Token.Type type, UnaryOperator<String> change) {
        List<Token> tokens =
                Token.of(json).stream().filter(token -> token.type() == type).toList();
        if (tokens.isEmpty()) {
            return json;
        }
        Token token = tokens.get(random.nextInt(tokens.size()));
        return json.substring(0, token.start())
                + change.apply(json.substring(token.start(), token.end()))
                + json.substring(token.end());
    }

    private static String everywhere(String json, Token.Type type, UnaryOperator<String> change) {
        StringBuilder text = new StringBuilder();
        for (Token token : Token.of(json)) {
            String part = json.substring(token.start(), token.end());
            text.append(token.type() == type ? change.apply(part) : part);
        }
        return text.toString();
    }

    private static String requoted(String text, String opening, String closing) {
        String content = text.substring(1, text.length() - 1);
        return content.contains(opening) || content.contains(closing) ? text : opening + content + closing;
    }

    /** Half a number is a number. */
    private static String cut(String json, Random random) {
        return json.startsWith("{") || json.startsWith("[")
                ? json.substring(0, random.nextInt(json.length() + 1))
                : json;
    }

    /** Text that holds whole properties is theirs as soon as its quotes are. */
    private static String unescaped(String text) {
        return text.contains("\\\": \\\"") ? text : text.replace("\\\"", "\"");
    }

    /** Damage may make other JSON, which nobody can know. */
    private static String unlessJson(String json, String damaged) {
        try (JsonParser parser = Json.parser(damaged)) {
            while (parser.nextToken() != null) {
                parser.skipChildren();
            }
            return json;
        } catch (JacksonException e) {
            return damaged;
        }
    }

    /** Whether an open object would take it as an entry. */
    boolean isForClosedObjects() {
        return this == EXTRA_KEY || this == DUPLICATE_KEY;
    }

    private static String python(String word) {
        return switch (word) {
            case "true" -> "True";
            case "false" -> "False";
            case "null" -> "None";
            default -> word;
        };
    }

    private static String grouped(String number) {
        int digits = Literals.digitsEnd(number, 0);
        if (digits < 4) {
            return number;
        }
        StringBuilder grouped = new StringBuilder(number);
        for (int at = digits - 3; at > 0; at -= 3) {
            grouped.insert(at, ',');
        }
        return grouped.toString();
    }

    /** Without quotes and escapes, as a model that forgets the quotes writes it. */
    private static String unquoted(String text) {
        String content = Shape.STRING.read(text);
        // What loses more than its quotes, or gains brackets, is another text.
        boolean plain = !content.isEmpty()
                && Character.isLetterOrDigit(content.charAt(0))
                && Character.isLetterOrDigit(content.charAt(content.length() - 1))
                && !content.contains("//")
                && !content.contains("/*")
                && content.chars().noneMatch(c -> "{}[]“‘'`\",".indexOf(c) >= 0);
        return plain ? content : text;
    }

    /** A name with a colon needs its quotes. */
    private static String unquotedKey(String text) {
        return text.indexOf(':') >= 0 || text.indexOf('\\') >= 0 ? text : unquoted(text);
    }

    private static String upperCase(String text) {
        return text.indexOf('\\') >= 0 ? text : text.toUpperCase(java.util.Locale.ROOT);
    }
}
