package dev.typist.processor;

import com.google.auto.common.MoreElements;
import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads the methods with {@code @Tool} of one class. */
final class ToolboxReader {

    private static final Pattern TOOL_NAME = Pattern.compile("[a-zA-Z0-9_-]{1,64}");

    private final Elements elements;
    private final Types types;
    private final Problems problems;

    ToolboxReader(Elements elements, Types types, Problems problems) {
        this.elements = elements;
        this.types = types;
        this.problems = problems;
    }

    ToolboxModel read(TypeElement type) {
        if (TypeReader.isHidden(type)) {
            problems.report(
                    Place.of(type),
                    "PrivateToolClass",
                    "%s is private; make it package-private, so that the class that" + " calls its tools can name it.",
                    type.getSimpleName());
        }
        if (!type.getTypeParameters().isEmpty()) {
            problems.report(
                    Place.of(type),
                    "GenericToolClass",
                    "%s has type parameters; put its tools in a class without.",
                    type.getSimpleName());
        }
        List<ExecutableElement> tools = toolMethods(type, types, elements);
        List<ToolboxModel.Method> methods = new ArrayList<>();
        for (ExecutableElement method : tools) {
            read(method, isOverloaded(type, method)).ifPresent(methods::add);
        }
        reportDuplicates(tools);
        ClassName name = ClassName.get(type);
        return new ToolboxModel(
                name,
                GeneratedNames.toolbox(name),
                ServiceReader.isPublic(type),
                GeneratedNames.annotation(type, elements),
                methods);
    }

    /** The tools of a class, those of its superclasses included; an override inherits the annotation. */
    static List<ExecutableElement> toolMethods(TypeElement type, Types types, Elements elements) {
        return MoreElements.getAllMethods(type, types, elements).stream()
                .filter(method -> tool(method, type, elements).isPresent())
                .toList();
    }

    static Optional<Annotated> tool(ExecutableElement method, TypeElement type, Elements elements) {
        Optional<Annotated> own = Annotated.find(method, RuntimeNames.TOOL_ANNOTATION);
        if (own.isPresent()) {
            return own;
        }
        for (TypeElement each = superclass(type); each != null; each = superclass(each)) {
            for (ExecutableElement inherited :
                    javax.lang.model.util.ElementFilter.methodsIn(each.getEnclosedElements())) {
                Optional<Annotated> found = Annotated.find(inherited, RuntimeNames.TOOL_ANNOTATION);
                if (found.isPresent() && elements.overrides(method, inherited, type)) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static @org.jspecify.annotations.Nullable TypeElement superclass(TypeElement type) {
        return type.getSuperclass().getKind() == TypeKind.DECLARED
                ? MoreElements.asType(((javax.lang.model.type.DeclaredType) type.getSuperclass()).asElement())
                : null;
    }

    private Optional<ToolboxModel.Method> read(ExecutableElement method, boolean overloaded) {
        Annotated tool = Annotated.find(method, RuntimeNames.TOOL_ANNOTATION)
                .orElseGet(() ->
                        tool(method, Members.declaringType(method), elements).orElseThrow());
        String name = toolName(method, tool);
        if (!TOOL_NAME.matcher(name).matches()) {
            problems.report(
                    tool.isWritten("name") ? tool.place("name") : Place.of(method),
                    "IllegalToolName",
                    "\"%s\" is no tool name that every provider takes; give 1 to 64 letters, digits, \"_\" and \"-\" with"
                            + " @Tool(name = \"…\").",
                    name);
        }
        if (tool.text("value").isBlank()) {
            problems.report(
                    tool.place("value"),
                    "EmptyToolDescription",
                    "The tool %s has no description, by which the model decides when to call it; say what it does.",
                    name);
        }
        if (method.getModifiers().contains(Modifier.PRIVATE)) {
            problems.report(
                    Place.of(method),
                    "PrivateTool",
                    "%s is private and cannot be called; make it package-private.",
                    name);
        }
        if (!method.getTypeParameters().isEmpty()) {
            problems.report(
                    Place.of(method),
                    "GenericMethod",
                    "%s has type parameters, which no schema can say; name the types" + " themselves.",
                    method.getSimpleName());
            return Optional.empty();
        }
        List<TypeModel.Component> parameters = new ArrayList<>();
        for (VariableElement parameter : method.getParameters()) {
            String parameterName = parameter.getSimpleName().toString();
            new TypeReader(problems, Place.of(parameter))
                    .readMember(parameter.asType(), parameterName)
                    .ifPresent(type -> parameters.add(
                            new TypeModel.Component(parameterName, type, TypeReader.describe(parameter))));
        }
        Optional<TypeModel> result = method.getReturnType().getKind() == TypeKind.VOID
                ? Optional.empty()
                : new TypeReader(problems, Place.of(method))
                        .readMember(method.getReturnType(), TypeReader.describe(method.getReturnType()));
        return Optional.of(new ToolboxModel.Method(
                method.getSimpleName().toString(),
                name,
                tool.text("value"),
                method.getModifiers().contains(Modifier.STATIC),
                overloaded,
                parameters,
                result));
    }

    static String toolName(ExecutableElement method, Annotated tool) {
        return tool.isWritten("name")
                ? tool.text("name")
                : method.getSimpleName().toString();
    }

    private boolean isOverloaded(TypeElement type, ExecutableElement method) {
        return MoreElements.getAllMethods(type, types, elements).stream()
                        .filter(other -> other.getSimpleName().equals(method.getSimpleName())
                                && other.getKind() == ElementKind.METHOD)
                        .count()
                > 1;
    }

    private void reportDuplicates(List<ExecutableElement> tools) {
        Map<String, ExecutableElement> byName = new HashMap<>();
        for (ExecutableElement method : tools) {
            Annotated tool =
                    tool(method, Members.declaringType(method), elements).orElseThrow();
            ExecutableElement other = byName.putIfAbsent(toolName(method, tool), method);
            if (other != null) {
                problems.report(
                        tool.isWritten("name") ? tool.place("name") : Place.of(method),
                        "DuplicateToolName",
                        "Two tools of %s are named \"%s\"; rename one with @Tool(name = \"…\").",
                        Members.declaringType(method).getSimpleName(),
                        toolName(method, tool));
            }
        }
    }
}
