package dev.typist.shape;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A type as data: how its values are read from a model's JSON, written into JSON, and rendered in a prompt.
 *
 * <p>Generated code builds one shape for each type, without reflection:
 *
 * <pre>{@code
 * static final Shape<Order> ORDER = Shape.record(Order.class)
 *     .component("title", Shape.STRING, Order::title)
 *     .component("copies", Shape.INT, Order::copies)
 *     .construct(values -> new Order(values.get(0), values.getInt(1)));
 *
 * Order order = ORDER.read("{\"title\":\"Dune\",\"copies\":2}");
 * }</pre>
 *
 * <p>Reading is exact: a missing number is not 0, {@code 3.7} is not 3, and nothing is rounded. Shapes are immutable and
 * may be shared by any number of threads.
 *
 * @param <T> the type
 */
// No deadlock: the subclasses behind the constants are initialised from here alone, for nobody else can name them.
@SuppressWarnings("ClassInitializationDeadlock")
public abstract class Shape<T> {

    /** Text. */
    public static final Shape<String> STRING = new ScalarShape.Text();

    /** {@code true} or {@code false}. */
    public static final Shape<Boolean> BOOLEAN = new ScalarShape.Truth();

    /** A whole number of 32 bits. */
    public static final Shape<Integer> INT = new NumberShape.Int();

    /** A whole number of 64 bits. */
    public static final Shape<Long> LONG = new NumberShape.Whole();

    /** A finite floating-point number; a whole number that a {@code double} cannot hold is refused, not rounded. */
    public static final Shape<Double> DOUBLE = new NumberShape.Floating();

    /** A decimal number with all its digits. */
    public static final Shape<BigDecimal> BIG_DECIMAL = new NumberShape.Decimal();

    /** A whole number of any size. */
    public static final Shape<BigInteger> BIG_INTEGER = new NumberShape.BigWhole();

    Shape() {}

    /**
     * Starts the shape of an enum.
     *
     * @param <E> the enum
     * @param type its class, for error messages
     * @return a builder to which every constant is added
     */
    public static <E extends Enum<E>> EnumShape.Builder<E> enumeration(Class<E> type) {
        return new EnumShape.Builder<>(type);
    }

    /**
     * Starts the shape of a record.
     *
     * @param <R> the record; of a generic one, with its arguments: {@code Shape.<Box<Order>>record(Box.class)}
     * @param type its class, for error messages
     * @return a builder to which every component is added in order
     */
    public static <R> RecordShape.Builder<R> record(Class<? super R> type) {
        return new RecordShape.Builder<>(type);
    }

    /**
     * Starts the shape of a tool's arguments.
     *
     * @return a builder to which every parameter is added in order
     */
    public static ArgumentsShape.Builder arguments() {
        return new ArgumentsShape.Builder();
    }

    /**
     * A list of values of this shape.
     *
     * @return the shape of an unmodifiable list; its elements are never null
     */
    public final Shape<List<T>> list() {
        return new ListShape<>(this);
    }

    /**
     * A value of this shape that may be absent: {@code null}, or left out of its object.
     *
     * @return the shape of the {@code Optional}
     */
    public final Shape<Optional<T>> optional() {
        return new OptionalShape<>(this);
    }

    /**
     * The shape that goes over the wire where an answer must be an object: this one if it is a record, else an object with
     * the one property {@code items} (lists) or {@code value} (everything else).
     *
     * @return the shape of the whole answer
     */
    public final Shape<T> asRoot() {
        String key = rootKey();
        return key == null ? this : new WrappedShape<>(key, this);
    }

    /**
     * Reads one JSON text that holds exactly a value of this type and nothing else.
     *
     * @param json the text
     * @return the value
     * @throws MismatchException if the text is not JSON or not exactly of this type; it says where and why
     */
    public final T read(String json) {
        Objects.requireNonNull(json, "json");
        try (JsonParser parser = Json.parser(json)) {
            parser.nextToken();
            T value = readFrom(parser);
            if (parser.nextToken() != null) {
                throw new Mismatch("expected the end of the text, got more after the value");
            }
            return value;
        } catch (Mismatch mismatch) {
            throw mismatch.located();
        } catch (JacksonException e) {
            throw Json.notJson(e);
        }
    }

    /**
     * Writes a value as compact JSON.
     *
     * @param value the value
     * @return the text
     */
    public final String write(T value) {
        Objects.requireNonNull(value, "value");
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = Json.generator(text)) {
            writeTo(generator, value);
        }
        return text.toString();
    }

    /**
     * Writes a value as it stands in a prompt or a tool's answer: plain text for text, numbers, booleans and enum constants,
     * nothing for an empty optional, compact JSON for everything else.
     *
     * @param value the value
     * @return the text
     */
    public String render(T value) {
        return write(value);
    }

    /** Reads the value at the parser's current token and leaves the parser on the value's last token. */
    abstract T readFrom(JsonParser parser);

    abstract void writeTo(JsonGenerator generator, T value);

    /** What a reader expects, for error messages: {@code a number}. */
    abstract String expectation();

    /** Reads into a slot of a record under construction. Primitives override this so that nothing is boxed. */
    void readInto(JsonParser parser, Values values, int index) {
        values.set(index, readFrom(parser));
    }

    /** Fills the slot of a component that the text does not have. */
    void absent(Values values, int index) {
        throw new Mismatch("missing, expected " + expectation());
    }

    /** The property that holds this value where the root must be an object; null if it is an object already. */
    @Nullable
    String rootKey() {
        return "value";
    }

    /** Whether {@link #readInto} leaves a number in its slot instead of an object. */
    boolean unboxed() {
        return false;
    }

    final Mismatch unexpected(JsonParser parser) {
        return new Mismatch("expected " + expectation() + ", got " + Json.describe(parser));
    }

    final void require(JsonParser parser, JsonToken token) {
        if (parser.currentToken() != token) {
            throw unexpected(parser);
        }
    }
}
