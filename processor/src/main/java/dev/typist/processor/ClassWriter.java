package dev.typist.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.ArrayList;
import java.util.List;

/** Writes what all generated classes have in common. */
final class ClassWriter {

    private static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");
    private static final String PROCESSOR = AiServiceProcessor.class.getName();
    private static final ClassName SUPPRESS_WARNINGS = ClassName.get(SuppressWarnings.class);
    private static final ClassName OVERRIDE = ClassName.get(Override.class);

    private ClassWriter() {}

    /** The head of a class, with the opening brace: {@code what} is said of {@code of}. */
    static Code head(
            GeneratedClass generated,
            String what,
            ClassName of,
            List<TypeVariableName> variables,
            TypeName implemented) {
        return Code.of(
                """
                /**
                 * $L {@link $T}, written by Typist.
                 */
                $L$L$Lfinal class $L$L implements $T {
                $>""",
                what,
                of,
                generated.marked() ? Code.of("@$T($S)\n", GENERATED, PROCESSOR) : Code.NONE,
                suppressions(generated.suppressions()),
                generated.isPublic() ? "public " : "",
                generated.name().simpleName(),
                typeVariables(variables),
                implemented);
    }

    private static Code suppressions(List<String> names) {
        if (names.isEmpty()) {
            return Code.NONE;
        }
        Code literals = names.stream().map(name -> Code.of("$S", name)).collect(Code.joining(", "));
        return Code.of(names.size() == 1 ? "@$T($L)\n" : "@$T({$L})\n", SUPPRESS_WARNINGS, literals);
    }

    static Code constant(Code type, String name, Code value) {
        return Code.of("private static final $L $L = $L;\n", type, name, value);
    }

    static Code field(Code type, String name) {
        return Code.of("private final $L $L;\n", type, name);
    }

    /** {@code body}: whole statements. */
    static Code constructor(GeneratedClass generated, List<Code> parameters, Code body) {
        return Code.of(
                "$L$L($L) {\n$>$L$<}\n",
                generated.isPublic() ? "public " : "",
                generated.name().simpleName(),
                Code.join(parameters, ",$W"),
                body);
    }

    static Code parameter(TypeName type, String name) {
        return Code.of("$T $L", type, name);
    }

    /** A public method that overrides one of a parent, and has no parameters. */
    static Code override(TypeName returned, String name, Code body) {
        return Code.of("@$T\npublic $T $L() {\n$>$L$<}\n", OVERRIDE, returned, name, body);
    }

    /** An override of a user's method. */
    static Code override(Signature signature, Code body) {
        List<Code> parameters = new ArrayList<>();
        for (Signature.Parameter parameter : signature.parameters()) {
            boolean varargs = signature.varargs()
                    && parameters.size() == signature.parameters().size() - 1;
            parameters.add(Code.of(
                    varargs ? "$L$V $L" : "$L$T $L",
                    annotations(parameter.annotations(), " "),
                    parameter.type(),
                    parameter.name()));
        }
        return Code.of(
                signature.typeVariables().isEmpty()
                        ? "@$T\n$Lpublic $L$T $L($L)$L {\n$>$L$<}\n"
                        : "@$T\n$Lpublic $L $T $L($L)$L {\n$>$L$<}\n",
                OVERRIDE,
                annotations(signature.annotations(), "\n"),
                typeVariables(signature.typeVariables()),
                signature.returnType(),
                signature.name(),
                Code.join(parameters, ",$W"),
                thrown(signature.thrown()),
                body);
    }

    private static Code annotations(List<AnnotationSpec> annotations, String separator) {
        return each(annotations, "$T" + separator, "");
    }

    private static Code typeVariables(List<TypeVariableName> variables) {
        if (variables.isEmpty()) {
            return Code.NONE;
        }
        List<Code> code = new ArrayList<>();
        for (TypeVariableName variable : variables) {
            String format = variable.bounds().isEmpty() ? "$T" : "$T extends $L";
            code.add(Code.of(format, variable, each(variable.bounds(), "$T", " & ")));
        }
        return Code.of("<$L>", Code.join(code, ", "));
    }

    private static Code thrown(List<TypeName> thrown) {
        return thrown.isEmpty() ? Code.NONE : Code.of("$Wthrows $L", each(thrown, "$T", ",$W"));
    }

    private static Code each(List<?> types, String format, String separator) {
        List<Code> pieces = new ArrayList<>();
        for (Object type : types) {
            pieces.add(Code.of(format, type));
        }
        return Code.join(pieces, separator);
    }
}
