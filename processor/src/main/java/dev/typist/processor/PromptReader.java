package dev.typist.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.typist.processor.PromptModel.Literal;
import dev.typist.processor.PromptModel.Segment;
import dev.typist.processor.Template.Placeholder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import org.jspecify.annotations.Nullable;

/** Reads the methods of a service. */
final class PromptReader {

    private final Subject subject;
    private final Problems problems;
    private final TypeReader types;
    private final String serviceSystem;
    private final NarrowedTools tools;
    private final Map<String, CodeBlock> options;

    PromptReader(
            Subject subject,
            TypeReader types,
            String serviceSystem,
            NarrowedTools tools,
            Map<String, CodeBlock> options) {
        this.subject = subject;
        this.problems = subject.problems();
        this.types = types;
        this.serviceSystem = serviceSystem;
        this.tools = tools;
        this.options = options;
    }

    /** Reads a method; null if it is in error, which is then reported. */
    @Nullable
    PromptModel read(ServiceMethod method, Signature signature) {
        if (MethodChecks.isUnreadable(method, problems)) {
            return null;
        }
        List<Parameter> parameters = new ParameterReader(problems).read(method, signature);
        Texts texts = texts(method, parameters);
        ResultReader.Result result = new ResultReader(problems, types).read(method);
        Optional<List<ClassName>> toolboxes = tools.read(method);
        OptionsReader optionsReader = new OptionsReader(subject);
        Map<String, CodeBlock> own = optionsReader.ofMethod(method, options);
        if (texts == null || result == null) {
            return null;
        }
        if (result.type() == ScalarType.STRING) {
            optionsReader.refuseOutput(method);
        }
        String schema = result.type() == ScalarType.STRING ? "" : SchemaWriter.answer(result.type());
        RecursiveTypes.warn(List.of(result.type()), method.element(), problems);
        TextChecks.requireConstant(
                schema, "The JSON schema of the result of " + method.name(), Place.of(method.element()), problems);
        return new PromptModel(
                Names.nested(subject.type()) + "." + method.name(),
                signature,
                texts.system,
                texts.prompt,
                parameters.stream().filter(parameter -> !parameter.isText()).toList(),
                result.type(),
                result.kind(),
                schema,
                toolboxes,
                own);
    }

    private @Nullable Texts texts(ServiceMethod method, List<Parameter> parameters) {
        Optional<Annotations.Text> system = text(method, AnnotationNames.SYSTEM);
        Optional<Annotations.Text> prompt = text(method, AnnotationNames.PROMPT);
        if (MethodChecks.hidesText(method, subject)) {
            return null;
        }
        SegmentReader reader = new SegmentReader(subject, types, parameters);
        TextChecks checks = new TextChecks(problems, method, parameters);
        List<Segment> systemSegments =
                system.isEmpty() ? constant(serviceSystem) : segments(system.get(), parameters, checks, reader);
        List<Segment> promptSegments = prompt.isEmpty()
                ? impliedPrompt(method, parameters, reader)
                : segments(prompt.get(), parameters, checks, reader);
        if (prompt.isPresent()) {
            checks.checkUnused();
        }
        return systemSegments == null || promptSegments == null ? null : new Texts(systemSegments, promptSegments);
    }

    private static @Nullable List<Segment> segments(
            Annotations.Text text, List<Parameter> parameters, TextChecks checks, SegmentReader reader) {
        Template template = TemplateParser.parse(
                text.text(), parameters.stream().map(Parameter::name).toList());
        checks.check(template, text);
        return reader.read(template, text.place());
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

    private @Nullable List<Segment> impliedPrompt(
            ServiceMethod method, List<Parameter> parameters, SegmentReader reader) {
        List<Parameter> texts = parameters.stream().filter(Parameter::isText).toList();
        if (texts.size() == 1 && Names.full(texts.get(0).type()).equals("java.lang.String")) {
            Template whole = new Template(List.of(new Placeholder(texts.get(0).name())), List.of());
            return reader.read(whole, Place.of(method.element()));
        }
        problems.report(
                method.element(),
                "[NoPrompt] %s has no @Prompt; add one, or give the method exactly one String parameter, which is then sent as"
                        + " it is.",
                method.name());
        return null;
    }

    private static List<Segment> constant(String text) {
        return text.isEmpty() ? List.of() : List.of(new Literal(text));
    }

    /** The system message and the prompt. */
    private record Texts(List<Segment> system, List<Segment> prompt) {}
}
