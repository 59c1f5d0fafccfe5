package dev.typist.processor;

import dev.typist.processor.MethodDraft.Parameter;
import dev.typist.processor.TypeDraft.Component;
import dev.typist.processor.TypeDraft.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes services without a mistake, as odd as the language allows. */
final class RandomServices {

    private static final List<String> SERVICES = List.of(
            "Desk", "HelpDesk", "Gr\u00FC\u00DFe", "$Desk$", "desk", "AI", "_1", "\u540D", "Desk_AiService2", "X");

    private static final List<String> METHODS = List.of(
            "answer",
            "run",
            "runner",
            "triage",
            "toJSON",
            "RUN",
            "get",
            "values",
            "gr\u00FC\u00DFe",
            "$",
            "_x",
            "record",
            "text",
            "is",
            "stream",
            "hash",
            "create",
            "java",
            "named",
            "model",
            "settings",
            "a",
            "sealed",
            "var",
            "\u540D",
            "URL",
            "shape");

    private static final List<String> PARAMETERS = List.of(
            "text",
            "question",
            "order",
            "runner",
            "model",
            "settings",
            "value",
            "values",
            "this$0",
            "RUN",
            "STRING",
            "Optional",
            "Shape",
            "gr\u00F6\u00DFe",
            "$",
            "_a",
            "record",
            "var",
            "sealed",
            "permits",
            "java",
            "dev",
            "URL",
            "ORDER",
            "x1",
            "arguments",
            "\u540D\u524D",
            "arg0");

    private final Draft draft;
    private final Dice dice;
    private final RandomTypes types;
    private final Map<String, Set<Integer>> arities = new HashMap<>();

    /** Whether it waits for what another processor writes. */
    private final boolean late;

    private RandomServices(long seed, String home, boolean late) {
        this.late = late;
        this.dice = new Dice(seed);
        this.draft = new Draft(dice, home);
        this.types = new RandomTypes(draft);
    }

    static Draft draw(long seed, String home) {
        return new RandomServices(seed, home, false).draw();
    }

    /** One that names {@code Late.MODEL}. */
    static Draft drawLate(long seed, String home) {
        return new RandomServices(seed, home, true).draw();
    }

    private Draft draw() {
        place();
        if (dice.oneIn(3)) {
            parents();
        }
        for (int i = 1 + dice.below(dice.oneIn(4) ? 8 : 4); i > 0; i--) {
            draft.methods.add(method());
        }
        oddities();
        List<ToolsDraft> tools = dice.oneIn(2) ? new RandomTools(draft, types).draw() : List.of();
        draft.tools.addAll(tools);
        annotate();
        return draft;
    }

    private void place() {
        String name = dice.pick(SERVICES);
        draft.service = draft.reserve(name);
        if (dice.oneIn(3)) {
            TypeDraft outer =
                    new TypeDraft(Kind.CLASS, draft.reserve(dice.pick("Shop", "Outer", "$Shop", "Laden\u00DF")), "");
            outer.modifiers = dice.pick("", "public ", "final ", "abstract ", "public final ");
            outer.typeParameters = dice.oneIn(4) ? "<T>" : "";
            draft.outer = outer;
            draft.modifiers = dice.pick("", "public ", "protected ", "static ", "public static ", "abstract ");
        } else {
            draft.modifiers = dice.pick("", "", "public ", "abstract ");
        }
    }

    private void annotate() {
        draft.tools.stream().filter(tool -> tool.listed).forEach(tool -> draft.listed.add(tool.name + ".class"));
        if (draft.listed.isEmpty() && dice.oneIn(8)) {
            draft.arguments.add("tools = {}");
        }
        boolean model = dice.oneIn(5);
        if (late) {
            draft.arguments.add("model = Late.MODEL");
        } else if (model) {
            draft.arguments.add("model = " + draft.texts.literal("gpt-4o"));
        }
        if (dice.oneIn(3)) {
            draft.annotations += draft.typist("System", draft.texts.literal(draft.texts.words())) + "\n";
        }
        if (dice.oneIn(5)) {
            draft.annotations += draft.typist("Options", options(!model && !late)) + "\n";
        }
        draft.methods.stream()
                .filter(method -> dice.oneIn(8))
                .forEach(method -> method.annotations += draft.typist("Options", options(true)) + "\n");
        if (!draft.listed.isEmpty()) {
            draft.methods.stream()
                    .filter(method -> method.prompt != null && dice.oneIn(5))
                    .forEach(method -> method.more = dice.pick(
                            "tools = {}",
                            "tools = " + dice.pick(draft.listed),
                            "tools = {" + String.join(", ", draft.listed) + "}"));
        }
    }

