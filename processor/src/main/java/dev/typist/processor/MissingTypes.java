package dev.typist.processor;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** Finds types that do not exist, at least not yet, in other types and in annotations. */
final class MissingTypes {

    private MissingTypes() {}

    /** Whether a type and every type in it is there. */
    static boolean isThere(TypeMirror type) {
        return in(type) == null;
    }

    /** The first that is missing in a type, which may be itself; null if none is. */
    static @Nullable TypeMirror in(@Nullable TypeMirror type) {
        return in(type, missing -> false);
    }

    /** The first that is missing in a type, but for those that may be. */
    static @Nullable TypeMirror in(@Nullable TypeMirror type, Predicate<TypeMirror> allowed) {
        if (type == null) {
            return null;
        }
        return switch (type.getKind()) {
            case ERROR -> allowed.test(type) ? null : type;
            case ARRAY -> in(((ArrayType) type).getComponentType(), allowed);
            case DECLARED -> first(((DeclaredType) type).getTypeArguments(), allowed);
            case INTERSECTION -> first(((IntersectionType) type).getBounds(), allowed);
            case WILDCARD -> {
                TypeMirror upper = in(((WildcardType) type).getExtendsBound(), allowed);
                yield upper == null ? in(((WildcardType) type).getSuperBound(), allowed) : upper;
            }
            default -> null;
        };
    }

    private static @Nullable TypeMirror first(List<? extends TypeMirror> types, Predicate<TypeMirror> allowed) {
        for (TypeMirror each : types) {
            TypeMirror missing = in(each, allowed);
            if (missing != null) {
                return missing;
            }
        }
        return null;
    }

    /** Whether an annotation and all that it says is there. */
    static boolean isWhole(AnnotationMirror annotation) {
        if (!isThere(annotation.getAnnotationType())) {
            return false;
        }
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> member :
                annotation.getElementValues().entrySet()) {
            if (!isWhole(member.getValue(), member.getKey().getReturnType())) {
                return false;
            }
        }
        return true;
    }

    /** Whatever a value should have been, compilers hand over a text where something of it is missing. */
    private static boolean isWhole(AnnotationValue value, TypeMirror expected) {
        Object content = value.getValue();
        if (content instanceof List<?> values) {
            for (Object each : values) {
                if (!isWhole((AnnotationValue) each, ((ArrayType) expected).getComponentType())) {
                    return false;
                }
            }
            return true;
        }
        if (content instanceof TypeMirror type) {
            return isThere(type);
        }
        if (content instanceof AnnotationMirror annotation) {
            return isWhole(annotation);
        }
        return !(content instanceof String) || TypeElements.isNamed(expected, "java.lang.String");
    }
}
