package dev.typist.processor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Random classes with tools. */
final class RandomTools {

    private static final List<String> METHODS = List.of(
            "status",
            "find",
            "add",
            "tools",
            "arguments",
            "get",
            "run",
            "record",
            "x",
            "of",
            "requireNonNull",
            "values2",
            "list",
            "calls");

    private static final List<String> PARAMETERS = List.of(
            "id",
            "name",
            "arguments",
            "tools",
            "value",
            "values",
            "record",
            "model",
            "x1",
            "java",
            "dev",
            "STATUS",
            "Objects",
            "List",
            "get",
            "var");

    private final Draft draft;
    private final Dice dice;
    private final RandomTypes types;
    private final Set<String> wires = new HashSet<>();

    RandomTools(Draft draft, RandomTypes types) {
        this.draft = draft;
        this.dice = draft.dice;
        this.types = types;
    }

    List<ToolsDraft> draw() {
        List<ToolsDraft> tools = new ArrayList<>();
        for (int i = 1 + dice.below(2); i > 0; i--) {
            String name = draft.typeName();
            ToolsDraft box = new ToolsDraft(name, declaration(name, tools), true);
            if (box.declaration.contains("enum ")) {
                box.before = "ONE, TWO;\n";
            }
            methods(box);
            tools.add(box);
        }
        return tools;
    }

    private String declaration(String name, List<ToolsDraft> before) {
        String visibility = dice.pick("", "public ", "final ");
        return switch (dice.below(9)) {
            case 0 -> visibility.replace("final ", "") + "interface " + name;
            case 1 -> visibility.replace("final ", "") + "enum " + name;
            case 2 -> visibility + "record " + name + "(int inside)";
            case 3 -> visibility.replace("final ", "") + "abstract class " + name;
            case 4 -> parent(visibility + "class " + name);
            case 5 -> {
                boolean open = before.stream().anyMatch(box -> box.declaration.contains("abstract class"));
                yield visibility + "class " + name + (open ? "" : " implements java.lang.Runnable");
            }
            default -> visibility + "class " + name;
        };
    }

    /** A class above that has no tools of its own, but methods of the same names. */
    private String parent(String declaration) {
        String name = draft.typeName();
        draft.files.put(
                name,
                "class " + name
                        + "<T> { T status(T id) { return id; } void find(int id) {} static int add(java.lang.Object... all) { return 1; } }");
        return declaration + " extends " + name + "<java.lang.Thread>";
    }

    private void methods(ToolsDraft box) {
        boolean contract = box.declaration.contains("interface ");
        for (int i = 1 + dice.below(4); i > 0; i--) {
            String name = dice.pick(METHODS);
            String wire = name;
            for (int j = 2; !wires.add(wire.toLowerCase(Locale.ROOT)); j++) {
                wire = name + dice.pick("-", "_") + j;
            }
            ToolsDraft.Method method = method(name, wire);
            boolean still = method.modifiers.isEmpty() && !contract && dice.oneIn(5);
            if (still) {
                method.modifiers = "static ";
            } else if (contract) {
                method.modifiers = "default ";
            } else {
                method.modifiers = dice.pick("", "public ", "protected ", "final ", "synchronized ");
            }
            boolean clashes = box.methods.stream()
                    .anyMatch(other -> other.name.equals(name) && other.parameters.size() == method.parameters.size());
            if (!clashes
                    && !(box.declaration.contains(" extends ")
                            && List.of("status", "find", "add").contains(name)
                            && method.parameters.size() < 2)
                    && !(box.declaration.contains("record ") && method.parameters.isEmpty() && name.equals("inside"))) {
                box.methods.add(method);
            }
        }
        if (box.methods.isEmpty()) {
            box.methods.add(
                    new ToolsDraft.Method("only" + wires.size(), "only" + wires.size(), "\"only\"", "void", " {}"));
            box.methods.get(0).modifiers = contract ? "default " : "";
        }
        if (box.declaration.contains("Runnable")) {
            box.members.add("public void run() {}");
            box.methods.removeIf(method -> method.name.equals("run") && method.parameters.isEmpty());
            if (box.methods.isEmpty()) {
                box.methods.add(
                        new ToolsDraft.Method("only" + wires.size(), "only" + wires.size(), "\"only\"", "void", " {}"));
            }
        }
        overload(box, contract);
    }

    /** A method that is no tool, but could be meant by a call of one. */
    private void overload(ToolsDraft box, boolean contract) {
        ToolsDraft.Method method = dice.pick(box.methods);
        if (!method.parameters.isEmpty() && dice.oneIn(3)) {
            box.members.add((contract ? "default " : "") + "void " + method.name + "("
                    + String.join(
                            ", ",
                            method.parameters.stream()
                                    .map(each -> "java.lang.Thread " + each.substring(each.lastIndexOf(' ') + 1))
                                    .toList())
                    + ") {}");
        }
    }

    private ToolsDraft.Method method(String name, String wire) {
        String result = "void";
        if (!dice.oneIn(5)) {
            TypeUse type = types.wholeValue();
            result = dice.oneIn(6) ? draft.library("java.util.Optional") + "<" + type.boxed() + ">" : type.code();
        }
        String body = result.equals("void") ? " {}" : " { return " + RandomTypes.empty(result) + "; }";
        ToolsDraft.Method method =
                new ToolsDraft.Method(name, wire, draft.texts.literal(draft.texts.words()), result, body);
        Set<String> taken = new HashSet<>();
        int count = dice.below(4);
        for (int i = 1; i <= count; i++) {
            String parameter = dice.pick(PARAMETERS);
            while (!taken.add(parameter.toLowerCase(Locale.ROOT))) {
                parameter += "1";
            }
            method.parameters.add(parameter(parameter, i == count));
        }
        method.thrown = dice.oneIn(6)
                ? " throws " + dice.pick("java.io.IOException", "java.lang.Exception", "java.lang.Error")
                : "";
        method.annotations = dice.oneIn(15) ? "@" + draft.library("java.lang.Deprecated") + "\n" : "";
        return method;
    }

    private String parameter(String name, boolean last) {
        TypeUse type = types.wholeValue();
        String code = dice.oneIn(5) ? draft.library("java.util.Optional") + "<" + type.boxed() + ">" : type.code();
        if (code.equals(type.code()) && !type.isPrimitive() && !code.endsWith("]") && dice.oneIn(6)) {
            code = type.annotated("@" + draft.library("org.jspecify.annotations.Nullable") + " ")
                    .code();
        }
        if (last && code.endsWith("[]") && dice.oneIn(2)) {
            code = code.substring(0, code.length() - 2) + "...";
        }
        String annotations = (dice.oneIn(4) ? draft.typist("Describe", draft.texts.literal(draft.texts.words())) : "")
                + (dice.oneIn(6) ? draft.typist("Name", "\"" + name + "-x\"") : "");
        return annotations + code + " " + name;
    }
}
