package dev.typist.processor;

import com.google.auto.common.MoreElements;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Finds the methods that a service must implement: abstract, its own and inherited, each once, none of Object's. */
final class ServiceMethods {

    private final Elements elements;
    private final Types types;
    private final Problems problems;

    ServiceMethods(Elements elements, Types types, Problems problems) {
        this.elements = elements;
        this.types = types;
        this.problems = problems;
    }

    List<ExecutableElement> of(TypeElement type) {
        DeclaredType declared = (DeclaredType) type.asType();
        List<ExecutableElement> methods = new ArrayList<>();
        for (ExecutableElement method : MoreElements.getLocalAndInheritedMethods(type, types, elements)) {
            if (!method.getModifiers().contains(Modifier.ABSTRACT)) {
                reportToolOfService(type, method);
                continue;
            }
            if (isOfObject(method)) {
                continue;
            }
            Optional<ExecutableElement> same = methods.stream()
                    .filter(other -> sameSignature(declared, method, other))
                    .findFirst();
            if (same.isPresent()) {
                reportConflict(type, same.get(), method);
            } else {
                methods.add(method);
                reportHiddenPrompt(type, method);
            }
        }
        return methods;
    }

    private boolean sameSignature(DeclaredType type, ExecutableElement one, ExecutableElement other) {
        return one.getSimpleName().equals(other.getSimpleName())
                && types.isSubsignature(
                        (ExecutableType) types.asMemberOf(type, one), (ExecutableType) types.asMemberOf(type, other));
    }

    /** An interface may repeat {@code equals}, {@code hashCode} or {@code toString}; every object has them already. */
    private boolean isOfObject(ExecutableElement method) {
        TypeElement object = Objects.requireNonNull(elements.getTypeElement("java.lang.Object"));
        return ElementFilter.methodsIn(object.getEnclosedElements()).stream()
                .anyMatch(each -> each.getModifiers().contains(Modifier.PUBLIC)
                        && each.getSimpleName().equals(method.getSimpleName())
                        && types.isSubsignature((ExecutableType) method.asType(), (ExecutableType) each.asType()));
    }

    private void reportToolOfService(TypeElement type, ExecutableElement method) {
        Annotated.find(method, RuntimeNames.TOOL_ANNOTATION)
                .ifPresent(tool -> problems.report(
                        tool.place(),
                        "StrayAnnotation",
                        "@Tool is not supported on a method of %s itself; put the method in a class and name that in"
                                + " @AiService(tools = …).",
                        type.getSimpleName()));
    }

    private void reportConflict(TypeElement type, ExecutableElement one, ExecutableElement other) {
        if (!messages(one).equals(messages(other))) {
            problems.report(
                    Place.of(type),
                    "ConflictingInheritance",
                    "%s inherits %s from %s and %s with different messages; declare it here with the @Prompt that is meant.",
                    type.getSimpleName(),
                    one.getSimpleName(),
                    Members.declaringType(one).getSimpleName(),
                    Members.declaringType(other).getSimpleName());
        }
    }

    private static List<String> messages(ExecutableElement method) {
        return List.of(RuntimeNames.SYSTEM, RuntimeNames.PROMPT).stream()
                .map(name -> Annotated.find(method, name)
                        .map(annotated -> annotated.text("value"))
                        .orElse(""))
                .toList();
    }

    private void reportHiddenPrompt(TypeElement type, ExecutableElement method) {
        if (!type.equals(method.getEnclosingElement()) || Annotated.has(method, RuntimeNames.PROMPT)) {
            return;
        }
        for (TypeMirror parent : parents(type)) {
            for (ExecutableElement inherited : ElementFilter.methodsIn(
                    MoreElements.asType(types.asElement(parent)).getEnclosedElements())) {
                if (Annotated.has(inherited, RuntimeNames.PROMPT) && elements.overrides(method, inherited, type)) {
                    problems.report(
                            Place.of(method),
                            "HiddenPrompt",
                            "%s repeats %s.%s and so hides its @Prompt; repeat the @Prompt too, or remove the method here.",
                            method.getSimpleName(),
                            Members.declaringType(inherited).getSimpleName(),
                            inherited.getSimpleName());
                    return;
                }
            }
        }
    }

    private List<TypeMirror> parents(TypeElement type) {
        List<TypeMirror> parents = new ArrayList<>();
        for (TypeMirror parent : type.getInterfaces()) {
            parents.add(parent);
            parents.addAll(parents(MoreElements.asType(types.asElement(parent))));
        }
        return parents;
    }
}
