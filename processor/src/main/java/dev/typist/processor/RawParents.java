package dev.typist.processor;

import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** The parents of a service that are named without their type arguments, and what those inherit from. */
final class RawParents {

    private final Subject subject;
    private final Set<TypeElement> raw = new HashSet<>();

    private RawParents(Subject subject) {
        this.subject = subject;
    }

    /** Reports each at the service: what its methods return is nowhere said. */
    static RawParents report(Subject subject) {
        RawParents parents = new RawParents(subject);
        parents.visit(subject.type());
        return parents;
    }

    /** Whether nothing is known of the types of a method. */
    boolean declare(ServiceMethod method) {
        Element declaring = Nesting.around(method.element());
        return declaring instanceof TypeElement type && raw.contains(type);
    }

    private void visit(TypeElement type) {
        for (TypeMirror parent : type.getInterfaces()) {
            TypeElement declaration = TypeElements.of(parent);
            if (((DeclaredType) parent).getTypeArguments().isEmpty()
                    && !declaration.getTypeParameters().isEmpty()) {
                subject.problems()
                        .report(
                                subject.type(),
                                "[UnsupportedType] %s extends the raw type %s, which leaves open what a model is asked for;"
                                        + " write %s<…>.",
                                Names.nested(type),
                                Names.nested(declaration),
                                Names.nested(declaration));
                add(declaration);
            } else {
                visit(declaration);
            }
        }
    }

    private void add(TypeElement declaration) {
        if (raw.add(declaration)) {
            declaration.getInterfaces().forEach(parent -> add(TypeElements.of(parent)));
        }
    }
}
