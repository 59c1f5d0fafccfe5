package dev.typist.processor;

import com.palantir.javapoet.ClassName;
import dev.typist.processor.ValueType.Component;
import dev.typist.processor.ValueType.Member;
import dev.typist.processor.ValueType.RecordType;
import dev.typist.processor.ValueType.UnionType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads sealed interfaces of records and enums. */
final class UnionReader {

    private final Problems problems;
    private final TypeReader types;

    UnionReader(Subject subject, TypeReader types) {
        this.problems = subject.problems();
        this.types = types;
    }

    static boolean isUnion(TypeElement declaration) {
        return declaration.getKind() == ElementKind.INTERFACE
                && declaration.getModifiers().contains(Modifier.SEALED);
    }

    @Nullable
    UnionType read(TypeElement declaration, TypePath path) {
        Set<TypeElement> found = new LinkedHashSet<>();
        collect(declaration, found);
        // Without a permits clause each compiler, and each class file, has another order.
        List<TypeElement> permitted = found.stream()
                .sorted(Comparator.comparing(
                        element -> element.getQualifiedName().toString()))
                .toList();
        SpelledNames names = new SpelledNames(problems);
        List<Member> members = new ArrayList<>();
        boolean complete = true;
        for (TypeElement element : permitted) {
            TypePath inside = problems.canPointAt(element) ? TypePath.from(element) : path;
            Member member = member(declaration, element, inside);
            if (member == null) {
                complete = false;
            } else {
                members.add(member);
                names.add(member.name(), element, inside, "members of " + Names.nested(declaration));
            }
        }
        String description = Descriptions.of(declaration, problems);
        return complete ? new UnionType(ClassName.get(declaration), description, List.copyOf(members)) : null;
    }

    private static void collect(TypeElement declaration, Set<TypeElement> permitted) {
        for (TypeMirror type : declaration.getPermittedSubclasses()) {
            TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
            if (isUnion(element)) {
                collect(element, permitted);
            } else {
                permitted.add(element);
            }
        }
    }

    private @Nullable Member member(TypeElement union, TypeElement element, TypePath path) {
        boolean readable = element.getKind() == ElementKind.RECORD || element.getKind() == ElementKind.ENUM;
        if (!readable || !element.getTypeParameters().isEmpty()) {
            problems.report(
                    path.place(),
                    "[UnsupportedType] %s is permitted by %s, but is no record or enum without type parameters, and a model"
                            + " answers with values of those; make it one.",
                    Names.nested(element),
                    Names.nested(union));
            return null;
        }
        ValueType type = types.read(element.asType(), path);
        if (type == null) {
            return null;
        }
        if (type.bare() instanceof RecordType record) {
            record.components().forEach(component -> requireFree(component, union, element, path));
        }
        return new Member(WireNames.ofMember(element, path, problems), type);
    }

    private void requireFree(Component component, TypeElement union, TypeElement element, TypePath path) {
        if (component.name().equalsIgnoreCase("type")) {
            problems.report(
                    path.place(),
                    "[DiscriminatorCollision] %s.%s: a model says by the property \"type\" which %s it means, so no component"
                            + " of %s can have that name; rename it, or write @Name(\"…\") on it.",
                    Names.nested(element),
                    component.accessor(),
                    Names.nested(union),
                    Names.nested(element));
        }
    }
}
