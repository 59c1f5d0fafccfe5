package dev.typist.shape;

import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * The shape of a date or time, with the rules it may have: {@code Shape.LOCAL_DATE.past()}. The present is that of the
 * moment when a value is read, in the system's time zone.
 *
 * <p>Every method returns a new shape.
 *
 * @param <T> the date or time
 */
public final class TimeShape<T extends Comparable<? super T>> extends Shape<T> {

    private final Word<T> word;
    private final Supplier<T> now;
    private final Checks<T> checks;

    TimeShape(Word<T> word, Supplier<T> now) {
        this(word, now, Checks.none());
    }

    private TimeShape(Word<T> word, Supplier<T> now, Checks<T> checks) {
        this.word = word;
        this.now = now;
        this.checks = checks;
    }

    /**
     * Requires a time before now.
     *
     * @return the shape with this rule
     */
    public TimeShape<T> past() {
        return with("must be in the past", value -> value.compareTo(now.get()) < 0);
    }

    /**
     * Requires now or a time before.
     *
     * @return the shape with this rule
     */
    public TimeShape<T> pastOrPresent() {
        return with("must not be in the future", value -> value.compareTo(now.get()) <= 0);
    }

    /**
     * Requires a time after now.
     *
     * @return the shape with this rule
     */
    public TimeShape<T> future() {
        return with("must be in the future", value -> value.compareTo(now.get()) > 0);
    }

    /**
     * Requires now or a time after.
     *
     * @return the shape with this rule
     */
    public TimeShape<T> futureOrPresent() {
        return with("must not be in the past", value -> value.compareTo(now.get()) >= 0);
    }

    private TimeShape<T> with(String rule, Predicate<T> holds) {
        return new TimeShape<>(word, now, checks.and(rule, holds, Object::toString));
    }

    @Override
    Checks<T> checks() {
        return checks;
    }

    @Override
    T readFrom(JsonParser parser) {
        return checks.require(word.readFrom(this, parser));
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
