import java.util.LinkedHashMap;
import java.util.Map;

/** What is compiled: for each subject and shape, files by name. All of it is made up by the number alone. */
final class Sources {

    private static final String PROPERTIES =
            "String title; int year; double price; boolean available; long number; String author; String language;"
                    + " java.util.List<String> tags; java.util.Optional<String> note; int pages";

    private final Map<String, String> files = new LinkedHashMap<>();

    private Sources() {}

    /** The sources of a shape of size {@code n}. */
    static Map<String, String> of(String shape, int n) {
        Sources sources = new Sources();
        switch (shape) {
            case "services" -> sources.services(n);
            case "shared-tools" -> sources.sharedTools(n);
            case "shared-types" -> sources.sharedTypes(n);
            case "methods" -> sources.methods(n);
            case "auto-value" -> sources.autoValue(n);
            case "mapstruct" -> sources.mapStruct(n);
            default -> throw new IllegalArgumentException("No such shape: " + shape);
        }
        return sources.files;
    }

    /** Each service with ten methods, two records, an enum and a class of two tools of its own. */
    private void services(int n) {
        for (int i = 0; i < n; i++) {
            service(i, "Orders" + i, "Enquiry" + i, "Topic" + i, "Book" + i);
            types(i);
            tools("Orders" + i);
        }
    }

