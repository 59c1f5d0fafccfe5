package dev.typist.shape;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares values as JSON: numbers by value, absent and null the same. */
final class Same {

    private Same() {}

    static boolean json(@Nullable Object one, @Nullable Object other) {
        Object mine = plain(one);
        Object theirs = plain(other);
        if (mine instanceof Number && theirs instanceof Number) {
            return new BigDecimal(mine.toString()).compareTo(new BigDecimal(theirs.toString())) == 0;
        }
        if (mine instanceof List<?> list && theirs instanceof List<?> others) {
            if (list.size() != others.size()) {
                return false;
            }
            for (int i = 0; i < list.size(); i++) {
                if (!json(list.get(i), others.get(i))) {
                    return false;
                }
            }
            return true;
        }
        if (mine instanceof Map<?, ?> map && theirs instanceof Map<?, ?> others) {
            return within(map, others) && within(others, map);
        }
        return mine == null ? theirs == null : mine.equals(theirs);
    }

    private static boolean within(Map<?, ?> map, Map<?, ?> others) {
        return map.entrySet().stream().allMatch(entry -> json(entry.getValue(), others.get(entry.getKey())));
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Rec rec) {
            return rec.components();
        }
        if (value instanceof Optional<?> optional) {
            return plain(optional.orElse(null));
        }
        return value == AnyOfShape.NULL ? null : value;
    }
}
