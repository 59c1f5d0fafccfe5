package dev.typist.benchmarks;

import dev.typist.shape.Shape;
import java.util.List;
import java.util.Optional;

/** An answer of usual size: nine components, one nested, three items. */
record Ticket(
        String id,
        String title,
        Priority priority,
        boolean urgent,
        int attempts,
        double confidence,
        Customer customer,
        List<Item> items,
        Optional<String> note) {

    enum Priority {
        LOW,
        MEDIUM,
        HIGH
    }

    record Customer(String name, String city, long number) {}

    record Item(String name, int quantity, double price) {}

    static final Shape<Priority> PRIORITY = Shape.enumeration(Priority.class)
            .constant("LOW", Priority.LOW)
            .constant("MEDIUM", Priority.MEDIUM)
            .constant("HIGH", Priority.HIGH)
            .build();

    static final Shape<Customer> CUSTOMER = Shape.<Customer>record(Customer.class)
            .component("name", Shape.STRING, Customer::name)
            .component("city", Shape.STRING, Customer::city)
            .component("number", Shape.LONG, Customer::number)
            .construct(values -> new Customer(values.get(0), values.get(1), values.getLong(2)));

    static final Shape<Item> ITEM = Shape.<Item>record(Item.class)
            .component("name", Shape.STRING, Item::name)
            .component("quantity", Shape.INT, Item::quantity)
            .component("price", Shape.DOUBLE, Item::price)
            .construct(values -> new Item(values.get(0), values.getInt(1), values.getDouble(2)));

    static final Shape<Ticket> SHAPE = Shape.<Ticket>record(Ticket.class)
            .component("id", Shape.STRING, Ticket::id)
            .component("title", Shape.STRING, Ticket::title)
            .component("priority", PRIORITY, Ticket::priority)
            .component("urgent", Shape.BOOLEAN, Ticket::urgent)
            .component("attempts", Shape.INT, Ticket::attempts)
            .component("confidence", Shape.DOUBLE, Ticket::confidence)
            .component("customer", CUSTOMER, Ticket::customer)
            .component("items", ITEM.list(), Ticket::items)
            .component("note", Shape.STRING.optional(), Ticket::note)
            .construct(values -> new Ticket(
                    values.get(0),
                    values.get(1),
                    values.get(2),
                    values.getBoolean(3),
                    values.getInt(4),
                    values.getDouble(5),
                    values.get(6),
                    values.get(7),
                    values.get(8)));

    /** As a model writes it, 600 characters. */
    static final String WELL_FORMED = """
            {
              "id": "TCK-2026-00471",
              "title": "Parcel arrived with a broken corner and one book missing",
              "priority": "HIGH",
              "urgent": true,
              "attempts": 2,
              "confidence": 0.925,
              "customer": {"name": "Zoë Müller", "city": "Köln", "number": 4711},
              "items": [
                {"name": "The Left Hand of Darkness", "quantity": 1, "price": 12.95},
                {"name": "Roadside Picnic", "quantity": 2, "price": 9.5},
                {"name": "A Memory Called Empire", "quantity": 1, "price": 14.25}
              ],
              "note": "Customer asks for a replacement before Friday."
            }""";

    /** The same with a fence, prose, a literal of Python, a name without quotes, a comma, a comment, a grouped number. */
    static final String BROKEN = "Here is the ticket you asked for:\n\n```json\n"
            + WELL_FORMED
                    .replace("\"urgent\": true", "\"urgent\": True")
                    .replace("\"attempts\"", "attempts")
                    .replace("4711", "\"4,711\"")
                    .replace("\"price\": 14.25}\n", "\"price\": 14.25}, // the last one\n")
            + "\n```\nLet me know if anything is missing.";
}
