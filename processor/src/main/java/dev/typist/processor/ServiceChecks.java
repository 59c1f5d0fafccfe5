package dev.typist.processor;

import java.nio.charset.StandardCharsets;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** What a service must be before its methods are worth reading, and what must hold of the whole. */
final class ServiceChecks {

    private static final int LONGEST_CONSTANT = 65_535;

    private final Problems problems;

    ServiceChecks(Problems problems) {
        this.problems = problems;
    }

    /** Whether the type can be a service at all. */
    boolean canBeService(TypeElement type) {
        Place place =
                Annotated.find(type, RuntimeNames.AI_SERVICE).orElseThrow().place();
        String name = type.getSimpleName().toString();
        if (type.getKind() != ElementKind.INTERFACE) {
            problems.report(place, "NotAnInterface", "%s is no interface; @AiService belongs on one.", name);
            return false;
        }
        if (!type.getTypeParameters().isEmpty()) {
            problems.report(
                    place,
                    "GenericService",
                    "%s has type parameters; extend it by an interface that names the types and"
                            + " put @AiService on that.",
                    name);
        }
        if (type.getModifiers().contains(Modifier.SEALED)) {
            problems.report(
                    place,
                    "SealedService",
                    "%s is sealed, so the class behind it would not be permitted; make it" + " non-sealed.",
                    name);
        }
        if (TypeReader.isHidden(type)) {
            problems.report(
                    place,
                    "PrivateService",
                    "%s is private or inside a private type; make it package-private, so that the"
                            + " class behind it can name it.",
                    name);
        }
        return problems.isEmpty();
    }

    static boolean isTooLong(String constant) {
        return constant.getBytes(StandardCharsets.UTF_8).length > LONGEST_CONSTANT;
    }
}
