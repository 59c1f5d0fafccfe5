package dev.typist.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes the properties of an object that may need repair into {@link Values}. */
final class PropertyAligner {

    private static final Set<String> SCHEMA_WORDS = Set.of(
            "type",
            "properties",
            "required",
            "$defs",
            "definitions",
            "title",
            "description",
            "additionalProperties",
            "$schema",
            "$id",
            "items",
            "anyOf",
            "enum",
            "name",
            "schema",
            "strict");

    private final List<String> list;
    private final Shape<?>[] shapes;
    private final Names names;
    private final boolean unboxed;

    PropertyAligner(List<String> names, List<Shape<?>> shapes) {
        this.list = List.copyOf(names);
        this.names = new Names(names);
        this.shapes = shapes.toArray(new Shape<?>[0]);
        this.unboxed = shapes.stream().anyMatch(Shape::unboxed);
    }

    boolean knows(String name) {
        return names.find(name) >= 0;
    }

    /** Whether every property has a place here. */
    boolean knows(Node.Mapping object) {
        return !object.members().isEmpty() && object.members().stream().allMatch(member -> knows(member.name()));
    }

    /** Whether any property has a place here. */
    boolean knowsSome(Node.Mapping object) {
        return object.members().stream().anyMatch(member -> knows(member.name()));
    }

    /** Whether an object is a JSON schema instead of a value of one. */
    static boolean isSchema(Node.Mapping object) {
        boolean telling = false;
        for (Node.Member member : object.members()) {
            String name = member.name();
            if (!SCHEMA_WORDS.contains(name)) {
                return false;
            }
            telling |= (name.equals("properties") && member.value() instanceof Node.Mapping)
                    || name.equals("$schema")
                    || name.equals("$defs")
                    || (name.equals("items") && member.value() instanceof Node.Mapping && isTyped(object));
        }
        return telling;
    }

    private static boolean isTyped(Node.Mapping object) {
        return object.members().stream().anyMatch(member -> member.name().equals("type"));
    }

    /** Says that an object is the schema. */
    void reportEcho(Node.Mapping object, Alignment alignment) {
        alignment.problem(
                object,
                Problem.Kind.SCHEMA_ECHO,
                "expected a value with the properties " + String.join(", ", list) + ", got the schema itself");
    }

    /** Whether there is only one property. */
    boolean isOnly() {
        return shapes.length == 1;
    }

    /** Whether a name stands in quotes somewhere in a value: then it may be the object itself, inside of something. */
    boolean isNamedIn(Node node) {
        String source = node.source();
        return list.stream().anyMatch(name -> source.contains('"' + name + '"') || source.contains(name + "\\\""));
    }

    /** Takes a bare value as the only property. */
    @Nullable
    Values implied(Node node, Alignment alignment) {
        int problems = alignment.problems();
        alignment.markUnwrapped(node);
        alignment.repaired(node, Repair.Kind.IMPLIED_PROPERTY, Json.describe(node), list.get(0));
        Values values = new Values(1, unboxed);
        store(shapes[0], node, values, alignment);
        return alignment.problems() == problems ? values : null;
    }

    private static <V> void store(Shape<V> shape, Node node, Values values, Alignment alignment) {
        shape.store(values, 0, shape.fit(node, alignment));
    }

    @Nullable
    Values align(Node.Mapping object, Alignment alignment) {
        return align(object, object.members(), alignment);
    }

    /** Takes some of an object's properties; the others have been taken already. */
    @Nullable
    Values align(Node.Mapping object, List<Node.Member> members, Alignment alignment) {
        Node[] found = new Node[shapes.length];
        List<Node.Member> unknown = new ArrayList<>();
        for (Node.Member member : members) {
            int index = names.find(member.name());
            if (index == Names.SEVERAL) {
                alignment.problem(
                        member.value(),
                        Problem.Kind.TYPE,
                        "cannot tell which property this is, expected one of " + String.join(", ", list));
            } else if (index < 0) {
                unknown.add(member);
            } else if (alignment.isFirst(object, member, found[index])) {
                found[index] = member.value();
                if (!list.get(index).equals(member.name())) {
                    alignment.repaired(member.value(), Repair.Kind.NAME, member.name(), list.get(index));
                }
            }
        }
        if (!unknown.isEmpty() && unknown.size() == object.members().size() && isSchema(object)) {
            reportEcho(object, alignment);
            return null;
        }
        // Where a quote was not escaped, a property may be a part of the text before it.
        boolean lost = unknown.size() == object.members().size()
                || object.members().stream().anyMatch(member -> member.value().isGuessed());
        boolean incomplete = Arrays.stream(found).anyMatch(Objects::isNull);
        for (Node.Member member : unknown) {
            extra(member, lost || (incomplete && isTorn(member.name())), alignment);
        }
        return filled(object, found, alignment);
    }

    /** Whether a name has what stands between names: then it may be one that is missed and has got into wrong quotes. */
    private static boolean isTorn(String name) {
        return name.chars().anyMatch(c -> "\"\\:,{}[]".indexOf(c) >= 0);
    }

    /**
     * An object of which nothing is known is not one that lacks everything; text without quotes may hold a colon; what ends
     * nobody knows where may have taken something with it.
     */
    private void extra(Node.Member member, boolean lost, Alignment alignment) {
        if (lost || member.loose() || !member.value().isWhole()) {
            alignment.problem(
                    member.value(), Problem.Kind.TYPE, "unknown property, expected one of " + String.join(", ", list));
        } else {
            alignment.repaired(member.value(), Repair.Kind.EXTRA_PROPERTY, member.name(), "");
        }
    }

    private Values filled(Node.Mapping object, Node[] found, Alignment alignment) {
        Values values = new Values(shapes.length, unboxed);
        for (int index = 0; index < shapes.length; index++) {
            if (found[index] != null) {
                fill(shapes[index], found[index], values, index, alignment);
            } else if (object.ending() != Node.Ending.CUT) {
                absent(object, values, index, alignment);
            }
        }
        return values;
    }

    private static <V> void fill(Shape<V> shape, Node node, Values values, int index, Alignment alignment) {
        int problems = alignment.problems();
        V value = alignment.align(shape, node);
        if (alignment.problems() == problems) {
            shape.store(values, index, value);
        }
    }

    private void absent(Node.Mapping object, Values values, int index, Alignment alignment) {
        if (object.ending() == Node.Ending.UNBALANCED) {
            // Even what is optional may have been there.
            alignment.problem(object, list.get(index), Problem.Kind.TYPE, "missing, and so is the closing bracket");
            return;
        }
        try {
            shapes[index].absent(values, index);
        } catch (Mismatch mismatch) {
            alignment.problem(object, list.get(index), Problem.Kind.TYPE, String.valueOf(mismatch.getMessage()));
        }
    }
}
