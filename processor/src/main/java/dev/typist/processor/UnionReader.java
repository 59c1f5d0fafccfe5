package dev.typist.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.typist.processor.ValueType.Component;
import dev.typist.processor.ValueType.Member;
import dev.typist.processor.ValueType.RecordType;
import dev.typist.processor.ValueType.UnionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads sealed interfaces of records and enums, generic ones with their arguments. */
final class UnionReader {

    private final Subject subject;
    private final Problems problems;
    private final TypeReader types;

    UnionReader(Subject subject, TypeReader types) {
        this.subject = subject;
        this.problems = subject.problems();
        this.types = types;
    }

    static boolean isUnion(TypeElement declaration) {
        return declaration.getKind() == ElementKind.INTERFACE
                && declaration.getModifiers().contains(Modifier.SEALED);
    }

    @Nullable
    UnionType read(DeclaredType type, TypeElement declaration, TypePath path) {
        // Without a permits clause each compiler, and each class file, has another order.
        Map<String, Permitted> permitted = new TreeMap<>();
        boolean complete = collect(type, path, permitted);
        JacksonAnnotations.checkUnion(declaration, path, problems);
        SpelledNames names = new SpelledNames(problems);
        List<Member> members = new ArrayList<>();
        for (Permitted each : permitted.values()) {
            TypePath inside = inside(each.element(), path);
            Member member = member(declaration, each, inside, path.label());
            if (member == null) {
                complete = false;
            } else {
                members.add(member);
                complete &= names.add(member.name(), each.element(), inside, "members of " + Names.nested(declaration));
            }
        }
        if (complete && members.isEmpty()) {
            problems.report(
                    path.place(),
                    "[UnsupportedType] %sNothing that %s permits is %s, so it has no value; permit a record or enum that is.",
                    path.label(),
                    Names.nested(declaration),
                    Names.shown(type));
            return null;
        }
        String description = Descriptions.of(declaration, problems);
        return complete
                ? new UnionType(TypeName.get(type), ClassName.get(declaration), description, List.copyOf(members))
                : null;
    }

    private TypePath inside(TypeElement element, TypePath path) {
        return problems.canPointAt(element) ? path.declaration(element, "", problems) : path;
    }

    /** Collects what a sealed interface and those inside it permit; false if something is wrong, which is reported. */
    private boolean collect(DeclaredType union, TypePath path, Map<String, Permitted> permitted) {
        boolean complete = true;
        TypeElement declaration = (TypeElement) union.asElement();
        Map<TypeElement, String> named = JacksonAnnotations.subtypes(declaration);
        for (TypeMirror type : declaration.getPermittedSubclasses()) {
            if (type.getKind() != TypeKind.DECLARED) {
                problems.awaitType(type, declaration);
                return false;
            }
            TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
            TypeArguments.Match match = TypeArguments.of(element, union, subject.types());
            if (match.unknown().isPresent()) {
                problems.report(
                        inside(element, path).place(),
                        "[UnsupportedType] %s%s does not say what the %s of its member %s is; make it a parameter of %s, or name"
                                + " a type in %s.",
                        path.label(),
                        Names.shown(union),
                        match.unknown().get().getSimpleName(),
                        Names.nested(element),
                        Names.nested(declaration),
                        Names.nested(element));
                complete = false;
            } else if (match.type().isPresent() && isUnion(element)) {
                complete &= collect(match.type().get(), path, permitted);
            } else if (match.type().isPresent()) {
                permitted.put(
                        Names.qualified(element),
                        new Permitted(element, match.type().get(), named.getOrDefault(element, "")));
            }
        }
        return complete;
    }

    private @Nullable Member member(TypeElement union, Permitted permitted, TypePath path, String label) {
        TypeElement element = permitted.element();
        if (element.getKind() != ElementKind.RECORD && element.getKind() != ElementKind.ENUM) {
            problems.report(
                    path.place(),
                    "[UnsupportedType] %s%s is permitted by %s, but is no record, enum or sealed interface of them, and a model"
                            + " answers with values of those; make it one.",
                    label,
                    Names.nested(element),
                    Names.nested(union));
            return null;
        }
        ValueType type = types.read(permitted.type(), path);
        if (type == null) {
            return null;
        }
        String name = WireNames.ofMember(element, permitted.name(), path, problems);
        boolean free = !(type.bare() instanceof RecordType record)
                || record.components().stream().allMatch(component -> isFree(component, union, element, path));
        return free ? new Member(name, type) : null;
    }

    private boolean isFree(Component component, TypeElement union, TypeElement element, TypePath path) {
        boolean taken = component.name().equalsIgnoreCase("type");
        if (taken) {
            problems.report(
                    path.place(),
                    "[DiscriminatorCollision] %s.%s: a model says by the property \"type\" which %s it means, so no component"
                            + " of %s can have that name; rename it, or write @Name(\"…\") on it.",
                    Names.nested(element),
                    component.accessor(),
                    Names.nested(union),
                    Names.nested(element));
        }
        return !taken;
    }

    /** What a sealed interface permits; {@code name} is what its {@code @JsonSubTypes} calls it, else empty. */
    private record Permitted(TypeElement element, DeclaredType type, String name) {}
}
