package dev.typist.processor;

import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Parameterizable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** Sees whether every type that a declaration names is there. What is missing may be written by another processor yet. */
final class ResolvedTypes {

    private ResolvedTypes() {}

    /** Whether a type's declaration can be read: its annotations, parents and members, not the bodies of its methods. */
    static boolean in(Element element) {
        if (!inAnnotations(element.getAnnotationMirrors())) {
            return false;
        }
        if (element instanceof Parameterizable generic && !all(generic.getTypeParameters())) {
            return false;
        }
        if (element instanceof TypeElement type) {
            return is(type.getSuperclass()) && each(type.getInterfaces()) && all(type.getEnclosedElements());
        }
        if (element instanceof ExecutableElement method) {
            return is(method.getReturnType()) && each(method.getThrownTypes()) && all(method.getParameters());
        }
        return element instanceof TypeParameterElement parameter ? each(parameter.getBounds()) : is(element.asType());
    }

    private static boolean all(List<? extends Element> elements) {
        for (Element element : elements) {
            if (!in(element)) {
                return false;
            }
        }
        return true;
    }

    private static boolean each(List<? extends TypeMirror> types) {
        for (TypeMirror type : types) {
            if (!is(type)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a type and every type in it is there. */
    static boolean is(@Nullable TypeMirror type) {
        if (type == null) {
            return true;
        }
        return switch (type.getKind()) {
            case ERROR -> false;
            case ARRAY -> is(((ArrayType) type).getComponentType());
            case DECLARED -> each(((DeclaredType) type).getTypeArguments());
            case INTERSECTION -> each(((IntersectionType) type).getBounds());
            case WILDCARD -> is(((WildcardType) type).getExtendsBound()) && is(((WildcardType) type).getSuperBound());
            default -> true;
        };
    }

    private static boolean inAnnotations(List<? extends AnnotationMirror> annotations) {
        for (AnnotationMirror annotation : annotations) {
            if (!in(annotation)) {
                return false;
            }
        }
        return true;
    }

    private static boolean in(AnnotationMirror annotation) {
        if (!is(annotation.getAnnotationType())) {
            return false;
        }
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> member :
                annotation.getElementValues().entrySet()) {
            if (!in(member.getValue(), member.getKey().getReturnType())) {
                return false;
            }
        }
        return true;
    }

    /** Whatever a value should have been, compilers hand over a text where something of it is missing. */
    private static boolean in(AnnotationValue value, TypeMirror expected) {
        Object content = value.getValue();
        if (content instanceof List<?> values) {
            for (Object each : values) {
                if (!in((AnnotationValue) each, ((ArrayType) expected).getComponentType())) {
                    return false;
                }
            }
            return true;
        }
        if (content instanceof TypeMirror type) {
            return is(type);
        }
        if (content instanceof AnnotationMirror annotation) {
            return in(annotation);
        }
        return !(content instanceof String) || TypeElements.isNamed(expected, "java.lang.String");
    }
}
