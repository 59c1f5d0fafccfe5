package dev.typist.tests.corpus;

import dev.typist.tests.corpus.Line.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The value that is wanted, written as models write what is not quite JSON. */
final class Spelling implements Mutation {

    @Override
    public Stream<Line> of(Line line) {
        if (line.wanted() != Wanted.VALUE || line.isText()) {
            return Stream.empty();
        }
        return Stream.of(Style.values())
                .map(style -> line.with(
                        "in " + style, line.type(), style.write(line.value()), style.wanted(line), line.value()));
    }

    /** Ways to write. */
    private enum Style {
        SINGLE_QUOTES("'", "'", "'"),
        SMART_QUOTES("“", "”", "“"),
        BACK_TICKS("`", "`", "\""),
        BARE_KEYS("\"", "\"", ""),
        PYTHON("'", "'", "'"),
        COMMENTS("\"", "\"", "\""),
        NO_COMMAS("\"", "\"", "\"");

        private final String open;
        private final String close;
        private final String key;

        Style(String open, String close, String key) {
            this.open = open;
            this.close = close;
            this.key = key;
        }

        Wanted wanted(Line line) {
            // Python's words may be text that lost its quotes.
            boolean word = this == PYTHON
                    && (line.isAnyJson() || line.value().toString().contains("null"));
            boolean quote = this == SMART_QUOTES && line.value().toString().contains("\\\"");
            return line.wanted(!word && !quote && !line.type().has("anyOf"));
        }

        String write(JsonNode value) {
            if (value.isString()) {
                return open + escaped(value.asString()) + close;
            }
            List<String> parts = new ArrayList<>();
            if (value.isObject()) {
                value.forEachEntry((name, content) -> {
                    if (!content.isNull() || this == PYTHON) {
                        parts.add(key(name) + ": " + write(content));
                    }
                });
                return "{" + joined(parts) + "}";
            }
            if (value.isArray()) {
                value.forEach(each -> parts.add(write(each)));
                return "[" + joined(parts) + "]";
            }
            if (this != PYTHON || value.isNumber()) {
                return value.toString();
            }
            return value.isNull() ? "None" : value.asBoolean() ? "True" : "False";
        }

        private String key(String name) {
            if (key.isEmpty()) {
                return name.matches("[a-zA-Z_]\\w*") ? name : "\"" + escaped(name) + "\"";
            }
            return key + escaped(name) + (key.equals("“") ? "”" : key);
        }

        private String escaped(String text) {
            String json = Corpus.text(text).toString();
            String inner = json.substring(1, json.length() - 1);
            return close.equals("\"") ? inner : inner.replace("\\\"", "\"").replace(close, "\\" + close);
        }

        private String joined(List<String> parts) {
            if (parts.isEmpty()) {
                return ""; // A comment alone would say that something is left out.
            }
            return switch (this) {
                case COMMENTS -> "\n  // as asked\n  " + String.join(",\n  ", parts) + ",\n";
                case NO_COMMAS -> "\n" + String.join("\n", parts) + "\n";
                default -> String.join(", ", parts);
            };
        }
    }
}
