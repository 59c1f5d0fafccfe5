package dev.typist.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.typist.service.OutputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every type of a result, and it as a component, in each collection, optional, as what a tool takes and gives, and in a
 * prompt: what goes over the wire, and what is refused.
 */
final class TypeTableTest {

    /**
     * The type; its JSON; what else is refused, besides nothing and null. An answer that is no object is the {@code value} of
     * one, a collection its {@code items}.
     */
    private static final String TABLE = """
            String         | "it's 5"                               | {} / [1, 2]
            boolean        | true                                   | "perhaps" / 2 / {}
            Boolean        | false                                  | "perhaps" / 2
            int            | -7                                     | 3.7 / 2147483648 / "about 3" / true / []
            Integer        | 2147483647                             | 3.7 / -2147483649 / "x"
            long           | 9223372036854775807                    | 9223372036854775808 / 0.5 / "x" / false
            Long           | -9007199254740993                      | 1e30 / "x"
            double         | 1.5                                    | 1e999 / 9007199254740993 / "NaN" / "x" / true
            Double         | -0.25                                  | -1e999 / "x"
            BigDecimal     | 12345678901234567890.1234567890        | "x" / true / {}
            BigInteger     | 123456789012345678901234567890         | 1.5 / "x"
            Color          | "dark blue"                            | "PURPLE" / 1 / "BLUE"
            LocalDate      | "2026-11-24"                           | "03/04/2025" / "2026-13-01" / 20261124 / true
            LocalTime      | "09:30:15"                             | "25:00:00" / "half past nine" / 9
            LocalDateTime  | "2026-11-24T09:30:15"                  | "yesterday" / 1
            OffsetDateTime | "2026-11-24T09:30:15+01:00"            | "2026-11-24T09:30:15" / 1767225600
            ZonedDateTime  | "2026-11-24T09:30:15+01:00[Europe/Berlin]" | "2026-11-24T09:30:15" / 1767225600
            Instant        | "2026-11-24T09:30:15Z"                 | "now" / 1767225600
            Duration       | "PT1H30M"                              | "soon" / 90
            UUID           | "123e4567-e89b-12d3-a456-426614174000" | "123" / 5
            URI            | "https://example.com/a?b=c"            | "not a uri" / 5
            JsonNode       | {"a":[1,2.50,null,"x"]}                |
            Point          | {"x":1,"note":null}                    | {"x":null} / {"x":"one"} / {"note":"x"} / [] / 5 / "x"
            Box<Point>     | {"content":{"x":1,"note":"n"}}         | {"content":{"x":1.5}} / {"content":null} / []
            Node           | {"id":1,"children":[{"id":2,"children":[]}]} | {"id":1,"children":[{"id":2}]} / {"id":1}
            Pay            | {"type":"Card","number":"7"}           | {"type":"Coin"} / {"type":"Card"} / {"x":1} / "Card"
            Pay            | {"type":"other","value":"CHEQUE"}      | {"type":"other","value":"GOLD"} / {"type":"other"}
            Outer<Integer> | {"type":"Deep","value":3}              | {"type":"Deep","value":"x"} / {"type":"Deep"} / 3
            Money          | {"currency":"EUR","cents":5}           | {"currency":"EUR"} / {"currency":"EUR","cents":3.7} / "5 EUR"
            List<Integer>  | [1,2]                                  | [1,null] / [1,"x"] / [3.7]
            Set<Color>     | ["RED","dark blue"]                    | ["RED","PURPLE"] / ["RED",null]
            int[]          | [1,2]                                  | [1,null] / [2147483648]
            Point[][]      | [[{"x":1,"note":null}],[]]             | [[{"x":null}]] / [[null]] / [null]
            Map<String, LocalDate> | {"a":"2026-11-24"}             | {"a":"x"} / {"a":null} / 7
            Map<String, List<Box<long[]>>> | {"a":[{"content":[1]}]} | {"a":[{"content":[0.5]}]} / {"a":[{}]}
            """;

