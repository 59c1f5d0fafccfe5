package dev.typist.processor;

import dev.typist.processor.PromptModel.Example;
import dev.typist.processor.Template.Placeholder;
import dev.typist.processor.Template.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/** Reads {@code @Example}. */
final class ExampleReader {

    private final Subject subject;
    private final Problems problems;
    private final List<String> names;

    ExampleReader(Subject subject, List<Parameter> parameters) {
        this.subject = subject;
        this.problems = subject.problems();
        this.names = Parameter.names(parameters);
    }

    /**
     * The examples of a method.
     *
     * @param schema that of its result, empty if it is text; null if the result is in error
     */
    List<Example> read(ServiceMethod method, @Nullable String schema) {
        Set<List<Example>> all = new LinkedHashSet<>();
        for (ExecutableElement declaration : method.declarations()) {
            List<Example> examples = hasAny(declaration) ? read(declaration, method, schema) : List.of();
            if (!examples.isEmpty()) {
                all.add(examples);
            }
        }
        if (all.size() > 1) {
            problems.report(
                    subject.type(),
                    "[ConflictingInheritance] %s inherits different @Examples for %s from its parents; declare the method here"
                            + " with its own.",
                    Names.nested(subject.type()),
                    method.name());
        }
        return all.isEmpty() ? List.of() : all.iterator().next();
    }

    private List<Example> read(ExecutableElement declaration, ServiceMethod method, @Nullable String schema) {
        List<Example> examples = new ArrayList<>();
        mirrors(declaration).forEach(mirror -> {
            String user = text(declaration, mirror, "user", true);
            String assistant = text(declaration, mirror, "assistant", schema != null && schema.isEmpty());
            if (schema != null && !schema.isEmpty() && !assistant.isBlank() && !assistant.equals(Annotations.MISSING)) {
                check(assistant, method, schema, place(declaration, mirror, "assistant"));
            }
            examples.add(new Example(user, assistant));
        });
        return examples;
    }

    private static boolean hasAny(ExecutableElement method) {
        return Annotations.isPresent(method, AnnotationNames.EXAMPLE)
                || Annotations.isPresent(method, AnnotationNames.EXAMPLES);
    }

    private static List<AnnotationMirror> mirrors(ExecutableElement method) {
        List<AnnotationMirror> mirrors = new ArrayList<>();
        Annotations.find(method, AnnotationNames.EXAMPLE).ifPresent(mirrors::add);
        Annotations.find(method, AnnotationNames.EXAMPLES).ifPresent(several -> {
            for (AnnotationValue value : Annotations.array(several, "value")) {
                if (value.getValue() instanceof AnnotationMirror mirror) {
                    mirrors.add(mirror);
                }
            }
        });
        return mirrors;
    }

    private String text(ExecutableElement declaration, AnnotationMirror mirror, String member, boolean checked) {
        Annotations.Text text = Annotations.text(declaration, mirror, member, problems);
        if (text.text().isBlank()) {
            problems.report(
                    text.place(),
                    "[EmptyPrompt] The %s text of an example is empty, and a model learns nothing from it; write one, or remove"
                            + " the @Example.",
                    member);
        }
        TextChecks.requireConstant(
                text.text(),
                "The " + member + " text of an example of " + declaration.getSimpleName(),
                text.place(),
                problems);
        return checked ? literal(text) : text.text();
    }

    /** A text without placeholders. */
    private String literal(Annotations.Text text) {
        Template template = TemplateParser.parse(text.text(), names);
        StringBuilder literal = new StringBuilder();
        for (Template.Part part : template.parts()) {
            if (part instanceof Text words) {
                literal.append(words.text());
            } else if (part instanceof Placeholder placeholder) {
                literal.append('{').append(placeholder.name()).append('}');
                if (names.contains(placeholder.parameter())) {
                    reportPlaceholder(placeholder, text.place());
                }
            }
        }
        return literal.toString();
    }

    private void reportPlaceholder(Placeholder placeholder, Place place) {
        problems.report(
                place,
                "[PlaceholderInExample] An example is sent as it stands, so {%s} would not be replaced; write what a user might"
                        + " say, or \\{%s} if the text means the braces (\"\\\\{\" in Java).",
                placeholder.name(),
                placeholder.name());
    }

    private void check(String assistant, ServiceMethod method, String schema, Place place) {
        for (String problem : AnswerChecks.check(assistant, schema)) {
            problems.report(
                    place,
                    "[IllegalExample] This is not what %s returns: %s. Write the JSON that the model should answer.",
                    method.name(),
                    problem);
        }
    }

    private static Place place(ExecutableElement declaration, AnnotationMirror mirror, String member) {
        return new Place(declaration, mirror, Annotations.member(mirror, member));
    }
}
