package dev.typist.shape;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** A string of a certain form. */
final class WordShape<T> extends Shape<T> {

    private final Word<T> word;

    WordShape(Word<T> word) {
        this.word = word;
    }

    @Override
    T readFrom(JsonParser parser) {
        return word.readFrom(this, parser);
    }

    @Override
    @Nullable
    T alignFrom(Node node, Alignment alignment) {
        return word.alignFrom(this, node, alignment);
    }

    @Override
    boolean isScalar() {
        return true;
    }

    @Override
    void writeTo(JsonGenerator generator, T value) {
        word.writeTo(generator, value);
    }

    @Override
    public String render(T value) {
        return value.toString();
    }

    @Override
    String expectation() {
        return word.expectation();
    }
}
