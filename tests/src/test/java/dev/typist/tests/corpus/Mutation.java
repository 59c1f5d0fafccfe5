package dev.typist.tests.corpus;

import dev.typist.tests.corpus.Line.Wanted;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A rule that makes other lines of a line, and knows what must become of them from what must become of it. */
interface Mutation {

    /** The other lines; none if the rule says nothing of this one. */
    Stream<Line> of(Line line);

    List<Mutation> ALL = List.of(
            new Renaming(),
            new Spelling(),
            Mutation::inProse,
            Mutation::fenced,
            Mutation::withUnrelatedProperty,
            Mutation::twice,
            Mutation::encoded,
            Mutation::inRecord,
            Mutation::inList);

    private static Stream<Line> inProse(Line line) {
        String input = "Voici le résultat demandé :\n\n" + line.input() + "\n\nBonne journée !";
        if (line.isText()) {
            return Stream.of(line.with("in prose", line.type(), input, Wanted.VALUE, Corpus.text(input)));
        }
        boolean implied = line.isClass() && !line.input().contains("{");
        // A word alone on its line is an answer; whether a sentence between others is one, only its language could
        // tell.
        boolean sure = line.isBracketed()
                || line.is("scalar-root")
                        && !line.type().has("anyOf")
                        && line.input().strip().codePoints().allMatch(Character::isLetterOrDigit);
        return Stream.of(
                line.with("in prose", line.type(), input, implied ? Wanted.FAILURE : line.wanted(sure), line.value()));
    }

    private static Stream<Line> fenced(Line line) {
        if (line.isText() || line.is("fence") || !line.isBracketed()) {
            return Stream.empty();
        }
        String input = "结果如下：\n```json\n" + line.input() + "\n```\n希望有帮助。";
        // Of one word in brackets it cannot be told that it is more than a part of what is said around it.
        return Stream.of(line.with("fenced", line.type(), input, line.wanted(!line.is("scalar-root")), line.value()));
    }

    private static Stream<Line> withUnrelatedProperty(Line line) {
        if (!line.isClass() || !line.isBracketed()) {
            return Stream.empty();
        }
        String input = line.input().replaceFirst("\\{", "{\"sonstiges\": {\"egal\": [1, \"x\"]}, ");
        // Where a quote was not escaped, a property more may be a part of the text.
        return Stream.of(
                line.with("unrelated property", line.type(), input, line.wanted(line.is("valid-json")), line.value()));
    }

    private static Stream<Line> twice(Line line) {
        if (line.isText() || !line.isBracketed() || line.is("single-to-list")) {
            return Stream.empty();
        }
        String input = line.input() + "\n\n" + line.input();
        return Stream.of(line.with("twice", line.type(), input, line.wanted(line.isClass()), line.value()));
    }

    private static Stream<Line> encoded(Line line) {
        if (!line.is("valid-json") || !line.isBracketed() || line.is("scalar-root") || line.isAnyJson()) {
            return Stream.empty();
        }
        String input = Corpus.text(line.input()).toString();
        return Stream.of(line.with("encoded", line.type(), input, line.wanted(), line.value()));
    }

    private static Stream<Line> inRecord(Line line) {
        if (!isPart(line)) {
            return Stream.empty();
        }
        ObjectNode type = Corpus.MAPPER.createObjectNode();
        type.put("type", "object");
        ObjectNode properties = type.putObject("properties");
        properties.set("reply_to_this", without(line.type()));
        properties.putObject("note").put("type", "string");
        type.putArray("required").add("reply_to_this").add("note");
        type.put("additionalProperties", false);
        ObjectNode value = Corpus.MAPPER.createObjectNode();
        value.set("reply_to_this", partValue(line));
        value.put("note", "nothing else");
        String input = "{\"reply_to_this\": " + part(line) + ", \"note\": \"nothing else\"}";
        return Stream.of(line.with("in record", defined(type, line), input, partWanted(line), value));
    }

    private static Stream<Line> inList(Line line) {
        if (!isPart(line)
                || line.type()
                        .path("anyOf")
                        .valueStream()
                        .anyMatch(member -> member.path("type").asString("").equals("null"))) {
            return Stream.empty();
        }
        ObjectNode type = Corpus.MAPPER.createObjectNode();
        type.put("type", "array");
        type.set("items", without(line.type()));
        JsonNode value = Corpus.MAPPER.createArrayNode().add(partValue(line)).add(partValue(line));
        String input = "[" + part(line) + ",\n" + part(line) + "]";
        return Stream.of(line.with("in list", defined(type, line), input, partWanted(line), value));
    }

    /** Whether a text can be a part of another one. */
    private static boolean isPart(Line line) {
        return line.isText() || line.is("valid-json") || line.isBracketed() && !line.is("first-of-many");
    }

    private static String part(Line line) {
        return line.isText() ? partValue(line).toString() : line.input().strip();
    }

    private static JsonNode partValue(Line line) {
        return line.isText() ? Corpus.text(line.input()) : line.value();
    }

    /** A word that stands in prose is the answer only if it is all of it. */
    private static Wanted partWanted(Line line) {
        if (line.isText()) {
            return Wanted.VALUE;
        }
        return line.is("in-prose")
                ? Wanted.FAILURE
                : line.wanted(Stream.of("single-to-list", "many-to-list", "unwrap-single")
                        .noneMatch(line::is));
    }

    private static JsonNode without(JsonNode type) {
        return type.has("$defs") ? ((ObjectNode) type.deepCopy()).without("$defs") : type;
    }

    private static JsonNode defined(ObjectNode type, Line line) {
        type.set("$defs", line.type().has("$defs") ? line.type().get("$defs") : Corpus.MAPPER.createObjectNode());
        return type;
    }
}
