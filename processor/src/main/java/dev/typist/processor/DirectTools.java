package dev.typist.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.typist.processor.ServiceModel.ToolUse;
import dev.typist.processor.ValueType.OptionalType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Sees that a tool with {@code returnDirect} gives what the method gives that it may end. */
final class DirectTools {

    private final Subject subject;
    private final Map<ClassName, List<ExecutableElement>> known = new HashMap<>();

    DirectTools(Subject subject) {
        this.subject = subject;
    }

    void check(ServiceMethod method, ValueType result, List<ToolUse> tools) {
        if (result == ScalarType.STRING) {
            return;
        }
        for (ToolUse use : tools) {
            known.computeIfAbsent(use.type(), this::direct).forEach(tool -> check(method, result, tool));
        }
    }

    private List<ExecutableElement> direct(ClassName type) {
        TypeElement declaration = subject.elements().getTypeElement(type.canonicalName());
        return subject.known().tools(declaration, subject.types()).stream()
                .filter(ToolElements::returnsDirect)
                .toList();
    }

    private void check(ServiceMethod method, ValueType result, ExecutableElement tool) {
        TypeName returned = TypeName.get(tool.getReturnType());
        boolean same = result.bare().typeName().equals(returned.isPrimitive() ? returned.box() : returned);
        if (same && !(result.bare() instanceof OptionalType)) {
            return;
        }
        subject.problems()
                .report(
                        method.element(),
                        "[DirectResult] The tool %s has returnDirect, so what it returns would be the result of %s, but %s; leave"
                                + " its class out with @Prompt(tools = …), or let %s return String.",
                        Names.describe(tool),
                        method.name(),
                        same
                                ? "that cannot be an Optional"
                                : "it returns " + Names.shown(returned) + ", not " + Names.shown(result.typeName()),
                        method.name());
    }
}
