package dev.typist.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What it takes to override a method of a service. The types keep the user's {@code @Nullable}. */
record Signature(
        String name,
        List<AnnotationSpec> annotations,
        List<TypeVariableName> typeVariables,
        TypeName returnType,
        List<Parameter> parameters,
        boolean varargs,
        List<TypeName> thrown) {

    /** The names of all type variables: they hide classes of these names. */
    static Set<String> typeVariableNames(List<Signature> signatures) {
        Set<String> names = new LinkedHashSet<>();
        for (Signature signature : signatures) {
            for (TypeVariableName variable : signature.typeVariables()) {
                names.add(variable.name());
            }
        }
        return names;
    }

    /** A parameter, with the name it has in generated code. */
    record Parameter(String name, TypeName type, List<AnnotationSpec> annotations) {}
}
