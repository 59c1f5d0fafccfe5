package dev.typist.processor;

import com.palantir.javapoet.ClassName;
import dev.typist.processor.PromptModel.Literal;
import dev.typist.processor.PromptModel.Segment;
import dev.typist.processor.Template.Placeholder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/** Reads the methods of a service. */
final class PromptReader {

    private final Subject subject;
    private final Problems problems;
    private final TypeReader types;
    private final Optional<SourceText> serviceSystem;
    private final NarrowedTools tools;
    private final ToolLimits toolLimits;
    private final DirectTools directTools;
    private final LiteralBraces braces;
    private final Map<String, Option> options;
    /** The system texts of methods that might stand on the service instead. */
    private final List<SourceText> systems = new ArrayList<>();

    PromptReader(
            Subject subject,
            TypeReader types,
            Optional<SourceText> serviceSystem,
            NarrowedTools tools,
            ToolLimits toolLimits,
            Map<String, Option> options) {
        this.subject = subject;
        this.problems = subject.problems();
        this.types = types;
        this.serviceSystem = serviceSystem;
        this.tools = tools;
        this.toolLimits = toolLimits;
        this.options = options;
        this.directTools = new DirectTools(subject);
        this.braces = new LiteralBraces(problems);
    }

    /** Reads a method; null if it is in error, which is then reported. */
    @Nullable
    PromptModel read(ServiceMethod method, Signature signature) {
        if (MethodChecks.isUnreadable(method, subject)) {
            return null;
        }
        TypePath path = method.path(subject.type());
        List<Parameter> parameters = new ParameterReader(problems).read(method, signature, path);
        Texts texts = texts(method, path, parameters);
        if (texts == null && MethodChecks.isForNobody(method)) {
            // It was not written to be answered, which is said of it already.
            return null;
        }
        Optional<List<ClassName>> toolboxes = tools.read(method);
        List<ServiceModel.ToolUse> available = tools.available(toolboxes);
        ResultReader.Result result = new ResultReader(problems, types).read(method, path, !available.isEmpty());
        toolLimits.check(method, available, toolboxes.isPresent());
        OptionsReader optionsReader = new OptionsReader(subject);
        Map<String, Option> own = optionsReader.ofMethod(method, options);
        boolean text = result != null && result.type().bare() == ScalarType.STRING;
        Optional<AnswerSchemas> schemas =
                result == null || text ? Optional.empty() : Optional.of(schemas(result.type(), method, path));
        String schema = schemas.map(all -> all.portable().text().text()).orElse("");
        List<PromptModel.Example> examples =
                new ExampleReader(subject, parameters).read(method, result == null ? null : schema);
        if (texts == null || result == null) {
            return null;
        }
        if (text) {
            optionsReader.refuseOutput(method);
        }
        directTools.check(method, result.type(), available);
        return new PromptModel(
                Names.nested(subject.type()) + "." + method.name(),
                signature,
                texts.system,
                examples,
                texts.prompt,
                Parameter.extras(parameters),
                result.type(),
                result.kind(),
                schemas,
                toolboxes,
                own,
                texts.files);
    }

    /** After the last method: looks at what only all of them show. */
    void finish() {
        new Lints(subject).checkSystems(systems);
    }

    private AnswerSchemas schemas(ValueType result, ServiceMethod method, TypePath path) {
        AnswerSchemas schemas =
                subject.known().schemas(result, subject.options().targets());
        if (subject.known().isQuiet(schemas)) {
            return schemas;
        }
        int before = problems.remarks();
        new TargetChecks(subject).check(result, schemas, path);
        new Lints(subject).checkAnswer(result, path);
        TextChecks.requireConstant(
                schemas.longest(),
                "The JSON schema of the result of " + method.name(),
                Place.of(method.element()),
                problems);
        if (problems.remarks() == before) {
            subject.known().isFoundQuiet(schemas);
        }
        return schemas;
    }

