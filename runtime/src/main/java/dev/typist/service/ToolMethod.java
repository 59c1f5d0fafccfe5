package dev.typist.service;

import dev.typist.chat.ToolSpec;
import dev.typist.shape.ArgumentsShape;
import dev.typist.shape.Shape;
import dev.typist.shape.Values;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One method with {@code @Tool} as data: what the model is told of it, how its arguments are read and its result written.
 * Generated code holds one constant for each:
 *
 * <pre>{@code
 * static final ToolMethod<String> STATUS = ToolMethod.named("status")
 *     .describedAs("The status of an order")
 *     .parameter("orderId", Shape.LONG)
 *     .schema("{\"type\":\"object\",…}")
 *     .returns(Shape.STRING);
 *
 * Tool tool = STATUS.calls(arguments -> orders.status(arguments.getLong(0)));
 * }</pre>
 *
 * <p>Immutable.
 *
 * @param <R> what the method returns, boxed; {@code Void} if nothing
 */
public final class ToolMethod<R> {

    private final ToolSpec spec;
    private final ArgumentsShape arguments;
    private final @Nullable Shape<R> result;
    private final boolean direct;

    private ToolMethod(Builder builder, @Nullable Shape<R> result) {
        this.spec = new ToolSpec(builder.name, builder.description, builder.schema);
        this.arguments = builder.arguments.build();
        this.result = result;
        this.direct = builder.direct;
    }

    /**
     * Starts a tool.
     *
     * @param name its name on the wire
     * @return a builder
     */
    public static Builder named(String name) {
        return new Builder(name);
    }

    /**
     * Binds the method to what runs it.
     *
     * @param body calls the method with the arguments it is given and returns its result
     * @return the tool
     */
    public Tool calls(Body<? extends R> body) {
        return new Tool(spec, json -> {
            R value = body.call(arguments.read(json));
            return new ToolAnswer(spec.name(), written(value), value, direct);
        });
    }

    /**
     * Binds a method without a result to what runs it; the model is answered {@code done}.
     *
     * @param action calls the method with the arguments it is given
     * @return the tool
     */
    public Tool runs(Action action) {
        return new Tool(spec, json -> {
            action.run(arguments.read(json));
            return new ToolAnswer(spec.name(), "done", null, direct);
        });
    }

    private String written(@Nullable R value) {
        return value == null || result == null ? "null" : result.render(value);
    }

    /**
     * Calls a method with a result.
     *
     * @param <R> the result
     */
    @FunctionalInterface
    public interface Body<R> {

        /**
         * Calls the method.
         *
         * @param arguments its arguments, in declared order
         * @return its result, null if it returned null
         * @throws Exception whatever it throws
         */
        @Nullable
        R call(Values arguments) throws Exception;
    }

    /** Calls a method without a result. */
    @FunctionalInterface
    public interface Action {

        /**
         * Calls the method.
         *
         * @param arguments its arguments, in declared order
         * @throws Exception whatever it throws
         */
        void run(Values arguments) throws Exception;
    }

    /** Collects what is known of a tool. Not thread-safe. */
    public static final class Builder {

        private final String name;
        private final ArgumentsShape.Builder arguments = Shape.arguments();
        private String description = "";
        private String schema = "";
        private boolean direct;

        Builder(String name) {
            this.name = Objects.requireNonNull(name, "name");
        }

        /**
         * Says what the tool does.
         *
         * @param description in words for the model
         * @return this builder
         */
        public Builder describedAs(String description) {
            this.description = Objects.requireNonNull(description, "description");
            return this;
        }

        /**
         * Adds the next parameter.
         *
         * @param name its name on the wire
         * @param shape its shape
         * @return this builder
         */
        public Builder parameter(String name, Shape<?> shape) {
            arguments.parameter(name, shape);
            return this;
        }

        /**
         * Sets the schema of the arguments.
         *
         * @param schema an object schema, as JSON text
         * @return this builder
         */
        public Builder schema(String schema) {
            this.schema = Objects.requireNonNull(schema, "schema");
            return this;
        }

        /**
         * Makes the tool's result that of the method of the service: the model is not asked again.
         *
         * @return this builder
         */
        public Builder returnDirect() {
            this.direct = true;
            return this;
        }

        /**
         * Ends a tool with a result.
         *
         * @param <R> the result, boxed
         * @param result its shape
         * @return the tool
         */
        public <R> ToolMethod<R> returns(Shape<R> result) {
            return new ToolMethod<>(this, result);
        }

        /**
         * Ends a tool without a result.
         *
         * @return the tool
         */
        public ToolMethod<Void> returnsNothing() {
            return new ToolMethod<>(this, null);
        }
    }
}
