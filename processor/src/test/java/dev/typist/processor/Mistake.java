package dev.typist.processor;

import dev.typist.processor.MethodDraft.Parameter;
import dev.typist.processor.TypeDraft.Component;
import dev.typist.processor.TypeDraft.Kind;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A single mistake that can be made in a service without one. It has to be reported once, by one of its codes; by none if
 * it is for the compiler itself to report.
 */
enum Mistake {
    UNKNOWN_PLACEHOLDER(
            draft -> prompted(draft).map(method -> {
                method.prompt += " {zzTop}";
                return method;
            }),
            "UnknownPlaceholder"),
    MISSPELT_PLACEHOLDER(
            draft -> prompted(draft)
                    .filter(method -> method.parameters.stream().anyMatch(parameter -> isNamed(method, parameter)))
                    .map(method -> {
                        String name = method.parameters.stream()
                                .filter(parameter -> isNamed(method, parameter))
                                .findFirst()
                                .orElseThrow()
                                .placeholder();
                        method.prompt = method.prompt.replace("{" + name + "}", "{" + name + "q}");
                        return method;
                    }),
            "UnknownPlaceholder"),
    UNUSED_PARAMETER(
            draft -> prompted(draft).map(method -> with(method, "java.lang.String", "zzUnused", "")),
            "UnusedParameter"),
    NO_PROMPT(
            draft -> prompted(draft)
                    .filter(method -> method.parameters.size() != 1)
                    .filter(method -> texts(method) != 1)
                    .map(method -> {
                        method.prompt = null;
                        method.system = null;
                        return method;
                    }),
            "NoPrompt"),
    EMPTY_PROMPT(
            draft -> prompted(draft).filter(method -> !method.hasTexts()).map(method -> {
                method.prompt = draft.dice.pick("", " ", "\n\t ");
                return method;
            }),
            "EmptyPrompt"),
    UNCLOSED_PLACEHOLDER(
            draft -> prompted(draft).map(method -> with(method, "int", "zzText", " {zzText and")),
            "UnclosedPlaceholder"),
    BLANK_PLACEHOLDER(
            draft -> prompted(draft)
                    .map(method ->
                            with(method, "int", "zzText", draft.dice.pick(" { zzText }", " {zzText }", " {\nzzText}"))),
            "BlankPlaceholder"),
    UNSUPPORTED_RESULT(
            draft -> prompted(draft).map(method -> {
                method.result = draft.dice.pick(
                        "java.lang.Object",
                        "java.util.Calendar",
                        "java.lang.Thread",
                        "byte",
                        "char",
                        "float",
                        "short",
                        "java.lang.Void",
                        "java.util.Map<java.lang.Integer, java.lang.String>",
                        "java.util.List",
                        "java.util.List<?>",
                        "java.util.Set<? extends java.lang.String>",
                        "java.lang.Number",
                        "java.util.Collection<java.lang.String>",
                        "java.util.List<java.lang.String>[]",
                        "java.lang.Class<?>",
                        "java.util.concurrent.CompletableFuture<java.lang.Object>",
                        "java.util.Optional<java.util.Optional<java.lang.String>>",
                        "java.util.List<java.util.Optional<java.lang.String>>",
                        "java.util.Optional<?>",
                        "dev.typist.service.Reply",
                        "java.util.concurrent.CompletableFuture<?>",
                        "java.util.List<java.util.Calendar>[][]",
                        "java.util.Map<?, ?>",
                        "java.util.Map",
                        "dev.typist.service.Reply<java.util.Calendar[]>",
                        "java.lang.annotation.Annotation",
                        "java.lang.Override",
                        "java.lang.Runnable",
                        "java.util.Map.Entry<java.lang.String, java.lang.String>",
                        "java.lang.Enum<?>",
                        "java.lang.Record",
                        "java.util.stream.Stream<?>");
                return method;
            }),
            "UnsupportedType",
            "ResultNesting"),
    RESULT_NESTING(
            draft -> prompted(draft).map(method -> {
                String reply = "dev.typist.service.Reply<";
                String outcome = "dev.typist.service.Outcome<";
                String future = "java.util.concurrent.CompletableFuture<";
                String stream = "java.util.stream.Stream<";
                String text = "java.lang.String";
                method.result = draft.dice.pick(
                        reply + reply + text + ">>",
                        outcome + reply + text + ">>",
                        reply + outcome + text + ">>",
                        reply + future + text + ">>",
                        "java.util.Optional<" + reply + text + ">>",
                        future + stream + text + ">>",
                        stream + reply + text + ">>",
                        reply + stream + text + ">>",
                        future + future + text + ">>",
                        stream + "java.lang.Integer>");
                return method;
            }),
            "ResultNesting"),
    UNSUPPORTED_PARAMETER(
            draft -> prompted(draft)
                    .map(method -> with(
                            method,
                            draft.dice.pick(
                                    "java.lang.Thread",
                                    "java.lang.Object",
                                    "java.util.List<?>",
                                    "byte[]",
                                    "dev.typist.chat.ChatModel"),
                            "zzText",
                            " {zzText}")),
            "UnsupportedType"),
    UNSUPPORTED_COMPONENT(
            draft -> record(draft)
                    .map(type -> with(
                            type,
                            draft.dice.pick(
                                    "java.util.Calendar",
                                    "java.lang.Object",
                                    "java.util.Map<java.lang.Integer, int[]>",
                                    "char",
                                    "java.util.List<java.util.Optional<java.lang.String>>"),
                            "zzMore")),
            "UnsupportedType"),
    ILLEGAL_COMPONENT(draft -> record(draft).map(type -> with(type, "int", "zz\u00DF")), "IllegalName"),
    ENDLESS_TYPE(draft -> record(draft).map(type -> with(type, type.reference(), "zzNext")), "EndlessType"),
    SAME_COMPONENTS(
            draft -> record(draft).map(type -> with(with(type, "int", "zzMore"), "int", "ZZmore")), "CaseCollision"),
    DISCRIMINATOR(
            draft -> whole(draft, Kind.UNION)
                    .filter(type -> type.members.get(0).kind == Kind.RECORD)
                    .filter(type -> isPlain(type.members.get(0)))
                    .map(type -> with(type.members.get(0), "java.lang.String", "type")),
            "DiscriminatorCollision"),
    SAME_CONSTANTS(
            draft -> whole(draft, Kind.ENUM).map(type -> {
                type.constants.add("zzA");
                type.constants.add("ZZa");
                return type;
            }),
            "CaseCollision"),
    NO_CONSTANTS(
            draft -> whole(draft, Kind.ENUM).map(type -> {
                type.constants.clear();
                return type;
            }),
            "UnsupportedType"),
    EMPTY_DESCRIPTION(
            draft -> draft.types.stream()
                    .filter(draft.whole::contains)
                    .filter(type -> !type.annotations.contains("Describe"))
                    .findFirst()
                    .stream()
                    .map(type -> {
                        type.annotations += draft.typist("Describe", "\" \"");
                        return type;
                    }),
            "EmptyDescription"),
    INACCESSIBLE_TYPE(
            draft -> prompted(draft).filter(method -> draft.outer != null).map(method -> {
                draft.used = false;
                method.result = "ZzSecret";
                draft.outer.body.add("private record ZzSecret(int id) {}");
                return method;
            }),
            "InaccessibleType"),
    PRIVATE_SERVICE(
            draft -> Stream.of(draft)
                    .filter(each -> each.outer != null
                            && each.tools.isEmpty()
                            && each.types.stream().noneMatch(type -> type.holder.contains(each.service)))
                    .map(each -> {
                        each.used = false;
                        each.modifiers = "private ";
                        return each;
                    }),
            "PrivateService"),
    SEALED_SERVICE(
            draft -> Stream.of(draft).map(each -> {
                each.used = false;
                each.modifiers += "sealed ";
                each.members.add("non-sealed interface ZzMore extends " + each.reference() + " {}");
                return each;
            }),
            "SealedService"),
    GENERIC_SERVICE(
            draft -> Stream.of(draft).map(each -> each.typeParameters = "<ZZ extends java.lang.Number>"),
            "GenericService"),
    NOT_AN_INTERFACE(
            draft -> Stream.of(draft)
                    .filter(each -> each.types.stream().noneMatch(type -> type.holder.contains(each.service)))
                    .map(each -> {
                        each.used = false;
                        each.kind = draft.dice.pick("class", "enum", "@interface");
                        each.modifiers = each.modifiers.replace("abstract ", "");
                        each.annotations = "";
                        each.methods.clear();
                        each.members.clear();
                        each.parents.clear();
                        return each;
                    }),
            "NotAnInterface"),
    NAME_COLLISION(
            draft -> Stream.of(draft).map(each -> {
                each.used = false;
                return each.files.put(each.generated(), "class " + each.generated() + " {}") == null;
            }),
            "NameCollision"),
    GENERIC_METHOD(draft -> prompted(draft).map(method -> method.typeParameters = "<ZZ> "), "GenericMethod"),
    SUSPEND(
            draft -> prompted(draft)
                    .filter(method -> !isVarargs(method))
                    .map(method -> method.parameters.add(new Parameter(
                            "", "kotlin.coroutines.Continuation<? super java.lang.String>", "zzEnd", "zzEnd"))),
            "SuspendFunction"),
    HIDDEN_PROMPT(
            draft -> parent(draft, "ZzBase", "@dev.typist.Prompt(\"x\") java.lang.String zzHidden();")
                    .map(each -> each.members.add("java.lang.String zzHidden();")),
            "HiddenPrompt"),
    CONFLICTING_PROMPTS(
            draft -> parent(draft, "ZzBase", "@dev.typist.Prompt(\"x\") java.lang.String zzHidden();")
                    .flatMap(each -> parent(draft, "ZzMore", "@dev.typist.Prompt(\"y\") java.lang.String zzHidden();")),
            "ConflictingInheritance"),
    ILLEGAL_OPTION(
            draft -> prompted(draft)
                    .filter(method -> !method.annotations.contains("Options"))
                    .map(method -> method.annotations += draft.typist(
                            "Options",
                            draft.dice.pick(
                                    "temperature = 2.5",
                                    "temperature = -1",
                                    "topP = 1.1f",
                                    "maxTokens = 0",
                                    "attempts = -1",
                                    "model = \" \"",
                                    "stop = {}",
                                    "stop = \"\"",
                                    "reasoningEffort = \"\"",
                                    "temperature = 0d / 0",
                                    "topP = 1 / 0d"))),
            "IllegalOption"),
    BLANK_MODEL(
            draft -> Stream.of(draft)
                    .filter(each -> each.arguments.stream().noneMatch(argument -> argument.startsWith("model"))
                            && !each.annotations.contains("model ="))
                    .map(each -> each.arguments.add("model = \" \"")),
            "BlankModel"),
    DUPLICATE_OPTIONS(
            draft -> prompted(draft)
                    .filter(method -> method.parameters.stream()
                            .noneMatch(parameter -> parameter.type().endsWith("ChatOptions")))
                    .map(method -> with(
                            with(method, "dev.typist.chat.ChatOptions", "zzOne", ""),
                            "dev.typist.chat.ChatOptions",
                            "zzTwo",
                            "")),
            "DuplicateOptions"),
    NULLABLE_ARGUMENT(
            draft -> prompted(draft)
                    .map(method ->
                            with(method, "dev.typist.chat.@org.jspecify.annotations.Nullable Media", "zzMedia", "")),
            "NullableArgument"),
    NOT_A_TEXT(
            draft -> prompted(draft)
                    .map(method -> with(method, "java.util.List<dev.typist.chat.Media>", "zzMedia", " {zzMedia}")),
            "NotAText"),
    UNKNOWN_PROPERTY(
            draft -> prompted(draft)
                    .map(method -> with(
                            method,
                            draft.dice.pick("java.lang.String", "int", "int[]", "java.util.List<java.lang.String>"),
                            "zzText",
                            " {zzText.zz}")),
            "UnknownProperty"),
    ABSENT_PROPERTY(
            draft -> prompted(draft)
                    .map(method -> with(
                            method,
                            draft.dice.pick(
                                    "java.util.Optional<java.lang.String>",
                                    "java.lang.@org.jspecify.annotations.Nullable String"),
                            "zzText",
                            " {zzText.length}")),
            "AbsentProperty"),
    THROWING_PROPERTY(
            draft -> prompted(draft).map(method -> with(method, "java.io.Reader", "zzText", " {zzText.read}")),
            "ThrowingProperty"),
    STRAY_ANNOTATION(
            draft -> Stream.of(draft)
                    .map(each -> each.members.add(draft.dice.pick(
                            "@dev.typist.Prompt(\"x\") default int zzStray() { return 1; }",
                            "@dev.typist.System(\"x\") static void zzStray() {}",
                            "default void zzStray(@dev.typist.Describe(\"x\") int text) {}",
                            "@dev.typist.Options(seed = 1) default int zzStray() { return 1; }"))),
            "StrayAnnotation"),
    UNLISTED_TOOLS(
            draft -> prompted(draft)
                    .filter(method -> method.more.isEmpty())
                    .map(method -> method.more = draft.dice.pick(
                            "tools = java.lang.String.class", "tools = {int.class}", "tools = int[].class")),
            "UnlistedTools"),
    NO_TOOLS(
            draft -> Stream.of(draft)
                    .filter(each -> !each.arguments.contains("tools = {}"))
                    .map(each -> {
                        each.used = false;
                        return each.listed.add(
                                draft.dice.pick("java.lang.String.class", "int.class", "java.lang.Runnable[].class"));
                    }),
            "NoTools"),
    DUPLICATE_TOOL(
            draft -> box(draft)
                    .map(box -> box.methods.add(
                            new ToolsDraft.Method("zzOther", box.methods.get(0).wire, "\"x\"", "void", ";")))
                    .map(added -> {
                        ToolsDraft box = box(draft).findFirst().orElseThrow();
                        ToolsDraft.Method last = box.methods.get(box.methods.size() - 1);
                        last.modifiers = "static ";
                        last.body = " {}";
                        return box;
                    }),
            "DuplicateToolName"),
    ILLEGAL_TOOL_NAME(
            draft -> box(draft).map(box -> {
                String wire = draft.dice.pick("a b", "", "gr\u00F6\u00DFe", "x".repeat(65), "a.b", "\\n");
                ToolsDraft.Method method =
                        new ToolsDraft.Method("zz\u00DF", wire.isEmpty() ? "zz\u00DF" : wire, "\"x\"", "void", " {}");
                method.modifiers = "static ";
                return box.methods.add(method);
            }),
            "IllegalToolName"),
    EMPTY_TOOL_DESCRIPTION(
            draft -> tool(draft).map(method -> method.description = "\" \" + \"\""), "EmptyToolDescription"),
    PRIVATE_TOOL(
            draft -> tool(draft)
                    .map(method ->
                            method.modifiers = method.modifiers.contains("static") ? "private static " : "private "),
            "PrivateTool"),
    GENERIC_TOOL(
            draft -> box(draft)
                    .filter(box -> !box.declaration.contains("enum "))
                    .map(box -> box.declaration = box.declaration.replaceFirst(
                            "(?<= )" + java.util.regex.Pattern.quote(box.name) + "(?=\\(| |$)",
                            java.util.regex.Matcher.quoteReplacement(box.name + "<ZZ>"))),
            "GenericTool"),
    GENERIC_TOOL_METHOD(draft -> tool(draft).map(method -> method.typeParameters = "<ZZ> "), "GenericMethod"),
    TOOL_PARAMETER(
            draft -> tool(draft).map(method -> {
                method.parameters.add(
                        0,
                        draft.dice.pick("java.lang.Thread", "java.lang.Object", "char", "java.util.List<?>")
                                + " zzText");
                return method;
            }),
            "UnsupportedType"),
    TOOL_RESULT(
            draft -> tool(draft).map(method -> {
                method.result = draft.dice.pick(
                        "java.util.Calendar",
                        "java.lang.Object",
                        "java.util.List<?>",
                        "java.util.Optional<java.util.Optional<java.lang.String>>",
                        "dev.typist.service.Reply<java.lang.String>");
                method.body = " { return null; }";
                return method;
            }),
            "UnsupportedType",
            "ResultNesting"),
    TOOL_THROWS(draft -> tool(draft).map(method -> method.thrown = " throws java.lang.Throwable"), "ToolThrows"),

