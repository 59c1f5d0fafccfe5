package shop;

import dev.typist.Tool;
import java.util.Optional;

class Orders {

    @Tool("The status of an order")
    String status(long orderId, Optional<String> shop) {
        return shop.orElse("ours") + orderId;
    }

    @Tool("Finds a line")
    Optional<HelpDesk.Line> find(String title) {
        return Optional.empty();
    }
}
