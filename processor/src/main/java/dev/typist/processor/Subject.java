package dev.typist.processor;

import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The type being compiled, and what all who read it share. */
record Subject(
        TypeElement type,
        Elements elements,
        Types types,
        Problems problems,
        Suppressions suppressions,
        ResourceFiles resources,
        Predicate<Element> source,
        ProcessorOptions options,
        KnownTypes known) {

    /** Another type of the same compilation, to look at only. */
    Subject of(TypeElement other, Problems unheard) {
        return new Subject(
                other, elements, types, unheard, new Suppressions(elements), resources, source, options, known);
    }

    /** Whether an element is compiled in this run, not read from a class file. */
    boolean isInSource(Element element) {
        return source.test(element);
    }

    /** Whether a class generated for this type can name an element. */
    boolean canName(Element element) {
        boolean samePackage = elements.getPackageOf(element).equals(elements.getPackageOf(type));
        for (Element each : Nesting.outwards(element)) {
            if (!Nesting.isPublic(each) && (!samePackage || each.getModifiers().contains(Modifier.PRIVATE))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a class generated for this type can call a method of an object of a type. */
    boolean canCall(Element method, TypeElement of) {
        boolean samePackage = elements.getPackageOf(method).equals(elements.getPackageOf(type));
        return canName(of)
                && (Nesting.isPublic(method)
                        || (samePackage && !method.getModifiers().contains(Modifier.PRIVATE)));
    }

    /** Whether a missing type is a class that is written for this one, and so is there only after this one was read. */
    boolean isOwnClass(TypeMirror missing) {
        String name = missing.getKind() == TypeKind.ERROR ? missing.toString() : "";
        return Stream.concat(
                        Annotations.isPresent(type, AnnotationNames.AI_SERVICE)
                                ? Stream.of(RuntimeNames.serviceClass(type))
                                : Stream.empty(),
                        ToolElements.of(type).isEmpty() ? Stream.empty() : Stream.of(RuntimeNames.toolboxClass(type)))
                .anyMatch(own -> name.equals(own.simpleName()) || name.equals(own.canonicalName()));
    }

    /** Reports the use of such a class. */
    void reportOwnClass(TypeMirror missing, Place place, String label) {
        problems.report(
                place,
                "[OwnClass] %s%s is written only after %s was read, so nothing that a model is asked for or told can be made of"
                        + " it; use a type of your own.",
                label,
                missing,
                Names.nested(type));
    }

    /** Whether the type and everything around it is public. */
    boolean isPublic() {
        return Nesting.outwards(type).stream().allMatch(Nesting::isPublic);
    }

    /** Whether the type or something around it is private. */
    boolean isPrivate() {
        return Nesting.isPrivate(type);
    }
}