    private String options(boolean model) {
        List<String> all = dice.shuffled(List.of(
                model ? "model = " + dice.pick("\"gpt-4o\\u002dmini\"", "\"${desk.model:gpt-4o}\"") : "seed = 1L",
                "temperature = " + dice.pick("0", "2", "0.5e0", "1 / 3d", "2f", "'\\1'"),
                "topP = " + dice.pick("0", "1", "0.1"),
                "maxTokens = " + dice.pick("1", "2147483647", "'a'"),
                "stop = " + dice.pick("\"END\"", "{\"\\n\", \"\\\"\"}", "{\"a\" + 1,}"),
                "reasoningEffort = " + dice.pick("\"low\"", "\"${desk.effort}\""),
                "timeout = " + dice.pick("\"30s\"", "\"PT1M\"", "\"${desk.timeout:500ms}\""),
                "attempts = " + dice.pick("1", "5")));
        return String.join(", ", all.subList(0, dice.below(4)));
    }

    /** Interfaces above the service. */
    private void parents() {
        boolean generic = dice.oneIn(2);
        String name = draft.typeName();
        StringBuilder body = new StringBuilder();
        if (dice.oneIn(3)) {
            body.append(draft.typist("System", draft.texts.literal(draft.texts.words())));
        }
        body.append("interface ").append(name).append(generic ? "<T> {\n" : " {\n");
        for (int i = 1 + dice.below(2); i > 0; i--) {
            Set<TypeDraft> before = new HashSet<>(draft.whole);
            MethodDraft method = method();
            if (generic) {
                method.annotations = "";
                // What it had for a result is used by nobody now.
                draft.whole.retainAll(before);
                method.result = dice.pick(
                        "T", draft.library("java.util.List") + "<T>", draft.library("java.util.Optional") + "<T>");
            }
            if (generic && dice.oneIn(2)) {
                method.parameters.add(0, new Parameter("", "T", "generic", "generic"));
                arities.get(method.name).add(method.parameters.size());
                method.prompt = draft.texts.template(placeholders(method));
            }
            body.append(method.written(draft));
        }
        draft.files.put(name, body.append("}").toString());
        draft.parents.add(generic ? name + "<" + types.wholeValue().boxed() + ">" : name);
        if (dice.oneIn(3)) {
            draft.parents.add(draft.library("java.lang.AutoCloseable"));
            draft.members.add("@" + draft.library("java.lang.Override") + " default void close() {}");
        }
        if (dice.oneIn(4)) {
            twoParents();
        }
    }

    /** The same method of two parents. */
    private void twoParents() {
        String text = draft.texts.words() + "{words}";
        for (String type : List.of("Object", "String")) {
            String name = draft.typeName();
            MethodDraft method = new MethodDraft(
                    "shared", type.equals("String") ? "java.lang.String" : "java.lang.CharSequence", dice);
            method.parameters.add(new Parameter("", "java.lang.String", "words", "words"));
            method.prompt = text;
            draft.files.put(name, "interface " + name + " {\n" + method.written(draft) + "}");
            draft.parents.add(name);
        }
    }

    private void oddities() {
        if (dice.oneIn(4)) {
            draft.members.add("default int twice(int number) { return number * 2; }");
        }
        if (dice.oneIn(5)) {
            draft.members.add("static void none() {} private void hidden() {}");
        }
        if (dice.oneIn(5)) {
            draft.members.add("@" + draft.library("java.lang.Override") + " boolean equals(java.lang.Object other);");
        }
        if (dice.oneIn(6)) {
            draft.members.add("@" + draft.library("java.lang.Override") + " " + draft.library("java.lang.String")
                    + " toString();");
        }
        if (dice.oneIn(6)) {
            String constant = dice.pick("runner", "RUN", "SHAPE", "Optional", "model", "ANSWER");
            // Nothing can name a type inside that has the name of a constant.
            if (!draft.shadowed.contains(constant)) {
                draft.members.add("int " + constant + " = 1;");
            }
        }
        if (dice.oneIn(6)) {
            draft.members.add("interface Nested {} class Inner<T> { T inner; }");
        }
        if (dice.oneIn(6)) {
            draft.members.add(draft.typist("Tool", draft.texts.literal(draft.texts.words()))
                    + dice.pick("default ", "static ") + "int own_tool(int arguments, "
                    + types.wholeValue().code() + " service) { return 1; }");
        }
    }

    private MethodDraft method() {
        MethodDraft method = new MethodDraft("", result(), dice);
        if (dice.oneIn(5)) {
            method.parameters.add(parameter("java.lang.String", new HashSet<>()));
            String placeholder = method.parameters.get(0).placeholder();
            method.prompt = dice.oneIn(2) ? draft.texts.template(List.of(placeholder)) : null;
        } else {
            Set<String> taken = new HashSet<>();
            for (int i = dice.below(5); i > 0; i--) {
                method.parameters.add(textParameter(taken));
            }
            beside(method, taken);
            List<String> placeholders = placeholders(method);
            int system = dice.oneIn(6) ? dice.below(placeholders.size() + 1) : 0;
            method.system = system > 0 ? draft.texts.template(placeholders.subList(0, system)) : null;
            method.prompt = draft.texts.template(placeholders.subList(system, placeholders.size()));
            varargs(method);
        }
        if (method.prompt != null && method.result.endsWith("String") && dice.oneIn(4)) {
            for (int i = 1 + dice.below(2); i > 0; i--) {
                method.annotations += draft.typist(
                                "Example",
                                "user = " + draft.texts.literal("Please \\ \"1\"") + ", assistant = "
                                        + draft.texts.literal(draft.texts.words()))
                        + "\n";
            }
        }
        method.thrown = dice.oneIn(8)
                ? " throws " + dice.pick("java.io.IOException", "java.lang.InterruptedException, java.io.IOException")
                : "";
        method.annotations += dice.oneIn(15) ? "@" + draft.library("java.lang.Deprecated") + "\n" : "";
        return named(method);
    }

