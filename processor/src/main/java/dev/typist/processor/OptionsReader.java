package dev.typist.processor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Reads {@code @Options}: by member, the arguments for the method of that name in the runtime's builders. */
final class OptionsReader {

    private static final List<String> MEMBERS = List.of(
            "model",
            "temperature",
            "topP",
            "maxTokens",
            "stop",
            "seed",
            "reasoningEffort",
            "output",
            "attempts",
            "timeout");

    /** What gateways are known to take. */
    private static final List<String> EFFORTS = List.of("none", "minimal", "low", "medium", "high", "xhigh", "max");

    /** What OpenAI takes; others take more. */
    private static final int MOST_STOPS = 4;

    /** What no provider sees. */
    private static final Set<String> OURS = Set.of("attempts", "timeout", "output");

    private final Subject subject;
    private final Problems problems;

    OptionsReader(Subject subject) {
        this.subject = subject;
        this.problems = subject.problems();
    }

    /** Those of the whole service: its own over those of its parents. */
    Map<String, Option> ofService(AnnotationMirror service) {
        Map<String, Option> own = own(subject.type());
        Map<String, Option> options = over(own, inherited(subject.type()));
        AnnotationValue model = Annotations.member(service, "model");
        if (model != null && own.containsKey("model")) {
            problems.report(
                    new Place(subject.type(), service, model),
                    "[DuplicateModel] %s names its model twice, here and in @Options; remove one.",
                    Names.nested(subject.type()));
        } else if (model != null) {
            options.remove("model");
        }
        return options;
    }

    private Map<String, Option> own(Element element) {
        return Annotations.isPresent(element, AnnotationNames.OPTIONS) ? read(element) : Map.of();
    }

    /** Those that the parents of an interface agree on, each over those of its own parents. */
    private Map<String, Option> inherited(TypeElement type) {
        return agreed(
                type.getInterfaces().stream().map(TypeElements::of).map(parent -> over(own(parent), inherited(parent))),
                own(type).keySet(),
                "the service");
    }

    private static Map<String, Option> over(Map<String, Option> upper, Map<String, Option> lower) {
        Map<String, Option> options = new LinkedHashMap<>();
        for (String member : MEMBERS) {
            Optional.ofNullable(upper.getOrDefault(member, lower.get(member)))
                    .ifPresent(value -> options.put(member, value));
        }
        return options;
    }

    /** Those of a method, over those of its service. */
    Map<String, Option> ofMethod(ServiceMethod method, Map<String, Option> service) {
        if (!isSaid(method)) {
            return service;
        }
        Map<String, Option> own = agreed(method.declarations().stream().map(this::own), Set.of(), method.name());
        return own.isEmpty() ? service : over(own, service);
    }

    private static boolean isSaid(ServiceMethod method) {
        for (Element declaration : method.declarations()) {
            if (Annotations.isPresent(declaration, AnnotationNames.OPTIONS)) {
                return true;
            }
        }
        return false;
    }

    /** Reports that a method says how its answer is asked for, though that is text. */
    void refuseOutput(ServiceMethod method) {
        for (Element declaration : method.declarations()) {
            Annotations.find(declaration, AnnotationNames.OPTIONS).ifPresent(mirror -> {
                AnnotationValue output = Annotations.member(mirror, "output");
                if (output != null) {
                    problems.report(
                            new Place(declaration, mirror, output),
                            "[UnusedOutput] The answer of %s is text, which is asked for in one way only; remove output, or"
                                    + " return another type.",
                            method.name());
                }
            });
        }
    }

    /** Those of several declarations as one; {@code decided}: what is said below them, whatever they say. */
    private Map<String, Option> agreed(Stream<Map<String, Option>> several, Set<String> decided, String what) {
        Map<String, Option> agreed = new LinkedHashMap<>();
        several.forEach(options -> options.forEach((member, option) -> {
            Option other = agreed.putIfAbsent(member, option);
            if (other != null && !other.equals(option) && !decided.contains(member)) {
                problems.report(
                        subject.type(),
                        "[ConflictingInheritance] %s inherits different @Options(%s) for %s from its parents; write its own"
                                + " @Options(%s).",
                        Names.nested(subject.type()),
                        member,
                        what,
                        member);
            }
        }));
        return agreed;
    }

    private Map<String, Option> read(Element element) {
        AnnotationMirror mirror =
                Annotations.find(element, AnnotationNames.OPTIONS).orElseThrow();
        Map<String, Option> options = new LinkedHashMap<>();
        for (String member : MEMBERS) {
            AnnotationValue value = Annotations.member(mirror, member);
            Option option = value == null ? null : option(element, mirror, member, value);
            if (option != null) {
                options.put(member, option);
            }
        }
        return options;
    }

    private @Nullable Option option(Element element, AnnotationMirror mirror, String member, AnnotationValue value) {
        Place place = new Place(element, mirror, value);
        return switch (member) {
            case "temperature" -> decimal(member, value, 2, place);
            case "topP" -> decimal(member, value, 1, place);
            case "maxTokens", "attempts" -> count(member, value, place);
            case "seed" -> value.getValue() instanceof Long number ? Option.of(Code.of("$LL", number)) : unknown(place);
            case "output" -> constant(value);
            case "stop" -> stops(element, mirror, place);
            default -> text(member, Annotations.text(element, mirror, member, problems));
        };
    }

