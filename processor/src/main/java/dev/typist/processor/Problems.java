package dev.typist.processor;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/** The mistakes found in one type. Collected while it is read and checked, printed once, none twice. */
final class Problems {

    private final TypeElement subject;
    private final Set<Problem> found = new LinkedHashSet<>();

    Problems(TypeElement subject) {
        this.subject = subject;
    }

    @FormatMethod
    void report(Place place, String code, @FormatString String format, Object... arguments) {
        String text = "[" + code + "] " + String.format(format, arguments);
        // Inherited from elsewhere, perhaps a class file without positions: blame the type that is being compiled.
        found.add(
                isInside(place.element())
                        ? new Problem(text, place.element(), place.annotation(), place.value())
                        : new Problem(
                                text + " (in " + Members.qualifiedName(place.element()) + ")", subject, null, null));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    void printTo(Messager messager) {
        for (Problem problem : found) {
            messager.printMessage(
                    Diagnostic.Kind.ERROR, problem.message(), problem.element(), problem.annotation(), problem.value());
        }
    }

    private boolean isInside(Element element) {
        for (Element each = element; each != null; each = each.getEnclosingElement()) {
            if (each.equals(subject)) {
                return true;
            }
        }
        return false;
    }
}
