package dev.typist.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A type of a random service, before it is written down: it can still be changed. */
final class TypeDraft {

    enum Kind {
        ENUM,
        RECORD,
        UNION,
        CLASS
    }

    final Kind kind;
    final String name;
    /** What it is nested in; empty for a file of its own. */
    final String holder;

    String annotations = "";
    String modifiers = "";
    String typeParameters = "";
    String parents = "";
    /** Of a record. */
    final List<Component> components = new ArrayList<>();
    /** Of an enum. */
    final List<String> constants = new ArrayList<>();
    /** Of a sealed interface: what it permits. */
    final List<TypeDraft> members = new ArrayList<>();
    /** What else is in it, types among them. */
    final List<String> body = new ArrayList<>();

    final List<TypeDraft> nested = new ArrayList<>();

    TypeDraft(Kind kind, String name, String holder) {
        this.kind = kind;
        this.name = name;
        this.holder = holder;
    }

    /** How other types call it. */
    String reference() {
        return holder.isEmpty() ? name : holder + "." + name;
    }

    String written() {
        String rest = body.stream().map(member -> member + "\n").collect(Collectors.joining())
                + nested.stream().map(type -> type.written() + "\n").collect(Collectors.joining());
        String start = annotations + modifiers;
        return switch (kind) {
            case ENUM -> start + "enum " + name + parents + " {\n" + String.join(",\n", constants) + ";\n" + rest + "}";
            case RECORD ->
                start + "record " + name + typeParameters
                        + components.stream().map(Component::written).collect(Collectors.joining(",\n", "(", ")"))
                        + parents + " {\n" + rest + "}";
            case UNION ->
                start + "sealed interface " + name + typeParameters + parents + permits() + " {\n" + rest + "}";
            case CLASS -> start + "class " + name + typeParameters + parents + " {\n" + rest + "}";
        };
    }

    private String permits() {
        boolean all = nested.containsAll(members);
        return all ? "" : members.stream().map(TypeDraft::reference).collect(Collectors.joining(", ", " permits ", ""));
    }

    /** One component of a record. */
    record Component(String annotations, TypeUse type, String name) {

        Component of(TypeUse other) {
            return new Component("", other, name);
        }

        String written() {
            return annotations + type.code() + " " + name;
        }
    }
}
