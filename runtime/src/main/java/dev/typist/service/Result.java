package dev.typist.service;

import dev.typist.shape.Reading;
import dev.typist.shape.SchemaTarget;
import dev.typist.shape.Shape;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a method's answer is asked for and read: as text, or as JSON of a schema.
 *
 * <pre>{@code
 * Result.of(ENQUIRY, "{\"type\":\"object\",…}")
 *     .schema(SchemaTarget.OPENAI, "{\"type\":\"object\",…}")
 *     .withoutSchema(SchemaTarget.ANTHROPIC)
 *     .types("{ orderId: integer }")
 * }</pre>
 *
 * <p>Immutable.
 *
 * @param <T> what the method returns
 */
public final class Result<T> {

    private static final Result<String> TEXT = new Result<>(null, null);
    private static final Result<String> NOTHING = new Result<>(null, null);

    private final @Nullable Shape<T> shape;
    private final @Nullable Schemas schemas;

    private Result(@Nullable Shape<T> shape, @Nullable Schemas schemas) {
        this.shape = shape;
        this.schemas = schemas;
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
     * Whatever the model says last, or nothing: for methods that return nothing, whose work is done by their tools.
     *
     * @return the result
     */
    public static Result<String> nothing() {
        return NOTHING;
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
     * @param schema the JSON schema of the whole answer in the form that every provider takes; its root is an object
     * @return the result
     */
    public static <T> Result<T> of(Shape<T> shape, String schema) {
        return new Result<>(shape.asRoot(), Schemas.of(schema));
    }

    /**
     * This result with another schema for one target.
     *
     * @param target the target
     * @param schema the JSON schema of the whole answer that it is sent instead of the portable one
     * @return a copy
     */
    public Result<T> schema(SchemaTarget target, String schema) {
        return new Result<>(shape, ofType().with(target, Optional.of(schema)));
    }

    /**
     * This result for a target whose schemas cannot express the type: it is asked for in words there.
     *
     * @param target the target
     * @return a copy
     */
    public Result<T> withoutSchema(SchemaTarget target) {
        return new Result<>(shape, ofType().with(target, Optional.empty()));
    }

    /**
     * This result with the type in words, for models that are asked without a schema.
     *
     * @param types the whole answer's type, such as <code>{ orderId: integer, topic: "DELIVERY" | "REFUND" }</code>
     * @return a copy
     */
    public Result<T> types(String types) {
        return new Result<>(shape, ofType().withTypes(types));
    }

    private Schemas ofType() {
        if (schemas == null) {
            throw new IllegalStateException("a result that is text has no schema");
        }
        return schemas;
    }

    boolean isText() {
        return schemas == null;
    }

    /** Whether an empty answer is as good as any. */
    boolean mayBeEmpty() {
        return this == NOTHING;
    }

    /** The type's schemas; null for text. */
    @Nullable
    Schemas schemas() {
        return schemas;
    }

    /** The result of a tool as the method's own; the compiler has seen that it is of the type. */
    @SuppressWarnings("unchecked")
    Reading.Value<T> of(String caller, ToolAnswer answer) {
        Object value = isText() ? answer.text() : answer.value();
        if (value == null) {
            throw new ToolException(
                    caller + ": the tool " + answer.tool() + " has returnDirect and returned null, which is no result",
                    answer.tool(),
                    null);
        }
        return new Reading.Value<>((T) value, List.of(), 0);
    }

    /** What became of the answer's text: exactly a value, a value with repairs, or none. */
    @SuppressWarnings("unchecked") // Without a shape T is String: text() is the only way to make one.
    Reading<T> read(String text) {
        return shape == null ? (Reading<T>) new Reading.Value<>(text, List.of(), 0) : shape.align(text);
    }
}
