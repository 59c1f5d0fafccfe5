package dev.typist.processor;

import dev.typist.processor.PromptModel.Argument;
import dev.typist.processor.PromptModel.Literal;
import dev.typist.processor.PromptModel.Segment;
import dev.typist.processor.PropertyReader.Property;
import dev.typist.processor.Template.Placeholder;
import dev.typist.processor.Template.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives the placeholders of a text their arguments. */
final class SegmentReader {

    private final Subject subject;
    private final TypeReader types;
    private final PropertyReader properties;
    private final List<Parameter> parameters;
    private final TypePath method;

    SegmentReader(Subject subject, TypeReader types, List<Parameter> parameters, TypePath method) {
        this.subject = subject;
        this.types = types;
        this.properties = new PropertyReader(subject);
        this.parameters = parameters;
        this.method = method;
    }

    /** A template as it is sent; null if an argument cannot be, which is then reported. */
    @Nullable
    List<Segment> read(Template template, SourceText source) {
        List<Segment> segments = new ArrayList<>();
        boolean complete = true;
        for (Template.Part part : template.parts()) {
            Segment segment =
                    part instanceof Text text ? new Literal(text.text()) : argument((Placeholder) part, source);
            if (segment == null) {
                complete = false;
            } else {
                segments.add(segment);
            }
        }
        return complete ? segments : null;
    }

    private @Nullable Argument argument(Placeholder placeholder, SourceText source) {
        for (Parameter parameter : parameters) {
            if (parameter.isText() && parameter.name().equals(placeholder.parameter())) {
                return argument(parameter, placeholder, source.at(placeholder.offset()));
            }
        }
        return null;
    }

    private @Nullable Argument argument(Parameter parameter, Placeholder placeholder, Place place) {
        Property property = properties.follow(parameter, placeholder, place);
        if (property == null) {
            return null;
        }
        TypePath path = placeholder.properties().isEmpty()
                ? parameter.path(method)
                : new TypePath(place, placeholder.name(), place.element());
        if (!TypeReader.isKnown(property.type()) && !UnsupportedTypes.isKnown(property.type())) {
            Optional<String> inside = properties.example(property.type());
            if (inside.isPresent()) {
                subject.problems()
                        .report(
                                path.place(),
                                "[UnsupportedType] %s%s is not supported; name in the placeholder what you mean of it, such as"
                                        + " {%s.%s}, or pass a record or a String.",
                                path.label(),
                                Names.shown(property.type()),
                                placeholder.name(),
                                inside.get());
                return null;
            }
        }
        ValueType type = types.readOptional(property.type(), path);
        if (type == null) {
            return null;
        }
        WrittenTypes.check(type, path, subject);
        return new Argument(placeholder.name(), property.code(), type, property.nullable());
    }
}
