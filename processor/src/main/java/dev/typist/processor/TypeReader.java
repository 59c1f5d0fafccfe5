package dev.typist.processor;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.typist.processor.TypeModel.Component;
import dev.typist.processor.TypeModel.Constant;
import dev.typist.processor.TypeModel.Known;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads a type's whole graph, and reports every part that has no form in a schema with the path that leads to it. */
final class TypeReader {

    private static final String SUPPORTED =
            "use String, boolean, int, long, double, BigDecimal, BigInteger, an enum, a record, or a List of these";

    private static final Map<String, Known> KNOWN = Map.of(
            "java.lang.String", Known.STRING,
            "java.lang.Boolean", Known.BOOLEAN,
            "java.lang.Integer", Known.INT,
            "java.lang.Long", Known.LONG,
            "java.lang.Double", Known.DOUBLE,
            "java.math.BigDecimal", Known.BIG_DECIMAL,
            "java.math.BigInteger", Known.BIG_INTEGER);

    private final Problems problems;
    private final Place place;
    private final Deque<TypeElement> underway = new ArrayDeque<>();

    TypeReader(Problems problems, Place place) {
        this.problems = problems;
        this.place = place;
    }

    /** The model of a type; empty if it was reported. The path begins with the name by which a user knows the place. */
    Optional<TypeModel> read(TypeMirror type, String path) {
        return Optional.ofNullable(typeAt(type, path, false));
    }

    /** The same where {@code Optional} is allowed: components, parameters, arguments. */
    Optional<TypeModel> readMember(TypeMirror type, String path) {
        return Optional.ofNullable(typeAt(type, path, true));
    }

    private @Nullable TypeModel typeAt(TypeMirror type, String path, boolean optionalAllowed) {
        return switch (type.getKind()) {
            case BOOLEAN -> new TypeModel.Scalar(TypeName.BOOLEAN.box(), Known.BOOLEAN);
            case INT -> new TypeModel.Scalar(TypeName.INT.box(), Known.INT);
            case LONG -> new TypeModel.Scalar(TypeName.LONG.box(), Known.LONG);
            case DOUBLE -> new TypeModel.Scalar(TypeName.DOUBLE.box(), Known.DOUBLE);
            case BYTE, SHORT -> unsupported(path, describe(type) + " is not supported; use int");
            case FLOAT -> unsupported(path, "float is not supported; use double");
            case CHAR -> unsupported(path, "char is not supported; use String");
            case ARRAY -> unsupported(path, "arrays are not supported; use List");
            case TYPEVAR -> unsupported(path, "a type variable has no form; name the type itself");
            case WILDCARD -> unsupported(path, "a wildcard has no form; name the type itself");
            case DECLARED -> declared(MoreTypes.asDeclared(type), path, optionalAllowed);
            default -> unsupported(path, describe(type) + " is not supported; " + SUPPORTED);
        };
    }

    private @Nullable TypeModel declared(DeclaredType type, String path, boolean optionalAllowed) {
        TypeElement element = MoreElements.asType(type.asElement());
        String qualifiedName = element.getQualifiedName().toString();
        Known known = KNOWN.get(qualifiedName);
        if (known != null) {
            return new TypeModel.Scalar(ClassName.get(element), known);
        }
        if (!element.getTypeParameters().isEmpty() && type.getTypeArguments().isEmpty()) {
            return unsupported(
                    path,
                    element.getSimpleName() + " is raw; say of what, as in " + element.getSimpleName() + "<String>");
        }
        if (qualifiedName.equals("java.util.List")) {
            TypeModel content = typeAt(type.getTypeArguments().get(0), path + "[]", false);
            return content == null ? null : new TypeModel.ListOf(listOf(content), content);
        }
        if (qualifiedName.equals("java.util.Optional")) {
            return optional(type, path, optionalAllowed);
        }
        if (element.getKind() == ElementKind.ENUM) {
            return enumeration(element, path);
        }
        if (element.getKind() == ElementKind.RECORD) {
            return record(element, path);
        }
        return unsupported(path, notAnswerable(element) + "; " + SUPPORTED);
    }

    private static String notAnswerable(TypeElement element) {
        if (element.getQualifiedName().contentEquals("java.lang.Object")) {
            return "Object has no form that a model could be told";
        }
        return element.getQualifiedName() + " is not supported";
    }

    private static TypeName listOf(TypeModel content) {
        return com.palantir.javapoet.ParameterizedTypeName.get(ClassName.get(List.class), content.name());
    }

