package dev.typist.shape;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/** Writes what a model meant as JSON, where no type says what else it may have meant. */
final class NodeWriter {

    /** Words that may be a literal or text that lost its quotes. */
    private static final Set<String> DOUBTFUL = Set.of(
            "true",
            "false",
            "null",
            "none",
            "nil",
            "undefined",
            "nan",
            "infinity",
            "yes",
            "no",
            "t",
            "f",
            "y",
            "n",
            "");

    private final JsonGenerator generator;
    private final Alignment alignment;

    NodeWriter(JsonGenerator generator, Alignment alignment) {
        this.generator = generator;
        this.alignment = alignment;
    }

    /** Writes a node that has been entered. */
    void write(Node node) {
        if (node instanceof Node.Mapping object) {
            writeObject(object);
        } else if (node instanceof Node.Sequence list) {
            generator.writeStartArray();
            for (Node element : list.elements()) {
                alignment.enter(element);
                write(element);
            }
            generator.writeEndArray();
        } else {
            writeScalar((Node.Scalar) node);
        }
    }

    private void writeObject(Node.Mapping object) {
        if (object.ending() == Node.Ending.UNBALANCED) {
            alignment.problem(object, Problem.Kind.SYNTAX, "the closing bracket is missing");
        }
        Map<String, Node> seen = new HashMap<>();
        generator.writeStartObject();
        for (Node.Member member : object.members()) {
            if (alignment.isFirst(object, member, seen.putIfAbsent(member.name(), member.value()))) {
                generator.writeName(member.name());
                alignment.enter(member.value());
                write(member.value());
            }
        }
        generator.writeEndObject();
    }

    /** Whether it can only be text: no word that may be a literal, no number in any form. */
    private static boolean isText(String bare) {
        return !DOUBTFUL.contains(Fold.caseless(bare))
                && Character.isLetter(bare.codePointAt(0))
                && bare.chars().noneMatch(Character::isDigit);
    }

    private void writeScalar(Node.Scalar scalar) {
        if (scalar.quoted()) {
            generator.writeString(scalar.text());
        } else if (scalar.isLiteral()) {
            generator.writeRawValue(scalar.text());
        } else {
            if (scalar.isProse() || !isText(scalar.text())) {
                alignment.problem(scalar, Problem.Kind.SYNTAX, "expected JSON, got " + Json.describe(scalar));
            }
            generator.writeString(scalar.text());
        }
    }
}