    MISSING_TYPE(draft -> prompted(draft).map(method -> {
        draft.used = false;
        return method.result = draft.dice.pick(
                "Zzz",
                "java.util.List<Zzz>",
                "zzz.Zzz",
                "Zzz[]",
                "dev.typist.service.Reply<Zzz>",
                "Zzz<java.lang.String>",
                "java.util.Zzz");
    })),
    MISSING_COMPONENT(draft -> record(draft).map(type -> {
        draft.used = false;
        return with(
                type,
                draft.dice.pick("Zzz", "java.util.List<Zzz>", "java.util.Optional<java.util.List<Zzz[]>>"),
                "zzMore");
    })),
    MISSING_PARAMETER(draft -> prompted(draft).map(method -> {
        draft.used = false;
        return with(method, "Zzz", "zzText", draft.dice.pick(" {zzText}", " {zzText.zz}"));
    })),
    MISSING_TOOLS(draft -> Stream.of(draft)
            .filter(each -> !each.arguments.contains("tools = {}"))
            .map(each -> {
                each.used = false;
                return each.listed.add("Zzz.class");
            })),
    MISSING_TOOL_TYPE(draft -> tool(draft).map(method -> {
        draft.used = false;
        method.parameters.add(0, "java.util.List<Zzz> zzText");
        return method;
    })),
    MISSING_PARENT(draft -> Stream.of(draft).map(each -> {
        draft.used = false;
        return each.parents.add("Zzz<java.lang.String>");
    })),
    MISSING_CONSTANT(draft -> prompted(draft).map(method -> {
        draft.used = false;
        return method.promptCode = draft.dice.pick("Zzz.TEXT", "\"a\" + Zzz.TEXT", "ZZ");
    })),
    PROMPT_OF_ANOTHER_TYPE(draft -> prompted(draft).map(method -> {
        draft.used = false;
        return method.promptCode = draft.dice.pick("42", "{\"a\", \"b\"}", "null", "java.lang.String.valueOf(1)");
    })),
    MISSING_OPTION(draft -> prompted(draft)
            .filter(method -> !method.annotations.contains("Options"))
            .map(method -> {
                draft.used = false;
                return method.annotations += draft.typist(
                        "Options",
                        draft.dice.pick(
                                "temperature = Zzz.A",
                                "seed = Zzz.A",
                                "attempts = 1 + Zzz.A",
                                "stop = {\"a\", Zzz.A}",
                                "stop = Zzz.A",
                                "model = Zzz.A"));
            })),
    // Of what else such a service extends, javac says that it does not exist.
    CYCLE(draft -> Stream.of(draft).filter(each -> each.parents.isEmpty()).map(each -> {
        draft.used = false;
        return each.parents.add(each.reference());
    })),
    SAME_METHOD_TWICE(draft -> prompted(draft).map(draft.methods::add)),
    BODY(draft ->
            Stream.of(draft).map(each -> each.members.add("@dev.typist.Prompt(\"zz\") int zzBody() { return 1; }"))),
    NO_RETURN_TYPE(draft -> prompted(draft).map(method -> {
        draft.used = false;
        return method.result = "Zzz.Inner<int>";
    }));

