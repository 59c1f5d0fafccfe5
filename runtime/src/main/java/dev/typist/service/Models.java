package dev.typist.service;

import dev.typist.shape.SchemaTarget;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The traits of the models that a service asks. Thread-safe. */
final class Models {

    /** Names may come from callers; nobody has more models than this. */
    private static final int MOST_KEPT = 1000;

    private final @Nullable SchemaTarget target;
    private final Map<String, List<String>> deployments;
    private final Set<String> withoutSchemas;
    private final Map<String, ModelTraits> known = new ConcurrentHashMap<>();

    /**
     * @param target whose schemas every model takes; null to tell by the names
     * @param deployments what is behind a name, where that is known
     * @param withoutSchemas the names of models that take no schema
     */
    Models(@Nullable SchemaTarget target, Map<String, List<String>> deployments, Set<String> withoutSchemas) {
        this.withoutSchemas = withoutSchemas;
        this.target = target;
        this.deployments = deployments;
    }

    boolean takesSchemas(String model) {
        return !withoutSchemas.contains(model);
    }

    ModelTraits traits(String model) {
        ModelTraits traits = known.get(model);
        if (traits == null) {
            traits = find(model);
            if (known.size() < MOST_KEPT) {
                known.put(model, traits);
            }
        }
        return traits;
    }

    /** A gateway may send a request to any of the deployments behind a name: what is sent must suit them all. */
    private ModelTraits find(String model) {
        ModelTraits traits = deployments.getOrDefault(model, List.of(model)).stream()
                .map(ModelTraits::of)
                .reduce(ModelTraits::and)
                .orElseGet(() -> ModelTraits.of(model));
        return target == null ? traits : new ModelTraits(target, traits.sequential());
    }
}
