package dev.typist.examples;

import dev.typist.Tool;
import java.util.Map;

/** The orders of the book shop, as tools for the model. */
final class Orders {

    private final Map<Long, String> statuses =
            Map.of(4711L, "shipped, arrives on Friday", 4712L, "waiting for payment");

    @Tool("The status of an order")
    String status(long orderId) {
        return statuses.getOrDefault(orderId, "unknown order");
    }
}
