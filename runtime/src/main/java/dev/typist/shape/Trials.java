package dev.typist.shape;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The attempts made in one reading. A union of unions asks the same of the same node again and again; it is answered once.
 */
final class Trials {

    private @Nullable Map<Key, Alignment.Attempt<?>> made;

    @SuppressWarnings("unchecked") // The shape in the key made it.
    <T> Alignment.Attempt<T> remembered(
            Node node, Shape<T> shape, boolean unwrapped, Supplier<Alignment.Attempt<T>> maker) {
        if (made == null) {
            made = new HashMap<>();
        }
        Key key = new Key(node, shape, unwrapped);
        Alignment.Attempt<?> known = made.get(key);
        if (known != null) {
            return (Alignment.Attempt<T>) known;
        }
        Alignment.Attempt<T> attempt = maker.get();
        made.put(key, attempt);
        return attempt;
    }

    /** Nodes and shapes are themselves only: neither has an equals of its own. */
    private record Key(Node node, Shape<?> shape, boolean unwrapped) {}
}
