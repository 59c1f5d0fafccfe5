package dev.typist.processor;

import com.palantir.javapoet.TypeName;
import java.util.Locale;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** How elements and types are called in messages. Their own {@code toString} differs from compiler to compiler. */
final class Names {

    private Names() {}

    /** {@code Type}, {@code Type.member}, or {@code Type.method} for a parameter. */
    static String describe(Element element) {
        return switch (element.getKind()) {
            case CLASS, INTERFACE, ENUM, RECORD, ANNOTATION_TYPE -> nested((TypeElement) element);
            // Eclipse may not know what a parameter is inside of.
            case PARAMETER ->
                element.getEnclosingElement() == null
                        ? element.getSimpleName().toString()
                        : describe(Nesting.around(element));
            default -> describe(Nesting.around(element)) + "." + element.getSimpleName();
        };
    }

    /** {@code Outer.Inner}, without the package. */
    static String nested(TypeElement type) {
        String name = type.getSimpleName().toString();
        return type.getEnclosingElement() instanceof TypeElement outer ? nested(outer) + "." + name : name;
    }

    /**
     * The full name by which a type is found again. Its own {@code getQualifiedName} is no help: for Eclipse a {@code $} in a
     * nested type's name is a dot.
     */
    static String qualified(TypeElement type) {
        return inside(type.getEnclosingElement(), type);
    }

    private static String inside(@Nullable Element around, Element element) {
        String name = element.getSimpleName().toString();
        if (around == null) {
            return name;
        }
        String home = around instanceof PackageElement named
                ? named.getQualifiedName().toString()
                : inside(around.getEnclosingElement(), around);
        return home.isEmpty() ? name : home + "." + name;
    }

    /** The full name, without annotations. */
    static String full(TypeMirror type) {
        return TypeName.get(type).toString();
    }

    /** As messages show it: nobody needs to be told where {@code String} and {@code List} are. */
    static String shown(TypeMirror type) {
        return shown(TypeName.get(type));
    }

    static String shown(TypeName type) {
        return type.toString().replaceAll("\\bjava\\.(lang|util)\\.(?=[A-Z])", "");
    }

    /** {@code orderId} becomes {@code ORDER_ID}, {@code toJSON} becomes {@code TO_JSON}. */
    static String screaming(String name) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean afterLower = i > 0 && Character.isLowerCase(name.charAt(i - 1));
            boolean beforeLower = i > 0
                    && i + 1 < name.length()
                    && Character.isUpperCase(name.charAt(i - 1))
                    && Character.isLowerCase(name.charAt(i + 1));
            if (Character.isUpperCase(c) && (afterLower || beforeLower)) {
                words.append('_');
            }
            words.append(c);
        }
        return words.toString().toUpperCase(Locale.ROOT);
    }

    /** {@code OrderBook} becomes {@code orderBook}. */
    static String decapitalized(String name) {
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first).toLowerCase(Locale.ROOT) + name.substring(first);
    }
}
