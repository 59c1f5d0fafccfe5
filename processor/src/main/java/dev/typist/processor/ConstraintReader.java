package dev.typist.processor;

import dev.typist.processor.ValueType.Check;
import dev.typist.processor.ValueType.CheckedType;
import dev.typist.processor.ValueType.OptionalType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads the constraints of {@code jakarta.validation}, by name: nobody needs them on a class path. */
final class ConstraintReader {

    private static final String PACKAGE = "jakarta.validation.constraints.";
    private static final String CONSTRAINT = "jakarta.validation.Constraint";

    private final Problems problems;

    ConstraintReader(Problems problems) {
        this.problems = problems;
    }

    /** A type with the rules that stand where it is used. The same rule may be found on a field and on its accessor. */
    ValueType read(ValueType type, List<? extends AnnotatedConstruct> uses, TypePath path) {
        List<AnnotationMirror> constraints = constraints(uses);
        return constraints.isEmpty() ? type : checked(type, constraints, path);
    }

    private static List<AnnotationMirror> constraints(List<? extends AnnotatedConstruct> uses) {
        Map<String, AnnotationMirror> constraints = new LinkedHashMap<>();
        for (AnnotatedConstruct use : uses) {
            for (AnnotationMirror mirror : use.getAnnotationMirrors()) {
                if (isConstraint(mirror)) {
                    constraints.putIfAbsent(Annotations.nameOf(mirror), mirror);
                }
            }
        }
        return constraints.isEmpty() ? List.of() : List.copyOf(constraints.values());
    }

    /** Warns of rules that stand where nothing is read. Who returns no null needs no check. */
    void refuse(List<? extends AnnotatedConstruct> uses, TypePath path, String what, String instead) {
        for (AnnotationMirror constraint : constraints(uses)) {
            refuse(Annotations.nameOf(constraint), path, what, instead);
        }
    }

    private void refuse(String name, TypePath path, String what, String instead) {
        if (!name.equals(PACKAGE + "NotNull")) {
            warn(name, what, instead, path);
        }
    }

    /** Warns of rules on the elements of an array, but for those that are on the array as well. */
    void refuseOfElement(TypeMirror element, TypePath path) {
        Set<String> ofArray = ComponentElements.of(path.origin()).stream()
                .flatMap(use -> use.getAnnotationMirrors().stream())
                .map(Annotations::nameOf)
                .collect(Collectors.toSet());
        for (AnnotationMirror constraint : constraints(List.of(element))) {
            String name = Annotations.nameOf(constraint);
            if (!ofArray.contains(name)) {
                refuse(name, path, "the elements of an array", "use a List, whose elements are checked");
            }
        }
    }

    /** Reports rules on the arguments of a generic record: its schema is one for all who name the same types. */
    void refuseInArguments(DeclaredType type, TypePath path) {
        for (TypeMirror argument : type.getTypeArguments()) {
            for (AnnotationMirror constraint : constraints(List.of(argument))) {
                String name = Annotations.nameOf(constraint);
                if (!name.equals(PACKAGE + "NotNull")) {
                    reportMisplaced(name, "an argument of " + Names.describe(type.asElement()), path);
                }
            }
            if (argument.getKind() == TypeKind.DECLARED) {
                refuseInArguments((DeclaredType) argument, path);
            }
        }
    }

    private void reportMisplaced(String name, String what, TypePath path) {
        problems.report(
                path.place(),
                "[MisplacedConstraint] %s@%s says nothing of %s, and whoever validates it throws; remove it, or write it where"
                        + " it belongs.",
                path.label(),
                name.substring(name.lastIndexOf('.') + 1),
                what);
    }

    private ValueType checked(ValueType type, List<AnnotationMirror> constraints, TypePath path) {
        if (type instanceof OptionalType optional) {
            return new OptionalType(checked(optional.content(), constraints, path));
        }
        if (isImpossible(type, constraints, path)) {
            return type;
        }
        List<Check> checks = new ArrayList<>();
        constraints.stream()
                .flatMap(ConstraintReader::single)
                .filter(constraint -> !Annotations.nameOf(constraint).equals(PACKAGE + "NotNull"))
                .forEach(constraint -> add(constraint, type, path, checks));
        return checks.isEmpty() ? type : new CheckedType(type, List.copyOf(checks));
    }

