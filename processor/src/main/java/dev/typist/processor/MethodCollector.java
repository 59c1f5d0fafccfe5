package dev.typist.processor;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Collects the methods that a service's class has to implement: its own and inherited ones, each once. */
final class MethodCollector {

    private final Subject subject;
    private final DeclaredType service;
    private final List<ServiceMethod> methods = new ArrayList<>();

    MethodCollector(Subject subject) {
        this.subject = subject;
        this.service = MoreTypes.asDeclared(subject.type().asType());
    }

    List<ServiceMethod> collect() {
        MoreElements.getLocalAndInheritedMethods(subject.type(), subject.types(), subject.elements()).stream()
                .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
                .filter(method -> !isMethodOfObject(method))
                .sorted(Comparator.comparing(this::isInherited))
                .forEach(this::add);
        return methods;
    }

    private boolean isInherited(ExecutableElement method) {
        return !Nesting.around(method).equals(subject.type());
    }

    /** An interface may repeat {@code equals} and the like; every class has them already. */
    private boolean isMethodOfObject(ExecutableElement method) {
        TypeElement object = subject.elements().getTypeElement("java.lang.Object");
        return ElementFilter.methodsIn(object.getEnclosedElements()).stream()
                .filter(candidate -> candidate.getModifiers().contains(Modifier.PUBLIC))
                .filter(candidate -> candidate.getSimpleName().equals(method.getSimpleName()))
                .anyMatch(candidate -> subject.types()
                        .isSubsignature((ExecutableType) method.asType(), (ExecutableType) candidate.asType()));
    }

    private void add(ExecutableElement element) {
        ServiceMethod method = ServiceMethod.of(
                element, (ExecutableType) subject.types().asMemberOf(declaring(service, element), element));
        for (int i = 0; i < methods.size(); i++) {
            ServiceMethod other = methods.get(i);
            if (isSame(method, other)) {
                methods.set(i, other.and(method, returnsMore(method, other) ? method.type() : other.type()));
                return;
            }
        }
        methods.add(method);
    }

    /**
     * The parent that declares a method, with its type arguments. Asked of the service itself, Eclipse's compiler answers
     * with the type of the first parent's method of that name and parameters.
     */
    private DeclaredType declaring(DeclaredType type, ExecutableElement method) {
        if (type.asElement().equals(method.getEnclosingElement())) {
            return type;
        }
        for (TypeMirror parent : subject.types().directSupertypes(type)) {
            if (subject.types()
                    .isSubtype(
                            subject.types().erasure(parent),
                            subject.types().erasure(Nesting.around(method).asType()))) {
                return declaring(MoreTypes.asDeclared(parent), method);
            }
        }
        return type;
    }

    private boolean isSame(ServiceMethod one, ServiceMethod other) {
        return one.element().getSimpleName().equals(other.element().getSimpleName())
                && (subject.types().isSubsignature(one.type(), other.type())
                        || subject.types().isSubsignature(other.type(), one.type()));
    }

    /** Of one method from two parents, the more specific result is the one that both allow. */
    private boolean returnsMore(ServiceMethod one, ServiceMethod other) {
        TypeMirror wanted = one.type().getReturnType();
        TypeMirror found = other.type().getReturnType();
        return !subject.types().isSameType(wanted, found) && subject.types().isSubtype(wanted, found);
    }
}
