package dev.typist.processor;

import dev.typist.processor.Parameter.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** Reads the parameters of a service's method and what each is for. */
final class ParameterReader {

    private static final String OPTIONS = "dev.typist.chat.ChatOptions";
    private static final String MEDIA = "dev.typist.chat.Media";

    private final Problems problems;
    private final ConstraintReader constraints;

    ParameterReader(Problems problems) {
        this.problems = problems;
        this.constraints = new ConstraintReader(problems);
    }

    /** {@code path} leads to the method, where a type is said that a generic parent leaves open. */
    List<Parameter> read(ServiceMethod method, Signature signature, TypePath path) {
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < method.element().getParameters().size(); i++) {
            VariableElement element = method.element().getParameters().get(i);
            TypeMirror type = method.type().getParameterTypes().get(i);
            Parameter parameter = new Parameter(
                    element,
                    type,
                    WireNames.ofParameter(element, problems),
                    signature.parameters().get(i).name(),
                    Nullness.isNullable(element) || Nullness.isNullable(type) || Nullness.isNullable(element.asType()),
                    role(type));
            check(parameter, parameters);
            refuseRaw(type, parameter.path(path));
            constraints.refuse(
                    List.of(element, element.asType()),
                    TypePath.from(element),
                    "the argument of a prompt",
                    "check it before the call");
            parameters.add(parameter);
        }
        return parameters;
    }

    /** Whatever is read of it: the generated method has the parameter as well, and compilers warn of that. */
    private void refuseRaw(TypeMirror type, TypePath path) {
        switch (type.getKind()) {
            case ARRAY -> refuseRaw(((ArrayType) type).getComponentType(), path);
            case WILDCARD ->
                Stream.of(((WildcardType) type).getExtendsBound(), ((WildcardType) type).getSuperBound())
                        .filter(Objects::nonNull)
                        .forEach(bound -> refuseRaw(bound, path));
            case DECLARED -> {
                List<? extends TypeMirror> arguments = ((DeclaredType) type).getTypeArguments();
                if (arguments.isEmpty()
                        && !TypeElements.of(type).getTypeParameters().isEmpty()) {
                    problems.report(
                            path.place(), "[UnsupportedType] %s%s", path.label(), UnsupportedTypes.explain(type));
                }
                arguments.forEach(argument -> refuseRaw(argument, path));
            }
            default -> {}
        }
    }

    private static Role role(TypeMirror type) {
        if (TypeElements.isNamed(type, OPTIONS)) {
            return Role.OPTIONS;
        }
        TypeMirror element = TypeReader.argumentOf(type, "java.util.List");
        return TypeElements.isNamed(element == null ? type : element, MEDIA) ? Role.MEDIA : Role.TEXT;
    }

    private void check(Parameter parameter, List<Parameter> before) {
        boolean options = parameter.role() == Role.OPTIONS;
        if (options && before.stream().anyMatch(other -> other.role() == Role.OPTIONS)) {
            problems.report(
                    parameter.element(),
                    "[DuplicateOptions] A call has one set of options, and \"%s\" would be a second; remove it.",
                    parameter.name());
        }
        if (Parameter.named(parameter.name(), before) != null) {
            problems.report(
                    parameter.element(),
                    "[DuplicateParameter] Two parameters are named \"%s\", and {%s} can mean only one of them; rename one.",
                    parameter.name(),
                    parameter.name());
        }
        if (parameter.isText() && parameter.nullable()) {
            Nullness.canBeNull(parameter.type(), TypePath.from(parameter.element()), problems);
        }
        if (!parameter.isText() && parameter.nullable()) {
            problems.report(
                    parameter.element(),
                    "[NullableArgument] \"%s\" cannot be null; remove the @Nullable and pass %s.",
                    parameter.name(),
                    options ? "ChatOptions.NONE for none" : "an empty List<Media> for none");
        }
    }
}
