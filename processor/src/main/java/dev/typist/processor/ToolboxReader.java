package dev.typist.processor;

import com.palantir.javapoet.ClassName;
import dev.typist.processor.ToolboxModel.ToolModel;
import dev.typist.processor.ValueType.Component;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads a class with tools. */
final class ToolboxReader {

    private final Subject subject;
    private final Problems problems;
    private final TypeReader types;
    private final ComponentReader components;
    private final ConstraintReader constraints;
    private final ResolvedTypes resolved;
    private final Map<String, String> methodsByTool = new HashMap<>();

    ToolboxReader(Subject subject) {
        this.subject = subject;
        this.problems = subject.problems();
        this.types = new TypeReader(subject);
        this.components = new ComponentReader(problems, types);
        this.resolved = new ResolvedTypes(subject);
        this.constraints = new ConstraintReader(problems);
    }

    /** Reads all that can be read; if there are problems, only what a stub needs is complete. */
    ToolboxModel read() {
        TypeElement type = subject.type();
        List<ExecutableElement> methods = ToolElements.of(type);
        List<ToolModel> tools = new ArrayList<>();
        for (ExecutableElement method : methods) {
            ToolModel tool = resolved.in(method) ? tool(method) : null;
            if (tool != null) {
                tools.add(tool);
            }
        }
        InheritedTools inherited = new InheritedTools(subject);
        return new ToolboxModel(
                ClassName.get(type),
                GeneratedClasses.read(subject, subject.known().toolboxClass(type)),
                ToolElements.needObject(subject.known().tools(type, subject.types())),
                tools,
                inherited.read(),
                inherited.canBeWritten());
    }

    private @Nullable ToolModel tool(ExecutableElement method) {
        AnnotationMirror annotation =
                Annotations.find(method, AnnotationNames.TOOL).orElseThrow();
        if (!ToolChecks.isCallable(method, annotation, subject)) {
            return null;
        }
        subject.suppressions().naming(method);
        String name = name(method, annotation);
        Annotations.Text description = Annotations.text(method, annotation, "value", problems);
        ToolChecks.requireDescription(description, name, problems);
        List<Component> parameters = parameters(method);
        TypeMirror returned = method.getReturnType();
        TypeMirror content = TypeReader.argumentOf(returned, "java.util.Optional");
        boolean silent = returned.getKind() == TypeKind.VOID;
        constraints.refuse(
                List.of(method, returned),
                TypePath.from(method),
                "what a tool returns",
                "check it in the tool, which may throw an exception");
        ValueType result = silent ? null : types.read(content == null ? returned : content, TypePath.from(method));
        if (result != null) {
            WrittenTypes.check(result, TypePath.from(method), subject);
        }
        if (parameters.size() < method.getParameters().size() || (!silent && result == null)) {
            return null;
        }
        JsonObject schema = SchemaWriter.arguments(parameters, SchemaProfiles.PORTABLE);
        new TargetChecks(subject)
                .checkTool(parameters.stream().map(Component::type).toList(), schema, method);
        new Lints(subject).checkTool(method, name, annotation, parameters);
        TextChecks.requireConstant(
                JsonWriter.write(schema),
                "The JSON schema of the parameters of " + method.getSimpleName(),
                Place.of(method),
                problems);
        return new ToolModel(
                name,
                method.getSimpleName().toString(),
                method.getModifiers().contains(Modifier.STATIC),
                description.text(),
                parameters,
                schema,
                result,
                content != null,
                ToolElements.returnsDirect(method),
                isOverloaded(method));
    }

    private String name(ExecutableElement method, AnnotationMirror annotation) {
        Annotations.Text written = Annotations.text(method, annotation, "name", problems);
        String name = ToolElements.name(method, problems);
        Place place = written.text().isEmpty() ? Place.of(method) : written.place();
        ToolChecks.requireLegalName(name, place, problems);
        String other = methodsByTool.putIfAbsent(name, method.getSimpleName().toString());
        if (other != null) {
            problems.report(
                    place,
                    "[DuplicateToolName] %s has two tools named \"%s\"; rename one with @Tool(name = \"…\").",
                    Names.nested(subject.type()),
                    name);
        }
        return name;
    }

    private List<Component> parameters(ExecutableElement method) {
        SpelledNames names = new SpelledNames(problems);
        List<Component> parameters = new ArrayList<>();
        for (VariableElement parameter : method.getParameters()) {
            TypePath path = TypePath.from(parameter);
            String name = WireNames.ofProperty(parameter, path, problems);
            names.add(name, parameter, path, "parameters of " + method.getSimpleName());
            Component component = components.read(parameter, name, parameter.asType(), path, false);
            if (component != null) {
                parameters.add(component);
            }
        }
        return parameters;
    }

    /** Whether a call could mean another method: its arguments must then say their types. */
    private boolean isOverloaded(ExecutableElement method) {
        List<ExecutableElement> alike =
                ElementFilter.methodsIn(subject.elements().getAllMembers(subject.type())).stream()
                        .filter(other -> other.getSimpleName().equals(method.getSimpleName()))
                        .filter(other -> other.getParameters().size()
                                == method.getParameters().size())
                        .toList();
        // Whoever compiles a call looks at all of them.
        alike.stream().filter(other -> !subject.isInSource(other)).forEach(resolved::in);
        return alike.size() > 1;
    }
}
