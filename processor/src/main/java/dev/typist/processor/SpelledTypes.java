package dev.typist.processor;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;

/** Spells types as names: {@code Box<Order>} becomes {@code BoxOfOrder}. */
final class SpelledTypes {

    private SpelledTypes() {}

    static String of(TypeName name) {
        if (name instanceof ParameterizedTypeName generic) {
            List<String> arguments = new ArrayList<>();
            for (TypeName argument : generic.typeArguments()) {
                arguments.add(of(argument));
            }
            return of(generic.rawType()) + "Of" + String.join("And", arguments);
        }
        if (name instanceof ArrayTypeName array) {
            return of(array.componentType()) + "Array";
        }
        if (name instanceof ClassName type) {
            return type.simpleName();
        }
        // An argument that no component uses may be anything.
        return name.isPrimitive() ? name.toString() : "Any";
    }
}
