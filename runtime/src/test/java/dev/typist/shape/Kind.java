package dev.typist.shape;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/** A made-up type: its shape and its values. */
record Kind<T>(Shape<T> shape, Function<Random, T> values, boolean isOpen) {

    private Kind(Shape<T> shape, Function<Random, T> values) {
        this(shape, values, false);
    }

    private static final List<String> NAMES = List.of(
            "name",
            "id",
            "unitPrice",
            "notes",
            "first_name",
            "tags",
            "isOpen",
            "kind",
            "x",
            "a b",
            "größe",
            "42",
            "value",
            "items",
            "text");

    private static final List<String> CONSTANTS =
            List.of("OPEN", "CLOSED", "IN_PROGRESS", "none", "C++", "Café", "A", "NUMBER THREE", "true", "5");

    static Kind<?> random(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 17 : 9)) {
            case 0, 1 -> new Kind<>(Shape.STRING, Texts::random);
            case 2 -> new Kind<>(Shape.INT, Kind::anInt);
            case 3 -> new Kind<>(Shape.LONG, r -> r.nextBoolean() ? r.nextLong() : (long) anInt(r));
            case 4 -> new Kind<>(Shape.DOUBLE, r -> r.nextBoolean() ? r.nextDouble() : r.nextInt(4000) / 4.0);
            case 5 -> new Kind<>(Shape.BOOLEAN, Random::nextBoolean);
            case 6 -> constants(random);
            case 7 -> new Kind<>(Shape.LOCAL_DATE, r -> java.time.LocalDate.ofEpochDay(r.nextInt(40_000)));
            case 8 -> new Kind<>(Shape.BIG_DECIMAL, r -> java.math.BigDecimal.valueOf(r.nextLong(), r.nextInt(12)));
            case 9, 10 -> list(random(random, depth - 1));
            case 11 -> map(random(random, depth - 1));
            case 12 -> set(random(random, 0));
            case 13 -> optional(random(random, depth - 1));
            default -> record(random, depth);
        };
    }

    private static int anInt(Random random) {
        return random.nextBoolean() ? random.nextInt(20) : random.nextInt();
    }

    private static Kind<Object> constants(Random random) {
        List<String> names = new ArrayList<>(CONSTANTS);
        Collections.shuffle(names, random);
        List<String> some = List.copyOf(names.subList(0, 1 + random.nextInt(4)));
        return new Kind<>(new LiteralShape(some), r -> some.get(r.nextInt(some.size())));
    }

    private static <E> Kind<List<E>> list(Kind<E> element) {
        return new Kind<>(element.shape.list(), random -> several(element, random), element.isOpen);
    }

    private static <E> Kind<Set<E>> set(Kind<E> element) {
        return new Kind<>(element.shape.set(), random -> new LinkedHashSet<>(several(element, random)), element.isOpen);
    }

    private static <E> Kind<Optional<E>> optional(Kind<E> content) {
        return new Kind<>(
                content.shape.optional(),
                random -> random.nextBoolean() || content.values.apply(random) instanceof Optional
                        ? Optional.empty()
                        : Optional.of(content.values.apply(random)),
                content.isOpen);
    }

    private static <V> Kind<Map<String, V>> map(Kind<V> value) {
        return new Kind<>(
                value.shape.map(),
                random -> {
                    Map<String, V> map = new LinkedHashMap<>();
                    for (int i = random.nextInt(4); i > 0; i--) {
                        map.put(
                                random.nextInt(4) == 0 ? Texts.random(random) : NAMES.get(random.nextInt(NAMES.size())),
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

    static Kind<Rec> record(Random random, int depth) {
        List<String> names = new ArrayList<>(NAMES);
        Collections.shuffle(names, random);
        Map<String, Kind<?>> kinds = new LinkedHashMap<>();
        for (String name : names.subList(0, 1 + random.nextInt(5))) {
            kinds.put(name, random(random, depth - 1));
        }
        RecordShape.Builder<Rec> builder = Shape.record(Rec.class);
        kinds.forEach((name, kind) -> builder.component(
                name,
                new BoxedShape<>(LiteralShape.generic(kind.shape)),
                rec -> rec.components().get(name)));
        List<String> order = List.copyOf(kinds.keySet());
        RecordShape<Rec> shape = builder.construct(values -> {
            Map<String, Object> components = new LinkedHashMap<>();
            for (int i = 0; i < order.size(); i++) {
                components.put(order.get(i), values.get(i));
            }
            return new Rec("Made", components);
        });
        return new Kind<>(
                shape,
                r -> {
                    Map<String, Object> components = new LinkedHashMap<>();
                    kinds.forEach((name, kind) -> components.put(name, kind.values.apply(r)));
                    return new Rec("Made", components);
                },
                kinds.values().stream().anyMatch(Kind::isOpen));
    }

    String written(Random random) {
        return shape.write(values.apply(random));
    }
}
