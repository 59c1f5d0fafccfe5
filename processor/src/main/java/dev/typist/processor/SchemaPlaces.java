package dev.typist.processor;

import dev.typist.processor.ValueType.Component;
import dev.typist.processor.ValueType.MapType;
import dev.typist.processor.ValueType.NullableType;
import dev.typist.processor.ValueType.OptionalType;
import dev.typist.processor.ValueType.RecordType;
import dev.typist.processor.ValueType.SequenceType;
import dev.typist.processor.ValueType.UnionType;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Finds the component that a part of an answer's schema was written for. */
final class SchemaPlaces {

    private final Subject subject;

    SchemaPlaces(Subject subject) {
        this.subject = subject;
    }

    /** The last component on a way through a schema; {@code start} if there is none on it. */
    TypePath find(ValueType type, List<String> way, TypePath start) {
        ValueType at = type;
        TypePath path = start;
        boolean wrapped = !(type.bare() instanceof RecordType);
        for (int i = wrapped ? 2 : 0; i < way.size(); i++) {
            ValueType bare = contentOf(at);
            switch (way.get(i)) {
                case "properties" -> {
                    i++;
                    Component component = componentOf(bare, way.get(i));
                    if (component == null) {
                        return path;
                    }
                    at = component.type();
                    path = bare instanceof RecordType record ? inside(record, component, path) : path;
                }
                case "items" -> {
                    path = path.element();
                    // The elements of a map are objects of its own, with a key and a value.
                    at = bare instanceof SequenceType sequence ? sequence.element() : bare;
                }
                case "anyOf" -> {
                    i++;
                    boolean around = i + 1 < way.size() && way.get(i + 1).equals("$ref");
                    if (bare instanceof UnionType union && !around) {
                        int member = Integer.parseInt(way.get(i));
                        if (member == union.members().size()) {
                            return path;
                        }
                        at = union.members().get(member).type();
                    }
                }
                case "$ref" -> {}
                default -> {
                    return path;
                }
            }
        }
        return path;
    }

    /** A type without what is said of it where it is used. */
    private static ValueType contentOf(ValueType type) {
        ValueType bare = type.bare();
        return bare instanceof OptionalType || bare instanceof NullableType
                ? contentOf(bare.parts().get(0))
                : bare;
    }

    private static @Nullable Component componentOf(ValueType type, String name) {
        if (type instanceof MapType map) {
            return name.equals("value") ? Component.named(name, map.value()) : null;
        }
        return type instanceof RecordType record
                ? record.components().stream()
                        .filter(component -> component.name().equals(name))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    TypePath inside(RecordType record, Component component, TypePath path) {
        TypeElement declaration =
                subject.elements().getTypeElement(record.declaration().canonicalName());
        if (declaration == null) {
            return path;
        }
        for (Element element : declaration.getRecordComponents()) {
            if (element.getSimpleName().contentEquals(component.accessor())) {
                return path.component(Names.nested(declaration), element, subject.problems());
            }
        }
        return path;
    }
}
