package dev.typist.shape;

import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** A value that may be absent: null, or left out of its object. */
final class OptionalShape<T> extends ShapeAround<Optional<T>, T> {

    private final Shape<T> content;

    OptionalShape(Shape<T> content) {
        this.content = content;
    }

    @Override
    Shape<T> content() {
        return content;
    }

    @Override
    Optional<T> readFrom(JsonParser parser) {
        return Absence.isNext(parser) ? Optional.empty() : Optional.of(content.readFrom(parser));
    }

    @Override
    Optional<T> alignFrom(Node node, Alignment alignment) {
        return Absence.isIn(node, content, alignment)
                ? Optional.empty()
                : Optional.ofNullable(content.fit(node, alignment));
    }

    @Override
    void absent(Values values, int index) {
        values.set(index, Optional.empty());
    }

    @Override
    void writeTo(JsonGenerator generator, Optional<T> value) {
        if (value.isPresent()) {
            content.writeTo(generator, value.get());
        } else {
            generator.writeNull();
        }
    }

    @Override
    public String render(Optional<T> value) {
        return value.map(content::render).orElse("");
    }

    @Override
    String expectation() {
        return content.expectation() + " or null";
    }

    /** An answer that may be null is no object. */
    @Override
    String rootKey() {
        return "value";
    }

    @Override
    boolean mayBeLine(String line) {
        return (!line.isEmpty() && Absence.isWord(line)) || content.mayBeLine(line);
    }
}
