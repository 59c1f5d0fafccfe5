package dev.typist.processor;

import static dev.typist.processor.Mistakes.desk;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.typist.service.OutputException;
import dev.typist.service.Reply;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;

/** Classes that Jackson makes. */
final class CreatorTest {

    private static final String MONEY = """
            package shop;

            import com.fasterxml.jackson.annotation.*;
            import dev.typist.Describe;
            import java.math.BigDecimal;
            import java.time.OffsetDateTime;
            import java.util.Optional;

            @Describe("an amount of money")
            final class Money {
              private final BigDecimal amount;
              private final int places;
              private final Currency currency;
              private final Optional<OffsetDateTime> due;

              private Money(BigDecimal amount, int places, Currency currency, Optional<OffsetDateTime> due) {
                if (places < 0) throw new IllegalArgumentException("places must not be negative");
                this.amount = amount;
                this.places = places;
                this.currency = currency;
                this.due = due;
              }

              @JsonCreator
              static Money of(
                  @JsonProperty("amount") @JsonPropertyDescription("without the currency") BigDecimal amount,
                  @JsonProperty("decimal-places") int places,
                  @JsonProperty("currency") @Describe("of the invoice") Currency currency,
                  @JsonProperty("due") Optional<OffsetDateTime> due) {
                return new Money(amount, places, currency, due);
              }

              public BigDecimal getAmount() { return amount; }
              @JsonProperty("decimal-places") public int places() { return places; }
              public Currency getCurrency() { return currency; }
              public Optional<OffsetDateTime> getDue() { return due; }

              @Override public String toString() { return amount + " " + currency + " " + places + " " + due; }

              enum Currency { @dev.typist.Name("€") EUR, USD }
            }
            """;

    private static final String BANK = """
            package shop;

            import dev.typist.AiService;
            import dev.typist.Prompt;
            import dev.typist.service.Reply;
            import java.util.List;
            import java.util.Optional;

            @AiService(tools = Tills.class)
            @SuppressWarnings("BoundByJackson")
            interface Bank {
              record Invoice(Money total, Optional<Money> paid) {}

              @Prompt(value = "{text}", tools = {}) Reply<Money> price(String text);

              @Prompt(value = "{text}", tools = {}) List<Money> prices(String text);

              @Prompt(value = "{text}", tools = {}) Invoice invoice(String text);

              @Prompt(value = "{money}", tools = {}) String say(Money money);

              @Prompt("{text}") String use(String text);
            }
            """;

    private static final String TILLS = """
            package shop;

            import dev.typist.Tool;

            @SuppressWarnings("BoundByJackson")
            class Tills {
              @Tool("Doubles") Money twice(Money money) {
                return Money.of(money.getAmount().add(money.getAmount()), money.places(), money.getCurrency(), money.getDue());
              }
            }
            """;

    private static final String JSON =
            "{\"amount\":12.50,\"decimal-places\":2,\"currency\":\"€\",\"due\":\"2026-11-24T09:30:15+01:00\"}";

    private static TestCompiler compiler() {
        return TestCompiler.javac().classPath(TestCompiler.home(JsonCreator.class));
    }

    private static Class<?> bank() throws Exception {
        return compiler().strict().compile(BANK, MONEY, TILLS).mustSucceed().load("shop.Bank_AiService");
    }

