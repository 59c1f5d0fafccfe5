package dev.typist.processor;

import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** Reads what it takes to override a method. */
final class SignatureReader {

    private final Subject subject;

    SignatureReader(Subject subject) {
        this.subject = subject;
    }

    Signature read(ServiceMethod method) {
        subject.suppressions().naming(method.element());
        TypeMirror returned = method.type().getReturnType();
        return new Signature(
                method.name(),
                Nullness.declared(method.element(), method.element().getReturnType()),
                method.type().getTypeVariables().stream()
                        .map(SignatureReader::variable)
                        .toList(),
                kept(returned, method.element().getReturnType()),
                parameters(method),
                method.element().isVarArgs(),
                thrown(method));
    }

    private static TypeVariableName variable(TypeVariable variable) {
        return TypeVariableName.get(variable);
    }

    private List<Signature.Parameter> parameters(ServiceMethod method) {
        // A parameter would hide the class that a method's body names.
        UniqueNames names = new UniqueNames(Set.of("Optional", "java"));
        List<Signature.Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < method.type().getParameterTypes().size(); i++) {
            VariableElement element = method.element().getParameters().get(i);
            parameters.add(new Signature.Parameter(
                    names.next(element.getSimpleName().toString()),
                    kept(method.type().getParameterTypes().get(i), element.asType()),
                    Nullness.declared(element, element.asType())));
        }
        return parameters;
    }

    /** The type as a member of the service, with the {@code @Nullable} that replacing a type variable may have lost. */
    private TypeName kept(TypeMirror member, TypeMirror declared) {
        if (isPlain(member) && isPlain(declared)) {
            return subject.known().name(member);
        }
        TypeName name = Nullness.name(member);
        return Nullness.isNullable(member) ? name : name.annotated(Nullness.annotations(declared));
    }

    /** Whether a type is a class without arguments and annotations. */
    private static boolean isPlain(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                && ((DeclaredType) type).getTypeArguments().isEmpty()
                && type.getAnnotationMirrors().isEmpty();
    }

    /** What every declaration of the method allows. */
    private List<TypeName> thrown(ServiceMethod method) {
        List<TypeName> thrown = new ArrayList<>();
        for (TypeMirror type : method.type().getThrownTypes()) {
            boolean allowed = method.types().stream()
                    .allMatch(declared -> declared.getThrownTypes().stream()
                            .anyMatch(other -> subject.types().isSubtype(type, other)));
            if (allowed && canName(type)) {
                TypeName name = TypeName.get(type);
                if (!thrown.contains(name)) {
                    thrown.add(name);
                }
            }
        }
        return thrown;
    }

    /** An override may leave out what it cannot name. */
    private boolean canName(TypeMirror type) {
        if (type.getKind() != TypeKind.DECLARED) {
            return true;
        }
        TypeElement declaration = (TypeElement) ((DeclaredType) type).asElement();
        subject.suppressions().naming(declaration);
        return subject.canName(declaration);
    }
}
