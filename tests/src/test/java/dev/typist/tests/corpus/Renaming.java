package dev.typist.tests.corpus;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Other letters for all letters, in the type's names, the text and the value: nothing may depend on what they were. */
final class Renaming implements Mutation {

    private static final Pattern WORD = Pattern.compile("\\\\u[0-9a-fA-F]{4}|\\\\.|[a-zA-Z\\p{M}]+|[^a-zA-Z\\\\]");

    /** What means something to a reader whatever the type. */
    private static final Set<String> KEPT = Set.of(
            "true",
            "false",
            "null",
            "json",
            "thinking",
            "type",
            "value",
            "items",
            "key",
            "e",
            "E",
            "True",
            "False",
            "Null",
            "not",
            "or",
            "TRUE",
            "FALSE");

    @Override
    public Stream<Line> of(Line line) {
        // A sentence of unknown words does not say that it answers.
        return Stream.of(line.with(
                "renamed",
                type(line.type()),
                renamed(line.input()),
                line.wanted(!line.is("in-prose")),
                value(line.value())));
    }

    private static JsonNode type(JsonNode type) {
        if (type.isArray()) {
            ArrayNode all = Corpus.MAPPER.createArrayNode();
            type.forEach(each -> all.add(type(each)));
            return all;
        }
        if (!type.isObject()) {
            return type;
        }
        ObjectNode other = Corpus.MAPPER.createObjectNode();
        type.forEachEntry((key, content) -> {
            switch (key) {
                case "properties" -> other.set(key, properties(content));
                case "$defs" -> other.set(key, properties(content));
                case "required", "enum", "const" -> other.set(key, value(content));
                case "$ref" ->
                    other.put(key, "#/$defs/" + renamed(content.asString().replace("#/$defs/", "")));
                default -> {
                    if (!key.startsWith("x-")) {
                        other.set(key, type(content));
                    }
                }
            }
        });
        return other;
    }

    private static JsonNode properties(JsonNode properties) {
        ObjectNode other = Corpus.MAPPER.createObjectNode();
        properties.forEachEntry((key, content) -> other.set(renamed(key), type(content)));
        return other;
    }

    private static JsonNode value(JsonNode value) {
        if (value.isString()) {
            return Corpus.text(plain(value.asString()));
        }
        if (value.isArray()) {
            ArrayNode all = Corpus.MAPPER.createArrayNode();
            value.forEach(each -> all.add(value(each)));
            return all;
        }
        if (value.isObject()) {
            ObjectNode other = Corpus.MAPPER.createObjectNode();
            value.forEachEntry((key, content) -> other.set(plain(key), value(content)));
            return other;
        }
        return value;
    }

    /** Text that is meant as it stands. */
    private static String plain(String text) {
        return renamed(text.replace("\\", "\\\\")).replace("\\\\", "\\");
    }

    private static String renamed(String text) {
        StringBuilder other = new StringBuilder();
        WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).results().forEach(word -> {
            String each = word.group();
            boolean kept = each.startsWith("\\") || KEPT.contains(each);
            other.append(kept ? each : rotated(each));
        });
        return Normalizer.normalize(other, Normalizer.Form.NFC);
    }

    private static String rotated(String word) {
        StringBuilder other = new StringBuilder();
        for (char c : word.toCharArray()) {
            char first = c >= 'a' ? 'a' : 'A';
            boolean letter = c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
            other.append(letter ? (char) (first + (c - first + 13) % 26) : c);
        }
        return other.toString();
    }
}