    @Test
    void areResultsComponentsArgumentsAndWhatToolsTakeAndGive() throws Exception {
        TestCompiler.Result result =
                compiler().strict().compile(BANK, MONEY, TILLS).mustSucceed();
        Goldens.check("bank", result.generated());
        assertEquals(
                result.generated(),
                TestCompiler.ecj()
                        .classPath(TestCompiler.home(JsonCreator.class))
                        .compile(BANK, MONEY, TILLS)
                        .mustSucceed()
                        .generated());
        Class<?> bank = result.load("shop.Bank_AiService");
        String shown = "12.50 EUR 2 Optional[2026-11-24T09:30:15+01:00]";
        Reply<?> reply = (Reply<?>) GeneratedService.answering(bank, JSON).call("price", "x");
        assertEquals(shown, String.valueOf(reply.value()));
        assertEquals(List.of(), reply.repairs());
        GeneratedService prices = GeneratedService.answering(bank, "{\"items\":[" + JSON + "]}");
        assertEquals("[" + shown + "]", String.valueOf(prices.call("prices", "x")));
        GeneratedService invoice = GeneratedService.answering(bank, "{\"total\":" + JSON + ",\"paid\":null}");
        assertEquals("Invoice[total=" + shown + ", paid=Optional.empty]", String.valueOf(invoice.call("invoice", "x")));
        GeneratedService said = GeneratedService.answering(bank, "ok");
        said.call("say", reply.value());
        assertEquals(JSON, said.said());
        GeneratedService tool = GeneratedService.calling(bank, "twice", "{\"money\":" + JSON + "}");
        tool.call("use", "x");
        assertEquals(JSON.replace("12.50", "25.00"), tool.said());
    }

    /** Databind by itself would take most of these. */
    @Test
    void nothingIsTakenForWhatItIsNot() throws Exception {
        Class<?> bank = bank();
        wrong(bank, JSON.replace("\"decimal-places\":2,", ""), "$.decimal-places: missing");
        wrong(bank, JSON.replace("2,", "null,"), "$.decimal-places: expected a whole number");
        wrong(bank, JSON.replace("2,", "3.7,"), "$.decimal-places: expected a whole number");
        wrong(bank, JSON.replace("2,", "true,"), "$.decimal-places: expected a whole number");
        wrong(bank, JSON.replace("2,", "\"\","), "$.decimal-places: expected a whole number");
        wrong(bank, JSON.replace("2,", "4294967298,"), "$.decimal-places: expected a whole number");
        wrong(bank, JSON.replace("2,", "-2,"), "$: places must not be negative");
        wrong(bank, JSON.replace("12.50", "\"NaN\""), "$.amount: expected a number");
        wrong(bank, JSON.replace("\"€\"", "0"), "$.currency: expected one of €, USD");
        wrong(bank, JSON.replace("\"€\"", "\"\""), "$.currency: expected one of €, USD");
        wrong(bank, JSON.replace("\"2026-11-24T09:30:15+01:00\"", "1767225600"), "$.due: expected a date");
        wrong(bank, JSON.replace("\"2026-11-24T09:30:15+01:00\"", "[2026,11,24]"), "$.due: expected a date");
        wrong(bank, "\"12.50 EUR\"", "$: expected an object");
        wrong(bank, "null", "$");
        wrong(bank, "[]", "$");
        Reply<?> more = (Reply<?>) GeneratedService.answering(bank, JSON.replace("12.50", "12.50,\"vat\":19"))
                .call("price", "x");
        assertEquals(
                "[$.vat]", more.repairs().stream().map(repair -> repair.path()).toList() + "");
    }

    private static void wrong(Class<?> bank, String answer, String problem) throws Exception {
        OutputException thrown = assertThrows(
                OutputException.class,
                () -> GeneratedService.answering(bank, answer, answer).call("price", "x"),
                answer);
        assertTrue(
                thrown.problems().stream().anyMatch(each -> each.toString().startsWith(problem)),
                () -> answer + " " + thrown.problems());
    }

