package dev.typist.processor;

import static dev.typist.processor.Mistakes.desk;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.typist.chat.ChatModel;
import dev.typist.chat.ScriptedChatModel;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class TypesTest {

    private static final String TRIPS = """
            package shop;

            import dev.typist.AiService;
            import dev.typist.Describe;
            import dev.typist.Name;
            import dev.typist.Prompt;
            import java.net.URI;
            import java.time.Duration;
            import java.time.Instant;
            import java.time.LocalDate;
            import java.time.LocalDateTime;
            import java.time.LocalTime;
            import java.time.OffsetDateTime;
            import java.time.ZonedDateTime;
            import java.util.List;
            import java.util.Map;
            import java.util.Optional;
            import java.util.Set;
            import java.util.UUID;
            import org.jspecify.annotations.Nullable;
            import tools.jackson.databind.JsonNode;

            @AiService
            @SuppressWarnings("typist:NoSchema")
            interface Trips {
              record Trip(
                  UUID id,
                  URI page,
                  @Describe("day of departure") LocalDate day,
                  LocalTime time,
                  LocalDateTime local,
                  OffsetDateTime offset,
                  ZonedDateTime zoned,
                  Instant booked,
                  Duration length,
                  Set<String> tags,
                  String[] stops,
                  int[] prices,
                  int[][] grid,
                  Map<String, Leg> legs,
                  JsonNode extra,
                  @Nullable Integer seats,
                  @Nullable String note,
                  Optional<LocalDate> back) {}

              @Describe("one part of a trip")
              sealed interface Leg {}

              @Name("by-train")
              record Train(@Name("train-number") String number, Class seat) implements Leg {}

              record Flight(String number) implements Leg {}

              enum Walk implements Leg { @Name("short walk") SHORT, LONG }

              enum Class { FIRST, SECOND }

              Trip plan(String wish);

              Leg leg(String wish);

              Optional<Leg> maybe(String wish);

              Optional<String> word(String wish);

              Map<String, List<Flight>> flights(String wish);

              LocalDate[] days(String wish);

              @Prompt("{stops}")
              JsonNode any(String... stops);

              @Prompt("{the-stops} {day} {legs}")
              String some(String[] stops, @Name("day") LocalDate tomorrow, Map<String, Leg> legs);
            }
            """.replace("{the-stops}", "{stops}");

    private static final String TREES = """
            package shop;

            import dev.typist.AiService;
            import dev.typist.Describe;
            import java.util.List;
            import java.util.Optional;

            @AiService
            @SuppressWarnings("typist:RecursiveType")
            interface Trees {
              record Node(String name, @Describe("those below") List<Node> children) {}

              sealed interface Formula {}

              record Constant(double value) implements Formula {}

              record Sum(Formula left, @Describe("what is added") Formula right) implements Formula {}

              record Box<T>(T content, Optional<Box<T>> next) {}

              record Parent(Optional<Child> child) {}

              record Child(List<Parent> parents) {}

              Node tree(String text);

              Sum sum(String text);

              Formula formula(String text);

              List<Box<Node>> boxes(String text);

              Child child(String text);
            }
            """;

    @Test
    void everyTypeThatTravels() throws Exception {
        TestCompiler.Result result =
                TestCompiler.javac().strict().compile(TRIPS).mustSucceed();
        Goldens.check("trips", result.generated());
        assertEquals("Optional[Train[number=ICE 1, seat=FIRST]]", answered(result, "Trips", "maybe", """
                        {"value":{"type":"by-train","train-number":"ICE 1","seat":"FIRST"}}"""));
        assertEquals("Optional.empty", answered(result, "Trips", "maybe", """
                        {"value":null}"""));
        assertEquals("SHORT", answered(result, "Trips", "leg", """
                        {"value":{"type":"Walk","value":"short walk"}}"""));
        assertEquals("{\"a\":1}", answered(result, "Trips", "any", """
                        {"value":{"a":1}}"""));
        assertEquals("{there=[Flight[number=LH 1]]}", answered(result, "Trips", "flights", """
                        {"value":[{"key":"there","value":[{"number":"LH 1"}]}]}"""));
        assertEquals(
                result.generated(),
                TestCompiler.ecj().compile(TRIPS).mustSucceed().generated());
    }

    private static String answered(TestCompiler.Result result, String service, String method, String answer)
            throws Exception {
        Constructor<?> constructor =
                result.load("shop." + service + "_AiService").getDeclaredConstructor(ChatModel.class);
        constructor.setAccessible(true);
        Object built = constructor.newInstance(ScriptedChatModel.answering(answer));
        Method called = Stream.of(built.getClass().getDeclaredMethods())
                .filter(candidate -> candidate.getName().equals(method))
                .findFirst()
                .orElseThrow();
        called.setAccessible(true);
        Object argument = called.isVarArgs() ? new String[] {"a", "b"} : "text";
        return String.valueOf(called.invoke(built, argument));
    }

    @Test
    void typesThatHoldThemselves() throws Exception {
        TestCompiler.Result result =
                TestCompiler.javac().strict().compile(TREES).mustSucceed();
        Goldens.check("trees", result.generated());
        assertEquals("Node[name=a, children=[Node[name=b, children=[]]]]", answered(result, "Trees", "tree", """
                        {"name":"a","children":[{"name":"b","children":[]}]}"""));
        assertEquals(
                "Sum[left=Constant[value=1.0], right=Constant[value=2.0]]", answered(result, "Trees", "formula", """
                        {"value":{"type":"Sum","left":{"type":"Constant","value":1},
                                               "right":{"type":"Constant","value":2}}}"""));
        assertEquals(
                result.generated(),
                TestCompiler.ecj().compile(TREES).mustSucceed().generated());
    }

    @Test
    void mistakes() {
        Mistakes.in(desk("", """
                        Chain one(String text);
                        Growing<String> two(String text);
                        Map<Integer, String> three(String text);
                        List<String>[] four(String text);
                        Shape five(String text);
                        Plain six(String text);
                        List<Optional<String>> seven(String text);
                        Kind nine(String text);
                        """, """
                        record Chain(
                            Chain next) {}
                        record Growing<T>(
                            Optional<Growing<List<T>>> next) {}
                        sealed interface Shape {}
                        record Circle(
                            String Type) implements Shape {}
                        final class Square implements Shape {}
                        sealed abstract class Plain {}
                        final class Plainer extends Plain {}
                        sealed interface Kind {}
                        enum Ab implements Kind { A }
                        enum AB implements Kind { A }
                        """))
                .at(
                        "Desk.java",
                        "record Chain",
                        "[EndlessType] Chain needs another Chain inside, and that one needs another, without end; make the inner one an Optional or"
                                + " a List.")
                .at(
                        "Desk.java",
                        "Optional<Growing<List<T>>> ‸next",
                        "[EndlessType] Growing" + ".next".repeat(8)
                                + ": Growing holds ever larger versions of itself, so its schema has no end; let it hold"
                                + " itself with the same arguments.")
                .at(
                        "Desk.java",
                        "three(",
                        "[UnsupportedType] The keys of a map are the names of properties in JSON, so they are String, not"
                                + " Integer; use Map<String, String>, or a List of a record with a key and"
                                + " a value.")
                .at(
                        "Desk.java",
                        "four(",
                        "[UnsupportedType] Java makes no arrays of List<String>; use" + " List<List<String>>.")
                .at(
                        "Desk.java",
                        "record Circle",
                        "[DiscriminatorCollision] Circle.Type: a model says by the property \"type\" which Shape it means, so no"
                                + " component of Circle can have that name; rename it, or write @Name(\"…\") on it.")
                .at(
                        "Desk.java",
                        "final ‸class Square",
                        "[UnsupportedType] Square is permitted by Shape, but is no record, enum or sealed interface of them, and"
                                + " a model answers with values of those; make it one.")
                .at(
                        "Desk.java",
                        "six(",
                        "[UnsupportedType] p.Plain is sealed, but no interface; make it one, and what it permits records or"
                                + " enums.")
                .at(
                        "Desk.java",
                        "seven(",
                        "[UnsupportedType] Optional<String> is not supported; an Optional is a whole result,"
                                + " a component or a parameter; use a List, which may be empty.")
                .at(
                        "Desk.java",
                        "enum Ab",
                        "[CaseCollision] The members of Kind AB and Ab differ only in case, which models do not keep apart; rename"
                                + " one.")
                .onlyWithOtherLinesInEclipse();
    }

    @Test
    void wrongNames() {
        Mistakes.in(desk("", """
                        @Prompt("{text}") Order one(@Name("the text") String text);
                        @Name("x") interface Nothing {}
                        """, """
                        record Order(@Name("order number")
                            long number,
                            @Name("a") int first,
                            @Name("a") int second,
                            Kind kind) {}
                        enum Kind { @Name(" ")
                            A }
                        """))
                .at(
                        "Desk.java",
                        "\"the text",
                        "[IllegalName] No placeholder can be {the text}; name the parameter as Java would: letters, digits and"
                                + " _.")
                .at(
                        "Desk.java",
                        "\"{text}\") Order one(@Name(\"the text",
                        "[UnknownPlaceholder] No parameter of one is named \"text\". There are: the text; add it, or write"
                                + " \\{text} if the text means the braces (\"\\\\{\" in Java).")
                .at(
                        "Desk.java",
                        "@Name(\"x\") interface Nothing",
                        "[StrayAnnotation] @Name has no effect here; it goes on the components of a record, the constants of an"
                                + " enum, the records and enums of a sealed interface, and on the parameters of a service's"
                                + " method or a tool.")
                .at(
                        "Desk.java",
                        "long ‸number",
                        "[IllegalName] No provider takes the name \"order number\"; write @Name(\"…\") with 1 to 64 of the letters"
                                + " a to z and A to Z, digits, _ and -.")
                .at(
                        "Desk.java",
                        "int ‸second",
                        "[CaseCollision] The components of Order a and a are the same; rename one.")
                .at(
                        "Desk.java",
                        "enum Kind { @Name(‸\"",
                        "[IllegalName] The name of Kind.A is blank, and a model has to write it; say one.")
                .onlyWithOtherLinesInEclipse();
    }
}
