package dev.typist.processor;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with properties in it, <code>${key}</code> or <code>${key:default}</code>, which the runtime looks up. */
record PropertyText(String text) {

    /** What begins a property, or is the literal <code>\${</code>. */
    private static final Pattern START = Pattern.compile("\\\\?\\$\\{");

    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([A-Za-z0-9_.-]+)(?::([^{}]*))?}");

    /** What looks like a property and is none; empty if the text is right. */
    Optional<String> fault() {
        Matcher start = START.matcher(text);
        while (start.find()) {
            if (!start.group().startsWith("\\") && !at(start).lookingAt()) {
                int end = text.indexOf('}', start.start());
                return Optional.of(text.substring(start.start(), end < 0 ? text.length() : end + 1));
            }
        }
        return Optional.empty();
    }

    boolean hasProperties() {
        return START.matcher(text).results().anyMatch(start -> !start.group().startsWith("\\"));
    }

    /** The text with the defaults of all its properties; empty if one has none. */
    Optional<String> withDefaults() {
        Matcher start = START.matcher(text);
        StringBuilder values = new StringBuilder();
        int done = 0;
        while (start.find(done)) {
            values.append(text, done, start.start());
            Matcher property = at(start);
            if (start.group().startsWith("\\")) {
                values.append("${");
                done = start.end();
            } else if (property.lookingAt() && property.group(2) != null) {
                values.append(property.group(2));
                done = property.end();
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(values.append(text, done, text.length()).toString());
    }

    private Matcher at(Matcher start) {
        return PROPERTY.matcher(text).region(start.start(), text.length());
    }
}
