package dev.typist.processor;

import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * Finds annotations where nobody reads them. An interface without {@code @AiService} may have {@code @Prompt} methods: a
 * service of another module may extend it.
 */
final class StrayChecks {

    private StrayChecks() {}

    /** Checks an annotation of an element; {@code owner} is what that is inside of. */
    static void check(Element element, Element owner, Place place, String name, Problems problems) {
        String instead = switch (name) {
            case AnnotationNames.PROMPT, AnnotationNames.EXAMPLE, AnnotationNames.EXAMPLES -> prompt(element);
            case AnnotationNames.SYSTEM, AnnotationNames.OPTIONS -> system(element);
            case AnnotationNames.TOOL -> tool(element);
            case AnnotationNames.DESCRIBE -> description(element, owner);
            case AnnotationNames.NAME -> name(element, owner);
            default -> "";
        };
        if (!instead.isEmpty()) {
            problems.report(
                    place,
                    "[StrayAnnotation] @%s has no effect here; %s.",
                    name.substring(name.lastIndexOf('.') + 1),
                    instead);
        }
    }

    private static String prompt(Element method) {
        if (isMethodOfObject(method)) {
            return "every class has " + method.getSimpleName() + " already; give the method another name";
        }
        return isPromptMethod(method) ? "" : "it goes on an abstract method of an interface with @AiService";
    }

    private static String system(Element element) {
        boolean read = element.getKind() == ElementKind.METHOD
                ? isPromptMethod(element)
                : element.getKind() == ElementKind.INTERFACE;
        return read ? "" : "it goes on an interface with @AiService or on one of its abstract methods";
    }

    private static boolean isPromptMethod(Element method) {
        return Nesting.around(method).getKind() == ElementKind.INTERFACE
                && method.getModifiers().contains(Modifier.ABSTRACT)
                && !isMethodOfObject(method);
    }

    /** Whether it is one of those that an interface may declare again, though no class of a service has to write them. */
    private static boolean isMethodOfObject(Element element) {
        if (!(element instanceof ExecutableElement method)
                || Nesting.around(method).getKind() != ElementKind.INTERFACE) {
            return false;
        }
        return switch (method.getSimpleName().toString()) {
            case "toString", "hashCode" -> method.getParameters().isEmpty();
            case "equals" ->
                method.getParameters().size() == 1
                        && TypeElements.isNamed(method.getParameters().get(0).asType(), "java.lang.Object");
            default -> false;
        };
    }

    private static String tool(Element method) {
        Element owner = Nesting.around(method);
        if (Annotations.isPresent(owner, AnnotationNames.AI_SERVICE)
                && method.getModifiers().contains(Modifier.ABSTRACT)) {
            return "the model answers this method, so it cannot call it; give it a body (default), or remove the @Tool";
        }
        return owner.getKind() == ElementKind.ANNOTATION_TYPE ? "it goes on a method of a class" : "";
    }

    private static String description(Element element, Element owner) {
        boolean read = switch (element.getKind()) {
            case ENUM, RECORD, RECORD_COMPONENT, ENUM_CONSTANT -> true;
            case CLASS -> CreatorReader.isBound((TypeElement) element);
            case INTERFACE -> element.getModifiers().contains(Modifier.SEALED);
            // What is written on a component is also on its field and on its constructor parameter.
            case FIELD -> owner.getKind() == ElementKind.RECORD && !isStatic(element);
            case PARAMETER ->
                Annotations.isPresent(owner, AnnotationNames.TOOL)
                        || isOfComponent(element, owner, AnnotationNames.DESCRIBE)
                        || (Annotations.isPresent(owner, JacksonAnnotations.CREATOR)
                                && Nesting.around(owner).getKind() != ElementKind.RECORD);
            default -> false;
        };
        return read
                ? ""
                : "it goes on a record, its components, an enum, its constants, a sealed interface, and on the parameters of a @Tool method";
    }

    private static String name(Element element, Element owner) {
        boolean read = switch (element.getKind()) {
            case RECORD, ENUM, RECORD_COMPONENT, ENUM_CONSTANT -> true;
            case FIELD -> owner.getKind() == ElementKind.RECORD && !isStatic(element);
            case PARAMETER ->
                Annotations.isPresent(owner, AnnotationNames.TOOL)
                        || isOfComponent(element, owner, AnnotationNames.NAME)
                        || isPromptMethod(owner);
            default -> false;
        };
        return read
                ? ""
                : "it goes on the components of a record, the constants of an enum, the records and enums of a sealed interface,"
                        + " and on the parameters of a service's method or a tool";
    }

    /**
     * Whether the annotation of a parameter is that of a component: what stands on one is also on the parameter of the
     * canonical constructor, unless that is written out and says something else.
     */
    private static boolean isOfComponent(Element parameter, Element owner, String annotation) {
        if (!(owner instanceof ExecutableElement constructor)
                || !(Nesting.around(owner) instanceof TypeElement type)
                || type.getKind() != ElementKind.RECORD
                || !isCanonical(constructor, type)) {
            return false;
        }
        return type.getRecordComponents().stream()
                .filter(component -> component.getSimpleName().equals(parameter.getSimpleName()))
                .flatMap(component -> Annotations.find(component, annotation).stream())
                .anyMatch(said -> Annotations.find(parameter, annotation)
                        .filter(mirror -> mirror.toString().equals(said.toString()))
                        .isPresent());
    }

    private static boolean isCanonical(ExecutableElement constructor, TypeElement type) {
        List<String> parameters = constructor.getParameters().stream()
                .map(parameter -> written(parameter.asType()))
                .toList();
        return constructor.getKind() == ElementKind.CONSTRUCTOR
                && parameters.equals(type.getRecordComponents().stream()
                        .map(component -> written(component.asType()))
                        .toList());
    }

    /** A type that is missing has not always a name; nothing is made of it then. */
    private static String written(TypeMirror type) {
        return MissingTypes.isThere(type) ? Names.full(type) : "";
    }

    private static boolean isStatic(Element element) {
        return element.getModifiers().contains(Modifier.STATIC);
    }
}
