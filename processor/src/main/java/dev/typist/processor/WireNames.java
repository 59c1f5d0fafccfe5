package dev.typist.processor;

import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** Reads the names by which models know things: those of {@code @Name}, else Jackson's, else Java's. */
final class WireNames {

    /** What every provider takes. */
    private static final Pattern LEGAL = Pattern.compile("[a-zA-Z0-9_-]{1,64}");

    private WireNames() {}

    /** The name of a record's component or of a tool's parameter, which becomes a property. */
    static String ofProperty(Element element, TypePath path, Problems problems) {
        return legal(of(element, path, problems), problems);
    }

    /** The name of a member of a sealed interface; {@code other} is what the interface calls it, else empty. */
    static String ofMember(TypeElement element, String other, TypePath path, Problems problems) {
        Annotations.Text name = Annotations.find(element, AnnotationNames.NAME)
                .map(mirror -> text(element, mirror, problems))
                .or(() -> Annotations.find(element, JacksonAnnotations.TYPE_NAME)
                        .map(mirror -> text(element, mirror, problems))
                        .filter(text -> !text.text().isEmpty()))
                .orElseGet(() -> new Annotations.Text(
                        other.isEmpty() ? element.getSimpleName().toString() : other,
                        problems.canPointAt(element) ? Place.of(element) : path.place()));
        return legal(name, problems);
    }

    /** The name of an enum's constant: any text but a blank one. */
    static String ofConstant(Element element, TypePath path, Problems problems) {
        Annotations.Text name = of(element, path, problems);
        if (name.text().isBlank()) {
            problems.report(
                    name.place(),
                    "[IllegalName] The name of %s is blank, and a model has to write it; say one.",
                    Names.describe(element));
        }
        TextChecks.requireConstant(name.text(), "The name of " + Names.describe(element), name.place(), problems);
        return name.text();
    }

    /** The name of a parameter in templates. */
    static String ofParameter(Element element, Problems problems) {
        // Eclipse may not know what a parameter is inside of, so nothing is asked about its place until something is
        // wrong.
        Annotations.Text name = annotated(element, problems)
                .orElseGet(() -> new Annotations.Text(element.getSimpleName().toString(), Place.of(element)));
        if (!SourceVersion.isIdentifier(name.text())) {
            problems.report(
                    name.place(),
                    "[IllegalName] No placeholder can be {%s}; name the parameter as Java would: letters, digits and _.",
                    name.text());
        }
        return name.text();
    }

    /** Whether every provider takes a name, of a property or of a tool. */
    static boolean isLegal(String name) {
        return LEGAL.matcher(name).matches();
    }

    private static String legal(Annotations.Text name, Problems problems) {
        if (!isLegal(name.text())) {
            problems.report(
                    name.place(),
                    "[IllegalName] No provider takes the name \"%s\"; write @Name(\"…\") with 1 to 64 of the letters a to z and"
                            + " A to Z, digits, _ and -.",
                    name.text());
        }
        return name.text();
    }

    private static Annotations.Text of(Element element, TypePath path, Problems problems) {
        return annotated(element, problems)
                .orElseGet(() -> new Annotations.Text(
                        element.getSimpleName().toString(),
                        problems.canPointAt(element) ? Place.of(element) : path.place()));
    }

    private static Optional<Annotations.Text> annotated(Element element, Problems problems) {
        if (element.getKind() == ElementKind.PARAMETER
                && element.getAnnotationMirrors().isEmpty()) {
            return Optional.empty();
        }
        return Annotations.find(element, AnnotationNames.NAME)
                .map(mirror -> text(element, mirror, problems))
                .or(() -> jackson(element, problems));
    }

    private static Annotations.Text text(Element element, AnnotationMirror mirror, Problems problems) {
        return Annotations.text(element, mirror, "value", problems);
    }

    private static Optional<Annotations.Text> jackson(Element element, Problems problems) {
        for (Element each : ComponentElements.of(element)) {
            Optional<Annotations.Text> name =
                    Annotations.find(each, JacksonAnnotations.PROPERTY).map(mirror -> text(each, mirror, problems));
            if (name.isPresent() && !name.get().text().isEmpty()) {
                return name;
            }
        }
        return Optional.empty();
    }
}
