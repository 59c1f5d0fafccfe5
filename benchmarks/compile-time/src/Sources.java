import java.util.LinkedHashMap;
import java.util.Map;

/** What is compiled: for each subject and shape, files by name. All of it is made up by the number alone. */
final class Sources {

    private static final String PROPERTIES =
            "String title; int year; double price; boolean available; long number; String author; String language;"
                    + " java.util.List<String> tags; java.util.Optional<String> note; int pages";

    /** What the methods of a service speak of, nested in it. */
    private static final String TYPES =
            """

              enum Topic { DELIVERY, REFUND, @Describe("anything else") OTHER }

              record Book(@Describe("as on the cover") String title, int year, double price, boolean available) {}

              record Enquiry(long orderId, Topic topic, Optional<String> customer, List<Book> books) {}
            """;

    private final Map<String, String> files = new LinkedHashMap<>();

    private Sources() {}

    /** The sources of a shape of size {@code n}. */
    static Map<String, String> of(String shape, int n) {
        Sources sources = new Sources();
        switch (shape) {
            case "services" -> sources.services(n);
            case "text" -> sources.text(n);
            case "own-types" -> sources.ownTypes(n);
            case "one-toolbox" -> sources.oneToolbox(n);
            case "shared-types" -> sources.sharedTypes(n);
            case "methods" -> sources.methods(n);
            case "auto-value" -> sources.autoValue(n);
            case "mapstruct" -> sources.mapStruct(n);
            default -> throw new IllegalArgumentException("No such shape: " + shape);
        }
        return sources.files;
    }

    /** Ten services share two records, an enum and a class of tools. */
    private void services(int n) {
        for (int i = 0; i < n; i++) {
            service(i, "Orders" + i / 10, "Shop" + i / 10 + ".", "");
        }
        for (int i = 0; i < n; i += 10) {
            tools("Orders" + i / 10, 4);
            file("Shop" + i / 10, "import dev.typist.Describe;\nimport java.util.List;\nimport java.util.Optional;\n\ninterface Shop"
                    + i / 10 + " {" + TYPES + "}\n");
        }
    }

    /** Two records, an enum and a class of tools for each service: three classes more to read, and one more to write. */
    private void ownTypes(int n) {
        for (int i = 0; i < n; i++) {
            service(i, "Orders" + i, "", TYPES);
            tools("Orders" + i, 2);
        }
    }

    /** Ten methods that take texts and numbers and answer with text, and nothing else. */
    private void text(int n) {
        for (int i = 0; i < n; i++) {
            StringBuilder methods = new StringBuilder();
            for (int method = 0; method < 10; method++) {
                methods.append(
                        method % 2 == 0
                                ? "  @Prompt(\"What does this customer want? {letter}\") String ask%d(String letter);\n"
                                        .formatted(method)
                                : "  @Prompt(\"Put it into {words} words: {letter}\") String ask%d(String letter, int words);\n"
                                        .formatted(method));
            }
            file(
                    "Desk" + i,
                    "import dev.typist.AiService;\nimport dev.typist.Prompt;\n\n@AiService\ninterface Desk" + i + " {\n"
                            + methods + "}\n");
        }
    }

    /** One class of twenty tools for all. */
    private void oneToolbox(int n) {
        tools("Orders", 20);
        for (int i = 0; i < n; i++) {
            service(i, "Orders", "", TYPES);
        }
    }

    /** Every service reads the same graph of 31 records, five deep. */
    private void sharedTypes(int n) {
        tools("Orders", 4);
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
            service(i, "Orders", "", "");
        }
    }

    /** One service with {@code n} methods. */
    private void methods(int n) {
        tools("Orders", 4);
        file("Enquiry", "record Enquiry(long orderId, String customer) {}\n");
        StringBuilder methods = new StringBuilder();
        for (int i = 0; i < n; i++) {
            methods.append("  @Prompt(\"Which order is this about, and why %d times? {message}\") %s ask%d(String message);\n"
                    .formatted(i, i % 2 == 0 ? "String" : "Enquiry", i));
        }
        file(
                "Desk",
                "import dev.typist.AiService;\nimport dev.typist.Prompt;\n\n@AiService(tools = Orders.class)\ninterface Desk {\n"
                        + methods + "}\n");
    }

    private void service(int i, String orders, String home, String types) {
        file(
                "Desk" + i,
                """
                import dev.typist.AiService;
                import dev.typist.Describe;
                import dev.typist.Prompt;
                import dev.typist.System;
                import java.util.List;
                import java.util.Optional;

                @AiService(tools = $ORDERS.class)
                @System("You are the help desk of book shop $I. Be brief.")
                interface Desk$I {
                  @Prompt("Which order is this customer asking about? {message}")
                  $HOMEEnquiry triage(String message);

                  @Prompt("{question}")
                  String answer(String question);

                  @Prompt("What is this text about? {text}")
                  $HOMETopic classify(String text);

                  @Prompt("List the books named in this letter of {customer}: {letter}")
                  List<$HOMEBook> books(String customer, String letter);

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
                  String reply($HOMEEnquiry enquiry, String text);
                $TYPES}
                """
                        .replace("$ORDERS", orders)
                        .replace("$HOME", home)
                        .replace("$TYPES", types)
                        .replace("$I", Integer.toString(i)));
    }

    private void tools(String name, int n) {
        StringBuilder tools = new StringBuilder();
        for (int i = 0; i < n; i++) {
            String tool = i % 2 == 0
                    ? "  @Tool(\"Status %d of an order\") String status%d(long orderId) { return \"shipped\"; }\n"
                    : "  @Tool(\"Orders %d of a customer\") List<String> find%d(String customer, int limit) { return List.of(); }\n";
            tools.append(tool.formatted(i, i));
        }
        file(name, "import dev.typist.Tool;\nimport java.util.List;\n\nfinal class " + name + " {\n" + tools + "}\n");
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
        String components = PROPERTIES.replace(';', ',');
        for (int i = 0; i < n; i++) {
            file(
                    "Shelf" + i,
                    """
                    import org.mapstruct.Mapper;

                    @Mapper
                    interface Shelf$I {
                      Item item(Book book);

                      record Book($COMPONENTS) {}

                      record Item($COMPONENTS) {}
                    }
                    """
                            .replace("$COMPONENTS", components)
                            .replace("$I", Integer.toString(i)));
        }
    }

    private void file(String type, String source) {
        files.put(type + ".java", "package shop;\n\n" + source);
    }
}
