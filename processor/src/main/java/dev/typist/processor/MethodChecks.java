package dev.typist.processor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Checks of a service's method as a whole. */
final class MethodChecks {

    private MethodChecks() {}

    /** Whether a method is of a kind of which nothing else can be said. */
    static boolean isUnreadable(ServiceMethod method, Problems problems) {
        if (!method.element().getTypeParameters().isEmpty()) {
            problems.report(
                    method.element(),
                    "[GenericMethod] %s has type parameters, and the compiler must know what the model is asked for; write one"
                            + " method for each type.",
                    method.name());
            return true;
        }
        List<? extends TypeMirror> parameters = method.type().getParameterTypes();
        if (!parameters.isEmpty() && isContinuation(parameters.get(parameters.size() - 1))) {
            problems.report(
                    method.element(),
                    "[SuspendFunction] %s is a Kotlin suspend function, which is not supported; write a plain one and call it"
                            + " on a dispatcher for blocking calls.",
                    method.name());
            return true;
        }
        return false;
    }

    private static boolean isContinuation(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                && TypeElements.of(type).getQualifiedName().contentEquals("kotlin.coroutines.Continuation");
    }

    /** Sees that the same method of two parents says the same. */
    static void requireSameText(ServiceMethod method, List<Annotations.Text> texts, Subject subject) {
        if (texts.stream().map(Annotations.Text::text).distinct().count() > 1) {
            subject.problems()
                    .report(
                            subject.type(),
                            "[ConflictingInheritance] %s inherits %s with different texts from %s; declare it here with its"
                                    + " own.",
                            Names.nested(subject.type()),
                            method.name(),
                            String.join(
                                    " and ",
                                    texts.stream()
                                            .map(text -> Names.describe(
                                                    Nesting.around(text.place().element())))
                                            .toList()));
        }
    }

    /** Annotations of methods are not inherited: a method declared again loses those of its parent. */
    static boolean hidesText(ServiceMethod method, Subject subject) {
        boolean hides = false;
        for (String annotation : List.of(AnnotationNames.PROMPT, AnnotationNames.SYSTEM, AnnotationNames.OPTIONS)) {
            if (method.declarations().stream()
                    .noneMatch(declaration -> Annotations.isPresent(declaration, annotation))) {
                Optional<ExecutableElement> hidden = hidden(method, annotation, subject);
                hidden.ifPresent(parent -> subject.problems()
                        .report(
                                method.element(),
                                "[HiddenPrompt] %s repeats %s and so hides its @%s; repeat the annotation, or remove this"
                                        + " declaration.",
                                method.name(),
                                Names.describe(parent),
                                annotation.substring(annotation.lastIndexOf('.') + 1)));
                hides |= hidden.isPresent();
            }
        }
        return hides;
    }

    private static Optional<ExecutableElement> hidden(ServiceMethod method, String annotation, Subject subject) {
        TypeElement declaring = (TypeElement) Nesting.around(method.element());
        return parents(declaring)
                .flatMap(parent -> ElementFilter.methodsIn(parent.getEnclosedElements()).stream())
                .filter(other -> subject.elements().overrides(method.element(), other, declaring))
                .filter(other -> Annotations.isPresent(other, annotation))
                .findFirst();
    }

    private static Stream<TypeElement> parents(TypeElement type) {
        return type.getInterfaces().stream()
                .map(TypeElements::of)
                .flatMap(parent -> Stream.concat(Stream.of(parent), parents(parent)));
    }
}
