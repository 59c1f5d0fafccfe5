package dev.typist.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.typist.processor.ValueType.Component;
import dev.typist.processor.ValueType.NullableType;
import dev.typist.processor.ValueType.RecordType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
    private final ConstraintReader constraints;
    private int depth;

    RecordReader(Subject subject, TypeReader types) {
        this.subject = subject;
        this.types = types;
        this.constraints = new ConstraintReader(subject.problems());
    }

    @Nullable
    RecordType read(DeclaredType type, TypeElement declaration, TypePath path) {
        TypeName name = TypeName.get(type);
        if (depth == DEEPEST) {
            subject.problems()
                    .report(
                            path.place(),
                            "[EndlessType] %s%s is too deep inside other records, perhaps because it holds ever larger"
                                    + " versions of itself; flatten them.",
                            path.label(),
                            Names.nested(declaration));
            return null;
        }
        depth++;
        RecordType read = components(type, declaration, path, name);
        depth--;
        return read;
    }

    private @Nullable RecordType components(
            DeclaredType type, TypeElement declaration, TypePath path, TypeName typeName) {
        SpelledNames names = new SpelledNames(subject.problems());
        List<Component> components = new ArrayList<>();
        boolean complete = true;
        for (RecordComponentElement element : declaration.getRecordComponents()) {
            TypePath inside = path.component(Names.nested(declaration), element, subject.problems());
            String name = WireNames.ofProperty(element, inside, subject.problems());
            names.add(name, element, inside, "components of " + Names.nested(declaration));
            Component component = component(type, declaration, element, name, inside);
            if (component == null) {
                complete = false;
            } else {
                components.add(component);
            }
        }
        constraints.warnOfUnread(declaration, path);
        String description = Descriptions.of(declaration, subject.problems());
        return complete
                ? new RecordType(
                        typeName,
                        ClassName.get(declaration),
                        description,
                        List.copyOf(components),
                        constructors(declaration, components.size()) > 1)
                : null;
    }

    private @Nullable Component component(
            DeclaredType type, TypeElement declaration, RecordComponentElement element, String name, TypePath path) {
        TypeMirror declared =
                ((ExecutableType) subject.types().asMemberOf(type, element.getAccessor())).getReturnType();
        subject.suppressions().naming(element.getAccessor());
        String description = Descriptions.of(element, subject.problems());
        boolean nullable = Nullness.isNullable(element)
                || Nullness.isNullable(element.getAccessor())
                || Nullness.isNullable(element.asType());
        ValueType value = nullable ? types.read(declared, path) : types.readOptional(declared, path);
        long methods = ElementFilter.methodsIn(declaration.getEnclosedElements()).stream()
                .filter(method -> method.getSimpleName().equals(element.getSimpleName()))
                .count();
        if (value == null) {
            return null;
        }
        ValueType checked = constraints.read(
                value, Stream.concat(ComponentElements.of(element), Stream.of(element.asType())), path);
        return new Component(
                name,
                element.getSimpleName().toString(),
                TypeName.get(declared),
                nullable ? new NullableType(checked) : checked,
                description,
                methods > 1);
    }

    private long constructors(TypeElement declaration, int components) {
        return ElementFilter.constructorsIn(declaration.getEnclosedElements()).stream()
                .filter(constructor -> constructor.getParameters().size() == components)
                .peek(subject.suppressions()::naming)
                .count();
    }
}
