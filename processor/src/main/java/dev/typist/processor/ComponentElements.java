package dev.typist.processor;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;

/**
 * Where an annotation on a record's component is found: one that is not made for components, such as Jackson's, is only on
 * the field and the accessor that the component has.
 */
final class ComponentElements {

    private ComponentElements() {}

    /** An element, and if it is a component, its accessor and its field. */
    static List<Element> of(Element element) {
        if (!(element instanceof RecordComponentElement component)) {
            return List.of(element);
        }
        List<Element> elements = new ArrayList<>();
        elements.add(component);
        // A record that the compiler cannot make sense of has no accessors.
        if (component.getAccessor() != null) {
            elements.add(component.getAccessor());
        }
        for (Element member : Nesting.around(component).getEnclosedElements()) {
            if (member.getKind() == ElementKind.FIELD && member.getSimpleName().equals(component.getSimpleName())) {
                elements.add(member);
            }
        }
        return elements;
    }
}