    private @Nullable Texts texts(ServiceMethod method, TypePath path, List<Parameter> parameters) {
        Optional<SourceText> system = text(method, AnnotationNames.SYSTEM);
        Optional<SourceText> prompt = text(method, AnnotationNames.PROMPT);
        if (MethodChecks.hidesText(method, subject)) {
            return null;
        }
        SegmentReader reader = new SegmentReader(subject, types, parameters, path);
        TextChecks checks = new TextChecks(problems, method, parameters);
        List<Segment> systemSegments = system.isEmpty()
                ? serviceSystem.map(PromptReader::constant).orElse(List.of())
                : segments(system.get(), parameters, checks, reader);
        system.ifPresent(found -> new Lints(subject)
                .checkSystem(found, serviceSystem, prompt.map(SourceText::text).orElse("")));
        if (system.isPresent() && systemSegments != null && isConstant(systemSegments)) {
            systems.add(system.get());
        }
        List<Segment> promptSegments = prompt.isEmpty()
                ? impliedPrompt(method, parameters, reader)
                : segments(prompt.get(), parameters, checks, reader);
        if (prompt.isEmpty()) {
            checks.missText();
        }
        if (system.isEmpty()) {
            serviceSystem.filter(SourceText::known).ifPresent(text -> braces.checkConstant(text, parameters));
        }
        checks.checkUnused();
        List<SourceText> files = new ArrayList<>();
        addIfFile(system.isPresent() ? system : serviceSystem, files);
        addIfFile(prompt, files);
        return systemSegments == null || promptSegments == null
                ? null
                : new Texts(systemSegments, promptSegments, files);
    }

    private static boolean isConstant(List<Segment> segments) {
        for (Segment segment : segments) {
            if (!(segment instanceof Literal)) {
                return false;
            }
        }
        return true;
    }

    private static void addIfFile(Optional<SourceText> text, List<SourceText> files) {
        if (text.isPresent() && !text.get().resource().isEmpty()) {
            files.add(text.get());
        }
    }

    private @Nullable List<Segment> segments(
            SourceText text, List<Parameter> parameters, TextChecks checks, SegmentReader reader) {
        if (!text.known() || text.text().isBlank()) {
            checks.missText();
        }
        if (!text.known()) {
            return null;
        }
        Template template = TemplateParser.parse(text.text(), Parameter.names(parameters));
        checks.check(template, text);
        braces.checkDoubled(template, text);
        return reader.read(template, text);
    }

    private Optional<SourceText> text(ServiceMethod method, String annotation) {
        String kind = annotation.equals(AnnotationNames.PROMPT) ? "prompt" : "system";
        TextReader reader = new TextReader(subject);
        List<SourceText> texts = new ArrayList<>();
        for (ExecutableElement declaration : method.declarations()) {
            Optional<AnnotationMirror> found = Annotations.find(declaration, annotation);
            if (found.isPresent()) {
                texts.add(reader.read(declaration, found.get(), kind));
            }
        }
        MethodChecks.requireSameText(method, texts, subject);
        return texts.isEmpty() ? Optional.empty() : Optional.of(texts.get(0));
    }

    private @Nullable List<Segment> impliedPrompt(
            ServiceMethod method, List<Parameter> parameters, SegmentReader reader) {
        List<Parameter> texts = new ArrayList<>();
        for (Parameter parameter : parameters) {
            if (parameter.isText() && !TextChecks.goesBeside(parameter)) {
                texts.add(parameter);
            }
        }
        if (texts.size() == 1 && Names.full(texts.get(0).type()).equals("java.lang.String")) {
            Template whole = new Template(List.of(new Placeholder(texts.get(0).name(), 0)), List.of());
            return reader.read(whole, SourceText.unknown(Place.of(method.element())));
        }
        problems.report(
                method.element(),
                "[NoPrompt] %s has no @Prompt; add one, or exactly one String parameter, which is then sent as it is, or give"
                        + " the method a body (default) if no model is to answer it.",
                method.name());
        return null;
    }

    private static List<Segment> constant(SourceText text) {
        return text.text().isEmpty() ? List.of() : List.of(new Literal(text.text()));
    }

    /** The system message, the prompt, and those of the two that stand in files. */
    private record Texts(List<Segment> system, List<Segment> prompt, List<SourceText> files) {}
}
