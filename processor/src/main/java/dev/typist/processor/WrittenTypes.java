package dev.typist.processor;

import com.palantir.javapoet.TypeName;
import dev.typist.processor.ValueType.Component;
import dev.typist.processor.ValueType.RecordType;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/**
 * Sees that a class that Jackson makes gives back what it was made of, where it is written. In doubt it does: the class is
 * asked again when it is first used.
 */
final class WrittenTypes {

    private final Subject subject;
    private final TypePath path;
    private final Set<TypeName> seen = new HashSet<>();

    private WrittenTypes(Subject subject, TypePath path) {
        this.subject = subject;
        this.path = path;
    }

    static void check(ValueType type, TypePath path, Subject subject) {
        new WrittenTypes(subject, path).check(type);
    }

    private void check(ValueType type) {
        ValueType bare = type.bare();
        if (bare instanceof RecordType record) {
            if (!seen.add(record.typeName())) {
                return;
            }
            TypeElement declaration =
                    subject.elements().getTypeElement(record.declaration().canonicalName());
            if (record.bound() && declaration != null && !JacksonAnnotations.hasOwnNames(declaration)) {
                record.components().stream()
                        .filter(component -> !isGivenBack(component, declaration))
                        .forEach(component -> report(component, declaration));
            }
        }
        bare.parts().forEach(this::check);
    }

    private void report(Component component, TypeElement declaration) {
        subject.problems()
                .report(
                        path.place(),
                        "[MissingAccessor] %s%s is written here, and nothing that Jackson sees gives its \"%s\"; add a public"
                                + " getter, or put @JsonProperty(\"%s\") on what gives it.",
                        path.label(),
                        Names.nested(declaration),
                        component.name(),
                        component.name());
    }

    private boolean isGivenBack(Component component, TypeElement declaration) {
        return subject.elements().getAllMembers(declaration).stream().anyMatch(member -> gives(member, component));
    }

    private static boolean gives(Element member, Component component) {
        String implied = impliedName(member);
        if (implied == null || JacksonAnnotations.isIgnored(member)) {
            return false;
        }
        AnnotationMirror property = Stream.of(JacksonAnnotations.PROPERTY, JacksonAnnotations.GETTER)
                .flatMap(name -> Annotations.find(member, name).stream())
                .findFirst()
                .orElse(null);
        AnnotationValue name = property == null ? null : Annotations.member(property, "value");
        if (name != null) {
            return component.name().equals(name.getValue());
        }
        boolean visible = property != null || isVisible(member);
        // A getter may belong to the parameter by the parameter's own name, if that is in the class file.
        return visible
                && (implied.equalsIgnoreCase(component.name()) || implied.equalsIgnoreCase(component.accessor()));
    }

    private static boolean isVisible(Element member) {
        return member.getModifiers().contains(Modifier.PUBLIC)
                && (member.getKind() == ElementKind.FIELD
                        || member.getSimpleName().toString().matches("(get|is).+"));
    }

    /** What a method or field would be called as a property; null if it gives nothing. */
    private static @Nullable String impliedName(Element member) {
        if (member.getModifiers().contains(Modifier.STATIC)) {
            return null;
        }
        String name = member.getSimpleName().toString();
        if (member instanceof ExecutableElement method && member.getKind() == ElementKind.METHOD) {
            boolean gives =
                    method.getParameters().isEmpty() && method.getReturnType().getKind() != TypeKind.VOID;
            return gives ? name.replaceFirst("^(get|is)(?=.)", "") : null;
        }
        return member.getKind() == ElementKind.FIELD ? name : null;
    }
}
