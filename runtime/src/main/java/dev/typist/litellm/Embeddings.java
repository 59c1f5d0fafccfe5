package dev.typist.litellm;

import dev.typist.chat.Usage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Texts as vectors. Immutable but for the arrays, which are the caller's. */
public final class Embeddings {

    private final List<float[]> vectors;
    private final String model;
    private final Usage usage;
    private final @Nullable BigDecimal cost;

    Embeddings(List<float[]> vectors, String model, Usage usage, @Nullable BigDecimal cost) {
        this.vectors = List.copyOf(vectors);
        this.model = model;
        this.usage = usage;
        this.cost = cost;
    }

    /** {@return one vector for each text, in the order of the texts} */
    public List<float[]> vectors() {
        return vectors;
    }

    /** {@return the name of the model that made them} */
    public String model() {
        return model;
    }

    /** {@return the tokens of the call} */
    public Usage usage() {
        return usage;
    }

    /** {@return what the call cost, in US dollars; empty if the gateway does not know it} */
    public Optional<BigDecimal> cost() {
        return Optional.ofNullable(cost);
    }
}
