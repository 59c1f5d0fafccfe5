package dev.typist.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Keeps the user's {@code @Nullable}, of whatever vendor: JavaPoet drops annotations of types, and an override without
 * them fails the user's build in generated code.
 */
final class Nullness {

    private Nullness() {}

    /** Whether a {@code @Nullable} of a declaration or of its type is present. */
    static boolean isNullable(AnnotatedConstruct construct) {
        for (AnnotationMirror mirror : construct.getAnnotationMirrors()) {
            if (isNullable(mirror)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNullable(AnnotationMirror mirror) {
        return mirror.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable");
    }

    /** The {@code @Nullable} of a declaration or a type. */
    static List<AnnotationSpec> annotations(AnnotatedConstruct construct) {
        List<? extends AnnotationMirror> mirrors = construct.getAnnotationMirrors();
        if (mirrors.isEmpty()) {
            return List.of();
        }
        List<AnnotationSpec> nullable = new ArrayList<>();
        for (AnnotationMirror mirror : mirrors) {
            if (isNullable(mirror)) {
                nullable.add(AnnotationSpec.get(mirror));
            }
        }
        return nullable;
    }

    /** Whether a type has null besides its values; what has none and is called nullable is reported. */
    static boolean canBeNull(TypeMirror type, TypePath path, Problems problems) {
        if (type.getKind().isPrimitive()) {
            problems.report(
                    path.place(),
                    "[UnsupportedType] %sA @Nullable %s is never null; use its box or an Optional, or remove the @Nullable.",
                    path.label(),
                    Names.shown(type));
            return false;
        }
        if (TypeReader.argumentOf(type, "java.util.Optional") != null) {
            problems.report(
                    path.place(),
                    "[UnsupportedType] %sAn Optional says already that there may be no value; remove the @Nullable.",
                    path.label());
            return false;
        }
        return true;
    }

    /** The {@code @Nullable} that stands on a declaration and not on its type as well. */
    static List<AnnotationSpec> declared(Element element, TypeMirror type) {
        return isNullable(type) ? List.of() : annotations(element);
    }

    /** The name of a type with each {@code @Nullable} in it. */
    static TypeName name(TypeMirror type) {
        ScalarType scalar = type.getKind() == TypeKind.DECLARED ? ScalarType.of(type) : null;
        TypeName name = scalar == null ? TypeName.get(type) : scalar.typeName();
        if (type.getKind() == TypeKind.DECLARED
                && name instanceof ParameterizedTypeName
                && ((DeclaredType) type).getEnclosingType().getKind() == TypeKind.NONE) {
            DeclaredType declared = (DeclaredType) type;
            TypeName[] arguments = new TypeName[declared.getTypeArguments().size()];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = name(declared.getTypeArguments().get(i));
            }
            name = ParameterizedTypeName.get(ClassName.get(TypeElements.of(declared)), arguments);
        }
        List<AnnotationSpec> annotations = annotations(type);
        return annotations.isEmpty() ? name : name.annotated(annotations);
    }
}
