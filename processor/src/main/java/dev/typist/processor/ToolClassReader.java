package dev.typist.processor;

import com.palantir.javapoet.ClassName;
import dev.typist.processor.Annotated.NamedClass;
import dev.typist.processor.ServiceModel.ToolClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads the classes of tools that a service or a method names. */
final class ToolClassReader {

    private final Elements elements;
    private final Types types;
    private final Problems problems;

    ToolClassReader(Elements elements, Types types, Problems problems) {
        this.elements = elements;
        this.types = types;
        this.problems = problems;
    }

    List<ToolClass> read(Annotated service) {
        Map<String, String> owners = new HashMap<>();
        List<ToolClass> toolClasses = new ArrayList<>();
        for (NamedClass value : service.classes("tools")) {
            read(value, owners).ifPresent(toolClasses::add);
        }
        return toolClasses;
    }

    private Optional<ToolClass> read(NamedClass value, Map<String, String> owners) {
        TypeElement type = value.element();
        List<ExecutableElement> tools = type == null ? List.of() : ToolboxReader.toolMethods(type, types, elements);
        if (type == null || tools.isEmpty() || !hasToolbox(type)) {
            problems.report(
                    value.place(),
                    "NoTools",
                    "%s declares no method with @Tool; add one, or leave the class out.",
                    type == null ? TypeReader.describe(value.type()) : type.getSimpleName());
            return Optional.empty();
        }
        for (ExecutableElement method : tools) {
            String name = ToolboxReader.toolName(
                    method, ToolboxReader.tool(method, type, elements).orElseThrow());
            String owner = type.getQualifiedName().toString();
            String other = owners.putIfAbsent(name, owner);
            if (other != null && !other.equals(owner)) {
                problems.report(
                        value.place(),
                        "DuplicateToolName",
                        "%s and %s both have a tool named \"%s\"; rename one with @Tool(name = \"…\").",
                        other,
                        owner,
                        name);
            }
        }
        ClassName name = ClassName.get(type);
        boolean instance =
                tools.stream().anyMatch(method -> !method.getModifiers().contains(Modifier.STATIC));
        return Optional.of(new ToolClass(name, GeneratedNames.toolbox(name), instance));
    }

    /** A toolbox is written where a class declares tools, in this compilation or in the one that made its class file. */
    private static boolean hasToolbox(TypeElement type) {
        return type.getEnclosedElements().stream()
                .anyMatch(member -> Annotated.has(member, RuntimeNames.TOOL_ANNOTATION));
    }

    /** The toolboxes of one method; empty if it did not name any and so has all of the service's. */
    Optional<List<ClassName>> narrowed(ExecutableElement method, List<ToolClass> toolClasses) {
        Optional<Annotated> prompt = Annotated.find(method, RuntimeNames.PROMPT);
        if (prompt.isEmpty() || !prompt.get().isWritten("tools")) {
            return Optional.empty();
        }
        Map<String, ToolClass> known = ServiceReader.byName(toolClasses);
        List<ClassName> toolboxes = new ArrayList<>();
        for (NamedClass value : prompt.get().classes("tools")) {
            TypeElement type = value.element();
            ToolClass toolClass =
                    type == null ? null : known.get(type.getQualifiedName().toString());
            if (toolClass == null) {
                problems.report(
                        value.place(),
                        "UnlistedTools",
                        "%s is not among the service's tools; add it to @AiService(tools = …).",
                        TypeReader.describe(value.type()));
            } else {
                toolboxes.add(toolClass.toolbox());
            }
        }
        return Optional.of(toolboxes);
    }
}
