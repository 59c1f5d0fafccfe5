package dev.typist.processor;

/** Sources that several tests compile. */
final class Fixtures {

    static final String ORDERS = """
            package shop;

            import dev.typist.Tool;

            class Orders {
              @Tool("The status of an order")
              String status(long orderId) {
                return "shipped";
              }
            }
            """;

    static final String HELP_DESK = """
            package shop;

            import dev.typist.AiService;
            import dev.typist.Prompt;
            import dev.typist.System;

            @AiService(tools = Orders.class)
            @System("You are the help desk of a book shop. Be brief.")
            interface HelpDesk {

              @Prompt("Which order is this customer asking about? {message}")
              Enquiry triage(String message);

              @Prompt("{question}")
              String answer(String question);
            }
            """;

    static final String ENQUIRY = """
            package shop;

            import java.util.Optional;

            record Enquiry(long orderId, Topic topic, Optional<String> customer) {}
            """;

    static final String TOPIC = """
            package shop;

            import dev.typist.Describe;

            enum Topic { DELIVERY, REFUND, @Describe("anything else") OTHER }
            """;

    /** The whole example of the README. */
    static final String[] SHOP = {HELP_DESK, ENQUIRY, TOPIC, ORDERS};

    private Fixtures() {}
}
