package dev.typist.processor;

import com.palantir.javapoet.TypeName;
import dev.typist.processor.ValueType.Check;
import dev.typist.processor.ValueType.CheckedType;
import dev.typist.processor.ValueType.Component;
import dev.typist.processor.ValueType.EnumType;
import dev.typist.processor.ValueType.MapType;
import dev.typist.processor.ValueType.Member;
import dev.typist.processor.ValueType.NullableType;
import dev.typist.processor.ValueType.OptionalType;
import dev.typist.processor.ValueType.RecordType;
import dev.typist.processor.ValueType.SequenceType;
import dev.typist.processor.ValueType.UnionType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/**
 * Writes a type in the notation of TypeScript, for models that are asked in words: it says what a schema says in a third of
 * the tokens. Rules and descriptions are comments above what they are about.
 */
final class TypesWriter {

    /** What is longer takes several lines. */
    private static final int WIDTH = 80;

    private static final String INDENT = "  ";

    private final Map<TypeName, String> names = new LinkedHashMap<>();

    private TypesWriter(ValueType type) {
        UniqueNames unique = new UniqueNames(Set.of());
        RecursiveTypes.in(List.of(type))
                .forEach((name, recursive) -> names.put(name, unique.next(SpelledTypes.of(name))));
    }

    /** The type of a whole answer: what is no record travels as the one property of an object. */
    static String answer(ValueType type) {
        TypesWriter writer = new TypesWriter(type);
        StringBuilder text = new StringBuilder();
        RecursiveTypes.in(List.of(type))
                .forEach((name, recursive) -> text.append("type ")
                        .append(writer.names.get(name))
                        .append(" =")
                        .append(spaced(writer.definition(recursive, "")))
                        .append("\n\n"));
        String named = writer.names.get(type.bare().typeName());
        if (type.bare() instanceof RecordType && named != null) {
            return text.append(named).toString();
        }
        if (type.bare() instanceof RecordType record) {
            return text.append(comment(record.description(), ""))
                    .append(writer.object("", "", record.components(), ""))
                    .toString();
        }
        Component root = Component.named(SchemaWriter.rootKey(type), type);
        return text.append(writer.object("", "", List.of(root), "")).toString();
    }

    /** {@code name}: that of a member of a sealed interface, of which something may be said; else empty. */
    private String object(String name, String about, List<Component> components, String indent) {
        List<String> line = new ArrayList<>();
        StringBuilder lines = new StringBuilder("{");
        if (!name.isEmpty()) {
            line.add("type: " + JsonWriter.quoted(name));
            lines.append('\n').append(indent).append(INDENT).append(comment(about, indent + INDENT));
            lines.append(line.get(0)).append(',');
        }
        boolean commented = !about.isEmpty();
        for (Component component : components) {
            String comment =
                    comment(SchemaWriter.lines(component.description(), about(component.type())), indent + INDENT);
            commented |= !comment.isEmpty();
            String property = key(component.name()) + ":" + spaced(type(component.type(), indent + INDENT));
            line.add(property);
            lines.append('\n')
                    .append(indent)
                    .append(INDENT)
                    .append(comment)
                    .append(property)
                    .append(',');
        }
        String oneLine = line.isEmpty() ? "{}" : "{ " + String.join(", ", line) + " }";
        if (!commented && indent.length() + oneLine.length() <= WIDTH && !oneLine.contains("\n")) {
            return oneLine;
        }
        lines.setLength(lines.length() - 1);
        return lines.append('\n').append(indent).append('}').toString();
    }

    private static String key(String name) {
        return SourceVersion.isIdentifier(name) ? name : JsonWriter.quoted(name);
    }

    /** A choice in several lines begins on the next one. */
    private static String spaced(String type) {
        return type.startsWith("\n") ? type : " " + type;
    }

    /** A comment and what begins the line after it; empty if there is nothing to say. */
    private static String comment(String text, String indent) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> "// " + line + "\n" + indent)
                .collect(Collectors.joining());
    }

    /** What is said in words of a type where it is used. */
    private String about(ValueType type) {
        if (type instanceof CheckedType checked) {
            String rules = checked.checks().stream().map(Check::rule).collect(Collectors.joining("; "));
            return SchemaWriter.lines(rules, about(checked.content()));
        }
        if (type instanceof OptionalType || type instanceof NullableType) {
            return about(type.parts().get(0));
        }
        ValueType bare = type.bare();
        if (bare instanceof ScalarType scalar) {
            return scalar.form();
        }
        if (bare instanceof EnumType enumeration) {
            return Stream.concat(
                            Stream.of(enumeration.description()),
                            enumeration.constants().stream()
                                    .filter(constant -> !constant.description().isEmpty())
                                    .map(constant -> constant.name() + ": " + constant.description()))
                    .reduce("", SchemaWriter::lines);
        }
        if (bare instanceof SequenceType sequence) {
            String distinct = sequence.kind() == SequenceType.Kind.SET ? "no element twice" : "";
            return SchemaWriter.lines(distinct, each(sequence.element()));
        }
        if (bare instanceof MapType map) {
            return each(map.value());
        }
        if (bare instanceof RecordType record) {
            return record.description();
        }
        return bare instanceof UnionType union ? union.description() : "";
    }

    private String each(ValueType element) {
        String about = about(element);
        return about.isEmpty() ? "" : "each: " + about;
    }

    private String type(ValueType type, String indent) {
        if (type instanceof CheckedType checked) {
            return type(checked.content(), indent);
        }
        if (type instanceof OptionalType || type instanceof NullableType) {
            return type(type.parts().get(0), indent) + " | null";
        }
        String name = names.get(type.bare().typeName());
        return name == null ? definition(type.bare(), indent) : name;
    }

    private String definition(ValueType type, String indent) {
        if (type instanceof ScalarType scalar) {
            return scalar.schemaType().isEmpty() ? "any" : scalar.schemaType();
        }
        if (type instanceof EnumType enumeration) {
            return enumeration.constants().stream()
                    .map(constant -> JsonWriter.quoted(constant.name()))
                    .collect(Collectors.joining(" | "));
        }
        if (type instanceof SequenceType sequence) {
            String element = type(sequence.element(), indent);
            boolean choice = sequence.element().bare() instanceof EnumType
                    || (sequence.element().bare() instanceof UnionType
                            && names.get(sequence.element().bare().typeName()) == null);
            return choice ? "(" + element + ")[]" : element + "[]";
        }
        if (type instanceof MapType map) {
            return "{ [key: string]:" + spaced(type(map.value(), indent)) + " }";
        }
        if (type instanceof UnionType union) {
            List<String> members = union.members().stream()
                    .map(member -> member(member, indent + INDENT))
                    .toList();
            String line = String.join(" | ", members);
            String next = "\n" + indent + INDENT + "| ";
            return line.length() <= WIDTH && !line.contains("\n") ? line : next + String.join(next, members);
        }
        // What is left is a record, or a reference to something in error.
        return type instanceof RecordType record ? object("", "", record.components(), indent) : "any";
    }

    private String member(Member member, String indent) {
        return member.type().bare() instanceof RecordType record
                ? object(member.name(), record.description(), record.components(), indent)
                : object(member.name(), "", List.of(Component.named("value", member.type())), indent);
    }
}