    private @Nullable TypeModel optional(DeclaredType type, String path, boolean allowed) {
        if (!allowed) {
            return unsupported(path, "Optional is supported for components and parameters only; " + SUPPORTED);
        }
        TypeModel content = typeAt(type.getTypeArguments().get(0), path, false);
        return content == null
                ? null
                : new TypeModel.OptionalOf(
                        com.palantir.javapoet.ParameterizedTypeName.get(ClassName.get(Optional.class), content.name()),
                        content);
    }

    private @Nullable TypeModel enumeration(TypeElement element, String path) {
        if (isHidden(element)) {
            return unsupported(path, element.getSimpleName() + " is private; make it package-private");
        }
        List<Constant> constants = new ArrayList<>();
        for (Element member : element.getEnclosedElements()) {
            if (member.getKind() == ElementKind.ENUM_CONSTANT) {
                constants.add(new Constant(member.getSimpleName().toString(), describe(member)));
            }
        }
        if (constants.isEmpty()) {
            return unsupported(path, element.getSimpleName() + " has no constants, so no answer could be one");
        }
        reportEqualButForCase(
                element, path, constants.stream().map(Constant::name).toList(), "constants");
        return new TypeModel.Enumeration(ClassName.get(element), constants);
    }

    private @Nullable TypeModel record(TypeElement element, String path) {
        if (isHidden(element)) {
            return unsupported(path, element.getSimpleName() + " is private; make it package-private");
        }
        if (!element.getTypeParameters().isEmpty()) {
            return unsupported(
                    path, element.getSimpleName() + " has type parameters; write a record of its own for this use");
        }
        if (underway.contains(element)) {
            problems.report(
                    place,
                    "RecursiveType",
                    "%s: %s contains itself, which a portable schema cannot say; refer to the inner value by an id instead.",
                    path,
                    element.getSimpleName());
            return null;
        }
        underway.push(element);
        List<Component> components = new ArrayList<>();
        boolean complete = true;
        for (RecordComponentElement component : element.getRecordComponents()) {
            String name = component.getSimpleName().toString();
            TypeModel type = typeAt(component.asType(), path + "." + name, true);
            if (type == null) {
                complete = false;
            } else {
                components.add(new Component(name, type, describe(component)));
            }
        }
        underway.pop();
        reportEqualButForCase(
                element,
                path,
                element.getRecordComponents().stream()
                        .map(component -> component.getSimpleName().toString())
                        .toList(),
                "components");
        return complete
                ? new TypeModel.RecordOf(ClassName.get(element), describe(element), components, isAmbiguous(element))
                : null;
    }

    /** Whether a call of the constructor needs its argument types spelled out to be told from another's. */
    private static boolean isAmbiguous(TypeElement element) {
        int components = element.getRecordComponents().size();
        return ElementFilter.constructorsIn(element.getEnclosedElements()).stream()
                        .filter(constructor ->
                                constructor.getParameters().size() == components || constructor.isVarArgs())
                        .count()
                > 1;
    }

    private void reportEqualButForCase(TypeElement element, String path, List<String> names, String what) {
        Map<String, String> folded = new HashMap<>();
        for (String name : names) {
            String other = folded.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
            if (other != null) {
                problems.report(
                        place,
                        "CaseCollision",
                        "%s: the %s %s and %s of %s differ only in case, and models do not keep case; rename one.",
                        path,
                        what,
                        other,
                        name,
                        element.getSimpleName());
            }
        }
    }

    private @Nullable TypeModel unsupported(String path, String why) {
        problems.report(place, "UnsupportedType", "%s: %s.", path, why);
        return null;
    }

    /** Whether the type, or a type around it, is private and so cannot be named by generated code. */
    static boolean isHidden(Element element) {
        for (Element each = element; each instanceof TypeElement; each = each.getEnclosingElement()) {
            if (each.getModifiers().contains(Modifier.PRIVATE)) {
                return true;
            }
        }
        return false;
    }

    /** What {@code @Describe} says of an element. Before JDK 21 that of a compiled component is found on its field only. */
    static String describe(Element element) {
        String text = Annotated.find(element, RuntimeNames.DESCRIBE)
                .map(annotated -> annotated.text("value"))
                .orElse("");
        if (!text.isEmpty() || !(element instanceof RecordComponentElement)) {
            return text;
        }
        return ElementFilter.fieldsIn(Members.declaringType(element).getEnclosedElements()).stream()
                .filter(field -> field.getSimpleName().equals(element.getSimpleName()))
                .flatMap(field -> Annotated.find(field, RuntimeNames.DESCRIBE).stream())
                .map(annotated -> annotated.text("value"))
                .findFirst()
                .orElse("");
    }

    /** A type in words; the compilers' own words differ. */
    static String describe(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                ? MoreElements.asType(MoreTypes.asDeclared(type).asElement())
                        .getSimpleName()
                        .toString()
                : type.getKind().toString().toLowerCase(Locale.ROOT);
    }
}
