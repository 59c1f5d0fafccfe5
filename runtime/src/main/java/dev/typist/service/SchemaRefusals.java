package dev.typist.service;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Which models have refused a schema, so that the next call does not pay for being told again. Bounded and thread-safe. */
final class SchemaRefusals {

    private static final int MOST_KEPT = 1000;
    private static final String EVERY_METHOD = "";

    private final Map<Refused, SchemaRefusal> known = new ConcurrentHashMap<>();

    /** What a model said of a method's schema, or of all; null if nothing. */
    @Nullable
    SchemaRefusal find(String model, String method) {
        if (known.isEmpty()) {
            return null;
        }
        SchemaRefusal every = known.get(new Refused(model, EVERY_METHOD));
        return every != null ? every : known.get(new Refused(model, method));
    }

    void remember(String model, String method, SchemaRefusal refusal) {
        if (known.size() >= MOST_KEPT) {
            known.clear();
        }
        known.put(new Refused(model, refusal.everySchema() ? EVERY_METHOD : method), refusal);
    }

    int size() {
        return known.size();
    }

    private record Refused(String model, String method) {}
}
