package dev.typist.processor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** Reads Jackson's annotations by name, and says of each that is not read that it has no effect. */
final class JacksonAnnotations {

    private static final String PACKAGE = "com.fasterxml.jackson.annotation.";

    static final String PROPERTY = PACKAGE + "JsonProperty";
    static final String DESCRIPTION = PACKAGE + "JsonPropertyDescription";
    static final String TYPE_DESCRIPTION = PACKAGE + "JsonClassDescription";
    static final String TYPE_NAME = PACKAGE + "JsonTypeName";
    static final String GETTER = PACKAGE + "JsonGetter";
    static final String CREATOR = PACKAGE + "JsonCreator";

    private static final String IGNORE = PACKAGE + "JsonIgnore";
    private static final String IGNORED = PACKAGE + "JsonIgnoreProperties";
    private static final String SUBTYPES = PACKAGE + "JsonSubTypes";
    private static final String TYPE_INFO = PACKAGE + "JsonTypeInfo";
    private static final String BUNDLE = PACKAGE + "JacksonAnnotationsInside";

    private static final List<String> PACKAGES =
            List.of(PACKAGE, "com.fasterxml.jackson.databind.annotation.", "tools.jackson.databind.annotation.");

    /** What holds instead. */
    private static final Map<String, String> INSTEAD = Map.of(
            "JsonAlias", "a model is told one name, and its case does not matter",
            "JsonCreator", "a record is made by its canonical constructor, a constant of an enum known by its name",
            "JsonEnumDefaultValue", "a name that no constant has is an error, which the model is told",
            "JsonFormat", "times are written as ISO 8601 says, constants of enums by their names",
            "JsonInclude", "what is absent is written as null",
            "JsonNaming", "write @JsonProperty(\"…\") or @Name(\"…\") where a name should be another one",
            "JsonTypeInfo", "the name of the member is the property \"type\", as with use = NAME, property = \"type\"",
            "JsonUnwrapped", "a record in another one is an object of its own",
            "JsonValue", "write @Name(\"…\") on the constants of an enum, or use the type of the value itself");

    private JacksonAnnotations() {}

    /** Checks a component of a record or a parameter. */
    static void checkComponent(Element element, TypePath path, Problems problems) {
        List<Element> places = ComponentElements.of(element);
        warn(places, Set.of(PROPERTY, DESCRIPTION, IGNORE), path, problems);
        for (Element place : places) {
            if (isIgnored(place)) {
                reportIgnored("@JsonIgnore", path, problems);
                break;
            }
        }
        for (Element place : places) {
            Optional<AnnotationMirror> property = Annotations.find(place, PROPERTY);
            if (property.isPresent()) {
                checkProperty(property.get(), element, path, problems);
                break;
            }
        }
    }

    private static void checkProperty(AnnotationMirror property, Element element, TypePath path, Problems problems) {
        boolean mayBeAbsent = TypeReader.argumentOf(element.asType(), "java.util.Optional") != null
                || ComponentElements.of(element).stream().anyMatch(Nullness::isNullable)
                || Nullness.isNullable(element.asType());
        AnnotationValue required = Annotations.member(property, "required");
        if (required != null && Boolean.FALSE.equals(required.getValue()) && !mayBeAbsent) {
            warn("JsonProperty(required = false)", "what may be absent is an Optional", path, problems);
        }
        for (String member : List.of("access", "defaultValue")) {
            if (Annotations.member(property, member) != null) {
                warn(
                        "JsonProperty(" + member + ")",
                        "every component is read and written, and has no default",
                        path,
                        problems);
            }
        }
    }

    /** Checks a record; {@code names}: those of its components on the wire. */
    static void checkRecord(TypeElement declaration, List<String> names, TypePath path, Problems problems) {
        TypePath inside = at(declaration, path, problems);
        checkType(declaration, Set.of(TYPE_NAME), inside, problems);
        Annotations.find(declaration, IGNORED).stream()
                .flatMap(mirror -> Annotations.array(mirror, "value").stream())
                .filter(name -> names.contains(String.valueOf(name.getValue())))
                .forEach(name -> reportIgnored("@JsonIgnoreProperties(\"" + name.getValue() + "\")", inside, problems));
        for (Element member : declaration.getEnclosedElements()) {
            if (member instanceof ExecutableElement method && !isOfComponents(method, declaration)) {
                warn(List.of(method), Set.of(IGNORE), inside, problems);
            }
        }
    }

    /** Whether a method is an accessor, or a constructor that may be the canonical one. */
    private static boolean isOfComponents(ExecutableElement method, TypeElement declaration) {
        return method.getKind() == ElementKind.CONSTRUCTOR
                ? method.getParameters().size()
                        == declaration.getRecordComponents().size()
                : declaration.getRecordComponents().stream()
                        .anyMatch(component -> method.equals(component.getAccessor()));
    }

