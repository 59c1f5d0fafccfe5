package dev.typist.processor;

import java.util.stream.Stream;
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
    static Stream<Element> of(Element element) {
        if (!(element instanceof RecordComponentElement component)) {
            return Stream.of(element);
        }
        Stream<? extends Element> fields = Nesting.around(component).getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.FIELD
                        && member.getSimpleName().equals(component.getSimpleName()));
        // A record that the compiler cannot make sense of has no accessors.
        return Stream.concat(Stream.concat(Stream.of(component), Stream.ofNullable(component.getAccessor())), fields);
    }
}