    private static final String TYPES = """
            package t;
            import com.fasterxml.jackson.annotation.*;
            import dev.typist.Name;
            import java.math.BigDecimal;
            import java.util.*;
            interface Types {
              enum Color { RED, @Name("dark blue") BLUE }
              record Point(int x, Optional<String> note) {}
              record Box<T>(T content) {}
              record Node(int id, List<Node> children) {}
              sealed interface Pay {}
              record Card(String number) implements Pay {}
              record Cash(BigDecimal amount) implements Pay {}
              @Name("other") enum Other implements Pay { CHEQUE, VOUCHER }
              sealed interface Outer<T> {}
              sealed interface Inner<T> extends Outer<T> {}
              record Deep<T>(T value) implements Inner<T> {}
              record Flat<T>(String why) implements Outer<T> {}
              final class Money {
                private final String currency;
                private final int cents;
                @JsonCreator public Money(@JsonProperty("currency") String currency, @JsonProperty("cents") int cents) {
                  this.currency = currency;
                  this.cents = cents;
                }
                public String getCurrency() { return currency; }
                public int getCents() { return cents; }
              }
            }
            """;

    private static final String HEAD = """
            package t;
            import dev.typist.*;
            import java.math.*;
            import java.net.URI;
            import java.time.*;
            import java.util.*;
            import t.Types.*;
            import tools.jackson.databind.JsonNode;
            @SuppressWarnings({"RecursiveType", "BoundByJackson"})
            """;

    private static final String METHODS = """
            @Prompt(value = "{text}", tools = {}) %1$s %2$s(String text);
            @Prompt(value = "<{value}>", tools = {}) String show_%2$s(%1$s value);
            """;

    private static final String TOOL = """
            @Tool("does") %1$s %2$s(%1$s value) { return value; }
            """;

    /** Where a type may be: how it is written there, what its JSON is there, what comes before the path to it. */
    private enum Use {
        RESULT("%s", "%s", ""),
        COMPONENT("Desk.In%d", "{\"here\":%s}", ".here"),
        LIST("List<%s>", "[%s]", "[0]"),
        SET("Set<%s>", "[%s]", "[0]"),
        ARRAY("%s[]", "[%s]", "[0]"),
        MAP("Map<String, %s>", "{\"a b\":%s}", ".a b"),
        OPTIONAL("Optional<%s>", "%s", "");

        private final String type;
        private final String json;
        private final String path;

        Use(String type, String json, String path) {
            this.type = type;
            this.json = json;
            this.path = path;
        }
    }

    private record Row(int number, String type, String json, List<String> wrong) {

        boolean isText() {
            return type.equals("String");
        }

        boolean isPlain() {
            return json.startsWith("\"");
        }

        boolean fits(Use use) {
            return use != Use.ARRAY || !type.contains("<");
        }

        String in(Use use) {
            return switch (use) {
                case COMPONENT -> use.type.formatted(number);
                case RESULT, ARRAY -> use.type.formatted(type);
                default -> use.type.formatted(boxed());
            };
        }

        private String boxed() {
            return switch (type) {
                case "int" -> "Integer";
                case "boolean", "long", "double" ->
                    type.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + type.substring(1);
                default -> type;
            };
        }

        /** The key of an answer's root; empty if it is an object itself. */
        String key(Use use) {
            boolean record = use == Use.COMPONENT
                    || (use == Use.RESULT
                            && Stream.of("Point", "Box<Point>", "Node", "Money").anyMatch(type::equals));
            boolean sequence = use == Use.LIST
                    || use == Use.SET
                    || use == Use.ARRAY
                    || (use == Use.RESULT && json.startsWith("["));
            return record ? "" : sequence ? "items" : "value";
        }

