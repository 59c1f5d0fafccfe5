package dev.typist.shape;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Types like a user's, and their shapes like generated code's. */
final class Samples {

    enum Color {
        RED,
        GREEN,
        DARK_BLUE
    }

    record Person(String name, int age) {}

    record Item(String title, int copies, Color color, List<String> tags, boolean used, Optional<Double> price) {}

    record Order(long id, Person customer, List<Item> items, Map<String, Integer> stock) {}

    record Note(Optional<String> text, Optional<Integer> stars) {}

    record Amount(BigDecimal value, double rate, long count) {}

    record Only(int number) {}

    record Ruled(int count, long size) {}

    record Range(int from, int to) {

        Range {
            if (from > to) {
                throw new IllegalArgumentException("from must not be after to");
            }
        }
    }

    record Tree(String label, List<Tree> children) {}

    sealed interface Event {}

    record Click(int x, int y) implements Event {}

    record Key(String key, Set<String> modifiers) implements Event {}

    enum Signal implements Event {
        START,
        STOP
    }

    static final Shape<Color> COLOR = Shape.enumeration(Color.class)
            .constant("RED", Color.RED)
            .constant("GREEN", Color.GREEN)
            .constant("DARK_BLUE", Color.DARK_BLUE)
            .build();

    static final RecordShape<Person> PERSON = Shape.record(Person.class)
            .component("name", Shape.STRING, Person::name)
            .component("age", Shape.INT, Person::age)
            .construct(values -> new Person(values.get(0), values.getInt(1)));

    static final RecordShape<Item> ITEM = Shape.record(Item.class)
            .component("title", Shape.STRING, Item::title)
            .component("copies", Shape.INT, Item::copies)
            .component("color", COLOR, Item::color)
            .component("tags", Shape.STRING.list(), Item::tags)
            .component("used", Shape.BOOLEAN, Item::used)
            .component("price", Shape.DOUBLE.optional(), Item::price)
            .construct(values -> new Item(
                    values.get(0),
                    values.getInt(1),
                    values.get(2),
                    values.get(3),
                    values.getBoolean(4),
                    values.get(5)));

    static final RecordShape<Order> ORDER = Shape.record(Order.class)
            .component("id", Shape.LONG, Order::id)
            .component("customer", PERSON, Order::customer)
            .component("items", ITEM.list(), Order::items)
            .component("stock", Shape.INT.map(), Order::stock)
            .construct(values -> new Order(values.getLong(0), values.get(1), values.get(2), values.get(3)));

    static final RecordShape<Note> NOTE = Shape.record(Note.class)
            .component("text", Shape.STRING.optional(), Note::text)
            .component("stars", Shape.INT.optional(), Note::stars)
            .construct(values -> new Note(values.get(0), values.get(1)));

    static final RecordShape<Amount> AMOUNT = Shape.record(Amount.class)
            .component("value", Shape.BIG_DECIMAL, Amount::value)
            .component("rate", Shape.DOUBLE, Amount::rate)
            .component("count", Shape.LONG, Amount::count)
            .construct(values -> new Amount(values.get(0), values.getDouble(1), values.getLong(2)));

    static final RecordShape<Only> ONLY = Shape.record(Only.class)
            .component("number", Shape.INT, Only::number)
            .construct(values -> new Only(values.getInt(0)));

    static final RecordShape<Range> RANGE = Shape.record(Range.class)
            .component("from", Shape.INT, Range::from)
            .component("to", Shape.INT, Range::to)
            .construct(values -> new Range(values.getInt(0), values.getInt(1)));

    static final RecordShape<Ruled> RULED = Shape.record(Ruled.class)
            .component("count", Shape.INT.min(1).max(10), Ruled::count)
            .component("size", Shape.LONG.positiveOrZero(), Ruled::size)
            .construct(values -> new Ruled(values.getInt(0), values.getLong(1)));

    static final RecordShape<Tree> TREE = Shape.record(Tree.class)
            .component("label", Shape.STRING, Tree::label)
            .component("children", Shape.lazy(() -> Samples.tree()).list(), Tree::children)
            .construct(values -> new Tree(values.get(0), values.get(1)));

    static final Shape<Event> EVENT = Shape.union(Event.class)
            .member(
                    "Click",
                    Click.class,
                    Shape.record(Click.class)
                            .component("x", Shape.INT, Click::x)
                            .component("y", Shape.INT, Click::y)
                            .construct(values -> new Click(values.getInt(0), values.getInt(1))))
            .member(
                    "Key",
                    Key.class,
                    Shape.record(Key.class)
                            .component("key", Shape.STRING, Key::key)
                            .component("modifiers", Shape.STRING.set(), Key::modifiers)
                            .construct(values -> new Key(values.get(0), values.get(1))))
            .member(
                    "Signal",
                    Signal.class,
                    Shape.enumeration(Signal.class)
                            .constant("START", Signal.START)
                            .constant("STOP", Signal.STOP)
                            .build())
            .build();

    private Samples() {}

    private static Shape<Tree> tree() {
        return Objects.requireNonNull(TREE);
    }
}