    private @Nullable Option decimal(String member, AnnotationValue value, double most, Place place) {
        if (!(value.getValue() instanceof Double number)) {
            return unknown(place);
        }
        return number >= 0 && number <= most
                ? Option.of(Code.of("$L", number))
                : refuse(member, String.valueOf(number), "a number from 0 to " + (int) most, place);
    }

    private @Nullable Option count(String member, AnnotationValue value, Place place) {
        if (!(value.getValue() instanceof Integer number)) {
            return unknown(place);
        }
        return number >= 1
                ? Option.of(Code.of("$L", number))
                : refuse(member, String.valueOf(number), "at least 1", place);
    }

    /** A constant that does not exist is the compiler's to report. */
    private static @Nullable Option constant(AnnotationValue value) {
        return value.getValue() instanceof VariableElement constant
                ? Option.of(Code.of("$T.$L", RuntimeNames.OUTPUT_MODE, constant.getSimpleName()))
                : null;
    }

    /** A constant that does not exist yet has the value {@code <error>}, whatever its type. */
    private @Nullable Option unknown(Place place) {
        problems.awaitConstant(place);
        return null;
    }

    /** A text member, which may name properties; null if it cannot be used, which is then reported. */
    @Nullable
    Option text(String member, Annotations.Text written) {
        PropertyText text = new PropertyText(written.text());
        if (written.text().equals(Annotations.MISSING) || hasFault(text, written.place())) {
            return null;
        }
        Optional<String> value = text.withDefaults();
        if (value.isPresent() && !isRight(member, value.get(), written.place())) {
            return null;
        }
        TextChecks.requireConstant(written.text(), member, written.place(), problems);
        if (text.hasProperties()) {
            return new Option(Literals.of(text.text()), true);
        }
        return Option.of(
                member.equals("timeout")
                        ? TimeText.read(value.orElseThrow()).map(Literals::of).orElseThrow()
                        : Literals.of(value.orElseThrow()));
    }

    private boolean hasFault(PropertyText text, Place place) {
        Optional<String> fault = text.fault();
        fault.ifPresent(found -> problems.report(
                place,
                "[PropertySyntax] \"%s\" names no property; write ${key} or ${key:default}, with a key of letters, digits, dots,"
                        + " _ and -, or \\${ if the text means it (\"\\\\${\" in Java).",
                found));
        return fault.isPresent();
    }

    private boolean isRight(String member, String value, Place place) {
        String range = switch (member) {
            case "timeout" ->
                TimeText.read(value).isPresent() ? "" : "a time above zero, such as 30s, 2m, 500ms, 1h or PT1M30S";
            default -> value.isBlank() ? "a text" : "";
        };
        if (!range.isEmpty()) {
            refuse(member, "\"" + value + "\"", range, place);
        } else if (member.equals("reasoningEffort") && !EFFORTS.contains(value)) {
            warn(
                    place,
                    "reasoningEffort is \"" + value + "\", which no gateway is known to take; write one of "
                            + String.join(", ", EFFORTS));
        }
        return range.isEmpty();
    }

    private void warn(Place place, String what) {
        problems.warn(new TypePath(place, "", place.element()), "[UnusualOption] %s", what);
    }

    private @Nullable Option stops(Element element, AnnotationMirror mirror, Place place) {
        List<AnnotationValue> values = Annotations.array(mirror, "stop");
        if (values.isEmpty()) {
            return refuse("stop", "empty", "1 to 4 texts", place);
        }
        if (values.size() > MOST_STOPS) {
            warn(
                    place,
                    "stop has " + values.size() + " texts, and OpenAI takes at most " + MOST_STOPS
                            + "; leave some out");
        }
        boolean properties = false;
        boolean complete = true;
        List<Code> texts = new ArrayList<>();
        for (AnnotationValue value : values) {
            Place its = new Place(element, mirror, value);
            String text = Annotations.text(value, its, problems);
            if (text.equals(Annotations.MISSING)) {
                complete = false;
            } else if (hasFault(new PropertyText(text), its)) {
                complete = false;
            } else if (new PropertyText(text)
                    .withDefaults()
                    .filter(String::isEmpty)
                    .isPresent()) {
                refuse("stop", "\"\"", "texts", its);
                complete = false;
            } else {
                TextChecks.requireConstant(text, "stop", its, problems);
                properties |= new PropertyText(text).hasProperties();
                texts.add(Literals.of(text));
            }
        }
        return complete ? stops(values, texts, properties) : null;
    }

    /** If one of them names a property, the runtime reads them all, and so replaces what is literal in each. */
    private static Option stops(List<AnnotationValue> values, List<Code> texts, boolean properties) {
        List<Code> codes = properties
                ? texts
                : values.stream()
                        .map(value -> new PropertyText(String.valueOf(value.getValue()))
                                .withDefaults()
                                .map(Literals::of)
                                .orElseThrow())
                        .toList();
        return new Option(Code.join(codes, ", "), properties);
    }

    private @Nullable Option refuse(String member, String value, String range, Place place) {
        problems.report(
                place,
                "[IllegalOption] %s is %s%s; write %s, or leave it out.",
                member,
                value,
                OURS.contains(member) ? "" : ", which no provider takes",
                range);
        return null;
    }
}