    private final java.util.function.Function<Draft, Stream<?>> change;
    private final Set<String> codes;

    Mistake(java.util.function.Function<Draft, Stream<?>> change, String... codes) {
        this.change = change;
        this.codes = Set.of(codes);
    }

    /** Makes one mistake of those that can be made in a service. */
    static Mistake into(Draft draft) {
        return into(draft, mistake -> true);
    }

    /** Makes a mistake that is ours to report: after its own errors a compiler asks no processor again. */
    static Mistake ofOurs(Draft draft) {
        // Of parameters Eclipse also forgets, in later rounds, which are marked @Nullable.
        return into(
                draft,
                mistake -> !mistake.codes.isEmpty() && mistake != NULLABLE_ARGUMENT && mistake != ABSENT_PROPERTY);
    }

    private static Mistake into(Draft draft, Predicate<Mistake> wanted) {
        for (Mistake mistake : draft.dice.shuffled(List.of(values()))) {
            if (wanted.test(mistake) && mistake.change.apply(draft).findFirst().isPresent()) {
                return mistake;
            }
        }
        throw new AssertionError("every service can be broken");
    }

    /** Whether these errors are this mistake, said once. */
    boolean explains(List<String> errors, boolean eclipse) {
        List<String> own = errors.stream()
                .filter(error -> error.matches("(?s)ERROR \\S+ (\\[\\S+] )?\\[\\w+] .*"))
                // Eclipse does not tell a constant that is missing from one with this text.
                .filter(error -> !eclipse || !codes.isEmpty() || !error.contains("[UnresolvedConstant]"))
                .toList();
        boolean coded =
                own.stream().allMatch(error -> codes.stream().anyMatch(code -> error.contains("[" + code + "] ")));
        // Eclipse cannot point at a record, so each file that uses it is told.
        boolean once = own.size() == 1 || eclipse && !own.isEmpty();
        return codes.isEmpty() ? own.isEmpty() && !errors.isEmpty() : once && coded && errors.size() == own.size();
    }

