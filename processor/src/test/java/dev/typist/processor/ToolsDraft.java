package dev.typist.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A class with tools of a random service, before it is written down. */
final class ToolsDraft {

    final String name;
    /** Whether the service names it. */
    final boolean listed;

    String declaration;
    String before = "";
    final List<Method> methods = new ArrayList<>();
    final List<String> members = new ArrayList<>();

    ToolsDraft(String name, String declaration, boolean listed) {
        this.name = name;
        this.declaration = declaration;
        this.listed = listed;
    }

    boolean hasInstance() {
        return methods.stream().anyMatch(method -> !method.modifiers.contains("static"));
    }

    String argument() {
        return "tools" + name.replace('.', '_');
    }

    String written(Draft draft) {
        return declaration + " {\n" + before
                + methods.stream().map(method -> method.written(draft) + "\n").collect(Collectors.joining())
                + members.stream().map(member -> member + "\n").collect(Collectors.joining()) + "}";
    }

    /** A method with {@code @Tool}. */
    static final class Method {

        final String name;
        final String wire;
        /** A constant expression. */
        String description;

        String annotations = "";
        String modifiers = "";
        String typeParameters = "";
        String result;
        final List<String> parameters = new ArrayList<>();
        String thrown = "";
        String body;

        Method(String name, String wire, String description, String result, String body) {
            this.name = name;
            this.wire = wire;
            this.description = description;
            this.result = result;
            this.body = body;
        }

        String written(Draft draft) {
            String named = wire.equals(name) ? description : "value = " + description + ", name = \"" + wire + "\"";
            return draft.typist("Tool", named) + "\n" + annotations + modifiers + typeParameters + result + " " + name
                    + parameters.stream().collect(Collectors.joining(", ", "(", ")")) + thrown + body;
        }
    }
}
