package dev.typist.processor;

import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import dev.typist.processor.PromptModel.Argument;
import dev.typist.processor.PromptModel.Literal;
import dev.typist.processor.PromptModel.Segment;
import dev.typist.processor.Template.Placeholder;
import dev.typist.processor.Template.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads the methods of a service. */
final class PromptReader {

    private final Subject subject;
    private final Problems problems;
    private final TypeReader types;
    private final String serviceSystem;
    private final NarrowedTools tools;

    PromptReader(Subject subject, TypeReader types, String serviceSystem, NarrowedTools tools) {
        this.subject = subject;
        this.problems = subject.problems();
        this.types = types;
        this.serviceSystem = serviceSystem;
        this.tools = tools;
    }

    /** Reads a method; null if it is in error, which is then reported. */
    @Nullable
    PromptModel read(ServiceMethod method, Signature signature) {
        if (MethodChecks.isUnreadable(method, problems)) {
            return null;
        }
        Map<String, @Nullable Argument> arguments = arguments(method, signature);
        Texts texts = texts(method);
        TypeMirror returned = method.type().getReturnType();
        TypeMirror replied = TypeReader.argumentOf(returned, RuntimeNames.REPLY.canonicalName());
        ValueType result = types.read(replied == null ? returned : replied, TypePath.from(method.element()));
        Optional<List<ClassName>> toolboxes = tools.read(method);
        if (texts == null || result == null || arguments.containsValue(null)) {
            return null;
        }
        String schema = result == ScalarType.STRING ? "" : SchemaWriter.answer(result);
        TextChecks.requireConstant(
                schema, "The JSON schema of the result of " + method.name(), Place.of(method.element()), problems);
        return new PromptModel(
                Names.nested(subject.type()) + "." + method.name(),
                signature,
                texts.system == null ? constant(serviceSystem) : segments(texts.system, arguments),
                segments(texts.prompt, arguments),
                result,
                replied != null,
                schema,
                toolboxes);
    }

    private Map<String, @Nullable Argument> arguments(ServiceMethod method, Signature signature) {
        Map<String, @Nullable Argument> arguments = new LinkedHashMap<>();
        List<? extends VariableElement> elements = method.element().getParameters();
        for (int i = 0; i < elements.size(); i++) {
            VariableElement element = elements.get(i);
            TypeMirror type = method.type().getParameterTypes().get(i);
            TypePath path = new TypePath(Place.of(element), "");
            boolean nullable =
                    Nullness.isNullable(element) || Nullness.isNullable(type) || Nullness.isNullable(element.asType());
            ValueType value = nullable ? types.read(type, path) : types.readOptional(type, path);
            String name = element.getSimpleName().toString();
            arguments.put(
                    name,
                    value == null
                            ? null
                            : new Argument(name, signature.parameters().get(i).name(), value, nullable));
        }
        return arguments;
    }

    private @Nullable Texts texts(ServiceMethod method) {
        Optional<Annotations.Text> system = text(method, AnnotationNames.SYSTEM);
        Optional<Annotations.Text> prompt = text(method, AnnotationNames.PROMPT);
        if (MethodChecks.hidesText(method, subject)) {
            return null;
        }
        List<String> names = method.parameterNames();
        Template systemTemplate =
                system.map(text -> TemplateParser.parse(text.text(), names)).orElse(null);
        TextChecks checks = new TextChecks(problems, method);
        if (systemTemplate != null) {
            checks.check(systemTemplate, system.get());
        }
        if (prompt.isEmpty()) {
            return impliedPrompt(method) ? new Texts(systemTemplate, wholeArgument(names.get(0))) : null;
        }
        Template promptTemplate = TemplateParser.parse(prompt.get().text(), names);
        checks.check(promptTemplate, prompt.get());
        checks.checkUnused();
        return new Texts(systemTemplate, promptTemplate);
    }

    private Optional<Annotations.Text> text(ServiceMethod method, String annotation) {
        List<Annotations.Text> texts = new ArrayList<>();
        method.declarations().forEach(declaration -> {
            Optional<AnnotationMirror> mirror = Annotations.find(declaration, annotation);
            mirror.ifPresent(found -> texts.add(Annotations.text(declaration, found, "value", problems)));
        });
        MethodChecks.requireSameText(method, texts, subject);
        Optional<Annotations.Text> text = texts.stream().findFirst();
        String kind = annotation.equals(AnnotationNames.PROMPT) ? "prompt" : "system";
        text.ifPresent(found -> {
            TextChecks.requireText(found, kind, problems);
            TextChecks.requireConstant(
                    found.text(), "The " + kind + " text of " + method.name(), found.place(), problems);
        });
        return text;
    }

    private boolean impliedPrompt(ServiceMethod method) {
        List<? extends TypeMirror> parameters = method.type().getParameterTypes();
        if (parameters.size() == 1
                && parameters.get(0).getKind() == TypeKind.DECLARED
                && MoreTypes.isTypeOf(String.class, parameters.get(0))) {
            return true;
        }
        problems.report(
                method.element(),
                "[NoPrompt] %s has no @Prompt; add one, or give the method exactly one String parameter, which is then sent as"
                        + " it is.",
                method.name());
        return false;
    }

    private static Template wholeArgument(String name) {
        return new Template(List.of(new Placeholder(name)), List.of());
    }

    private static List<Segment> constant(String text) {
        return text.isEmpty() ? List.of() : List.of(new Literal(text));
    }

    private static List<Segment> segments(Template template, Map<String, @Nullable Argument> arguments) {
        List<Segment> segments = new ArrayList<>();
        for (Template.Part part : template.parts()) {
            if (part instanceof Text text) {
                segments.add(new Literal(text.text()));
            } else if (part instanceof Placeholder placeholder) {
                Argument argument = arguments.get(placeholder.name());
                if (argument != null) {
                    segments.add(argument);
                }
            }
        }
        return segments;
    }

    /** The method's own system message, null if it has none, and its prompt. */
    private record Texts(@Nullable Template system, Template prompt) {}
}
