package dev.typist.shape;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A made-up type: its shape and its values.
 *
 * @param isOpen whether it takes properties of any name
 */
record Kind<T>(Shape<T> shape, Function<Random, T> values, boolean isOpen) {

    private Kind(Shape<T> shape, Function<Random, T> values) {
        this(shape, values, false);
    }

    private static final List<String> NAMES = List.of(
            "name",
            "id",
            "unitPrice",
            "unit_price",
            "notes",
            "Notes",
            "first_name",
            "tags",
            "isOpen",
            "kind",
            "x",
            "a b",
            "größe",
            "42",
            "value",
            "key",
            "items",
            "text",
            "properties",
            "url: short",
            "say \"hi\"",
            "null");

    private static final List<String> CONSTANTS = List.of(
            "OPEN",
            "OPENED",
            "RE_OPEN",
            "CLOSED",
            "IN_PROGRESS",
            "none",
            "null",
            "C",
            "C++",
            "C#",
            "Café",
            "A",
            "A-",
            "NUMBER THREE",
            "true",
            "no",
            "5",
            "-5",
            "<5");

    private static final int KINDS_OF_SCALARS = 19;

    static Kind<?> random(Random random, int depth) {
        int choice = random.nextInt(depth > 0 ? KINDS_OF_SCALARS + 17 : KINDS_OF_SCALARS);
        return choice < KINDS_OF_SCALARS ? scalar(choice, random) : holder(choice - KINDS_OF_SCALARS, random, depth);
    }

    /** A type of an answer: the root is an object more often than not, as it must be. */
    static Kind<?> answer(Random random) {
        return switch (random.nextInt(6)) {
            case 0, 1, 2 -> record(random, 3);
            case 3 -> root(random(random, 3));
            default -> random(random, 3);
        };
    }

    private static Kind<?> scalar(int choice, Random random) {
        return switch (choice) {
            case 0 -> new Kind<>(Shape.INT, Kind::anInt);
            case 1 -> new Kind<>(Shape.LONG, r -> r.nextBoolean() ? r.nextLong() : (long) anInt(r));
            case 2 -> new Kind<>(Shape.DOUBLE, r -> r.nextBoolean() ? r.nextDouble() : r.nextInt(4000) / 4.0);
            case 3, 4 -> new Kind<>(Shape.BOOLEAN, Random::nextBoolean);
            case 5, 6 -> constants(random);
            case 7 -> new Kind<>(Shape.LOCAL_DATE, r -> LocalDate.ofEpochDay(r.nextInt(40_000)));
            case 8 -> new Kind<>(Shape.BIG_DECIMAL, r -> BigDecimal.valueOf(r.nextLong(), r.nextInt(12)));
            case 9 -> new Kind<>(Shape.BIG_INTEGER, r -> new BigInteger(100, r));
            case 10 -> new Kind<>(Shape.INSTANT, Kind::aMoment);
            case 11 ->
                new Kind<>(Shape.OFFSET_DATE_TIME, r -> OffsetDateTime.ofInstant(aMoment(r), ZoneOffset.ofHours(2)));
            case 12 -> time(random);
            case 13 -> new Kind<>(Shape.DURATION, r -> Duration.ofSeconds(r.nextInt(100_000)));
            case 14 -> new Kind<>(Shape.UUID, r -> new UUID(r.nextLong(), r.nextLong()));
            case 15 -> new Kind<>(Shape.URI, r -> java.net.URI.create("http://a.b/" + r.nextInt(9) + "?x=1,2#c"));
            default -> new Kind<>(Shape.STRING, Texts::random);
        };
    }

    private static Kind<?> holder(int choice, Random random, int depth) {
        return switch (choice) {
            case 0, 1, 2 -> list(random(random, depth - 1));
            case 3, 4 -> map(random(random, depth - 1));
            case 5 -> set(random(random, 0));
            case 6, 7 -> optional(random(random, depth - 1));
            case 8 -> array(random(random, depth - 1));
            case 9 -> new Kind<>(Shape.INT_ARRAY, r -> r.ints(r.nextInt(4)).toArray());
            case 10 -> union(random, depth);
            case 11 -> TREE;
            case 12 -> new Kind<>(DataBinding.json(), r -> aTree(r, 2), true);
            case 13 -> optional(new Kind<>(DataBinding.json(), r -> aTree(r, 2), true));
            case 14 -> checked(random(random, depth - 1));
            default -> record(random, depth);
        };
    }

