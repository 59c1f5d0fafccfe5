package dev.typist.processor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Collects the methods that a service's class has to implement: its own and inherited ones, each once. */
final class MethodCollector {

    /** The public methods that every class has. */
    private static final Set<String> OF_OBJECT =
            Set.of("equals", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private final Subject subject;
    private final ResolvedTypes resolved;
    private final DeclaredType service;
    /** Everything that is declared, by its name. */
    private final Map<Name, List<ServiceMethod>> declared = new HashMap<>();

    /** Everything that is declared and not declared again below. */
    private final List<ServiceMethod> gathered = new ArrayList<>();

    private final List<ServiceMethod> methods = new ArrayList<>();

    MethodCollector(Subject subject) {
        this.subject = subject;
        this.resolved = new ResolvedTypes(subject);
        this.service = (DeclaredType) subject.type().asType();
    }

    List<ServiceMethod> collect() {
        gather(subject.type(), new HashSet<>());
        if (isContradiction()) {
            // The compiler says so of the interface; of a class that implements it, it would again.
            subject.problems().refuseStub();
        }
        List<ServiceMethod> inherited = new ArrayList<>();
        for (ServiceMethod method : gathered) {
            ExecutableElement element = method.element();
            if (element.getModifiers().contains(Modifier.ABSTRACT) && !isMethodOfObject(element)) {
                if (isInherited(element)) {
                    inherited.add(method);
                } else {
                    add(method);
                }
            }
        }
        inherited.forEach(this::add);
        if (!subject.type().getInterfaces().isEmpty()) {
            methods.forEach(this::lookAtOverridden);
        }
        return methods;
    }

    /** What the generated method overrides on any way: compilers warn of that as of what it overrides directly. */
    private void lookAtOverridden(ServiceMethod method) {
        List<ServiceMethod> overridden = declared.getOrDefault(method.element().getSimpleName(), List.of()).stream()
                .filter(other -> isSame(method, other))
                .toList();
        overridden.forEach(other -> subject.suppressions().naming(other.element()));
        Optional<ServiceMethod> array = overridden.stream()
                .filter(other -> !other.element().isVarArgs())
                .findFirst();
        Optional<ServiceMethod> variable =
                overridden.stream().filter(other -> other.element().isVarArgs()).findFirst();
        if (array.isPresent() && variable.isPresent()) {
            subject.problems()
                    .report(
                            subject.type(),
                            "[ConflictingInheritance] %s has \"...\" in %s and an array in %s, and compilers warn of a class that has"
                                    + " both (-Xlint:overrides), so also of the generated one; write both alike.",
                            method.name(),
                            Names.describe(Nesting.around(variable.get().element())),
                            Names.describe(Nesting.around(array.get().element())));
        }
    }

    /** Parents come first, and what is declared again below them replaces what they say. */
    private void gather(TypeElement type, Set<TypeElement> seen) {
        if (!seen.add(type)) {
            return;
        }
        for (TypeMirror parent : type.getInterfaces()) {
            gather(TypeElements.of(parent), seen);
        }
        for (ExecutableElement element : ElementFilter.methodsIn(type.getEnclosedElements())) {
            if (element.getModifiers().contains(Modifier.STATIC)
                    || element.getModifiers().contains(Modifier.PRIVATE)) {
                continue;
            }
            ServiceMethod method = ServiceMethod.of(
                    element, (ExecutableType) subject.types().asMemberOf(declaring(service, element), element));
            gathered.removeIf(other -> isSame(method, other) && isBelow(type, Nesting.around(other.element())));
            gathered.add(method);
            declared.computeIfAbsent(element.getSimpleName(), name -> new ArrayList<>())
                    .add(method);
        }
    }

    private boolean isBelow(TypeElement type, Element other) {
        return !type.equals(other)
                && subject.types()
                        .isSubtype(
                                subject.types().erasure(type.asType()),
                                subject.types().erasure(other.asType()));
    }

    /** Whether no class can have all the methods. */
    private boolean isContradiction() {
        Map<Name, List<ServiceMethod>> byName = new HashMap<>();
        for (ServiceMethod method : gathered) {
            byName.computeIfAbsent(method.element().getSimpleName(), name -> new ArrayList<>())
                    .add(method);
        }
        for (List<ServiceMethod> methods : byName.values()) {
            if (isContradiction(methods)) {
                return true;
            }
        }
        return false;
    }

    private boolean isContradiction(List<ServiceMethod> methods) {
        for (int i = 0; i < methods.size(); i++) {
            for (int j = i + 1; j < methods.size(); j++) {
                ServiceMethod one = methods.get(i);
                ServiceMethod other = methods.get(j);
                if (isSame(one, other) ? !returnsAgree(one, other) : isOneToMachines(one, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean returnsAgree(ServiceMethod one, ServiceMethod other) {
        return subject.types()
                        .isSameType(one.type().getReturnType(), other.type().getReturnType())
                || returnsMore(one, other)
                || returnsMore(other, one);
    }

    /** Whether two methods differ only in what is forgotten when the program runs, as they are declared. */
    private boolean isOneToMachines(ServiceMethod one, ServiceMethod other) {
        List<? extends VariableElement> parameters = one.element().getParameters();
        List<? extends VariableElement> others = other.element().getParameters();
        return parameters.size() == others.size()
                && IntStream.range(0, parameters.size())
                        .allMatch(i -> isErasedTo(
                                parameters.get(i).asType(), others.get(i).asType()));
    }

    private boolean isErasedTo(TypeMirror one, TypeMirror other) {
        return MissingTypes.isThere(one)
                && MissingTypes.isThere(other)
                && subject.types()
                        .isSameType(
                                subject.types().erasure(one), subject.types().erasure(other));
    }

    private boolean isInherited(ExecutableElement method) {
        return !Nesting.around(method).equals(subject.type());
    }

    /** An interface may repeat {@code equals} and the like; every class has them already. */
    private boolean isMethodOfObject(ExecutableElement method) {
        if (!OF_OBJECT.contains(method.getSimpleName().toString())) {
            return false;
        }
        TypeElement object = subject.elements().getTypeElement("java.lang.Object");
        return ElementFilter.methodsIn(object.getEnclosedElements()).stream()
                .filter(candidate -> candidate.getSimpleName().equals(method.getSimpleName()))
                .anyMatch(candidate -> subject.types()
                        .isSubsignature((ExecutableType) method.asType(), (ExecutableType) candidate.asType()));
    }

    private void add(ServiceMethod method) {
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
                return declaring((DeclaredType) parent, method);
            }
        }
        return type;
    }

    /** Whether two methods are one. Compilers take a type that is missing for whatever is asked. */
    private boolean isSame(ServiceMethod one, ServiceMethod other) {
        return one.element().getSimpleName().equals(other.element().getSimpleName())
                && one.element().getParameters().size()
                        == other.element().getParameters().size()
                && resolved.in(one.element())
                && resolved.in(other.element())
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
