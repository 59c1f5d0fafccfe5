package dev.typist.processor;

import dev.typist.processor.Template.Fault;
import dev.typist.processor.Template.Placeholder;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** Checks the texts of a service and their placeholders against the parameters. */
final class TextChecks {

    /** What javac puts into a class file as one text, which is one byte less than the file could hold. */
    static final int LONGEST_CONSTANT = 65_534;

    private static final Pattern BESIDE = Pattern.compile("(^|\\W)dev\\.typist\\.chat\\.(Media|ChatOptions)\\b");

    private final Problems problems;
    private final ServiceMethod method;
    private final List<Parameter> parameters;
    private final List<String> names;
    /** The parameters that the texts name, by their names or by ones that are almost right. */
    private final Set<String> mentioned = new HashSet<>();

    private boolean guessed;

    TextChecks(Problems problems, ServiceMethod method, List<Parameter> parameters) {
        this.problems = problems;
        this.method = method;
        this.parameters = parameters;
        this.names = Parameter.textNames(parameters);
    }

    /** Sees that a text of generated code fits a class file. */
    static void requireConstant(String text, String what, Place place, Problems problems) {
        if (isTooLong(text, LONGEST_CONSTANT)) {
            reportTooLong(text, LONGEST_CONSTANT, what, "make it shorter", place, problems);
        }
    }

    /** Sees that the text of an annotation fits a class file. */
    static void requireValue(String text, String kind, Place place, Problems problems) {
        if (isTooLong(text, LONGEST_CONSTANT + 1)) {
            reportTooLong(
                    text,
                    LONGEST_CONSTANT + 1,
                    "The " + kind + " text",
                    "keep it in a file and name that: @" + (kind.equals("prompt") ? "Prompt" : "System")
                            + "(resource = \"…\")",
                    place,
                    problems);
        }
    }

    private static boolean isTooLong(String text, int most) {
        return text.length() > most / 3 && bytes(text) > most;
    }

    private static void reportTooLong(
            String text, int most, String what, String instead, Place place, Problems problems) {
        problems.report(
                place,
                "[ConstantTooLong] %s is a text of %d bytes, and a class file holds at most %d in one; %s.",
                what,
                bytes(text),
                most,
                instead);
    }

    private static long bytes(String text) {
        return text.chars().map(TextChecks::bytes).sum();
    }

    /** The length of a character in a class file, which is UTF-8 with two exceptions. */
    static int bytes(int c) {
        return c > 0 && c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
    }

    void check(Template template, SourceText text) {
        template.faults().forEach(fault -> report(fault, text.at(fault.offset())));
        for (Template.Part part : template.parts()) {
            if (part instanceof Placeholder placeholder) {
                check(placeholder.parameter(), text.at(placeholder.offset()));
            }
        }
    }

    private void check(String name, Place place) {
        mentioned.add(name);
        Parameter parameter = Parameter.named(name, parameters);
        if (parameter == null) {
            reportUnknown(name, place);
        } else if (!parameter.isText()) {
            problems.report(
                    place,
                    "[NotAText] \"%s\" %s and is no part of a text, so {%s} cannot name it; remove the placeholder, or write"
                            + " \\{%s} if the text means the braces (\"\\\\{\" in Java).",
                    name,
                    parameter.role() == Parameter.Role.OPTIONS
                            ? "holds the options of a call"
                            : "goes beside the prompt",
                    name,
                    name);
        }
    }

    private void report(Fault fault, Place place) {
        mentioned.add(fault.parameter());
        String written = fault.written().replace("\n", "\\n");
        switch (fault.kind()) {
            case UNCLOSED ->
                problems.report(
                        place,
                        "[UnclosedPlaceholder] \"%s\" is not closed, so a model would see the brace and the name; write {%s},"
                                + " or \\%s if the text means the brace (\"\\\\{\" in Java).",
                        written,
                        fault.name(),
                        written);
            case BLANK ->
                problems.report(
                        place,
                        "[BlankPlaceholder] \"%s\" has blanks inside, so a model would see the braces and the name; write {%s},"
                                + " or \\%s if the text means the braces (\"\\\\{\" in Java).",
                        written,
                        fault.name(),
                        written);
            case MALFORMED ->
                problems.report(
                        place,
                        "[MalformedPlaceholder] \"%s\" is no placeholder, for between its braces is more than a name and"
                                + " properties, so a model would see all of it; write {%s}, or \\%s if the text means the"
                                + " braces (\"\\\\{\" in Java).",
                        written,
                        fault.name(),
                        written);
        }
    }

    private void reportUnknown(String name, Place place) {
        Optional<String> closest = namesAreLost() ? Optional.empty() : Suggestions.closest(name, names);
        closest.ifPresent(mentioned::add);
        guessed |= closest.isEmpty();
        problems.report(
                place,
                "[UnknownPlaceholder] No parameter of %s is named \"%s\". %s",
                method.name(),
                name,
                advice(name, closest));
    }

    private String advice(String name, Optional<String> closest) {
        if (names.isEmpty()) {
            return "It has none; add one, or write \\{" + name + "} if the text means the braces (\"\\\\{\" in Java).";
        }
        if (namesAreLost()) {
            return "The names of its parameters are not in the class file of "
                    + Names.describe(Nesting.around(method.element()))
                    + "; write @Name(\"…\") on them, compile that interface with -parameters, or repeat the method with its"
                    + " @Prompt here.";
        }
        return closest.map(found -> "Did you mean \"" + found + "\"?")
                .orElseGet(() -> "There are: " + String.join(", ", names) + "; add it, or write \\{" + name
                        + "} if the text means the braces (\"\\\\{\" in Java).");
    }

    /** A class file compiled without {@code -parameters} gives arg0, arg1 … */
    private boolean namesAreLost() {
        for (int i = 0; i < parameters.size(); i++) {
            if (!parameters.get(i).name().equals("arg" + i)) {
                return false;
            }
        }
        return !problems.canPointAt(method.element());
    }

    /** Of a text that cannot be read nobody knows which parameters it names. */
    void missText() {
        guessed = true;
    }

    /** Whether a parameter holds what goes beside the texts, in a form that does not. */
    static boolean goesBeside(Parameter parameter) {
        return parameter.isText()
                && ScalarType.of(parameter.type()) == null
                && BESIDE.matcher(Names.full(parameter.type())).find();
    }

    /** After all texts of the method: a parameter that none of them names would be dropped in silence. */
    void checkUnused() {
        for (Parameter parameter : parameters) {
            if (goesBeside(parameter) && !mentioned.contains(parameter.name())) {
                mentioned.add(parameter.name());
                problems.report(
                        parameter.element(),
                        "[UnsupportedType] \"%s\" is of the type %s, which no method of a service takes; write ChatOptions, Media"
                                + " or List<Media>.",
                        parameter.name(),
                        Names.shown(parameter.type()));
            }
        }
        if (guessed) {
            return;
        }
        for (Parameter parameter : parameters) {
            // What no placeholder can be called is reported already.
            if (parameter.isText()
                    && !mentioned.contains(parameter.name())
                    && SourceVersion.isIdentifier(parameter.name())) {
                problems.report(
                        parameter.element(),
                        "[UnusedParameter] The prompt of %s does not use \"%s\", so the model would never see it; write {%s}"
                                + " where it belongs, or remove the parameter.",
                        method.name(),
                        parameter.name(),
                        parameter.name());
            }
        }
    }
}
