package dev.typist.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/** What a fault does to well-formed compact JSON: a list of changes, none where there is nothing to damage. */
interface Damage {

    List<Edit> edits(String json, Random random);

    /** Changes one token of a type; what the change leaves as it is is no damage. */
    static Damage one(Token.Type type, UnaryOperator<String> change) {
        return oneOf(token -> token.type() == type, (token, json) -> change.apply(token.in(json)));
    }

    static Damage everyOne(Token.Type type, UnaryOperator<String> change) {
        return (json, random) -> Token.of(json).stream()
                .filter(token -> token.type() == type)
                .map(token -> Edit.of(token, change.apply(token.in(json))))
                .toList();
    }

    private static Damage oneOf(Function<Token, Boolean> choice, Change change) {
        return (json, random) -> {
            List<Token> tokens = Token.of(json).stream().filter(choice::apply).toList();
            if (tokens.isEmpty()) {
                return List.of();
            }
            Token token = tokens.get(random.nextInt(tokens.size()));
            return List.of(Edit.of(token, change.of(token, json)));
        };
    }

    interface Change {
        String of(Token token, String json);
    }

    /** Puts something between two tokens. */
    static Damage between(String text) {
        return (json, random) -> {
            List<Token> tokens = Token.of(json);
            int place = tokens.get(random.nextInt(tokens.size())).start();
            return List.of(new Edit(place, place, text));
        };
    }

    /** Changes one comma between the properties of the outermost object. */
    static Damage betweenProperties(String text) {
        return (json, random) -> {
            List<Edit> edits = new ArrayList<>();
            int depth = 0;
            for (Token token : Token.of(json)) {
                depth += token.type() == Token.Type.OPEN ? 1 : token.type() == Token.Type.CLOSE ? -1 : 0;
                if (depth == 1 && token.type() == Token.Type.COMMA && json.startsWith("{")) {
                    edits.add(Edit.of(token, text));
                }
            }
            return edits.isEmpty() ? edits : List.of(edits.get(random.nextInt(edits.size())));
        };
    }

    /** Changes one list or object in a bigger value. */
    static Damage part(UnaryOperator<String> change) {
        return (json, random) -> {
            List<Token> tokens = Token.of(json);
            List<Token> parts = tokens.stream()
                    .filter(token -> token.type() == Token.Type.OPEN && token.start() > 0)
                    .map(token -> token.through(tokens))
                    .toList();
            if (parts.isEmpty()) {
                return List.of();
            }
            Token part = parts.get(random.nextInt(parts.size()));
            return List.of(Edit.of(part, change.apply(part.in(json))));
        };
    }

    /** Leaves out the object that is there only because an answer must be one. */
    static List<Edit> unwrapped(String json, Random random) {
        if (!json.startsWith("{\"items\":") && !json.startsWith("{\"value\":")) {
            return List.of();
        }
        int depth = 0;
        List<Token> tokens = Token.of(json);
        for (Token token : tokens) {
            depth += token.type() == Token.Type.OPEN ? 1 : token.type() == Token.Type.CLOSE ? -1 : 0;
            if (depth == 1 && token.type() == Token.Type.COMMA) {
                return List.of(); // It holds more than that.
            }
        }
        return List.of(new Edit(0, tokens.get(3).start(), ""), new Edit(json.length() - 1, json.length(), ""));
    }

    /** Leaves out one property that has a value of a kind. */
    static Damage without(String name, @Nullable String value) {
        return (json, random) -> {
            List<Token> tokens = Token.of(json);
            for (int i = 0; i + 3 < tokens.size(); i++) {
                boolean meant = tokens.get(i).type() == Token.Type.KEY
                        && (name.isEmpty() || tokens.get(i).in(json).equals(name))
                        && (value == null || tokens.get(i + 2).in(json).equals(value));
                if (meant && tokens.get(i + 3).type() == Token.Type.COMMA) {
                    return List.of(
                            new Edit(tokens.get(i).start(), tokens.get(i + 3).end(), ""));
                }
            }
            return List.of();
        };
    }

    /** The same damage, unless it makes other JSON, which nobody can know. */
    static Damage unlessJson(Damage damage) {
        return (json, random) -> {
            List<Edit> edits = damage.edits(json, random);
            return isJson(Edit.apply(json, edits)) ? List.of() : edits;
        };
    }

    private static boolean isJson(String text) {
        try (JsonParser parser = Json.parser(text)) {
            while (parser.nextToken() != null) {
                parser.skipChildren();
            }
            return true;
        } catch (JacksonException e) {
            return false;
        }
    }

    static UnaryOperator<String> requoted(String opening, String closing) {
        return text -> {
            String content = text.substring(1, text.length() - 1);
            return content.contains(opening) || content.contains(closing) ? text : opening + content + closing;
        };
    }

    /** Without quotes and escapes, as a model that forgets the quotes writes it. */
    static String unquoted(String text) {
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
    static String unquotedKey(String text) {
        return text.indexOf(':') >= 0 || text.indexOf('\\') >= 0 ? text : unquoted(text);
    }

    /** With its quotes escaped; a backslash inside would make of it text that was encoded twice. */
    static String escaped(String text) {
        return text.indexOf('\\') >= 0 ? text : "\\\"" + text.substring(1, text.length() - 1) + "\\\"";
    }

    /** Text that holds whole properties is theirs as soon as its quotes are. */
    static String unescaped(String text) {
        return text.contains("\\\": \\\"") || text.contains(",,") ? text : text.replace("\\\"", "\"");
    }

    /** Without the backslash of an escape, where no other backslash is before it. */
    static String raw(String text, String escape, String character) {
        return text.contains("\\\\") ? text : text.replace(escape, character);
    }

    static String upperCase(String text) {
        return text.indexOf('\\') >= 0 ? text : text.toUpperCase(Locale.ROOT);
    }

    static String lowerCase(String text) {
        return text.indexOf('\\') >= 0 ? text : text.toLowerCase(Locale.ROOT);
    }

    /** {@code unitPrice} as {@code unit_price} and the other way round. */
    static String otherStyle(String key) {
        if (key.indexOf('\\') >= 0) {
            return key;
        }
        return key.indexOf('_') >= 0
                ? key.replace("_", "")
                : key.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    static String python(String word) {
        return switch (word) {
            case "true" -> "True";
            case "false" -> "False";
            case "null" -> "None";
            default -> word;
        };
    }

    static String truthAs(String word, String yes, String no) {
        return word.equals("null") ? word : word.equals("true") ? yes : no;
    }

    static String grouped(String number, char separator) {
        int digits = Literals.digitsEnd(number, 0);
        if (digits < 4) {
            return number;
        }
        StringBuilder grouped = new StringBuilder(number);
        for (int at = digits - 3; at > 0; at -= 3) {
            grouped.insert(at, separator);
        }
        return grouped.toString();
    }

    static boolean isWhole(String number) {
        return Literals.digitsEnd(number, 0) == number.length();
    }
}
