package dev.typist.processor;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads JSON as its standard has it: objects as maps, arrays as lists, numbers as {@code BigDecimal}. */
final class JsonReader {

    /** The value {@code null}. */
    static final Object NULL = new Object();

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,4})?");
    private static final Map<Character, String> ESCAPES =
            Map.of('"', "\"", '\\', "\\", '/', "/", 'b', "\b", 'f', "\f", 'n', "\n", 'r', "\r", 't', "\t");
    private static final int DEEPEST = 200;

    private final String text;
    private int position;
    private int depth;

    private JsonReader(String text) {
        this.text = text;
    }

    /** The value that a text is; a {@link SyntaxException} if it is none. */
    static Object read(String text) throws SyntaxException {
        JsonReader reader = new JsonReader(text);
        Object value = reader.value();
        reader.skipBlanks();
        if (reader.position < text.length()) {
            throw reader.failure("more follows its end");
        }
        return value;
    }

    private Object value() throws SyntaxException {
        skipBlanks();
        if (depth++ > DEEPEST) {
            throw failure("it is too deep");
        }
        Object value = switch (next()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", NULL);
            default -> number();
        };
        depth--;
        return value;
    }

    private Map<String, Object> object() throws SyntaxException {
        Map<String, Object> members = new LinkedHashMap<>();
        position++;
        skipBlanks();
        if (took('}')) {
            return members;
        }
        do {
            skipBlanks();
            String name = next() == '"' ? string() : fail("a name in quotes is missing");
            require(':');
            if (members.put(name, value()) != null) {
                throw failure("\"" + name + "\" is there twice");
            }
            skipBlanks();
        } while (took(','));
        require('}');
        return members;
    }

    private List<Object> array() throws SyntaxException {
        List<Object> elements = new ArrayList<>();
        position++;
        skipBlanks();
        if (took(']')) {
            return elements;
        }
        do {
            elements.add(value());
            skipBlanks();
        } while (took(','));
        require(']');
        return elements;
    }

    private String string() throws SyntaxException {
        StringBuilder string = new StringBuilder();
        position++;
        while (next() != '"') {
            char c = next();
            if (c < ' ') {
                throw failure(position < text.length() ? "a line end in a text is written \\n" : "a quote is missing");
            }
            position++;
            string.append(c == '\\' ? escape() : String.valueOf(c));
        }
        position++;
        return string.toString();
    }

    private String escape() throws SyntaxException {
        char c = next();
        if (c == 'u' && text.substring(position).matches("(?s)u[0-9a-fA-F]{4}.*")) {
            position += 5;
            return String.valueOf((char) Integer.parseInt(text.substring(position - 4, position), 16));
        }
        String escaped = ESCAPES.get(c);
        if (escaped == null) {
            throw failure("\\" + c + " is no escape");
        }
        position++;
        return escaped;
    }

    private Object word(String word, Object value) throws SyntaxException {
        if (!text.startsWith(word, position)) {
            throw failure("no value begins like this");
        }
        position += word.length();
        return value;
    }

    private BigDecimal number() throws SyntaxException {
        Matcher matcher = NUMBER.matcher(text).region(position, text.length());
        if (!matcher.lookingAt()) {
            throw failure(position < text.length() ? "no value begins like this" : "a value is missing");
        }
        position = matcher.end();
        return new BigDecimal(matcher.group());
    }

    /** The next character; NUL, which begins nothing, at the end. */
    private char next() {
        return position < text.length() ? text.charAt(position) : '\0';
    }

    private boolean took(char c) {
        boolean there = next() == c;
        position += there ? 1 : 0;
        return there;
    }

    private void require(char c) throws SyntaxException {
        skipBlanks();
        if (!took(c)) {
            throw failure("a " + c + " is missing");
        }
    }

    private void skipBlanks() {
        while (" \t\n\r".indexOf(next()) >= 0) {
            position++;
        }
    }

    private String fail(String what) throws SyntaxException {
        throw failure(what);
    }

    private SyntaxException failure(String what) {
        String before = text.substring(0, position);
        return new SyntaxException(what + " at character " + (position + 1)
                + (before.indexOf('\n') < 0
                        ? ""
                        : ", in line "
                                + (1 + before.chars().filter(c -> c == '\n').count())));
    }

    /** A text is no JSON; the message says why. */
    static final class SyntaxException extends Exception {

        private static final long serialVersionUID = 1L;

        SyntaxException(String message) {
            super(message);
        }
    }
}
