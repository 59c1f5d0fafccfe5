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
            "model", "temperature", "topP", "maxTokens", "stop", "seed", "reasoningEffort", "output", "attempts");

    private final Subject subject;
    private final Problems problems;

    OptionsReader(Subject subject) {
        this.subject = subject;
        this.problems = subject.problems();
    }

    /** Those of the whole service: its own, or else that of its parents. */
    Map<String, CodeBlock> ofService(AnnotationMirror service) {
        List<Element> elements = new ArrayList<>();
        collect(subject.type(), elements);
        Map<String, CodeBlock> options = read(elements, "the service");
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
    Map<String, CodeBlock> ofMethod(ServiceMethod method, Map<String, CodeBlock> service) {
        Map<String, CodeBlock> options = new LinkedHashMap<>();
        Map<String, CodeBlock> own = read(
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

    private Map<String, CodeBlock> read(List<Element> elements, String what) {
        List<Map<String, CodeBlock>> all =
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

    private Map<String, CodeBlock> read(Element element) {
        AnnotationMirror mirror =
                Annotations.find(element, AnnotationNames.OPTIONS).orElseThrow();
        Map<String, CodeBlock> options = new LinkedHashMap<>();
        for (String member : MEMBERS) {
            AnnotationValue value = Annotations.member(mirror, member);
            CodeBlock code = value == null ? null : code(element, mirror, member, value);
            if (code != null) {
                options.put(member, code);
            }
        }
        return options;
    }

    private @Nullable CodeBlock code(Element element, AnnotationMirror mirror, String member, AnnotationValue value) {
        Place place = new Place(element, mirror, value);
        return switch (member) {
            case "temperature" -> decimal(member, value, 2, place);
            case "topP" -> decimal(member, value, 1, place);
            case "maxTokens", "attempts" -> count(member, value, place);
            case "seed" -> CodeBlock.of("$LL", value.getValue());
            case "output" -> constant(value);
            case "stop" -> texts(mirror, place);
            default ->
                text(member, Annotations.text(element, mirror, member, problems).text(), place);
        };
    }

    private @Nullable CodeBlock decimal(String member, AnnotationValue value, double most, Place place) {
        if (value.getValue() instanceof Double number && number >= 0 && number <= most) {
            return CodeBlock.of("$L", number);
        }
        return refuse(member, String.valueOf(value.getValue()), "from 0 to " + (int) most, place);
    }

    private @Nullable CodeBlock count(String member, AnnotationValue value, Place place) {
        if (value.getValue() instanceof Integer number && number >= 1) {
            return CodeBlock.of("$L", number);
        }
        return refuse(member, String.valueOf(value.getValue()), "at least 1", place);
    }

    /** A constant that does not exist is the compiler's to report. */
    private static @Nullable CodeBlock constant(AnnotationValue value) {
        return value.getValue() instanceof VariableElement constant
                ? CodeBlock.of("$T.$L", RuntimeNames.OUTPUT_MODE, constant.getSimpleName())
                : null;
    }

    private @Nullable CodeBlock text(String member, String text, Place place) {
        return text.isBlank() ? refuse(member, "\"" + text + "\"", "a text", place) : Literals.of(text);
    }

    private @Nullable CodeBlock texts(AnnotationMirror mirror, Place place) {
        List<String> texts = Annotations.array(mirror, "stop").stream()
                .map(value -> String.valueOf(value.getValue()))
                .toList();
        if (texts.contains("<error>")) {
            problems.awaitConstant(place);
        }
        return texts.isEmpty() || texts.contains("")
                ? refuse("stop", texts.isEmpty() ? "empty" : "\"\"", "texts", place)
                : texts.stream().map(Literals::of).collect(CodeBlock.joining(", "));
    }

    private @Nullable CodeBlock refuse(String member, String value, String range, Place place) {
        problems.report(
                place,
                "[IllegalOption] %s is %s, and no provider takes that; write %s, or leave it out.",
                member,
                value,
                range);
        return null;
    }
}
