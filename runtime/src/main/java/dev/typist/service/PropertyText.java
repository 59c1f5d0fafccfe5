package dev.typist.service;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text with properties in it: <code>${key}</code>, or <code>${key:default}</code>. The compiler has checked its syntax. */
final class PropertyText {

    private static final Pattern PROPERTY = Pattern.compile("\\\\\\$\\{|\\$\\{([A-Za-z0-9_.-]+)(?::([^{}]*))?}");

    private PropertyText() {}

    static String resolve(String text, Values values) {
        Matcher matcher = PROPERTY.matcher(text);
        StringBuilder resolved = new StringBuilder();
        while (matcher.find()) {
            String key = matcher.group(1);
            String value = key == null ? "${" : values.of(key, matcher.group(2));
            matcher.appendReplacement(resolved, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(resolved).toString();
    }

    /** What stands for a property. */
    @FunctionalInterface
    interface Values {

        /** The value of a property, which may be its default if it has one. */
        String of(String key, @Nullable String otherwise);
    }
}