    private MethodDraft named(MethodDraft method) {
        String name = dice.pick(METHODS);
        for (int i = 2; !arities.computeIfAbsent(name, each -> new HashSet<>()).add(method.parameters.size()); i++) {
            name = dice.pick(METHODS) + i;
        }
        MethodDraft named = new MethodDraft(name, method.result, dice);
        named.parameters.addAll(method.parameters);
        named.prompt = method.prompt;
        named.system = method.system;
        named.thrown = method.thrown;
        named.annotations = method.annotations;
        return named;
    }

    private static void varargs(MethodDraft method) {
        if (!method.parameters.isEmpty()) {
            Parameter last = method.parameters.get(method.parameters.size() - 1);
            if (last.type().endsWith("[]")) {
                String type = last.type().substring(0, last.type().length() - 2) + "...";
                method.parameters.set(
                        method.parameters.size() - 1,
                        new Parameter(last.annotations(), type, last.name(), last.placeholder()));
            }
        }
    }

    private String result() {
        if (dice.oneIn(12)) {
            return draft.library("java.util.stream.Stream") + "<" + draft.library("java.lang.String") + ">";
        }
        TypeUse type = types.wholeValue();
        String content = dice.oneIn(6) ? draft.library("java.util.Optional") + "<" + type.boxed() + ">" : type.boxed();
        String wrapped = switch (dice.below(8)) {
            case 0 -> draft.library("dev.typist.service.Reply") + "<" + content + ">";
            case 1 -> draft.library("dev.typist.service.Outcome") + "<" + content + ">";
            default -> content;
        };
        if (dice.oneIn(8)) {
            return draft.library("java.util.concurrent.CompletableFuture") + "<" + wrapped + ">";
        }
        return wrapped.equals(type.boxed()) ? type.code() : wrapped;
    }

    private Parameter parameter(String type, Set<String> taken) {
        String name = dice.pick(PARAMETERS);
        for (int i = 2; !taken.add(name); i++) {
            name = dice.pick(PARAMETERS) + i;
        }
        boolean renamed = dice.oneIn(8) && taken.add(name + "_renamed");
        String annotations = renamed ? draft.typist("Name", "\"" + name + "_renamed\"") : "";
        return new Parameter(annotations + dice.pick("", "", "final "), type, name, renamed ? name + "_renamed" : name);
    }

    private final Map<Parameter, TypeUse> plain = new HashMap<>();

    private Parameter textParameter(Set<String> taken) {
        boolean whole = dice.oneIn(3);
        TypeUse type = whole ? types.wholeValue() : types.value(1);
        if (dice.oneIn(6)) {
            return parameter(draft.library("java.util.Optional") + "<" + type.boxed() + ">", taken);
        }
        if (dice.oneIn(6) && !type.isPrimitive() && !type.code().endsWith("]")) {
            return parameter(
                    type.annotated("@" + draft.library("org.jspecify.annotations.Nullable") + " ")
                            .code(),
                    taken);
        }
        Parameter parameter = parameter(type.code(), taken);
        if (!whole) {
            plain.put(parameter, type);
        }
        return parameter;
    }

    private void beside(MethodDraft method, Set<String> taken) {
        if (dice.oneIn(8)) {
            method.parameters.add(silent(draft.library("dev.typist.chat.ChatOptions"), taken));
        }
        if (dice.oneIn(8)) {
            String media = draft.library("dev.typist.chat.Media");
            method.parameters.add(silent(dice.pick(media, draft.library("java.util.List") + "<" + media + ">"), taken));
        }
    }

    private Parameter silent(String type, Set<String> taken) {
        Parameter parameter = parameter(type, taken);
        return new Parameter("", type, parameter.name(), "");
    }

    /** For each parameter at least one placeholder, some of which reach into it. */
    private List<String> placeholders(MethodDraft method) {
        List<String> placeholders = new ArrayList<>();
        for (Parameter parameter : method.parameters) {
            if (!parameter.placeholder().isEmpty()) {
                TypeUse type = plain.get(parameter);
                placeholders.add(parameter.placeholder() + (type == null ? "" : path(type)));
                if (dice.oneIn(6)) {
                    placeholders.add(parameter.placeholder());
                }
            }
        }
        return placeholders;
    }

    private String path(TypeUse type) {
        TypeDraft record = type.declaration();
        if (record == null || record.kind != Kind.RECORD || record.components.isEmpty() || dice.oneIn(2)) {
            return "";
        }
        Component component = dice.pick(record.components);
        return "." + component.name() + path(component.type());
    }
}