    @Test
    void eachUseIsWarnedOf() {
        List<String> warnings = compiler()
                .compile(BANK.replace("@SuppressWarnings(\"BoundByJackson\")", ""), MONEY, TILLS)
                .mustSucceed()
                .diagnostics()
                .stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.WARNING)
                .map(diagnostic -> diagnostic.getLineNumber() + " " + diagnostic.getMessage(Locale.ROOT))
                .filter(text -> text.contains("[BoundByJackson]"))
                .toList();
        assertEquals(
                List.of(
                        warning(14, ""),
                        warning(16, ""),
                        warning(12, "Bank.Invoice.total: "),
                        warning(12, "Bank.Invoice.paid: "),
                        warning(20, "")),
                warnings);
    }

    private static String warning(int line, String path) {
        return line + " [BoundByJackson] " + path
                + "Money is made by Jackson, with reflection; use a record, or say with"
                + " @SuppressWarnings(\"typist:BoundByJackson\")"
                + " that you know.";
    }

    @Test
    void genericClassesAndThoseThatHoldThemselves() throws Exception {
        String box = """
                package p;
                import com.fasterxml.jackson.annotation.*;
                import java.util.*;
                public class Box<T> {
                  private final T content;
                  private final List<Box<T>> more;
                  @JsonCreator
                  public Box(@JsonProperty("content") T content, @JsonProperty("more") List<Box<T>> more) {
                    this.content = content;
                    this.more = more;
                  }
                  @Override public String toString() { return content + "" + more; }
                }
                """;
        TestCompiler.Result result = compiler()
                .strict()
                .compile(
                        desk(
                                "@SuppressWarnings({\"BoundByJackson\", \"RecursiveType\"})",
                                "Box<Integer> numbers(String text);\nBox<String> texts(String text);",
                                ""),
                        box)
                .mustSucceed();
        assertEquals(
                "1[2[]]",
                String.valueOf(GeneratedService.answering(result.load("p.Desk_AiService"), """
                        {"content":1,"more":[{"content":2,"more":[]}]}""")
                        .call("numbers", "x")));
    }

    @Test
    void mistakes() {
        Mistakes.in(desk("import com.fasterxml.jackson.annotation.*;", """
                        Unnamed one(String text);
                        List<Delegating> two(String text);
                        Several three(String text);
                        Order four(String text);
                        Nothing five(String text);
                        Plain six(String text);
                        Made<String> seven(String text);
                        Half eight(String text);
                        Whole nine(String text);
                        """, """
                        abstract class Half {
                          @JsonCreator Half(@JsonProperty("a") int a) {}
                        }
                        @SuppressWarnings("typist:BoundByJackson") abstract class Whole {
                          @JsonCreator static Whole of(@JsonProperty("a") int a) { return null; }
                        }
                        class Unnamed {
                          @JsonCreator Unnamed(@JsonProperty("a") int a,
                              int b,
                              @JsonProperty int c) {}
                        }
                        class Delegating {
                          @JsonCreator(mode = JsonCreator.Mode.DELEGATING) Delegating(int value) {}
                        }
                        class Several {
                          @JsonCreator Several(@JsonProperty("a") int a) {}
                          @JsonCreator static Several of(@JsonProperty("b") int b) { return null; }
                        }
                        record Order(List<Bound> lines) {}
                        class Bound {
                          @JsonCreator Bound(
                              @JsonProperty("when") Calendar when,
                              @JsonProperty("id") int id,
                              @JsonProperty("ID") int other) {}
                        }
                        class Nothing {
                          @JsonCreator Nothing() {}
                        }
                        class Plain {
                          @JsonCreator(mode = JsonCreator.Mode.DISABLED) Plain(@JsonProperty("a") int a) {}
                        }
                        class Made<T> {
                          @JsonCreator static <X> Made<X> of(@JsonProperty("x") X x) { return null; }
                        }
                        """))
                .at(
                        "Desk.java",
                        "    int ‸b,",
                        "[IncompleteCreator] The @JsonCreator of Unnamed does not name its parameter 2; write"
                                + " @JsonProperty(\"b\") on it.")
                .at(
                        "Desk.java",
                        "@JsonProperty int ‸c",
                        "[IncompleteCreator] The @JsonCreator of Unnamed does not name its parameter 3; write"
                                + " @JsonProperty(\"c\") on it.")
                .at(
                        "Desk.java",
                        "Delegating(int value)",
                        "[IncompleteCreator] The @JsonCreator of Delegating takes its value as a whole, under no name; remove"
                                + " mode = DELEGATING and write @JsonProperty(\"…\") on each parameter, or use a record.")
                .at(
                        "Desk.java",
                        "@JsonCreator ‸Several",
                        "[IncompleteCreator] Several has several creators, and a model is told of one; leave one"
                                + " @JsonCreator.")
                .at(
                        "Desk.java",
                        "Calendar ‸when",
                        "[UnsupportedType] Order.lines[].when: Calendar is not supported; use Instant or"
                                + " ZonedDateTime.")
                .at(
                        "Desk.java",
                        "int ‸other",
                        "[CaseCollision] The parameters of the @JsonCreator of Bound id and ID differ only in case, which models"
                                + " do not keep apart; rename one.")
                .at(
                        "Desk.java",
                        "@JsonCreator ‸Nothing",
                        "[IncompleteCreator] The @JsonCreator of Nothing takes nothing, so there is nothing to ask a model for;"
                                + " give it a parameter with @JsonProperty(\"…\") for each value.")
                .at(
                        "Desk.java",
                        "six(",
                        "[UnsupportedType] p.Plain is not supported; use a record, an enum, a sealed interface of them, a List"
                                + " of them, String, a number or boolean.")
                .at(
                        "Desk.java",
                        "@JsonCreator ‸Half",
                        "[IncompleteCreator] Half is abstract, so nobody can make one by its constructor; put @JsonCreator on a"
                                + " static method that gives one, or use a record.")
                .at(
                        "Desk.java",
                        "Made<X> ‸of",
                        "[IncompleteCreator] The @JsonCreator of Made does not make p.Made<String>; write a"
                                + " constructor.")
                .onlyIn(compiler());
    }

    @Test
    void whatIsWrittenHasAccessors() {
        Mistakes.in(desk("import com.fasterxml.jackson.annotation.*;", """
                        Shut result(String text);
                        @Prompt("{value}") String one(
                            Shut value);
                        @Prompt("{values}") String two(
                            List<Holder> values);
                        @Prompt("{value}") String three(Open value);
                        """, """
                        class Shut {
                          private int a;
                          @JsonCreator Shut(
                              @JsonProperty("a") int a, @JsonProperty("b") int b, @JsonProperty("c") int c) {}
                          public int a() { return 1; }
                          int getB() { return 1; }
                          @JsonProperty("c") private int any() { return 1; }
                        }
                        record Holder(@SuppressWarnings("x") Ignored ignored) {}
                        class Ignored {
                          @JsonCreator Ignored(@JsonProperty("a") int a) {}
                          @JsonIgnore public int getA() { return 1; }
                        }
                        class Base {
                          public int getA() { return 1; }
                        }
                        class Open extends Base {
                          public int d;
                          @JsonProperty private int e;
                          @JsonCreator Open(@JsonProperty("a") int a, @JsonProperty("b") boolean b, @JsonProperty("c-c") int c,
                              @JsonProperty("d") int d, @JsonProperty("e") int e) {}
                          public boolean isB() { return true; }
                          @JsonGetter("c-c") int any() { return 1; }
                        }
                        class Box {
                          @Tool("x") Shut
                              shut() { return null; }
                        }
                        """))
                .at("Desk.java", "    Shut ‸value", missing("Shut", "a"))
                .at("Desk.java", "    Shut ‸value", missing("Shut", "b"))
                .at("Desk.java", "List<Holder> ‸values", missing("Ignored", "a"))
                .at("Desk.java", "shut() {", missing("Shut", "a"))
                .at("Desk.java", "shut() {", missing("Shut", "b"))
                .onlyIn(compiler());
    }

    private static String missing(String type, String name) {
        return "[MissingAccessor] " + type + " is written here, and nothing that Jackson sees gives its \"" + name
                + "\"; add a public getter, or put @JsonProperty(\"" + name + "\") on what gives it.";
    }
}
