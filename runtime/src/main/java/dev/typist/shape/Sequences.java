package dev.typist.shape;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * How a Java type holds the elements of a JSON array.
 *
 * @param collect makes it of its elements
 * @param elements gives its elements back
 * @param distinct whether it holds equal elements once
 */
record Sequences<E, C>(Function<List<E>, C> collect, Function<C, Collection<E>> elements, boolean distinct) {

    static final Sequences<Integer, int[]> INTS = new Sequences<>(
            list -> list.stream().mapToInt(Integer::intValue).toArray(),
            array -> IntStream.of(array).boxed().toList(),
            false);

    static final Sequences<Long, long[]> LONGS = new Sequences<>(
            list -> list.stream().mapToLong(Long::longValue).toArray(),
            array -> LongStream.of(array).boxed().toList(),
            false);

    static final Sequences<Double, double[]> DOUBLES = new Sequences<>(
            list -> list.stream().mapToDouble(Double::doubleValue).toArray(),
            array -> DoubleStream.of(array).boxed().toList(),
            false);

    static final Sequences<Boolean, boolean[]> BOOLEANS =
            new Sequences<>(Sequences::booleans, Sequences::booleans, false);

    static <E> Sequences<E, List<E>> list() {
        return new Sequences<>(Collections::unmodifiableList, list -> list, false);
    }

    static <E> Sequences<E, Set<E>> set() {
        return new Sequences<>(list -> Collections.unmodifiableSet(new LinkedHashSet<>(list)), set -> set, true);
    }

    private static boolean[] booleans(List<Boolean> list) {
        boolean[] array = new boolean[list.size()];
        for (int index = 0; index < array.length; index++) {
            array[index] = list.get(index);
        }
        return array;
    }

    private static List<Boolean> booleans(boolean[] array) {
        List<Boolean> list = new ArrayList<>(array.length);
        for (boolean each : array) {
            list.add(each);
        }
        return list;
    }
}
