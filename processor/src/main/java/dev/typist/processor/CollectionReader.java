package dev.typist.processor;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.typist.processor.ValueType.MapType;
import dev.typist.processor.ValueType.SequenceType;
import dev.typist.processor.ValueType.SequenceType.Kind;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads lists, sets, arrays and maps. */
final class CollectionReader {

    private static final ClassName LIST = ClassName.get(List.class);
    private static final ClassName SET = ClassName.get(Set.class);

    private final Problems problems;
    private final TypeReader types;

    CollectionReader(Problems problems, TypeReader types) {
        this.problems = problems;
        this.types = types;
    }

    static boolean isCollection(DeclaredType type) {
        String name = ((TypeElement) type.asElement()).getQualifiedName().toString();
        return !type.getTypeArguments().isEmpty()
                && Set.of("java.util.List", "java.util.Set", "java.util.Map").contains(name);
    }

    @Nullable
    ValueType read(DeclaredType type, TypePath path) {
        TypeMirror key = type.getTypeArguments().get(0);
        if (type.getTypeArguments().size() == 2) {
            return map(key, type.getTypeArguments().get(1), path);
        }
        ValueType element = types.readInside(key, path.element());
        if (element == null) {
            return null;
        }
        boolean list = TypeReader.argumentOf(type, "java.util.List") != null;
        return new SequenceType(
                list ? Kind.LIST : Kind.SET, ParameterizedTypeName.get(list ? LIST : SET, element.typeName()), element);
    }

    private @Nullable ValueType map(TypeMirror key, TypeMirror value, TypePath path) {
        if (key.getKind() == TypeKind.ERROR) {
            problems.awaitType();
            return null;
        }
        if (!Names.full(key).equals("java.lang.String")) {
            problems.report(
                    path.place(),
                    "[UnsupportedType] %sThe keys of a map are the names of properties in JSON, so they are String, not %s;"
                            + " use Map<String, %s>, or a List of a record with a key and a value.",
                    path.label(),
                    Names.shown(key),
                    Names.shown(value));
            return null;
        }
        new ConstraintReader(problems)
                .refuse(
                        List.of(key),
                        path,
                        "the keys of a map",
                        "check it in the record's constructor, whose exception the model is told");
        ValueType read = types.readInside(value, path.element());
        return read == null ? null : new MapType(read);
    }

    @Nullable
    ValueType array(ArrayType type, TypePath path) {
        TypeMirror component = type.getComponentType();
        if (component.getKind() == TypeKind.DECLARED
                && !((DeclaredType) component).getTypeArguments().isEmpty()) {
            TypeMirror content = TypeReader.argumentOf(component, "java.util.Optional");
            problems.report(
                    path.place(),
                    "[UnsupportedType] %sJava makes no arrays of %s; use List<%s>.",
                    path.label(),
                    Names.shown(component),
                    Names.shown(content == null ? component : content));
            return null;
        }
        if (UnsupportedTypes.isKnown(type)) {
            problems.report(path.place(), "[UnsupportedType] %s%s", path.label(), UnsupportedTypes.explain(type));
            return null;
        }
        ValueType element = types.readElement(component, path.element());
        return element == null
                ? null
                : new SequenceType(Kind.ARRAY, ArrayTypeName.of(TypeName.get(component)), element);
    }
}