    /** Checks an enum and its constants. */
    static void checkEnum(TypeElement declaration, TypePath path, Problems problems) {
        TypePath inside = at(declaration, path, problems);
        checkType(declaration, Set.of(TYPE_NAME), inside, problems);
        for (Element member : declaration.getEnclosedElements()) {
            boolean constant = member.getKind() == ElementKind.ENUM_CONSTANT;
            warn(
                    List.of(member),
                    constant ? Set.of(PROPERTY, DESCRIPTION) : Set.of(),
                    constant ? at(member, path, problems) : inside,
                    problems);
        }
    }

    /** Checks a sealed interface. */
    static void checkUnion(TypeElement declaration, TypePath path, Problems problems) {
        TypePath inside = at(declaration, path, problems);
        boolean ours = Annotations.find(declaration, TYPE_INFO)
                .map(JacksonAnnotations::isOurs)
                .orElse(true);
        checkType(
                declaration,
                ours ? Set.of(TYPE_NAME, SUBTYPES, TYPE_INFO) : Set.of(TYPE_NAME, SUBTYPES),
                inside,
                problems);
    }

    /** Whether members are named as ours are: {@code use = NAME, property = "type"}. */
    private static boolean isOurs(AnnotationMirror info) {
        AnnotationValue use = Annotations.member(info, "use");
        AnnotationValue include = Annotations.member(info, "include");
        AnnotationValue property = Annotations.member(info, "property");
        return use != null
                && use.getValue().toString().equals("NAME")
                && (include == null
                        || Set.of("PROPERTY", "EXISTING_PROPERTY")
                                .contains(include.getValue().toString()))
                && property != null
                && "type".equals(property.getValue());
    }

    /** Checks a class that Jackson makes; its accessors are its own affair. */
    static void checkBound(TypeElement declaration, TypePath path, Problems problems) {
        checkType(declaration, Set.of(), at(declaration, path, problems), problems);
    }

    private static void checkType(TypeElement declaration, Set<String> read, TypePath path, Problems problems) {
        Set<String> all = new HashSet<>(read);
        all.add(TYPE_DESCRIPTION);
        all.add(IGNORED);
        warn(List.of(declaration), all, path, problems);
    }

    /** What a sealed interface calls its members. */
    static Map<TypeElement, String> subtypes(TypeElement declaration) {
        Map<TypeElement, String> names = new HashMap<>();
        Annotations.find(declaration, SUBTYPES).stream()
                .flatMap(mirror -> Annotations.array(mirror, "value").stream())
                .map(value -> (AnnotationMirror) value.getValue())
                .forEach(subtype -> {
                    AnnotationValue type = Annotations.member(subtype, "value");
                    AnnotationValue name = Annotations.member(subtype, "name");
                    if (type != null && type.getValue() instanceof DeclaredType declared && name != null) {
                        names.put((TypeElement) declared.asElement(), String.valueOf(name.getValue()));
                    }
                });
        return names;
    }

    /** Whether a class has rules of its own for what its properties are and are called. */
    static boolean hasOwnNames(TypeElement declaration) {
        return declaration.getAnnotationMirrors().stream()
                .map(mirror -> mirror.getAnnotationType().asElement().getSimpleName())
                .anyMatch(name -> name.contentEquals("JsonAutoDetect") || name.contentEquals("JsonNaming"));
    }

    static boolean isIgnored(Element element) {
        return Annotations.find(element, IGNORE)
                .filter(JacksonAnnotations::isOn)
                .isPresent();
    }

    private static TypePath at(Element element, TypePath path, Problems problems) {
        boolean named = problems.canPointAt(element) || path.text().isEmpty();
        return path.declaration(element, named ? Names.describe(element) : path.text(), problems);
    }

    private static boolean isOn(AnnotationMirror mirror) {
        AnnotationValue value = Annotations.member(mirror, "value");
        return value == null || Boolean.TRUE.equals(value.getValue());
    }

    private static void reportIgnored(String annotation, TypePath path, Problems problems) {
        problems.report(
                path.place(),
                "[IgnoredComponent] %s%s leaves out what the constructor cannot do without; remove it, or take the component"
                        + " out of the record.",
                path.label(),
                annotation);
    }

    private static void warn(List<? extends Element> places, Set<String> read, TypePath path, Problems problems) {
        Set<String> names = new HashSet<>();
        for (Element place : places) {
            for (AnnotationMirror mirror : place.getAnnotationMirrors()) {
                TypeElement annotation = TypeElements.of(mirror.getAnnotationType());
                String name = annotation.getQualifiedName().toString();
                if (!read.contains(name) && isJacksons(name, annotation) && names.add(name)) {
                    String simple = annotation.getSimpleName().toString();
                    warn(simple, INSTEAD.getOrDefault(simple, "Typist does not read it"), path, problems);
                }
            }
        }
    }

    private static boolean isJacksons(String name, TypeElement annotation) {
        return PACKAGES.stream().anyMatch(name::startsWith) || Annotations.isPresent(annotation, BUNDLE);
    }

    private static void warn(String annotation, String instead, TypePath path, Problems problems) {
        problems.warn(
                path,
                "[UnsupportedAnnotation] %s@%s has no effect here: %s. Remove it",
                path.label(),
                annotation,
                instead);
    }
}
