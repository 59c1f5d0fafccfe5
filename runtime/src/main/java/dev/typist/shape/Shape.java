package dev.typist.shape;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A type as data: how its values are read from a model's text, written into JSON, and rendered in a prompt.
 *
 * <p>Generated code builds one shape for each type, without reflection:
 *
 * <pre>{@code
 * static final Shape<Order> ORDER = Shape.record(Order.class)
 *     .component("title", Shape.STRING.notBlank(), Order::title)
 *     .component("copies", Shape.INT.min(1), Order::copies)
 *     .construct(values -> new Order(values.get(0), values.getInt(1)));
 *
 * Order order = ORDER.read("{\"title\":\"Dune\",\"copies\":2}");
 * Reading<Order> reading = ORDER.align("Sure: {title: 'Dune', copies: \"2\",}");
 * }</pre>
 *
 * <p>{@link #read} is exact: a missing number is not 0, {@code 3.7} is not 3, and nothing is rounded. {@link #align} puts
 * right what leaves no choice, says what it put right, and refuses what it would have to guess. Shapes are immutable and
 * may be shared by any number of threads.
 *
 * @param <T> the type
 */
// No deadlock: the subclasses behind the constants are initialised from here alone, for nobody else can name them.
@SuppressWarnings("ClassInitializationDeadlock")
public abstract class Shape<T> {

    /** Text. */
    public static final TextShape STRING = new TextShape(Checks.none());

    /** {@code true} or {@code false}. */
    public static final Shape<Boolean> BOOLEAN = new BooleanShape();

    /** A whole number of 32 bits. */
    public static final NumberShape<Integer> INT = new IntShape(Checks.none());

    /** A whole number of 64 bits. */
    public static final NumberShape<Long> LONG = new LongShape(Checks.none());

    /** A finite floating-point number; a whole number that a {@code double} cannot hold is refused, not rounded. */
    public static final NumberShape<Double> DOUBLE = new DoubleShape(Checks.none());

    /** A decimal number with all its digits. */
    public static final NumberShape<BigDecimal> BIG_DECIMAL = new BigDecimalShape(Checks.none());

    /** A whole number of any size. */
    public static final NumberShape<BigInteger> BIG_INTEGER = new BigIntegerShape(Checks.none());

    /** A date, {@code 2026-11-24}. */
    public static final TimeShape<LocalDate> LOCAL_DATE = new TimeShape<>(Times.LOCAL_DATE, LocalDate::now);

    /** A time of day, {@code 09:30:00}. */
    public static final TimeShape<LocalTime> LOCAL_TIME = new TimeShape<>(Times.LOCAL_TIME, LocalTime::now);

    /** A date and time without a zone, {@code 2026-11-24T09:30:00}. */
    public static final TimeShape<LocalDateTime> LOCAL_DATE_TIME =
            new TimeShape<>(Times.LOCAL_DATE_TIME, LocalDateTime::now);

    /** A date and time with an offset, {@code 2026-11-24T09:30:00+01:00}. */
    public static final TimeShape<OffsetDateTime> OFFSET_DATE_TIME =
            new TimeShape<>(Times.OFFSET_DATE_TIME, OffsetDateTime::now);

    /** A date and time with a zone, {@code 2026-11-24T09:30:00+01:00[Europe/Berlin]}. */
    public static final TimeShape<ZonedDateTime> ZONED_DATE_TIME =
            new TimeShape<>(Times.ZONED_DATE_TIME, ZonedDateTime::now);

    /** A moment, {@code 2026-11-24T08:30:00Z}. */
    public static final TimeShape<Instant> INSTANT = new TimeShape<>(Times.INSTANT, Instant::now);

    /** A duration, {@code PT1H30M}. */
    public static final Shape<Duration> DURATION = new WordShape<>(Times.DURATION);

    /** A universally unique identifier. */
    public static final Shape<UUID> UUID = new WordShape<>(Word.UUID);

    /** A URI, absolute or relative. */
    public static final Shape<URI> URI = new WordShape<>(Word.URI);

    /** An array of {@code int}. */
    public static final SizedShape<int[]> INT_ARRAY = new SequenceShape<>(INT, Sequences.INTS);

    /** An array of {@code long}. */
    public static final SizedShape<long[]> LONG_ARRAY = new SequenceShape<>(LONG, Sequences.LONGS);

    /** An array of {@code double}. */
    public static final SizedShape<double[]> DOUBLE_ARRAY = new SequenceShape<>(DOUBLE, Sequences.DOUBLES);

    /** An array of {@code boolean}. */
    public static final SizedShape<boolean[]> BOOLEAN_ARRAY = new SequenceShape<>(BOOLEAN, Sequences.BOOLEANS);

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
     * Starts the shape of a sealed interface: an object that names its member in the property {@code type}.
     *
     * @param <U> the sealed interface
     * @param type its class, for error messages
     * @return a builder to which every permitted type is added
     */
    public static <U> UnionShape.Builder<U> union(Class<? super U> type) {
        return new UnionShape.Builder<>(type);
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
     * A shape that is looked up when it is first needed, so that a type may hold itself:
     * {@code Shape.lazy(() -> Trees.NODE).list()}.
     *
     * @param <T> the type
     * @param shape gives the same shape each time
     * @return a shape that does what the other does
     */
    public static <T> Shape<T> lazy(Supplier<Shape<T>> shape) {
        return new LazyShape<>(shape);
    }

    /**
     * A list of values of this shape.
     *
     * @return the shape of an unmodifiable list; its elements are never null
     */
    public final SizedShape<List<T>> list() {
        return new SequenceShape<>(this, Sequences.list());
    }

    /**
     * A set of values of this shape, in the order the model gave them.
     *
     * @return the shape of an unmodifiable set; its elements are never null
     */
    public final SizedShape<Set<T>> set() {
        return new SequenceShape<>(this, Sequences.set());
    }

    /**
     * An array of values of this shape.
     *
     * @param generator makes an array of a length: {@code String[]::new}
     * @return the shape of the array; its elements are never null
     */
    public final SizedShape<T[]> array(IntFunction<T[]> generator) {
        return new SequenceShape<>(this, new Sequences<>(list -> list.toArray(generator), Arrays::asList, false));
    }

    /**
     * A map from text to values of this shape: an object, or a list of objects with the properties {@code key} and
     * {@code value}, for the schemas that allow no open objects. It is written as an object.
     *
     * @return the shape of an unmodifiable map in the order of the text; its values are never null
     */
    public final SizedShape<Map<String, T>> map() {
        return new MapShape<>(this, Checks.none());
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
     * A value of this shape that may be absent, as null: for components marked {@code @Nullable}. Its slot holds an object,
     * never a primitive.
     *
     * @return the shape of the value or null
     */
    public final Shape<T> nullable() {
        return new NullableShape<>(this);
    }

    /**
     * Adds a rule that values must keep; breaking it is a problem of kind {@code CONSTRAINT}. Shapes of text, numbers, times
     * and collections have methods for the usual rules.
     *
     * @param rule the rule in words that a model can act on: {@code must be even}
     * @param holds whether a value keeps it
     * @return this shape with the rule
     */
    public final Shape<T> check(String rule, Predicate<? super T> holds) {
        return new CheckedShape<>(this, Checks.<T>none().and(rule, holds, value -> Json.shortened(render(value))));
    }

    /**
     * The shape that goes over the wire where an answer must be an object: this one if it is a record, else an object with
     * the one property {@code items} (lists, sets and arrays) or {@code value} (everything else).
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
        try {
            return Json.read(this, json);
        } catch (Mismatch mismatch) {
            throw mismatch.located();
        } catch (JacksonException e) {
            throw Json.notJson(e);
        }
    }

    /**
     * Finds the one value of this type in a model's text and puts right what leaves no choice. Text that is exactly a value
     * is read as {@link #read} does; a shape of text takes any text as it stands. Time and memory grow no faster than the
     * text, whatever it is.
     *
     * @param text what the model wrote
     * @return a value with what was put right, or everything that is wrong
     */
    public final Reading<T> align(String text) {
        return alignText(Objects.requireNonNull(text, "text"));
    }

    /**
     * Writes a value as compact JSON.
     *
     * @param value the value
     * @return the text
     */
    public final String write(T value) {
        Objects.requireNonNull(value, "value");
        return Json.write(this, value);
    }

    /**
     * Writes a value as it stands in a prompt or a tool's answer: plain text for text, numbers, booleans, enum constants,
     * times and identifiers, nothing for an empty optional, compact JSON for everything else.
     *
     * @param value the value
     * @return the text
     */
    public String render(T value) {
        return write(value);
    }

    Reading<T> alignText(String text) {
        return new Aligner<>(this, text).read();
    }

    /** Reads the value at the parser's current token and leaves the parser on the value's last token. */
    abstract T readFrom(JsonParser parser);

    abstract void writeTo(JsonGenerator generator, T value);

    /** What a reader expects, for error messages: {@code a number}. */
    abstract String expectation();

    /**
     * Takes a value from a node of a text that may need repair. What is put right or does not fit is reported to the
     * alignment; the result has no meaning once a problem was.
     */
    abstract @Nullable T alignFrom(Node node, Alignment alignment);

    /** Takes a value and checks its rules. */
    final @Nullable T fit(Node node, Alignment alignment) {
        int problems = alignment.problems();
        alignment.work().enter();
        T value = alignFrom(node, alignment);
        alignment.work().leave();
        if (value != null && alignment.problems() == problems) {
            for (String broken : checks().broken(value)) {
                alignment.problem(node, Problem.Kind.CONSTRAINT, broken);
            }
        }
        return value;
    }

    /** The rules of this shape. */
    Checks<T> checks() {
        return Checks.none();
    }

    /** Reads into a slot of a record under construction. Primitives override this so that nothing is boxed. */
    void readInto(JsonParser parser, Values values, int index) {
        store(values, index, readFrom(parser));
    }

    /** Leaves a value in a slot of a record under construction. */
    void store(Values values, int index, @Nullable T value) {
        values.set(index, value);
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

    /** Whether the slot holds a number instead of an object. */
    boolean unboxed() {
        return false;
    }

    /** Whether a value is a word or number rather than something with brackets. */
    boolean isScalar() {
        return false;
    }

    /** Whether several values in one text may be taken as one of this shape. */
    boolean gathers() {
        return false;
    }

    /** Whether any text at all is a value, so that a whole answer needs no quotes. */
    boolean isText() {
        return false;
    }

    /** Whether any JSON at all is a value. */
    boolean isAny() {
        return false;
    }

    /** Whether a property of any name has a place. */
    final boolean isOpen() {
        return knows("");
    }

    /** Whether a property of this name has a place in a value, or in an element of it. */
    boolean knows(String property) {
        return false;
    }

    /** Whether a line of a text that also holds an object or a list may be a value itself. */
    boolean mayBeLine(String line) {
        return false;
    }

    /** The text to be read, where a text that is no JSON has an agreed meaning. */
    String whole(String text) {
        return text;
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
