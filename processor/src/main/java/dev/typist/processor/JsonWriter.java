package dev.typist.processor;

import java.util.List;
import java.util.stream.Collectors;

/** Writes the little JSON that a schema needs: compact, in the order given. */
final class JsonWriter {

    private final StringBuilder members = new StringBuilder();

    /** Adds a member whose value is JSON already. */
    JsonWriter member(String name, String json) {
        if (!members.isEmpty()) {
            members.append(',');
        }
        members.append(quoted(name)).append(':').append(json);
        return this;
    }

    /** Adds a text, unless it is empty. */
    JsonWriter textIfAny(String name, String text) {
        return text.isEmpty() ? this : member(name, quoted(text));
    }

    /** The object. */
    String object() {
        return "{" + members + "}";
    }

    static String array(List<String> elements) {
        return elements.stream().collect(Collectors.joining(",", "[", "]"));
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
