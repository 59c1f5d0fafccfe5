package dev.typist.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.util.Elements;

/**
 * The warnings that a generated class would repeat although its user has already seen or suppressed them. Nothing else is
 * ever suppressed in generated code.
 */
final class Suppressions {

    private final Elements elements;
    private final TreeSet<String> suppressions = new TreeSet<>();

    Suppressions(Elements elements) {
        this.elements = elements;
    }

    /** Notes that generated code will name an element. */
    void naming(Element element) {
        for (Element each = element; each.getKind() != ElementKind.PACKAGE; each = Nesting.around(each)) {
            if (elements.isDeprecated(each)) {
                suppressions.add("deprecation");
                suppressions.add("removal");
                return;
            }
        }
    }

    /**
     * Notes that generated code will take the value of a component. Of an accessor that nobody wrote Eclipse does not know
     * that it is deprecated; of the field it does.
     */
    void taking(Element component) {
        ComponentElements.of(component).forEach(this::naming);
    }

    /** Notes that the class will be public: in an exported package its constructor shows types of other modules. */
    void publishedIn(PackageElement home) {
        ModuleElement module = elements.getModuleOf(home);
        if (module != null
                && !module.isUnnamed()
                && module.getDirectives().stream()
                        .anyMatch(directive -> directive instanceof ModuleElement.ExportsDirective exports
                                && exports.getPackage().equals(home))) {
            suppressions.add("exports");
        }
    }

    boolean isEmpty() {
        return suppressions.isEmpty();
    }

    List<String> names() {
        return new ArrayList<>(suppressions);
    }
}