    private boolean isImpossible(ValueType type, List<AnnotationMirror> constraints, TypePath path) {
        List<Constraint> all = constraints.stream()
                .flatMap(ConstraintReader::single)
                .filter(constraint -> Annotations.nameOf(constraint).startsWith(PACKAGE))
                .map(constraint -> new Constraint(constraint, type.bare()))
                .filter(constraint -> constraint.isOfEverybody() && !constraint.isMeaningless(constraint.name()))
                .toList();
        String words = ImpossibleConstraints.in(all, type.bare());
        if (!words.isEmpty()) {
            problems.report(
                    path.place(),
                    "[ImpossibleConstraint] %sNo answer can keep the rule here, which asks for %s; correct it.",
                    path.label(),
                    words);
        }
        return !words.isEmpty();
    }

    private void add(AnnotationMirror constraint, ValueType type, TypePath path, List<Check> checks) {
        String name = Annotations.nameOf(constraint);
        Constraint read = new Constraint(constraint, type.bare());
        if (name.equals(PACKAGE + "Pattern") && !read.isRegularExpression()) {
            problems.report(
                    path.place(),
                    "[IllegalPattern] %s\"%s\" is no regular expression of Java; correct it.",
                    path.label(),
                    read.text("regexp"));
            return;
        }
        if (name.startsWith(PACKAGE) && read.isMeaningless(name.substring(PACKAGE.length()))) {
            reportMisplaced(name, Names.shown(type.typeName()), path);
            return;
        }
        if (name.equals(PACKAGE + "Pattern")) {
            TextChecks.requireConstant(
                    read.text("regexp"), path.label() + "The regular expression", path.place(), problems);
        }
        Check check = name.startsWith(PACKAGE) ? read.check(name.substring(PACKAGE.length())) : null;
        if (check != null) {
            checks.add(check);
            return;
        }
        warn(
                name,
                Names.shown(type.typeName()),
                "check it in the record's constructor, whose exception the model is told",
                path);
    }

    /** Warns of the constraints on a record as a whole and on its methods, of which nothing is checked. */
    void warnOfUnread(TypeElement declaration, TypePath path) {
        String instead = "check it in the record's constructor, whose exception the model is told";
        TypePath whole = problems.canPointAt(declaration) ? new TypePath(Place.of(declaration), "", declaration) : path;
        refuse(List.of(declaration), whole, Names.nested(declaration) + " as a whole", instead);
        Set<String> components = declaration.getRecordComponents().stream()
                .map(component -> component.getSimpleName().toString())
                .collect(Collectors.toSet());
        ElementFilter.methodsIn(declaration.getEnclosedElements()).stream()
                .filter(method -> !method.getParameters().isEmpty()
                        || !components.contains(method.getSimpleName().toString()))
                .forEach(method -> refuse(
                        List.of(method),
                        path.component(Names.nested(declaration), method, problems),
                        "methods",
                        instead));
    }

    private void warn(String name, String what, String instead, TypePath path) {
        problems.warn(
                path,
                "[UnsupportedConstraint] %s@%s is not checked on %s; %s",
                path.label(),
                name.substring(name.lastIndexOf('.') + 1),
                what,
                instead);
    }

    /** Several of the same kind stand in a container. */
    private static Stream<AnnotationMirror> single(AnnotationMirror mirror) {
        return Annotations.nameOf(mirror).endsWith(".List")
                ? Annotations.array(mirror, "value").stream()
                        .map(AnnotationValue::getValue)
                        .map(AnnotationMirror.class::cast)
                : Stream.of(mirror);
    }

    private static boolean isConstraint(AnnotationMirror mirror) {
        return Annotations.nameOf(mirror).startsWith(PACKAGE)
                || Annotations.isPresent(mirror.getAnnotationType().asElement(), CONSTRAINT);
    }
}
