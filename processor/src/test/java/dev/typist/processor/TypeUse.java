package dev.typist.processor;

import org.jspecify.annotations.Nullable;

/**
 * A type as it is written where it is used.
 *
 * @param boxed how it is written as a type argument
 * @param declaration the record that it names; null if it names none, or one with type parameters
 * @param generic whether it has type arguments, of which Java makes no arrays
 */
record TypeUse(String code, String boxed, @Nullable TypeDraft declaration, boolean generic) {

    static TypeUse of(String code) {
        return new TypeUse(code, code, null, code.contains("<"));
    }

    static TypeUse primitive(String code, String boxed) {
        return new TypeUse(code, boxed, null, false);
    }

    boolean isPrimitive() {
        return !code.equals(boxed);
    }

    /** The same type with annotations before it. */
    TypeUse annotated(String annotations) {
        int simple = code.indexOf('<') < 0 ? code.lastIndexOf('.') : code.lastIndexOf('.', code.indexOf('<'));
        String annotated = code.substring(0, simple + 1) + annotations + code.substring(simple + 1);
        return new TypeUse(annotated, isPrimitive() ? boxed : annotated, declaration, generic);
    }
}
