package dev.typist.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.typist.processor.ValueType.Component;
import dev.typist.processor.ValueType.RecordType;
import java.util.ArrayList;
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

    private final Subject subject;
    private final ComponentReader components;

    RecordReader(Subject subject, TypeReader types) {
        this.subject = subject;
        this.components = new ComponentReader(subject.problems(), types);
    }

    @Nullable
    RecordType read(DeclaredType type, TypeElement declaration, TypePath path) {
        for (RecordComponentElement element : declaration.getRecordComponents()) {
            if (element.getAccessor() == null) {
                // javac could not make sense of it, and says so.
                subject.problems().awaitType();
                return null;
            }
        }
        SpelledNames names = new SpelledNames(subject.problems());
        List<Component> read = new ArrayList<>();
        List<String> wireNames = new ArrayList<>();
        for (RecordComponentElement element : declaration.getRecordComponents()) {
            TypePath inside = path.component(Names.nested(declaration), element, subject.problems());
            String name = WireNames.ofProperty(element, inside, subject.problems());
            boolean free = names.add(name, element, inside, "components of " + Names.nested(declaration));
            wireNames.add(name);
            subject.suppressions().taking(element);
            TypeMirror declared =
                    ((ExecutableType) subject.types().asMemberOf(type, element.getAccessor())).getReturnType();
            Component component = components.read(element, name, declared, inside, isOverloaded(element, declaration));
            if (component != null && free) {
                read.add(component);
            }
        }
        new ConstraintReader(subject.problems()).warnOfUnread(declaration, path);
        JacksonAnnotations.checkRecord(declaration, wireNames, path, subject.problems());
        String description = Descriptions.of(declaration, subject.problems());
        if (read.size() < declaration.getRecordComponents().size()) {
            return null;
        }
        return new RecordType(
                TypeName.get(type),
                ClassName.get(declaration),
                description,
                List.copyOf(read),
                constructors(declaration, read.size()) > 1,
                false);
    }

    /** Whether what calls an accessor cannot be said by the names of the record and of the accessor alone. */
    private static boolean isOverloaded(RecordComponentElement component, TypeElement declaration) {
        return Nesting.isObscured(declaration)
                || ElementFilter.methodsIn(declaration.getEnclosedElements()).stream()
                                .filter(method -> method.getSimpleName().equals(component.getSimpleName()))
                                .count()
                        > 1;
    }

    private long constructors(TypeElement declaration, int components) {
        return ElementFilter.constructorsIn(declaration.getEnclosedElements()).stream()
                .filter(constructor -> constructor.getParameters().size() == components)
                .peek(subject.suppressions()::naming)
                .count();
    }
}
