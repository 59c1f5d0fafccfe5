package dev.typist.processor;

import com.google.auto.common.MoreElements;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Where a member stands. */
final class Members {

    private Members() {}

    /** The type that declares a method, field or constant. */
    static TypeElement declaringType(Element member) {
        return MoreElements.asType(Objects.requireNonNull(member.getEnclosingElement()));
    }

    /** {@code HelpDesk} for a type, {@code HelpDesk.triage} for a method or anything inside it. */
    static String qualifiedName(Element element) {
        Element each = element;
        while (!(each instanceof TypeElement) && !(each.getEnclosingElement() instanceof TypeElement)) {
            each = Objects.requireNonNull(each.getEnclosingElement());
        }
        return each instanceof TypeElement
                ? each.getSimpleName().toString()
                : declaringType(each).getSimpleName() + "." + each.getSimpleName();
    }
}
