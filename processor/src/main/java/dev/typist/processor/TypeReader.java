package dev.typist.processor;

import com.palantir.javapoet.TypeName;
import dev.typist.processor.ValueType.OptionalType;
import dev.typist.processor.ValueType.RecordType;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads the types of results, arguments and components, each named type once. */
final class TypeReader {

    /** Where types are that have a role of their own, even if they are records or sealed interfaces. */
    private static final List<String> RUNTIME = List.of("dev.typist.chat.", "dev.typist.service.");

    private final Subject subject;
    private final EnumReader enums;
    private final RecordReader records;
    private final CreatorReader creators;
    private final UnionReader unions;
    private final CollectionReader collections;
    private final ConstraintReader constraints;
    private final SchemaSizes sizes = new SchemaSizes();
    /** What was read, with null for what cannot be used: its problems are reported once. */
    private final Map<TypeName, @Nullable ValueType> known = new HashMap<>();
    /** How generic types are written, with each {@code @Nullable}. */
    private final Map<String, String> spellings = new HashMap<>();
    /** Those of which nothing was to be said. */
    private final Set<TypeName> quiet = new HashSet<>();

    /** How often one of the others was found again. */
    private int remarkable;
    /** What is being read: met inside itself, it is a reference. */
    private final OpenTypes open;
    /** What is reported to have no values. */
    private final Set<TypeName> endless = new HashSet<>();

    TypeReader(Subject subject) {
        this.subject = subject;
        this.enums = new EnumReader(subject);
        this.records = new RecordReader(subject, this);
        this.creators = new CreatorReader(subject, this);
        this.unions = new UnionReader(subject, this);
        this.collections = new CollectionReader(subject.problems(), this);
        this.constraints = new ConstraintReader(subject.problems());
        this.open = new OpenTypes(subject.problems());
    }

    /** Reads a type that must be there; null if it cannot be used, which is then reported. */
    @Nullable
    ValueType read(TypeMirror type, TypePath path) {
        TypeMirror missing = MissingTypes.in(type);
        if (missing != null && subject.isOwnClass(missing)) {
            subject.reportOwnClass(missing, path.place(), path.label());
            return null;
        }
        if (missing != null) {
            // javac has no name, not even a wrong one, for what it may not show.
            subject.problems().awaitType(missing, path.origin());
            return null;
        }
        ScalarType scalar = ScalarType.of(type);
        if (scalar != null) {
            return scalar;
        }
        return switch (type.getKind()) {
            case DECLARED -> declared((DeclaredType) type, path);
            case ARRAY -> collections.array((ArrayType) type, path);
            default -> unsupported(type, path);
        };
    }

    /** Reads a type that may be absent: a result, a component, a tool's parameter, a prompt's argument. */
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

    /** Reads a type inside another, with the constraints on it. */
    @Nullable
    ValueType readInside(TypeMirror type, TypePath path) {
        ValueType read = readPresent(type, path);
        return read == null ? null : constraints.read(read, List.of(type), path);
    }

    /** Reads the type of an array's elements. A constraint before {@code String[]} is written on both, and means the array. */
    @Nullable
    ValueType readElement(TypeMirror type, TypePath path) {
        constraints.refuseOfElement(type, path);
        return readPresent(type, path);
    }

    private @Nullable ValueType readPresent(TypeMirror type, TypePath path) {
        if (Nullness.isNullable(type)) {
            subject.problems()
                    .report(
                            path.place(),
                            "[UnsupportedType] %sA @Nullable %s inside another type is not supported; leave out the"
                                    + " @Nullable, or put the value into a record with an Optional component.",
                            path.label(),
                            Names.shown(type));
            return null;
        }
        return read(type, path);
    }

    private @Nullable ValueType declared(DeclaredType type, TypePath path) {
        if (CollectionReader.isCollection(type)) {
            return collections.read(type, path);
        }
        TypeElement declaration = (TypeElement) type.asElement();
        if (!isReadable(declaration)
                || type.getTypeArguments().size()
                        != declaration.getTypeParameters().size()) {
            return unsupported(type, path);
        }
        for (TypeMirror argument : type.getTypeArguments()) {
            if (argument.getKind() == TypeKind.WILDCARD) {
                return unsupported(argument, path);
            }
        }
        if (!subject.canName(declaration)) {
            reportInaccessible(type, path);
            return null;
        }
        constraints.refuseInArguments(type, path);
        if (!isSpelledAsBefore(type, path)) {
            return null;
        }
        ValueType read = named(type, declaration, path);
        if (read instanceof RecordType record && record.bound()) {
            subject.problems()
                    .warn(
                            path,
                            "[BoundByJackson] %s%s is made by Jackson, with reflection; use a record",
                            path.label(),
                            Names.nested(declaration));
        }
        return read;
    }

    /** A generic type with the same arguments is one type, whether they may be null or not. */
    private boolean isSpelledAsBefore(DeclaredType type, TypePath path) {
        if (type.getTypeArguments().isEmpty()) {
            return true;
        }
        String spelled = Nullness.name(type).toString();
        String before = spellings.putIfAbsent(Names.full(type), spelled);
        if (before == null || before.equals(spelled)) {
            return true;
        }
        subject.problems()
                .report(
                        path.place(),
                        "[UnsupportedType] %s%s is used in this service with and without a @Nullable argument, and both have one"
                                + " schema; write two records, or the same @Nullable everywhere.",
                        path.label(),
                        Names.shown(type));
        return false;
    }

