package dev.typist.service;

import dev.typist.chat.ResponseFormat;
import dev.typist.shape.Reading;
import dev.typist.shape.Shape;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a method's answer is asked for and read: as text, or as JSON of a schema.
 *
 * <p>Immutable.
 *
 * @param <T> what the method returns
 */
public final class Result<T> {

    private static final Result<String> TEXT = new Result<>(null, null);

    private final @Nullable Shape<T> shape;
    private final @Nullable String schema;

    private Result(@Nullable Shape<T> shape, @Nullable String schema) {
        this.shape = shape;
        this.schema = schema;
    }

    /**
     * The model's text as it is.
     *
     * @return the result
     */
    public static Result<String> text() {
        return TEXT;
    }

    /**
     * The model's text as it is, if it keeps the rules of a shape.
     *
     * @param shape a shape of text, such as {@code Shape.STRING.size(0, 100)}
     * @return the result
     */
    public static Result<String> text(Shape<String> shape) {
        return new Result<>(Objects.requireNonNull(shape, "shape"), null);
    }

    /**
     * A value that the model writes as JSON.
     *
     * @param <T> the value's type
     * @param shape the value's shape; one that is not a record travels inside an object, as {@link Shape#asRoot} says
     * @param schema the JSON schema of the whole answer; its root is an object
     * @return the result
     */
    public static <T> Result<T> of(Shape<T> shape, String schema) {
        return new Result<>(shape.asRoot(), Objects.requireNonNull(schema, "schema"));
    }

    boolean isText() {
        return schema == null;
    }

    ResponseFormat format(String name) {
        return schema == null ? ResponseFormat.TEXT : ResponseFormat.jsonSchema(name, schema);
    }

    /** What became of the answer's text: exactly a value, a value with repairs, or none. */
    @SuppressWarnings("unchecked") // Without a shape T is String: text() is the only way to make one.
    Reading<T> read(String text) {
        return shape == null ? (Reading<T>) new Reading.Value<>(text, List.of(), 0) : shape.align(text);
    }
}
