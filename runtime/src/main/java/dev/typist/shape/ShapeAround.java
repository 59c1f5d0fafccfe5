package dev.typist.shape;

import org.jspecify.annotations.Nullable;

/**
 * A shape that reads what another one reads and makes something of it. What a text may look like is the other's to say, so
 * all of it is answered in this one place.
 */
abstract class ShapeAround<T, C> extends Shape<T> {

    abstract Shape<C> content();

    @Override
    String expectation() {
        return content().expectation();
    }

    @Override
    @Nullable
    String rootKey() {
        return content().rootKey();
    }

    @Override
    final boolean isScalar() {
        return content().isScalar();
    }

    @Override
    final boolean isText() {
        return content().isText();
    }

    @Override
    final boolean isAny() {
        return content().isAny();
    }

    @Override
    final boolean gathers() {
        return content().gathers();
    }

    @Override
    final boolean knows(String property) {
        return content().knows(property);
    }

    @Override
    boolean mayBeLine(String line) {
        return content().mayBeLine(line);
    }
}
