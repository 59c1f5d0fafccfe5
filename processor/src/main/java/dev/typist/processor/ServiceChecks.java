package dev.typist.processor;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

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
        if (!type.getInterfaces().isEmpty()) {
            requireNoConnectionInStreams(subject);
            requireQuietClose(subject);
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

    private static void requireNoConnectionInStreams(Subject subject) {
        if (isSubtype(subject, "java.io.Serializable")) {
            subject.problems()
                    .report(
                            subject.type(),
                            "[SerializableService] %s is Serializable, but a service holds a connection, which cannot be; do not"
                                    + " extend Serializable.",
                            Names.nested(subject.type()));
        }
    }

    /** Compilers warn of every class whose {@code close} may be interrupted, and so of the generated one. */
    private static void requireQuietClose(Subject subject) {
        if (!isSubtype(subject, "java.lang.AutoCloseable")) {
            return;
        }
        TypeMirror interrupted = type("java.lang.InterruptedException", subject);
        ElementFilter.methodsIn(subject.elements().getAllMembers(subject.type())).stream()
                .filter(method -> method.getSimpleName().contentEquals("close"))
                .filter(method -> method.getParameters().isEmpty()
                        && method.getModifiers().contains(Modifier.DEFAULT))
                .flatMap(method -> method.getThrownTypes().stream()
                        .filter(thrown -> subject.types().isSubtype(interrupted, thrown))
                        .map(thrown -> new Close(method, thrown)))
                .findFirst()
                .ifPresent(close -> subject.problems()
                        .report(
                                close.method,
                                "[InterruptedClose] close throws %s, and compilers warn of every class with a close that may be"
                                        + " interrupted (-Xlint:try), so also of the generated one; declare what else it throws,"
                                        + " or nothing.",
                                Names.shown(close.thrown)));
    }

    private record Close(ExecutableElement method, TypeMirror thrown) {}

    private static boolean isSubtype(Subject subject, String name) {
        return subject.types().isSubtype(subject.type().asType(), type(name, subject));
    }

    private static TypeMirror type(String name, Subject subject) {
        return subject.elements().getTypeElement(name).asType();
    }
}