        String method(Use use) {
            return use.name().toLowerCase(java.util.Locale.ROOT) + number;
        }
    }

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        TABLE.lines().forEach(line -> {
            String[] cells = line.split("\\|", -1);
            List<String> wrong = Stream.of(cells[2].split(" / "))
                    .map(String::strip)
                    .filter(each -> !each.isEmpty())
                    .toList();
            rows.add(new Row(rows.size(), cells[0].strip(), cells[1].strip(), wrong));
        });
        return rows;
    }

    private static Class<?> generated() throws Exception {
        StringBuilder service = new StringBuilder(HEAD + "@AiService(tools = Box1.class) interface Desk {\n");
        StringBuilder tools = new StringBuilder(HEAD + "class Box1 {\n");
        for (Row row : rows()) {
            service.append("record In%d(%s here) {}%n".formatted(row.number, row.type));
            for (Use use : Use.values()) {
                if (row.fits(use)) {
                    service.append(METHODS.formatted(row.in(use), row.method(use)));
                    tools.append(TOOL.formatted(row.in(use), row.method(use)));
                }
            }
        }
        return TestCompiler.javac()
                .classPath(TestCompiler.home(JsonCreator.class))
                .compile(service + "String use(String text);\n}", tools + "}", TYPES)
                .mustSucceed()
                .load("t.Desk_AiService");
    }

    @TestFactory
    Stream<DynamicTest> everyTypeEverywhere() throws Exception {
        Class<?> desk = generated();
        return rows().stream()
                .flatMap(row -> Arrays.stream(Use.values())
                        .filter(row::fits)
                        .map(use ->
                                DynamicTest.dynamicTest(row.in(use) + " " + row.json, () -> check(desk, row, use))));
    }

    private static void check(Class<?> desk, Row row, Use use) throws Exception {
        String json = use.json.formatted(row.json);
        boolean text = row.isText() && use == Use.RESULT;
        Object value = GeneratedService.answering(desk, text ? "it's 5" : answer(row, use, json))
                .call(row.method(use), "x");
        GeneratedService shown = GeneratedService.answering(desk, "ok");
        shown.call("show_" + row.method(use), value);
        boolean plain = row.isPlain() && (use == Use.RESULT || use == Use.OPTIONAL);
        String rendered = plain ? json.substring(1, json.length() - 1) : json;
        assertEquals("<" + rendered + ">", shown.said());
        GeneratedService tool = GeneratedService.calling(desk, row.method(use), "{\"value\":" + json + "}");
        tool.call("use", "x");
        assertEquals(rendered, tool.said());
        if (text) {
            return;
        }
        for (String wrong : row.wrong) {
            refused(desk, row, use, use.json.formatted(wrong), use.path);
        }
        if (!row.type.equals("JsonNode") && use != Use.OPTIONAL) {
            refused(desk, row, use, use.json.formatted("null"), use.path);
        }
        if (use == Use.COMPONENT) {
            refused(desk, row, use, "{}", ".here: missing");
        }
        if (use == Use.OPTIONAL) {
            Object none =
                    GeneratedService.answering(desk, answer(row, use, "null")).call(row.method(use), "x");
            assertEquals(java.util.Optional.empty(), none);
        }
    }

    private static String answer(Row row, Use use, String json) {
        String key = row.key(use);
        return key.isEmpty() ? json : "{\"" + key + "\":" + json + "}";
    }

    /** As an answer, of which somebody is told where it is wrong; and as an argument, with which no tool is called. */
    private static void refused(Class<?> desk, Row row, Use use, String json, String path) throws Exception {
        String answer = answer(row, use, json);
        GeneratedService asked = GeneratedService.answering(desk, answer, answer);
        OutputException thrown =
                assertThrows(OutputException.class, () -> asked.call(row.method(use), "x"), () -> "taken: " + answer);
        String key = row.key(use);
        String expected = "$" + (key.isEmpty() ? "" : "." + key) + path;
        assertTrue(
                thrown.problems().stream()
                        .anyMatch(problem -> problem.toString().startsWith(expected)),
                () -> answer + " is not wrong at " + expected + " but " + thrown.problems());
        GeneratedService tool = GeneratedService.calling(desk, row.method(use), "{\"value\":" + json + "}");
        tool.call("use", "x");
        assertTrue(
                tool.said().startsWith("The tool was not called, its arguments are wrong: $.value" + path), tool::said);
    }
}
