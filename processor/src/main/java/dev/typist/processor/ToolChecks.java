package dev.typist.processor;

import com.palantir.javapoet.ClassName;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Checks classes with tools and their methods. */
final class ToolChecks {

    private ToolChecks() {}

    /** Reports every obstacle to naming the class. */
    static void requireNameable(Subject subject) {
        TypeElement type = subject.type();
        // Of a service with tools of its own the service's problem says it all.
        boolean service = Annotations.isPresent(type, AnnotationNames.AI_SERVICE);
        if (service && (subject.isPrivate() || isGeneric(type))) {
            subject.problems().refuseStub();
            return;
        }
        if (subject.isPrivate()) {
            subject.problems().refuseStub();
            subject.problems()
                    .report(
                            type,
                            "[PrivateTool] %s is private or inside something private, where no generated class can call its"
                                    + " tools; make it package-private.",
                            Names.nested(type));
        }
        if (isGeneric(type)) {
            subject.problems().refuseStub();
            subject.problems()
                    .report(
                            type,
                            "[GenericTool] %s has type parameters or is inside something that has, and a model must be told"
                                    + " what its tools take; put the tools into a class without type parameters.",
                            Names.nested(type));
        }
    }

    /** Whether a toolbox can be written for a class. */
    static boolean isNameable(TypeElement type) {
        return !Nesting.isPrivate(type) && !isGeneric(type);
    }

    /** Sees that there is a toolbox for a class with tools. */
    static void requireToolbox(TypeElement type, Place place, Subject subject) {
        if (subject.isInSource(type)) {
            return;
        }
        ClassName toolbox = subject.known().toolboxClass(type);
        if (subject.elements().getTypeElement(toolbox.canonicalName()) == null) {
            subject.problems()
                    .report(
                            place,
                            "[NoTools] %s was compiled without Typist's processor, so there is no %s; compile it with the"
                                    + " processor.",
                            Names.nested(type),
                            toolbox.simpleName());
        }
    }

    static void reportDuplicate(Place place, String one, String other, String name, Problems problems) {
        problems.report(
                place,
                "[DuplicateToolName] %s and %s both have a tool named \"%s\"; rename one with @Tool(name = \"…\").",
                one,
                other,
                name);
    }

    private static boolean isGeneric(TypeElement type) {
        return !type.getTypeParameters().isEmpty() || (isInner(type) && isGeneric((TypeElement) Nesting.around(type)));
    }

    /** Whether its objects belong to one of the class around it, and so share its type arguments. */
    private static boolean isInner(TypeElement type) {
        return type.getNestingKind() == NestingKind.MEMBER
                && !type.getModifiers().contains(Modifier.STATIC);
    }

    /** Whether generated code can call the method. */
    static boolean isCallable(ExecutableElement method, AnnotationMirror annotation, Subject subject) {
        Problems problems = subject.problems();
        if (method.getModifiers().contains(Modifier.PRIVATE)) {
            problems.report(
                    Place.of(method, annotation),
                    "[PrivateTool] %s is private, where no generated class can call it; make it package-private.",
                    method.getSimpleName());
            return false;
        }
        if (!method.getTypeParameters().isEmpty()) {
            problems.report(
                    method,
                    "[GenericMethod] %s has type parameters, and a model must be told what a tool takes; write one method for"
                            + " each type.",
                    method.getSimpleName());
            return false;
        }
        if (method.getModifiers().contains(Modifier.STATIC) && Nesting.isObscured(subject.type())) {
            problems.report(
                    method,
                    "[NameCollision] No class can call the static %s of %s, for a constant beside the class has its name; rename"
                            + " one.",
                    method.getSimpleName(),
                    Names.nested(subject.type()));
            return false;
        }
        for (TypeMirror thrown : method.getThrownTypes()) {
            if (!isThrowable(thrown, subject)) {
                problems.report(
                        method,
                        "[ToolThrows] %s throws %s, which is no Exception; declare Exception or one of its subclasses.",
                        method.getSimpleName(),
                        Names.shown(thrown));
                return false;
            }
        }
        return true;
    }

    private static boolean isThrowable(TypeMirror thrown, Subject subject) {
        Types types = subject.types();
        return thrown.getKind() == TypeKind.ERROR
                || types.isSubtype(thrown, type("java.lang.Exception", subject))
                || types.isSubtype(thrown, type("java.lang.Error", subject));
    }

    private static TypeMirror type(String name, Subject subject) {
        return subject.elements().getTypeElement(name).asType();
    }

    static void requireLegalName(String name, Place place, Problems problems) {
        if (!WireNames.isLegal(name)) {
            problems.report(
                    place,
                    "[IllegalToolName] No provider takes a tool named \"%s\"; name it with 1 to 64 of the letters a to z and A"
                            + " to Z, digits, _ and -: @Tool(name = \"…\").",
                    name);
        }
    }

    static void requireDescription(Annotations.Text description, String tool, Problems problems) {
        if (description.text().isBlank()) {
            problems.report(
                    description.place(),
                    "[EmptyToolDescription] The description of the tool %s is empty, and a model decides by it when to call the"
                            + " tool; say what it does.",
                    tool);
        }
        TextChecks.requireConstant(
                description.text(), "The description of the tool " + tool, description.place(), problems);
    }
}
