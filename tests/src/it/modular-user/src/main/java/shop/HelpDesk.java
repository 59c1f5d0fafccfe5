package shop;

import dev.typist.AiService;
import dev.typist.Describe;
import dev.typist.Prompt;
import dev.typist.System;
import java.util.Optional;
import shop.tools.Orders;

@AiService(tools = Orders.class)
@System("You are the help desk of a book shop. Be brief.")
interface HelpDesk {

    @Prompt("Which order is this customer asking about? {message}")
    Enquiry triage(String message);

    @Prompt("{question}")
    String answer(String question);

    record Enquiry(long orderId, Topic topic, Optional<String> customer) {}

    enum Topic {
        DELIVERY,
        REFUND,
        @Describe("anything else")
        OTHER
    }
}
