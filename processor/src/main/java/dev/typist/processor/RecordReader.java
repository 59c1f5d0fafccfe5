package dev.typist.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.typist.processor.ValueType.Component;
import dev.typist.processor.ValueType.RecordType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads records, generic ones with their arguments. */
final class RecordReader {

    /** Deeper nesting than any provider takes; a generic record may contain ever larger versions of itself. */
    private static final int DEEPEST = 32;

    private final Subject subject;
    private final TypeReader types;
    private final Deque<TypeName> open = new ArrayDeque<>();

    RecordReader(Subject subject, TypeReader types) {
        this.subject = subject;
        this.types = types;
    }

    @Nullable
    RecordType read(DeclaredType type, TypeElement declaration, TypePath path) {
        TypeName name = TypeName.get(type);
        if (open.contains(name) || open.size() == DEEPEST) {
            subject.problems()
                    .report(
                            path.place(),
                            "[RecursiveType] %s%s contains itself, which is not supported in this version; hold the id of"
                                    + " the other one, or a flat List of them beside it.",
                            path.label(),
                            Names.nested(declaration));
            return null;
        }
        open.push(name);
        try {
            return components(type, declaration, path, name);
        } finally {
            open.pop();
        }
    }

    private @Nullable RecordType components(DeclaredType type, TypeElement declaration, TypePath path, TypeName name) {
        SpelledNames names = new SpelledNames(subject.problems());
        List<Component> components = new ArrayList<>();
        boolean complete = true;
        for (RecordComponentElement element : declaration.getRecordComponents()) {
            TypePath inside = path.component(Names.nested(declaration), element, subject.problems());
            names.add(element, inside, "components of " + Names.nested(declaration));
            Component component = component(type, declaration, element, inside);
            if (component == null) {
                complete = false;
            } else {
                components.add(component);
            }
        }
        String description = Descriptions.of(declaration, subject.problems());
        return complete
                ? new RecordType(
                        name,
                        ClassName.get(declaration),
                        description,
                        List.copyOf(components),
                        constructors(declaration, components.size()) > 1)
                : null;
    }

    private @Nullable Component component(
            DeclaredType type, TypeElement declaration, RecordComponentElement element, TypePath path) {
        TypeMirror declared =
                ((ExecutableType) subject.types().asMemberOf(type, element.getAccessor())).getReturnType();
        subject.suppressions().naming(element.getAccessor());
        String description = Descriptions.of(element, subject.problems());
        if (Nullness.isNullable(element)
                || Nullness.isNullable(element.getAccessor())
                || Nullness.isNullable(element.asType())) {
            subject.problems()
                    .report(
                            path.place(),
                            "[UnsupportedType] %s@Nullable is not supported here, because compilers do not see it in every"
                                    + " class file; use Optional<%s>.",
                            path.label(),
                            Names.full(declared));
            return null;
        }
        ValueType value = types.readOptional(declared, path);
        long methods = ElementFilter.methodsIn(declaration.getEnclosedElements()).stream()
                .filter(method -> method.getSimpleName().equals(element.getSimpleName()))
                .count();
        return value == null
                ? null
                : new Component(
                        element.getSimpleName().toString(), TypeName.get(declared), value, description, methods > 1);
    }

    private long constructors(TypeElement declaration, int components) {
        return ElementFilter.constructorsIn(declaration.getEnclosedElements()).stream()
                .filter(constructor -> constructor.getParameters().size() == components)
                .peek(subject.suppressions()::naming)
                .count();
    }
}
