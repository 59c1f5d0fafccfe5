package dev.typist.processor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Types;

/** Finds the type arguments with which a generic type is another type: {@code Ok<T>} is {@code Result<Order>} as {@code Ok<Order>}. */
final class TypeArguments {

    private final Types types;
    private final Map<Element, TypeMirror> found = new HashMap<>();

    private TypeArguments(Types types) {
        this.types = types;
    }

    /** A declaration with the arguments that make it a subtype. */
    static Match of(TypeElement declaration, DeclaredType supertype, Types types) {
        return new TypeArguments(types).match(declaration, supertype);
    }

    private Match match(TypeElement declaration, DeclaredType supertype) {
        Optional<DeclaredType> parent = parent((DeclaredType) declaration.asType(), supertype.asElement());
        if (parent.isEmpty() || !agree(parent.get().getTypeArguments(), supertype.getTypeArguments())) {
            return new Match(Optional.empty(), Optional.empty());
        }
        List<TypeMirror> arguments = new ArrayList<>();
        for (TypeParameterElement parameter : declaration.getTypeParameters()) {
            TypeMirror argument = found.get(parameter);
            if (argument == null) {
                return new Match(Optional.empty(), Optional.of(parameter));
            }
            arguments.add(argument);
        }
        for (TypeParameterElement parameter : declaration.getTypeParameters()) {
            if (!isWithin(parameter, declaration, arguments)) {
                return new Match(Optional.empty(), Optional.empty());
            }
        }
        return new Match(
                Optional.of(types.getDeclaredType(declaration, arguments.toArray(TypeMirror[]::new))),
                Optional.empty());
    }

    private Optional<DeclaredType> parent(DeclaredType type, Element wanted) {
        if (type.asElement().equals(wanted)) {
            return Optional.of(type);
        }
        return types.directSupertypes(type).stream()
                .map(DeclaredType.class::cast)
                .flatMap(parent -> parent(parent, wanted).stream())
                .findFirst();
    }

    /** A bound may name other parameters of its declaration; those are left to the compiler. */
    private boolean isWithin(TypeParameterElement parameter, TypeElement declaration, List<TypeMirror> arguments) {
        TypeMirror argument = arguments.get(declaration.getTypeParameters().indexOf(parameter));
        return parameter.getBounds().stream()
                .allMatch(bound -> types.isSubtype(types.erasure(argument), types.erasure(bound)));
    }

    private boolean agree(List<? extends TypeMirror> declared, List<? extends TypeMirror> given) {
        if (declared.size() != given.size()) {
            return false;
        }
        for (int i = 0; i < declared.size(); i++) {
            if (!agree(declared.get(i), given.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean agree(TypeMirror declared, TypeMirror given) {
        if (declared.getKind() == TypeKind.TYPEVAR) {
            TypeMirror known = found.putIfAbsent(((TypeVariable) declared).asElement(), given);
            return known == null || types.isSameType(known, given);
        }
        if (declared.getKind() == TypeKind.ARRAY && given.getKind() == TypeKind.ARRAY) {
            return agree(((ArrayType) declared).getComponentType(), ((ArrayType) given).getComponentType());
        }
        if (declared.getKind() == TypeKind.DECLARED && given.getKind() == TypeKind.DECLARED) {
            DeclaredType one = (DeclaredType) declared;
            DeclaredType other = (DeclaredType) given;
            return one.asElement().equals(other.asElement()) && agree(one.getTypeArguments(), other.getTypeArguments());
        }
        return types.isSameType(declared, given);
    }

    /**
     * What was found.
     *
     * @param type the type; empty if no arguments make it a subtype
     * @param unknown a parameter for which any argument would do
     */
    record Match(Optional<DeclaredType> type, Optional<TypeParameterElement> unknown) {}
}
