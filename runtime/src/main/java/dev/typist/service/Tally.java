package dev.typist.service;

import dev.typist.chat.ChatResponse;
import dev.typist.chat.Usage;
import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the model calls of one method came to so far.
 *
 * @param usage the tokens
 * @param cost the cost in US dollars; null as soon as one call's is unknown
 */
record Tally(Usage usage, @Nullable BigDecimal cost) implements Serializable {

    static final Tally NOTHING = new Tally(Usage.NONE, BigDecimal.ZERO);

    Tally plus(ChatResponse response) {
        BigDecimal more = response.cost().orElse(null);
        return new Tally(usage.plus(response.usage()), cost == null || more == null ? null : cost.add(more));
    }
}