    /** As before, but one class of twenty tools for all. */
    private void sharedTools(int n) {
        StringBuilder tools = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            tools.append("  @Tool(\"Status %d of an order\") String status%d(long orderId, String reason) { return reason; }\n"
                    .formatted(i, i));
        }
        file("Orders", "import dev.typist.Tool;\nfinal class Orders {\n" + tools + "}\n");
        for (int i = 0; i < n; i++) {
            service(i, "Orders", "Enquiry" + i, "Topic" + i, "Book" + i);
            types(i);
        }
    }

    /** As before, but each service reads one graph of 31 records, five deep. */
    private void sharedTypes(int n) {
        file("Topic", "enum Topic { DELIVERY, REFUND, OTHER }\n");
        file("Book", "record Book(String title, int year, double price, boolean available) {}\n");
        file("Enquiry", "record Enquiry(long orderId, Topic topic, Node1 tree) {}\n");
        for (int i = 1; i < 32; i++) {
            String children = i < 16 ? ", Node%d left, Node%d right".formatted(2 * i, 2 * i + 1) : "";
            file(
                    "Node" + i,
                    "record Node%d(String name, int count, java.util.List<Topic> topics%s) {}\n".formatted(i, children));
        }
        for (int i = 0; i < n; i++) {
            service(i, "Orders" + i, "Enquiry", "Topic", "Book");
            tools("Orders" + i);
        }
    }

    /** One service with {@code n} methods. */
    private void methods(int n) {
        types(0);
        tools("Orders0");
        StringBuilder methods = new StringBuilder();
        for (int i = 0; i < n; i++) {
            methods.append("  @Prompt(\"Which order is this about, and why %d times? {message}\") %s ask%d(String message);\n"
                    .formatted(i, i % 2 == 0 ? "String" : "Enquiry0", i));
        }
        file(
                "Desk0",
                "import dev.typist.AiService;\nimport dev.typist.Prompt;\n@AiService(tools = Orders0.class)\ninterface Desk0 {\n"
                        + methods + "}\n");
    }

    private void service(int i, String orders, String enquiry, String topic, String book) {
        file(
                "Desk" + i,
                """
                import dev.typist.AiService;
                import dev.typist.Prompt;
                import dev.typist.System;
                import java.util.List;
                import java.util.Optional;

                @AiService(tools = $ORDERS.class)
                @System("You are the help desk of book shop $I. Be brief.")
                interface Desk$I {
                  @Prompt("Which order is this customer asking about? {message}")
                  $ENQUIRY triage(String message);

                  @Prompt("{question}")
                  String answer(String question);

                  @Prompt("What is this text about? {text}")
                  $TOPIC classify(String text);

                  @Prompt("List the books named in this letter of {customer}: {letter}")
                  List<$BOOK> books(String customer, String letter);

                  @Prompt("Is this customer angry? {text}")
                  boolean angry(String text);

                  @Prompt("We sent {count} parcels. How many are missing? {text}")
                  int missing(int count, String text);

                  @Prompt("Put it into {words} words: {text}")
                  String summary(String text, int words);

                  @Prompt("The number of the order in this text, if it has one: {text}")
                  Optional<Long> order(String text);

                  @Prompt("Translate into {language}: {text}")
                  String translate(String language, String text);

                  @Prompt("Write to the customer of order {enquiry.orderId} about {enquiry.topic}: {text}")
                  String reply($ENQUIRY enquiry, String text);
                }
                """
                        .replace("$ORDERS", orders)
                        .replace("$ENQUIRY", enquiry)
                        .replace("$TOPIC", topic)
                        .replace("$BOOK", book)
                        .replace("$I", Integer.toString(i)));
    }

    private void types(int i) {
        file("Topic" + i, """
                import dev.typist.Describe;

                enum Topic$I { DELIVERY, REFUND, @Describe("anything else") OTHER }
                """.replace("$I", Integer.toString(i)));
        file("Book" + i, """
                import dev.typist.Describe;

                record Book$I(@Describe("as on the cover") String title, int year, double price, boolean available) {}
                """.replace("$I", Integer.toString(i)));
        file("Enquiry" + i, """
                import java.util.List;
                import java.util.Optional;

                record Enquiry$I(long orderId, Topic$I topic, Optional<String> customer, List<Book$I> books) {}
                """.replace("$I", Integer.toString(i)));
    }

    private void tools(String name) {
        file(
                name,
                """
                import dev.typist.Tool;
                import java.util.List;

                final class $NAME {
                  @Tool("The status of an order")
                  String status(long orderId) { return "shipped"; }

                  @Tool("The orders of a customer, newest first")
                  List<String> find(String customer, int limit) { return List.of(); }
                }
                """
                        .replace("$NAME", name));
    }

    /** Value classes of ten properties, without builders: the least that AutoValue can be asked for. */
    private void autoValue(int n) {
        for (int i = 0; i < n; i++) {
            StringBuilder body = new StringBuilder();
            StringBuilder parameters = new StringBuilder();
            StringBuilder arguments = new StringBuilder();
            for (String property : PROPERTIES.split("; ")) {
                String name = property.substring(property.lastIndexOf(' ') + 1);
                body.append("  abstract ").append(property).append("();\n");
                parameters.append(parameters.isEmpty() ? "" : ", ").append(property);
                arguments.append(arguments.isEmpty() ? "" : ", ").append(name);
            }
            file(
                    "Book" + i,
                    """
                    import com.google.auto.value.AutoValue;

                    @AutoValue
                    abstract class Book$I {
                    $BODY
                      static Book$I of($PARAMETERS) { return new AutoValue_Book$I($ARGUMENTS); }
                    }
                    """
                            .replace("$BODY", body)
                            .replace("$PARAMETERS", parameters)
                            .replace("$ARGUMENTS", arguments)
                            .replace("$I", Integer.toString(i)));
        }
    }

    /** Mappers of one method between two records of ten components each. */
    private void mapStruct(int n) {
        for (int i = 0; i < n; i++) {
            String components = PROPERTIES.replace(';', ',');
            file("Book" + i, "record Book%d(%s) {}\n".formatted(i, components));
            file("Item" + i, "record Item%d(%s) {}\n".formatted(i, components));
            file(
                    "Shelf" + i,
                    "import org.mapstruct.Mapper;\n\n@Mapper\ninterface Shelf%d {\n  Item%d item(Book%d book);\n}\n"
                            .formatted(i, i, i));
        }
    }

    private void file(String type, String source) {
        files.put(type + ".java", "package shop;\n\n" + source);
    }
}