    private static Kind<?> time(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> new Kind<>(Shape.LOCAL_TIME, r -> LocalTime.ofSecondOfDay(r.nextInt(86_400)));
            case 1 -> new Kind<>(Shape.LOCAL_DATE_TIME, r -> LocalDateTime.ofInstant(aMoment(r), ZoneOffset.UTC));
            default -> new Kind<>(Shape.ZONED_DATE_TIME, r -> aMoment(r).atZone(ZoneId.of("Europe/Berlin")));
        };
    }

    private static Instant aMoment(Random random) {
        return Instant.ofEpochSecond(random.nextInt());
    }

    private static int anInt(Random random) {
        return random.nextBoolean() ? random.nextInt(20) : random.nextInt();
    }

    private static Kind<Object> constants(Random random) {
        List<String> names = new ArrayList<>(CONSTANTS);
        Collections.shuffle(names, random);
        List<String> some = List.copyOf(names.subList(0, 1 + random.nextInt(5)));
        return new Kind<>(new LiteralShape(some), r -> some.get(r.nextInt(some.size())));
    }

    private static <E> Kind<List<E>> list(Kind<E> element) {
        return new Kind<>(element.shape.list(), random -> several(element, random), element.isOpen);
    }

    private static <E> Kind<Set<E>> set(Kind<E> element) {
        return new Kind<>(element.shape.set(), random -> new LinkedHashSet<>(several(element, random)), element.isOpen);
    }

    @SuppressWarnings("unchecked")
    private static <E> Kind<E[]> array(Kind<E> element) {
        return new Kind<>(
                element.shape.array(length -> (E[]) new Object[length]),
                random -> (E[]) several(element, random).toArray(),
                element.isOpen);
    }

    private static <E> Kind<Optional<E>> optional(Kind<E> content) {
        return new Kind<>(
                content.shape.optional(),
                random -> random.nextBoolean() || content.values.apply(random) instanceof Optional
                        ? Optional.empty()
                        : Optional.of(content.values.apply(random)),
                content.isOpen);
    }

    /** A component that may be null: anywhere else null is no value of Java's. */
    private static <E> Kind<E> nullable(Kind<E> content) {
        return new Kind<>(
                content.shape.nullable(),
                random -> random.nextInt(3) == 0 ? null : content.values.apply(random),
                content.isOpen);
    }

    private static <E> Kind<E> checked(Kind<E> content) {
        return new Kind<>(content.shape.check("must be anything", value -> true), content.values, content.isOpen);
    }

    /** The form that goes over the wire where an answer must be an object. */
    private static <E> Kind<E> root(Kind<E> content) {
        return new Kind<>(content.shape.asRoot(), content.values, content.isOpen);
    }

    private static <V> Kind<Map<String, V>> map(Kind<V> value) {
        return new Kind<>(
                value.shape.map(),
                random -> {
                    Map<String, V> map = new LinkedHashMap<>();
                    for (int i = random.nextInt(4); i > 0; i--) {
                        map.put(
                                random.nextInt(3) == 0 ? Texts.random(random) : NAMES.get(random.nextInt(NAMES.size())),
                                value.values.apply(random));
                    }
                    return map;
                },
                true);
    }

    private static <E> List<E> several(Kind<E> element, Random random) {
        List<E> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(element.values.apply(random));
        }
        return list;
    }

    /** What a record or a member of a union holds. */
    private record Components(Map<String, Kind<?>> kinds) {

        static Components random(Random random, int depth) {
            List<String> names = new ArrayList<>(NAMES);
            Collections.shuffle(names, random);
            Map<String, Kind<?>> kinds = new LinkedHashMap<>();
            for (String name : names.subList(0, 1 + random.nextInt(5))) {
                Kind<?> kind = Kind.random(random, depth - 1);
                kinds.put(name, random.nextInt(6) == 0 ? nullable(kind) : kind);
            }
            return new Components(kinds);
        }

        <R> RecordShape<R> shape(
                Class<R> type, Function<Map<String, Object>, R> maker, Function<R, Map<String, Object>> accessor) {
            RecordShape.Builder<R> builder = Shape.record(type);
            kinds.forEach((name, kind) -> builder.component(
                    name,
                    new BoxedShape<>(LiteralShape.generic(kind.shape)),
                    value -> accessor.apply(value).get(name)));
            List<String> order = List.copyOf(kinds.keySet());
            return builder.construct(values -> {
                Map<String, Object> components = new LinkedHashMap<>();
                for (int i = 0; i < order.size(); i++) {
                    components.put(order.get(i), values.get(i));
                }
                return maker.apply(components);
            });
        }

        Map<String, Object> value(Random random) {
            Map<String, Object> components = new LinkedHashMap<>();
            kinds.forEach((name, kind) -> components.put(name, kind.values.apply(random)));
            return components;
        }

        boolean isOpen() {
            return kinds.values().stream().anyMatch(Kind::isOpen);
        }
    }

    static Kind<Rec> record(Random random, int depth) {
        Components components = Components.random(random, depth);
        return new Kind<>(
                components.shape(Rec.class, map -> new Rec("Made", map), Rec::components),
                r -> new Rec("Made", components.value(r)),
                components.isOpen());
    }

    sealed interface Member {}

    record First(Map<String, Object> components) implements Member {}

    record Second(Map<String, Object> components) implements Member {}

    enum Third implements Member {
        START,
        STOP
    }

    private static Kind<Member> union(Random random, int depth) {
        Components first = Components.random(random, depth - 1);
        Components second = Components.random(random, depth - 1);
        Shape<Member> shape = Shape.<Member>union(Member.class)
                .member("First", First.class, first.shape(First.class, First::new, First::components))
                .member("Second", Second.class, second.shape(Second.class, Second::new, Second::components))
                .member(
                        "Third",
                        Third.class,
                        Shape.enumeration(Third.class)
                                .constant("START", Third.START)
                                .constant("STOP", Third.STOP)
                                .build())
                .build();
        return new Kind<>(
                shape,
                r -> switch (r.nextInt(3)) {
                    case 0 -> new First(first.value(r));
                    case 1 -> new Second(second.value(r));
                    default -> Third.values()[r.nextInt(2)];
                },
                first.isOpen() || second.isOpen());
    }

    private static final Kind<Samples.Tree> TREE = new Kind<>(Samples.TREE, r -> aNode(r, 3));

    private static Samples.Tree aNode(Random random, int depth) {
        List<Samples.Tree> children = new ArrayList<>();
        for (int i = depth > 0 ? random.nextInt(3) : 0; i > 0; i--) {
            children.add(aNode(random, depth - 1));
        }
        return new Samples.Tree(Texts.random(random), children);
    }

    private static JsonNode aTree(Random random, int depth) {
        JsonMapper mapper = JsonMapper.shared();
        return switch (random.nextInt(depth > 0 ? 8 : 5)) {
            case 0 -> mapper.getNodeFactory().numberNode(anInt(random));
            case 1 -> mapper.getNodeFactory().booleanNode(random.nextBoolean());
            case 2 -> mapper.getNodeFactory().numberNode(BigDecimal.valueOf(random.nextInt(), 3));
            case 3, 4 -> mapper.getNodeFactory().stringNode(Texts.random(random));
            case 5 -> {
                var list = mapper.createArrayNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    list.add(aTree(random, depth - 1));
                }
                yield list;
            }
            default -> {
                var object = mapper.createObjectNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    object.set(NAMES.get(random.nextInt(NAMES.size())), aTree(random, depth - 1));
                }
                yield object;
            }
        };
    }

    String written(Random random) {
        return shape.write(values.apply(random));
    }

    @Override
    public String toString() {
        return shape.expectation();
    }
}
