package dev.typist.processor;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes JSON: compact, in the order given. */
final class JsonWriter {

    /** Longer lines of generated code are hard to read. */
    private static final int WIDTH = 100;

    /** What a schema has under these are names with schemas, not keywords. */
    private static final Set<String> NAMED_SCHEMAS = Set.of("properties", "$defs");

    private final StringBuilder json = new StringBuilder();
    private final boolean broken;

    private JsonWriter(boolean broken) {
        this.broken = broken;
    }

    static String write(Json json) {
        JsonWriter writer = new JsonWriter(false);
        writer.value(json, false);
        return writer.json.toString();
    }

    /** The same text in lines: the line breaks are no part of it. */
    static List<String> lines(Json json) {
        JsonWriter writer = new JsonWriter(true);
        writer.value(json, false);
        return writer.json.toString().lines().toList();
    }

    private void value(Json value, boolean named) {
        if (value instanceof Json.Text text) {
            json.append(quoted(text.value()));
        } else if (value instanceof Json.Literal literal) {
            json.append(literal.text());
        } else if (value instanceof Json.Elements array) {
            array(array.all());
        } else {
            object(((JsonObject) value).members(), named);
        }
    }

    private void array(List<Json> elements) {
        boolean tooLong = broken && isLong(new Json.Elements(elements));
        json.append('[');
        for (int i = 0; i < elements.size(); i++) {
            json.append(i == 0 ? "" : ",");
            boolean word = !(elements.get(i) instanceof JsonObject);
            if (tooLong && (!word || isFull(elements.get(i)))) {
                json.append('\n');
            }
            value(elements.get(i), false);
        }
        json.append(']');
    }

    /** {@code named}: whether the members are schemas, each worth a line, rather than keywords. */
    private void object(Map<String, Json> members, boolean named) {
        boolean tooLong = broken && isLong(new JsonObject(members));
        boolean first = true;
        boolean afterBreak = false;
        json.append('{');
        for (Map.Entry<String, Json> member : members.entrySet()) {
            json.append(first ? "" : ",");
            if (tooLong && (named || afterBreak)) {
                json.append('\n');
            }
            int start = json.length();
            json.append(quoted(member.getKey())).append(':');
            value(member.getValue(), NAMED_SCHEMAS.contains(member.getKey()) && !named);
            afterBreak = json.indexOf("\n", start) >= 0;
            first = false;
        }
        json.append('}');
    }

    private static boolean isLong(Json value) {
        return write(value).length() > WIDTH;
    }

    /** Whether the line has no room for one more word. */
    private boolean isFull(Json word) {
        return json.length() - json.lastIndexOf("\n") + write(word).length() > WIDTH;
    }

    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    // A lone surrogate has no bytes in UTF-8: only the escape can say it.
                    if (c < ' ' || isLoneSurrogate(text, i)) {
                        quoted.append(String.format("\\u%04x", (int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }

    private static boolean isLoneSurrogate(String text, int i) {
        char c = text.charAt(i);
        if (!Character.isSurrogate(c)) {
            return false;
        }
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
    }
}
