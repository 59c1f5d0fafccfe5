package dev.typist.processor;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    static boolean isUnreadable(ServiceMethod method, Subject subject) {
        Problems problems = subject.problems();
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
        return namesOwnClass(method, subject);
    }

    private static boolean namesOwnClass(ServiceMethod method, Subject subject) {
        TypePath path = method.path(subject.type());
        boolean names = isOwnClass(method.type().getReturnType(), path, subject);
        for (int i = 0; i < method.type().getParameterTypes().size(); i++) {
            TypeMirror declared = method.element().getParameters().get(i).asType();
            TypePath inside = MissingTypes.isThere(declared)
                    ? path
                    : TypePath.from(method.element().getParameters().get(i));
            names |= isOwnClass(method.type().getParameterTypes().get(i), inside, subject);
        }
        return names;
    }

    private static boolean isOwnClass(TypeMirror type, TypePath path, Subject subject) {
        TypeMirror missing = MissingTypes.in(type);
        if (missing != null) {
            subject.reportOwnClass(missing, path.place(), path.label());
        }
        return missing != null;
    }

    /** Whether a method has no prompt and gives nothing back: what {@code AutoCloseable} has, for one. */
    static boolean isForNobody(ServiceMethod method) {
        return method.type().getReturnType().getKind() == TypeKind.VOID
                && method.declarations().stream()
                        .noneMatch(declaration -> Annotations.isPresent(declaration, AnnotationNames.PROMPT));
    }

    private static boolean isContinuation(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                && TypeElements.of(type).getQualifiedName().contentEquals("kotlin.coroutines.Continuation");
    }

    /** Sees that the same method of two parents says the same. */
    static void requireSameText(ServiceMethod method, List<SourceText> texts, Subject subject) {
        if (texts.size() > 1
                && texts.stream()
                                .filter(SourceText::known)
                                .map(SourceText::text)
                                .distinct()
                                .count()
                        > 1) {
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
        if (((TypeElement) Nesting.around(method.element())).getInterfaces().isEmpty()) {
            return false;
        }
        boolean hides = false;
        for (Set<String> annotation : List.of(
                Set.of(AnnotationNames.PROMPT),
                Set.of(AnnotationNames.SYSTEM),
                Set.of(AnnotationNames.OPTIONS),
                Set.of(AnnotationNames.EXAMPLE, AnnotationNames.EXAMPLES))) {
            if (method.declarations().stream().noneMatch(declaration -> hasAny(declaration, annotation))) {
                Optional<ExecutableElement> hidden = hidden(method, annotation, subject);
                hidden.ifPresent(parent -> subject.problems()
                        .report(
                                method.element(),
                                "[HiddenPrompt] %s repeats %s and so hides its @%s; repeat the annotation, or remove this"
                                        + " declaration.",
                                method.name(),
                                Names.describe(parent),
                                Collections.min(annotation).replaceFirst(".*\\.", "")));
                hides |= hidden.isPresent();
            }
        }
        return hides;
    }

    private static boolean hasAny(ExecutableElement method, Set<String> annotations) {
        return annotations.stream().anyMatch(annotation -> Annotations.isPresent(method, annotation));
    }

    private static Optional<ExecutableElement> hidden(ServiceMethod method, Set<String> annotations, Subject subject) {
        TypeElement declaring = (TypeElement) Nesting.around(method.element());
        return parents(declaring)
                .flatMap(parent -> ElementFilter.methodsIn(parent.getEnclosedElements()).stream())
                .filter(other -> subject.elements().overrides(method.element(), other, declaring))
                .filter(other -> hasAny(other, annotations))
                .findFirst();
    }

    private static Stream<TypeElement> parents(TypeElement type) {
        return type.getInterfaces().stream()
                .map(TypeElements::of)
                .flatMap(parent -> Stream.concat(Stream.of(parent), parents(parent)));
    }
}
