package dev.typist.processor;

import dev.typist.processor.Template.Placeholder;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Follows placeholders such as {@code {order.customer.name}} through record components and accessors. */
final class PropertyReader {

    /** Records have some of these in source and others only in their class files: none is a property. */
    private static final Set<String> OF_EVERY_OBJECT =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private final Subject subject;
    private final Problems problems;

    PropertyReader(Subject subject) {
        this.subject = subject;
        this.problems = subject.problems();
    }

    /** What a placeholder of a parameter leads to; null if it leads nowhere, which is then reported. */
    @Nullable
    Property follow(Parameter parameter, Placeholder placeholder, Place place) {
        Property property = new Property(parameter.type(), Code.of("$L", parameter.variable()), parameter.nullable());
        String path = parameter.name();
        for (String name : placeholder.properties()) {
            if (property.mayBeAbsent()) {
                problems.report(
                        place,
                        "[AbsentProperty] {%s} reaches into \"%s\", which may be absent; write {%s}, or make what it names a"
                                + " parameter of its own.",
                        placeholder.name(),
                        path,
                        path);
                return null;
            }
            property = next(property, name, path, placeholder, place);
            if (property == null) {
                return null;
            }
            path = path + "." + name;
        }
        return property;
    }

    private @Nullable Property next(Property property, String name, String path, Placeholder placeholder, Place place) {
        TypeMirror type = property.type();
        if (type.getKind() == TypeKind.ERROR) {
            problems.awaitType();
            return null;
        }
        ExecutableElement found = accessor(type, name);
        if (found == null) {
            if (mayGrow(type)) {
                problems.awaitType();
            }
            problems.report(
                    place,
                    "[UnknownProperty] {%s}: %s has no component or method without parameters named \"%s\". %s",
                    placeholder.name(),
                    Names.shown(type),
                    name,
                    advice(name, path, type, accessors(type)));
            return null;
        }
        return property(property, (DeclaredType) type, found, placeholder, place);
    }

    /** Whether another processor, such as Lombok, may add methods to a class before the next round. */
    private boolean mayGrow(TypeMirror type) {
        if (type.getKind() != TypeKind.DECLARED) {
            return false;
        }
        Element declaration = ((DeclaredType) type).asElement();
        return subject.isInSource(declaration)
                && Stream.concat(Stream.of(declaration), declaration.getEnclosedElements().stream())
                        .flatMap(element -> element.getAnnotationMirrors().stream())
                        .map(mirror -> Names.full(mirror.getAnnotationType()))
                        .anyMatch(name -> !name.startsWith("java.lang.") && !name.startsWith("dev.typist."));
    }

    private @Nullable Property property(
            Property of, DeclaredType type, ExecutableElement accessor, Placeholder placeholder, Place place) {
        ExecutableType member = (ExecutableType) subject.types().asMemberOf(type, accessor);
        if (!member.getThrownTypes().isEmpty()) {
            problems.report(
                    place,
                    "[ThrowingProperty] {%s}: %s throws %s; call it yourself and pass what it gives.",
                    placeholder.name(),
                    Names.describe(accessor),
                    Names.shown(member.getThrownTypes().get(0)));
            return null;
        }
        nameInCode(accessor);
        boolean nullable = Nullness.isNullable(accessor) || Nullness.isNullable(member.getReturnType());
        return new Property(member.getReturnType(), Code.of("$L.$L()", of.code(), accessor.getSimpleName()), nullable);
    }

    private void nameInCode(ExecutableElement accessor) {
        subject.suppressions().naming(accessor);
        for (Element member : Nesting.around(accessor).getEnclosedElements()) {
            if (member.getKind() == ElementKind.RECORD_COMPONENT
                    && member.getSimpleName().equals(accessor.getSimpleName())) {
                subject.suppressions().taking(member);
            }
        }
    }

    /** The methods that generated code can call without arguments for a value. */
    private List<ExecutableElement> accessors(TypeMirror type) {
        if (type.getKind() != TypeKind.DECLARED) {
            return List.of();
        }
        TypeElement declaration = (TypeElement) ((DeclaredType) type).asElement();
        return ElementFilter.methodsIn(subject.elements().getAllMembers(declaration)).stream()
                .filter(method -> isAccessor(method, declaration))
                .toList();
    }

    private boolean isAccessor(ExecutableElement method, TypeElement of) {
        return method.getParameters().isEmpty()
                && method.getTypeParameters().isEmpty()
                && method.getReturnType().getKind() != TypeKind.VOID
                && !method.getModifiers().contains(Modifier.STATIC)
                && !OF_EVERY_OBJECT.contains(method.getSimpleName().toString())
                && subject.canCall(method, of);
    }

    /** The accessor of a name; null if there is none. Most are the type's own, which are quicker to find than all. */
    private @Nullable ExecutableElement accessor(TypeMirror type, String name) {
        if (type.getKind() == TypeKind.DECLARED) {
            TypeElement declaration = (TypeElement) ((DeclaredType) type).asElement();
            for (Element member : declaration.getEnclosedElements()) {
                if (member.getSimpleName().contentEquals(name)
                        && member instanceof ExecutableElement method
                        && isAccessor(method, declaration)) {
                    return method;
                }
            }
        }
        return accessors(type).stream()
                .filter(method -> method.getSimpleName().contentEquals(name))
                .findFirst()
                .orElse(null);
    }

    /** A property of a type that is a text, for messages to name; empty if there is none. */
    Optional<String> example(TypeMirror type) {
        return accessors(type).stream()
                .filter(method -> Names.full(method.getReturnType()).equals("java.lang.String")
                        && method.getThrownTypes().isEmpty())
                .map(method -> method.getSimpleName().toString())
                .min(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));
    }

    private String advice(String name, String path, TypeMirror type, List<ExecutableElement> accessors) {
        List<String> names = accessors.stream()
                .map(method -> method.getSimpleName().toString())
                .distinct()
                .sorted()
                .toList();
        if (names.isEmpty()) {
            return "It has none; write {" + path + "}, or make what you mean a parameter of its own.";
        }
        String getter = "get" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return (names.contains(getter) ? Optional.of(getter) : Suggestions.closest(name, names))
                .map(found -> "Did you mean \"" + found + "\"?")
                // What a class of a library has differs from version to version.
                .orElseGet(() -> subject.isInSource(((DeclaredType) type).asElement())
                        ? "There are: " + String.join(", ", names) + "."
                        : "After the dot stands a method of it that takes nothing and gives a value.");
    }

    /**
     * What a placeholder leads to.
     *
     * @param code the expression for it
     */
    record Property(TypeMirror type, Code code, boolean nullable) {

        boolean mayBeAbsent() {
            return nullable || TypeReader.argumentOf(type, "java.util.Optional") != null;
        }
    }
}
