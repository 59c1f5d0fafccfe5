package dev.typist.processor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A random service and all that it needs, before it is written down: it can still be broken. */
final class Draft {

    /** Names of types that generated code, or every Java file, has a use for. */
    private static final List<String> HOSTILE = List.of(
            "String",
            "Object",
            "Override",
            "Optional",
            "List",
            "Shape",
            "Result",
            "PromptMethod",
            "PromptRunner",
            "ChatModel",
            "ServiceSettings",
            "Tool",
            "Toolbox",
            "ToolMethod",
            "Objects",
            "Generated",
            "SuppressWarnings",
            "Integer",
            "Long",
            "Map",
            "Set",
            "Reply",
            "Outcome",
            "Stream",
            "CompletableFuture",
            "ChatOptions",
            "BigDecimal",
            "Deprecated");

    private static final List<String> NAMES = List.of(
            "Order",
            "Customer",
            "Topic",
            "Line",
            "Kind",
            "Node",
            "Enquiry",
            "Gr\u00F6\u00DFe",
            "\u540D\u524D",
            "$Order$",
            "_Item",
            "URL",
            "aLower",
            "X",
            "\uD835\uDCB3",
            "Item2",
            "TOPIC",
            "Stra\u00DFe",
            "\u0130stanbul",
            "Order_Line");

    final Dice dice;
    final RandomTexts texts;
    final String home;
    /** Simple names that mean a type of this service here. */
    final Set<String> shadowed = new HashSet<>();

    private final List<String> hostile = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private final TreeSet<String> imports = new TreeSet<>();

    String service;
    /** What the service is nested in; null if in nothing. */
    TypeDraft outer;

    /** What is in the parentheses of {@code @AiService}, and the classes with tools there. */
    final List<String> arguments = new ArrayList<>();

    final List<String> listed = new ArrayList<>();
    String annotations = "";
    String modifiers = "";
    String kind = "interface";
    String typeParameters = "";
    final List<String> parents = new ArrayList<>();
    final List<MethodDraft> methods = new ArrayList<>();
    /** What else the interface holds. */
    final List<String> members = new ArrayList<>();

    final List<ToolsDraft> tools = new ArrayList<>();
    final List<TypeDraft> types = new ArrayList<>();
    /** Types of which everything has to be readable, since a result or a tool holds them. */
    final Set<TypeDraft> whole = new HashSet<>();
    /** Files without a draft, by name. */
    final Map<String, String> files = new LinkedHashMap<>();

    boolean used = true;

    Draft(Dice dice, String home) {
        this.dice = dice;
        this.texts = new RandomTexts(dice);
        this.home = home;
        List.of("Nested", "Inner", "Use").forEach(this::reserve);
        for (int i = dice.oneIn(3) ? 1 + dice.below(4) : 0; i > 0; i--) {
            String name = dice.pick(HOSTILE);
            if (shadowed.add(name)) {
                hostile.add(name);
            }
        }
    }

    /** Keeps a name for a type. */
    String reserve(String name) {
        taken.add(folded(name));
        return name;
    }

    /** A name that no other type of this service has, on no file system. */
    String typeName() {
        String name = !hostile.isEmpty() && dice.oneIn(2) ? hostile.remove(0) : dice.pick(NAMES);
        String wanted = name;
        for (int i = 2; HOSTILE.contains(wanted) && !shadowed.contains(wanted) || !taken.add(folded(wanted)); i++) {
            wanted = name + i;
        }
        return wanted;
    }

    private static String folded(String name) {
        return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** How a type of a library is written: by its simple name where that means it. */
    String library(String name) {
        String simple = name.substring(name.lastIndexOf('.') + 1);
        boolean implied = name.equals("java.lang." + simple);
        if (shadowed.contains(simple)
                || !implied && imports.stream().anyMatch(each -> each.endsWith("." + simple) && !each.equals(name))) {
            return name;
        }
        if (!implied) {
            imports.add(name);
        }
        return simple;
    }

    /** An annotation of Typist, with what is in its parentheses. */
    String typist(String name, String arguments) {
        return "@" + library("dev.typist." + name) + "(" + arguments + ") ";
    }

    String reference() {
        return outer == null ? service : outer.reference() + "." + service;
    }

    /** The class that is generated. */
    String generated() {
        return reference().replace('.', '_').replace('$', '_') + "_AiService";
    }

    /** Every file by its path. */
    Map<String, String> sources() {
        String body = typist("AiService", arguments()) + annotations + modifiers + kind + " " + service + typeParameters
                + (parents.isEmpty() ? "" : " extends " + String.join(", ", parents)) + " {\n"
                + methods.stream().map(method -> method.written(this) + "\n").collect(Collectors.joining())
                + members.stream().map(member -> member + "\n").collect(Collectors.joining())
                + nestedIn(reference()) + "}";
        Map<String, String> sources = new LinkedHashMap<>();
        if (outer == null) {
            put(sources, service, body);
        } else {
            outer.body.add(body + "\n" + nestedIn(outer.reference()));
            put(sources, outer.name, outer.written());
            outer.body.remove(outer.body.size() - 1);
        }
        types.stream().filter(type -> type.holder.isEmpty()).forEach(type -> put(sources, type.name, type.written()));
        tools.forEach(tool -> put(sources, tool.name, tool.written(this)));
        files.forEach((name, source) -> put(sources, name, source));
        if (used) {
            put(sources, "Use", use());
        }
        return sources;
    }

    private String arguments() {
        List<String> all = new ArrayList<>(arguments);
        if (!listed.isEmpty()) {
            all.add(listed.size() == 1 ? "tools = " + listed.get(0) : "tools = {" + String.join(", ", listed) + ",}");
        }
        return String.join(", ", all);
    }

    private String nestedIn(String holder) {
        return types.stream()
                .filter(type -> type.holder.equals(holder))
                .map(type -> type.written() + "\n")
                .collect(Collectors.joining());
    }

    private String use() {
        List<ToolsDraft> instances = tools.stream()
                .filter(ToolsDraft::hasInstance)
                .filter(tool -> tool.listed)
                .toList();
        return "class Use { java.lang.Object make(dev.typist.chat.ChatModel model"
                + instances.stream()
                        .map(tool -> ", " + tool.name + " " + tool.argument())
                        .collect(Collectors.joining())
                + ") { return new " + generated() + "(model"
                + instances.stream().map(tool -> ", " + tool.argument()).collect(Collectors.joining()) + "); } }";
    }

    private void put(Map<String, String> sources, String name, String body) {
        String head = "package " + home + ";\n\n"
                + imports.stream().map(each -> "import " + each + ";\n").collect(Collectors.joining());
        sources.put(home.replace('.', '/') + "/" + name + ".java", head + "\n" + body + "\n");
    }
}
