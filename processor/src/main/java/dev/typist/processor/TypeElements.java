package dev.typist.processor;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** From types to their declarations. */
final class TypeElements {

    private TypeElements() {}

    /** Whether a type is the class or interface of a full name, whatever its arguments are. */
    static boolean isNamed(TypeMirror type, String name) {
        return type.getKind() == TypeKind.DECLARED
                && of(type).getQualifiedName().contentEquals(name);
    }

    /** The superclass, but for {@code Object}, and the interfaces that a declaration names. */
    static List<TypeMirror> parents(TypeElement type) {
        TypeMirror superclass = type.getSuperclass();
        boolean plain = superclass.getKind() == TypeKind.NONE || isNamed(superclass, "java.lang.Object");
        List<TypeMirror> parents = new ArrayList<>();
        if (!plain) {
            parents.add(superclass);
        }
        parents.addAll(type.getInterfaces());
        return parents;
    }

    /** What declares a type that is known to be a class or an interface. */
    static TypeElement of(TypeMirror type) {
        return (TypeElement) ((DeclaredType) type).asElement();
    }
}
