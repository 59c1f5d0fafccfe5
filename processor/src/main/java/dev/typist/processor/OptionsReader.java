package dev.typist.processor;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
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

    /** What gateways know. A {@code ChatOptions} argument may say another. */
    private static final List<String> EFFORTS = List.of("none", "minimal", "low", "medium", "high", "xhigh", "max");

    private static final int MOST_STOPS = 4;

    private final Subject subject;
    private final Problems problems;

    OptionsReader(Subject subject) {
        this.subject = subject;
        this.problems = subject.problems();
    }

    /** Those of the whole service: its own, or else that of its parents. */
    Map<String, Option> ofService(AnnotationMirror service) {
        List<Element> elements = new ArrayList<>();
        collect(subject.type(), elements);
        Map<String, Option> options = read(elements, "the service");
        AnnotationValue model = Annotations.member(service, "model");
        if (model != null && options.containsKey("model") && elements.contains(subject.type())) {
            problems.report(
                    new Place(subject.type(), service, model),
                    "[DuplicateModel] %s names its model twice, here and in @Options; remove one.",
                    Names.nested(subject.type()));
        }
        return options;
    }

    private static void collect(TypeElement type, List<Element> elements) {
        if (Annotations.isPresent(type, AnnotationNames.OPTIONS)) {
            elements.add(type);
            return;
        }
        for (TypeMirror parent : type.getInterfaces()) {
            collect(TypeElements.of(parent), elements);
        }
    }

    /** Those of a method, over those of its service. */
    Map<String, Option> ofMethod(ServiceMethod method, Map<String, Option> service) {
        Map<String, Option> options = new LinkedHashMap<>();
        Map<String, Option> own = read(
                method.declarations().stream()
                        .map(Element.class::cast)
                        .filter(declaration -> Annotations.isPresent(declaration, AnnotationNames.OPTIONS))
                        .toList(),
                method.name());
        for (String member : MEMBERS) {
            Optional.ofNullable(own.getOrDefault(member, service.get(member)))
                    .ifPresent(value -> options.put(member, value));
        }
        return options;
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

    private Map<String, Option> read(List<Element> elements, String what) {
        List<Map<String, Option>> all =
                elements.stream().map(this::read).distinct().toList();
        if (all.size() > 1) {
            problems.report(
                    subject.type(),
                    "[ConflictingInheritance] %s inherits different @Options for %s from its parents; write its own @Options.",
                    Names.nested(subject.type()),
                    what);
        }
        return all.isEmpty() ? Map.of() : all.get(0);
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
            case "seed" ->
                value.getValue() instanceof Long number ? Option.of(CodeBlock.of("$LL", number)) : unknown(place);
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
                ? Option.of(CodeBlock.of("$L", number))
                : refuse(member, String.valueOf(number), "a number from 0 to " + (int) most, place);
    }

    private @Nullable Option count(String member, AnnotationValue value, Place place) {
        if (!(value.getValue() instanceof Integer number)) {
            return unknown(place);
        }
        return number >= 1
                ? Option.of(CodeBlock.of("$L", number))
                : refuse(member, String.valueOf(number), "at least 1", place);
    }

    /** A constant that does not exist is the compiler's to report. */
    private static @Nullable Option constant(AnnotationValue value) {
        return value.getValue() instanceof VariableElement constant
                ? Option.of(CodeBlock.of("$T.$L", RuntimeNames.OUTPUT_MODE, constant.getSimpleName()))
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
            case "reasoningEffort" -> EFFORTS.contains(value) ? "" : "one of " + String.join(", ", EFFORTS);
            default -> value.isBlank() ? "a text" : "";
        };
        if (!range.isEmpty()) {
            refuse(member, "\"" + value + "\"", range, place);
        }
        return range.isEmpty();
    }

    private @Nullable Option stops(Element element, AnnotationMirror mirror, Place place) {
        List<AnnotationValue> values = Annotations.array(mirror, "stop");
        if (values.isEmpty() || values.size() > MOST_STOPS) {
            return refuse("stop", values.isEmpty() ? "empty" : values.size() + " texts", "1 to 4 texts", place);
        }
        boolean properties = false;
        boolean complete = true;
        List<CodeBlock> texts = new ArrayList<>();
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
                properties |= new PropertyText(text).hasProperties();
                texts.add(Literals.of(text));
            }
        }
        return complete ? stops(values, texts, properties) : null;
    }

    /** If one of them names a property, the runtime reads them all, and so replaces what is literal in each. */
    private static Option stops(List<AnnotationValue> values, List<CodeBlock> texts, boolean properties) {
        List<CodeBlock> codes = properties
                ? texts
                : values.stream()
                        .map(value -> new PropertyText(String.valueOf(value.getValue()))
                                .withDefaults()
                                .map(Literals::of)
                                .orElseThrow())
                        .toList();
        return new Option(CodeBlock.join(codes, ", "), properties);
    }

    private @Nullable Option refuse(String member, String value, String range, Place place) {
        problems.report(
                place,
                "[IllegalOption] %s is %s, and no provider takes that; write %s, or leave it out.",
                member,
                value,
                range);
        return null;
    }
}
