package dev.typist.processor;

import com.palantir.javapoet.TypeName;
import dev.typist.processor.ValueType.Component;
import dev.typist.processor.ValueType.NullableType;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads what has a name and a type: components of records, parameters of creators and of tools. */
final class ComponentReader {

    private final Problems problems;
    private final TypeReader types;
    private final ConstraintReader constraints;

    ComponentReader(Problems problems, TypeReader types) {
        this.problems = problems;
        this.types = types;
        this.constraints = new ConstraintReader(problems);
    }

    /**
     * Reads one; null if it cannot be used, which is then reported.
     *
     * @param name its name on the wire
     * @param declared its type, with type variables replaced
     * @param overloaded whether something else has the name of its accessor
     */
    @Nullable
    Component read(Element element, String name, TypeMirror declared, TypePath path, boolean overloaded) {
        String description = Descriptions.of(element, problems);
        JacksonAnnotations.checkComponent(element, path, problems);
        List<AnnotatedConstruct> uses = new ArrayList<>(ComponentElements.of(element));
        uses.add(element.asType());
        uses.add(declared);
        boolean nullable = false;
        for (AnnotatedConstruct use : uses) {
            nullable |= Nullness.isNullable(use);
        }
        if (nullable && !Nullness.canBeNull(declared, path, problems)) {
            return null;
        }
        ValueType read = nullable ? types.read(declared, path) : types.readOptional(declared, path);
        if (read == null) {
            return null;
        }
        ValueType checked = constraints.read(read, uses, path);
        return new Component(
                name,
                element.getSimpleName().toString(),
                TypeName.get(declared),
                nullable ? new NullableType(checked) : checked,
                description,
                overloaded);
    }
}