    private static Stream<MethodDraft> prompted(Draft draft) {
        Predicate<MethodDraft> alone = method -> draft.methods.stream()
                                .filter(other -> other.name.equals(method.name))
                                .count()
                        == 1
                && draft.files.values().stream().noneMatch(file -> file.contains(" " + method.name + "("));
        return draft.methods.stream().filter(method -> method.prompt != null).filter(alone).limit(1).toList().stream();
    }

    private static boolean isNamed(MethodDraft method, Parameter parameter) {
        String name = parameter.placeholder();
        return name.length() > 2
                && method.prompt.contains("{" + name + "}")
                && !method.prompt.contains("{" + name + ".")
                && method.parameters.stream()
                        .noneMatch(other ->
                                other != parameter && other.placeholder().length() > 2);
    }

    private static long texts(MethodDraft method) {
        return method.parameters.stream()
                .filter(parameter -> !parameter.placeholder().isEmpty())
                .count();
    }

    private static boolean isVarargs(MethodDraft method) {
        return method.parameters.stream().anyMatch(parameter -> parameter.type().endsWith("..."));
    }

    private static MethodDraft with(MethodDraft method, String type, String name, String text) {
        method.parameters.add(0, new Parameter("", type, name, text.isEmpty() ? "" : name));
        method.prompt += text;
        return method;
    }

    private static Stream<TypeDraft> whole(Draft draft, Kind kind) {
        return draft.types.stream()
                .filter(draft.whole::contains)
                .filter(type -> type.kind == kind)
                .limit(1)
                .toList()
                .stream();
    }

    private static Stream<TypeDraft> record(Draft draft) {
        return draft.types.stream()
                .filter(draft.whole::contains)
                .filter(type -> type.kind == Kind.RECORD && isPlain(type))
                .limit(1)
                .toList()
                .stream();
    }

    private static boolean isPlain(TypeDraft type) {
        return type.body.stream().noneMatch(member -> member.contains("java.lang.Thread p0"));
    }

    private static TypeDraft with(TypeDraft type, String component, String name) {
        type.components.add(new Component("", TypeUse.of(component), name));
        return type;
    }

    private static Stream<Draft> parent(Draft draft, String name, String method) {
        draft.files.put(name, "interface " + name + " { " + method + " }");
        draft.parents.add(name);
        return Stream.of(draft);
    }

    private static Stream<ToolsDraft> box(Draft draft) {
        return draft.tools.stream().limit(1).toList().stream();
    }

    private static Stream<ToolsDraft.Method> tool(Draft draft) {
        return box(draft).map(box -> box.methods.get(0));
    }
}
