package dev.typist.processor;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Checks that a class can be generated for a type with {@code @AiService}. */
final class ServiceChecks {

    private ServiceChecks() {}

    /** Whether it is an interface; nothing else can be said of anything else. */
    static boolean isInterface(Subject subject, AnnotationMirror annotation) {
        TypeElement type = subject.type();
        if (type.getKind() == ElementKind.INTERFACE) {
            return true;
        }
        subject.problems()
                .report(
                        Place.of(type, annotation),
                        "[NotAnInterface] %s is %s; @AiService goes on an interface, whose methods the model answers.",
                        Names.nested(type),
                        kind(type));
        return false;
    }

    private static String kind(TypeElement type) {
        return switch (type.getKind()) {
            case ENUM -> "an enum";
            case RECORD -> "a record";
            case ANNOTATION_TYPE -> "an annotation";
            default -> "a class";
        };
    }

    /** Reports every obstacle. */
    static void requireImplementable(Subject subject) {
        TypeElement type = subject.type();
        if (!type.getTypeParameters().isEmpty()) {
            subject.problems()
                    .report(
                            type,
                            "[GenericService] %s has type parameters, and the compiler must know what the model is asked for;"
                                    + " put @AiService on an interface that extends %s of a certain type.",
                            Names.nested(type),
                            Names.nested(type));
        }
        if (type.getModifiers().contains(Modifier.SEALED)) {
            subject.problems().refuseStub();
            subject.problems()
                    .report(
                            type,
                            "[SealedService] %s is sealed, so no generated class may implement it; remove \"sealed\".",
                            Names.nested(type));
        }
        if (subject.isPrivate()) {
            subject.problems().refuseStub();
            subject.problems()
                    .report(
                            type,
                            "[PrivateService] %s is private or inside something private, where no generated class can see it;"
                                    + " make it package-private.",
                            Names.nested(type));
        }
    }
}
