package dev.typist.processor;

import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Sees whether what the processor reads of a declaration is there. What is missing may be written by another processor yet,
 * so the subject waits; a member that nobody reads may name what it likes, even the class that is written for its type.
 */
final class ResolvedTypes {

    private final Subject subject;
    private final Problems problems;

    ResolvedTypes(Subject subject) {
        this.subject = subject;
        this.problems = subject.problems();
    }

    /** Whether the subject and all above it are there, with what is written on them. */
    boolean inHierarchy() {
        return inHierarchy(subject.type());
    }

    private boolean inHierarchy(TypeElement type) {
        if (!inAnnotations(type) || !inBounds(type.getTypeParameters(), type)) {
            return false;
        }
        List<? extends TypeMirror> parents = TypeElements.parents(type);
        // Of a class file too: without its parents no compiler takes what is below it.
        if (!parents.stream().allMatch(MissingTypes::isThere)) {
            problems.awaitType();
            return false;
        }
        return parents.stream().map(TypeElements::of).allMatch(this::inHierarchy);
    }

    /** Whether a method can be read that is answered or called. */
    boolean in(ExecutableElement method) {
        if (!inAnnotations(method)) {
            return false;
        }
        for (VariableElement parameter : method.getParameters()) {
            if (!isThere(parameter.asType(), method) || !inAnnotations(parameter, method)) {
                return false;
            }
        }
        return inBounds(method.getTypeParameters(), method)
                && isThere(method.getReturnType(), method)
                && areThere(method.getThrownTypes(), method);
    }

    /** Whether what is written on a type of values and on its members is there. */
    boolean inMembers(TypeElement declaration) {
        if (!inAnnotations(declaration)) {
            return false;
        }
        for (Element member : declaration.getEnclosedElements()) {
            if (!inAnnotations(member)) {
                return false;
            }
            if (member instanceof ExecutableElement method) {
                for (VariableElement parameter : method.getParameters()) {
                    if (!inAnnotations(parameter, method)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private boolean inBounds(List<? extends TypeParameterElement> parameters, Element owner) {
        for (TypeParameterElement parameter : parameters) {
            if (!areThere(parameter.getBounds(), owner)) {
                return false;
            }
        }
        return true;
    }

    private boolean areThere(List<? extends TypeMirror> types, Element origin) {
        for (TypeMirror type : types) {
            if (!isThere(type, origin)) {
                return false;
            }
        }
        return true;
    }

    private boolean isThere(TypeMirror type, Element origin) {
        TypeMirror missing = MissingTypes.in(type, subject::isOwnClass);
        if (missing != null) {
            problems.awaitType(missing, origin);
        }
        return missing == null;
    }

    private boolean inAnnotations(Element element) {
        return inAnnotations(element, element);
    }

    /** Annotations in class files may be of optional libraries, and their constants are there or never will be. */
    private boolean inAnnotations(Element element, Element home) {
        if (element.getAnnotationMirrors().isEmpty() || !subject.isInSource(home)) {
            return true;
        }
        for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
            if (!isRead(annotation) && !MissingTypes.isWhole(annotation)) {
                problems.awaitType();
                return false;
            }
        }
        return true;
    }

    /** What is missing in this one is noticed where it is read: all else can be read without it. */
    private static boolean isRead(AnnotationMirror annotation) {
        return annotation.getAnnotationType().getKind() != TypeKind.ERROR
                && Annotations.nameOf(annotation).equals(AnnotationNames.AI_SERVICE);
    }
}