    private void reportInaccessible(DeclaredType type, TypePath path) {
        subject.problems().refuseStub();
        // What is inside a private service is private with it, which is one mistake.
        if (!subject.isPrivate()) {
            subject.problems()
                    .report(
                            path.place(),
                            "[InaccessibleType] %sThe class generated beside %s cannot name %s; give it, and what it is"
                                    + " nested in, more visibility.",
                            path.label(),
                            Names.nested(subject.type()),
                            Names.shown(type));
        }
    }

    /** Whether a type may be an argument, a component or a result, as far as it shows on the outside. */
    static boolean isKnown(TypeMirror type) {
        if (type.getKind() != TypeKind.DECLARED || ScalarType.of(type) != null) {
            return true;
        }
        DeclaredType declared = (DeclaredType) type;
        return argumentOf(type, "java.util.Optional") != null
                || CollectionReader.isCollection(declared)
                || isReadable((TypeElement) declared.asElement());
    }

    private static boolean isReadable(TypeElement declaration) {
        String name = declaration.getQualifiedName().toString();
        if (RUNTIME.stream().anyMatch(name::startsWith)) {
            return false;
        }
        return switch (declaration.getKind()) {
            case ENUM, RECORD -> true;
            default -> UnionReader.isUnion(declaration) || CreatorReader.isBound(declaration);
        };
    }

    private @Nullable ValueType named(DeclaredType type, TypeElement declaration, TypePath path) {
        TypeName name = subject.known().name(type);
        if (known.containsKey(name)) {
            remarkable += quiet.contains(name) ? 0 : 1;
            return known.get(name);
        }
        TypeReference around = open.find(name);
        if (around != null) {
            return around;
        }
        PackageElement home = subject.elements().getPackageOf(subject.type());
        String spelled = type.getTypeArguments().isEmpty()
                ? name.toString()
                : Nullness.name(type).toString();
        KnownTypes.Entry common = subject.known().find(home, spelled);
        if (common != null && open.hasRoom(common.depth())) {
            open.deepest(Math.max(open.deepest(), open.depth() + common.depth()));
            quiet.add(name);
            known.put(name, common.type());
            return common.type();
        }
        int before = remarks();
        int deepest = open.deepest();
        open.deepest(open.depth());
        ValueType read = named(name, type, declaration, path);
        if (read != null && remarks() == before) {
            quiet.add(name);
            // Suppressions belong to the class that is written, and would have to be taken over as well.
            if (subject.suppressions().isEmpty()) {
                subject.known().add(home, spelled, new KnownTypes.Entry(read, open.deepest() - open.depth()));
            }
        }
        open.deepest(Math.max(deepest, open.deepest()));
        return read;
    }

    /** How often there was something to say, or something that stands for itself only here. */
    private int remarks() {
        return subject.problems().remarks() + remarkable + open.met();
    }

    private @Nullable ValueType named(TypeName name, DeclaredType type, TypeElement declaration, TypePath path) {
        if (!new ResolvedTypes(subject).inMembers(declaration)) {
            return null;
        }
        TypeReference self = open.open(name, declaration, path);
        if (self == null) {
            return null;
        }
        ValueType value = declaredBy(declaration, type, path);
        open.close(name, declaration);
        if (value != null && sizes.isTooLarge(value)) {
            subject.problems()
                    .report(
                            path.place(),
                            "[ConstantTooLong] %s%s is written into its JSON schema with all that is inside, again wherever"
                                    + " a type is used again, and that makes more text than a class file holds in one; let"
                                    + " fewer types hold the same one twice.",
                            path.label(),
                            SpelledTypes.of(name));
            value = null;
        }
        self.resolve(value);
        if (value != null && self.isMet() && !hasEnding(value, declaration, path)) {
            value = null;
        }
        if (value == null) {
            // What was read inside and leads back here cannot be used either.
            self.resolve(null);
            known.replaceAll((other, read) ->
                    read != null && leadsTo(self, read, Collections.newSetFromMap(new IdentityHashMap<>()))
                            ? null
                            : read);
        }
        known.put(name, value);
        subject.suppressions().naming(declaration);
        return value;
    }

    private static boolean leadsTo(TypeReference reference, ValueType type, Set<ValueType> seen) {
        return type == reference
                || (seen.add(type) && type.parts().stream().anyMatch(part -> leadsTo(reference, part, seen)));
    }

    private @Nullable ValueType declaredBy(TypeElement declaration, DeclaredType type, TypePath path) {
        try {
            return switch (declaration.getKind()) {
                case ENUM -> enums.read(declaration, path);
                case RECORD -> records.read(type, declaration, path);
                case CLASS -> creators.read(type, declaration, path);
                default -> unions.read(type, declaration, path);
            };
        } catch (RuntimeException e) {
            if (IncompleteClassPath.isSaidBy(e, subject)) {
                return null;
            }
            throw e;
        }
    }

    private boolean hasEnding(ValueType type, TypeElement declaration, TypePath path) {
        if (!Endings.has(type, endless)) {
            endless.add(type.typeName());
            subject.problems()
                    .report(
                            subject.problems().place(declaration, path.place()),
                            "[EndlessType] %s%s needs another %s inside, and that one needs another, without end; make the"
                                    + " inner one an Optional or a List.",
                            path.label(),
                            SpelledTypes.of(type.typeName()),
                            SpelledTypes.of(type.typeName()));
            return false;
        }
        return true;
    }

    private @Nullable ValueType unsupported(TypeMirror type, TypePath path) {
        subject.problems().report(path.place(), "[UnsupportedType] %s%s", path.label(), UnsupportedTypes.explain(type));
        return null;
    }
}
