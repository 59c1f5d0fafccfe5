package dev.typist.processor;

import com.palantir.javapoet.TypeName;
import dev.typist.processor.ValueType.ListType;
import dev.typist.processor.ValueType.OptionalType;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads the types of results, arguments and components, each record and enum once. */
final class TypeReader {

    private final Subject subject;
    private final EnumReader enums;
    private final RecordReader records;
    /** What was read, with null for what cannot be used: its problems are reported once. */
    private final Map<TypeName, @Nullable ValueType> known = new HashMap<>();

    TypeReader(Subject subject) {
        this.subject = subject;
        this.enums = new EnumReader(subject);
        this.records = new RecordReader(subject, this);
    }

    /** Reads a type that must be there; null if it cannot be used, which is then reported. */
    @Nullable
    ValueType read(TypeMirror type, TypePath path) {
        TypeName name = TypeName.get(type);
        var scalar = ScalarType.named(name);
        if (scalar.isPresent()) {
            return scalar.get();
        }
        if (type.getKind() == TypeKind.ERROR) {
            subject.problems().awaitType();
            return null;
        }
        if (type.getKind() == TypeKind.DECLARED) {
            return declared((DeclaredType) type, path);
        }
        return unsupported(type, path);
    }

    /** Reads a type that may be absent, where absence has a form: a component, a tool's parameter, a prompt's argument. */
    @Nullable
    ValueType readOptional(TypeMirror type, TypePath path) {
        TypeMirror content = argumentOf(type, "java.util.Optional");
        if (content == null) {
            return read(type, path);
        }
        ValueType read = readInside(content, path);
        return read == null ? null : new OptionalType(read);
    }

    /** The argument of a generic type; null if the type is another one, or raw. */
    static @Nullable TypeMirror argumentOf(TypeMirror type, String name) {
        if (type.getKind() == TypeKind.DECLARED) {
            DeclaredType declared = (DeclaredType) type;
            if (((TypeElement) declared.asElement()).getQualifiedName().contentEquals(name)
                    && !declared.getTypeArguments().isEmpty()) {
                return declared.getTypeArguments().get(0);
            }
        }
        return null;
    }

    private @Nullable ValueType readInside(TypeMirror type, TypePath path) {
        if (Nullness.isNullable(type)) {
            subject.problems()
                    .report(
                            path.place(),
                            "[UnsupportedType] %sA @Nullable %s inside another type is not supported; leave out the"
                                    + " @Nullable, or put the value into a record with an Optional component.",
                            path.label(),
                            Names.full(type));
            return null;
        }
        return read(type, path);
    }

    private @Nullable ValueType declared(DeclaredType type, TypePath path) {
        TypeMirror element = argumentOf(type, "java.util.List");
        if (element != null) {
            ValueType read = readInside(element, path.element());
            return read == null ? null : new ListType(read);
        }
        TypeElement declaration = (TypeElement) type.asElement();
        boolean readable = declaration.getKind() == ElementKind.ENUM || declaration.getKind() == ElementKind.RECORD;
        if (!readable || declaration.getQualifiedName().contentEquals(ParameterReader.MEDIA)) {
            return unsupported(type, path);
        }
        if (!subject.canName(declaration)) {
            subject.problems().refuseStub();
            subject.problems()
                    .report(
                            path.place(),
                            "[InaccessibleType] %sThe class generated beside %s cannot name %s; give it, and what it is"
                                    + " nested in, more visibility.",
                            path.label(),
                            Names.nested(subject.type()),
                            Names.full(type));
            return null;
        }
        return named(type, declaration, path);
    }

    private @Nullable ValueType named(DeclaredType type, TypeElement declaration, TypePath path) {
        TypeName name = TypeName.get(type);
        if (known.containsKey(name)) {
            return known.get(name);
        }
        if (declaration.getKind() == ElementKind.RECORD
                && type.getTypeArguments().size()
                        != declaration.getTypeParameters().size()) {
            return unsupported(type, path);
        }
        for (TypeMirror argument : type.getTypeArguments()) {
            if (argument.getKind() == TypeKind.WILDCARD) {
                return unsupported(argument, path);
            }
        }
        ValueType value = declaration.getKind() == ElementKind.ENUM
                ? enums.read(declaration, path)
                : records.read(type, declaration, path);
        known.put(name, value);
        subject.suppressions().naming(declaration);
        return value;
    }

    private @Nullable ValueType unsupported(TypeMirror type, TypePath path) {
        subject.problems().report(path.place(), "[UnsupportedType] %s%s", path.label(), UnsupportedTypes.explain(type));
        return null;
    }
}
