package dev.typist.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The reader that a patient person writes with Jackson's streaming parser: the fastest that can be hoped for. */
final class TicketByHand {

    private static final JsonFactory FACTORY = new JsonFactory();

    private TicketByHand() {}

    static Ticket read(String json) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            return ticket(parser);
        }
    }

    private static Ticket ticket(JsonParser parser) {
        String id = null;
        String title = null;
        Ticket.Priority priority = null;
        boolean urgent = false;
        int attempts = 0;
        double confidence = 0;
        Ticket.Customer customer = null;
        List<Ticket.Item> items = List.of();
        Optional<String> note = Optional.empty();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "id" -> id = parser.getString();
                case "title" -> title = parser.getString();
                case "priority" -> priority = Ticket.Priority.valueOf(parser.getString());
                case "urgent" -> urgent = parser.getBooleanValue();
                case "attempts" -> attempts = parser.getIntValue();
                case "confidence" -> confidence = parser.getDoubleValue();
                case "customer" -> customer = customer(parser);
                case "items" -> items = items(parser);
                case "note" ->
                    note = Optional.ofNullable(
                            parser.currentToken() == JsonToken.VALUE_NULL ? null : parser.getString());
                default -> throw new IllegalArgumentException(name);
            }
        }
        return new Ticket(id, title, priority, urgent, attempts, confidence, customer, items, note);
    }

    private static Ticket.Customer customer(JsonParser parser) {
        String customer = null;
        String city = null;
        long number = 0;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "name" -> customer = parser.getString();
                case "city" -> city = parser.getString();
                case "number" -> number = parser.getLongValue();
                default -> throw new IllegalArgumentException(name);
            }
        }
        return new Ticket.Customer(customer, city, number);
    }

    private static List<Ticket.Item> items(JsonParser parser) {
        List<Ticket.Item> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            String item = null;
            int quantity = 0;
            double price = 0;
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                switch (name) {
                    case "name" -> item = parser.getString();
                    case "quantity" -> quantity = parser.getIntValue();
                    case "price" -> price = parser.getDoubleValue();
                    default -> throw new IllegalArgumentException(name);
                }
            }
            items.add(new Ticket.Item(item, quantity, price));
        }
        return items;
    }
}
