package dev.typist.processor;

import static dev.typist.processor.Mistakes.desk;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Jackson's annotations: read, or named in a warning. */
final class JacksonTest {

    private static final String IMPORTS = "import com.fasterxml.jackson.annotation.*;";

    private static TestCompiler compiler() {
        return TestCompiler.javac()
                .classPath(TestCompiler.home(JsonCreator.class))
                .classPath(TestCompiler.home(JsonNode.class));
    }

    private static final String READ = desk(IMPORTS, "Order order(String text);\nPayment payment(String text);", """
            @JsonClassDescription("what was ordered")
            @JsonIgnoreProperties(ignoreUnknown = true)
            record Order(
                @JsonProperty("order-id") @JsonPropertyDescription("its number") long id,
                @JsonProperty(required = true) Kind kind,
                @JsonProperty(value = "note", required = false) Optional<String> remark,
                @JsonIgnore(false) int copies) {
              @JsonCreator Order {}
              @JsonIgnore boolean isBig() { return copies > 100; }
            }
            @JsonClassDescription("what it is")
            enum Kind { @JsonProperty("book") BOOK, @JsonProperty CD }
            @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
            @JsonSubTypes({@JsonSubTypes.Type(value = Card.class, name = "card"), @JsonSubTypes.Type(Cash.class),
                @JsonSubTypes.Type(value = Bill.class, name = "unused")})
            sealed interface Payment {}
            record Card(String number) implements Payment {}
            record Cash(int amount) implements Payment {}
            @JsonTypeName("bill") record Bill(int days) implements Payment {}
            @Name("cheque") @JsonTypeName("unused") record Check(int days) implements Payment {}
            """);

    @Test
    void namesDescriptionsAndMembersAreRead() throws Exception {
        TestCompiler.Result result =
                compiler().options("-Xlint:-processing").compile(READ).mustSucceed();
        assertEquals(List.of(), warnings(result, "[Unsupported"));
        String generated = result.generated("p/Desk_AiService.java");
        for (String expected : List.of(
                ".component(\"order-id\", Shape.LONG, Order::id)",
                ".component(\"note\", Shape.STRING.optional(), Order::remark)",
                ".constant(\"book\", Kind.BOOK)",
                ".constant(\"CD\", Kind.CD)",
                ".member(\"bill\", Bill.class, BILL)",
                ".member(\"card\", Card.class, CARD)",
                ".member(\"Cash\", Cash.class, CASH)",
                ".member(\"cheque\", Check.class, CHECK)",
                "\"description\":\"what was ordered\"",
                "\"description\":\"its number\"",
                "\"description\":\"what it is\"")) {
            assertTrue(generated.contains(expected), () -> expected + "\n" + generated);
        }
        assertEquals(
                "Order[id=1, kind=BOOK, remark=Optional[x], copies=2]",
                String.valueOf(GeneratedService.answering(result.load("p.Desk_AiService"), """
                        {"order-id":1,"kind":"book","note":"x","copies":2}""")
                        .call("order", "x")));
        assertEquals(
                result.generated(),
                TestCompiler.ecj()
                        .classPath(TestCompiler.home(JsonCreator.class))
                        .compile(READ)
                        .mustSucceed()
                        .generated());
    }

    @Test
    void whatIsNotReadIsNamed() {
        String source = desk(IMPORTS, """
                Order order(String text);
                Shape shape(String text);
                """, """
                @tools.jackson.databind.annotation.JsonNaming
                record Order(
                    @JsonFormat(pattern = "dd.MM.yyyy") String day,
                    @JsonAlias("n") int number,
                    @JsonUnwrapped Part part,
                    @JsonInclude(JsonInclude.Include.NON_NULL) String text,
                    @JsonProperty(required = false) int copies,
                    @JsonProperty(defaultValue = "1", access = JsonProperty.Access.READ_ONLY) int size,
                    @Bundle int bundled,
                    @SuppressWarnings("UnsupportedAnnotation") @JsonRawValue String raw,
                    Kind kind) {
                  @JsonCreator static Order of(int a) { return null; }
                }
                record Part(
                    @JsonValue String value) {}
                enum Kind {
                  A,
                  @JsonEnumDefaultValue B;
                  @JsonValue int code() { return ordinal(); }
                }
                @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
                sealed interface Shape {}
                record Circle(int radius) implements Shape {}
                @JacksonAnnotationsInside @JsonFormat
                @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME) @interface Bundle {}
                """);
        List<String> expected = List.of(
                warning(
                        source,
                        "record Order(",
                        "Order",
                        "JsonNaming",
                        "write @JsonProperty(\"…\") or @Name(\"…\") where a" + " name should be another one"),
                warning(
                        source,
                        "@JsonFormat(pattern",
                        "Order.day",
                        "JsonFormat",
                        "times are written as ISO 8601 says," + " constants of enums by their names"),
                warning(
                        source,
                        "@JsonAlias",
                        "Order.number",
                        "JsonAlias",
                        "a model is told one name, and its case does not" + " matter"),
                warning(
                        source,
                        "@JsonUnwrapped",
                        "Order.part",
                        "JsonUnwrapped",
                        "a record in another one is an object of its" + " own"),
                warning(source, "@JsonInclude", "Order.text", "JsonInclude", "what is absent is written as null"),
                warning(
                        source,
                        "int copies",
                        "Order.copies",
                        "JsonProperty(required = false)",
                        "what may be absent is an" + " Optional"),
                warning(
                        source,
                        "int size",
                        "Order.size",
                        "JsonProperty(access)",
                        "every component is read and written, and" + " has no default"),
                warning(
                        source,
                        "int size",
                        "Order.size",
                        "JsonProperty(defaultValue)",
                        "every component is read and written," + " and has no default"),
                warning(source, "int bundled", "Order.bundled", "Bundle", "Typist does not read it"),
                warning(
                        source,
                        "record Order(",
                        "Order",
                        "JsonCreator",
                        "a record is made by its canonical constructor, a" + " constant of an enum known by its name"),
                warning(
                        source,
                        "@JsonValue String",
                        "Order.part.value",
                        "JsonValue",
                        "write @Name(\"…\") on the constants of an" + " enum, or use the type of the value itself"),
                warning(
                        source,
                        "@JsonEnumDefaultValue",
                        "Kind.B",
                        "JsonEnumDefaultValue",
                        "a name that no constant has is an" + " error, which the model is told"),
                warning(
                        source,
                        "enum Kind",
                        "Kind",
                        "JsonValue",
                        "write @Name(\"…\") on the constants of an enum, or use the" + " type of the value itself"),
                warning(
                        source,
                        "sealed interface Shape",
                        "Shape",
                        "JsonTypeInfo",
                        "the name of the member is the property"
                                + " \"type\", as with use = NAME, property = \"type\""));
        assertEquals(
                String.join("\n", expected.stream().sorted().toList()),
                String.join(
                        "\n",
                        warnings(compiler().compile(source).mustSucceed(), "[UnsupportedAnnotation]").stream()
                                .sorted()
                                .toList()));
    }

    private static String warning(String source, String line, String path, String annotation, String instead) {
        List<String> lines = source.lines().toList();
        int found = 0;
        while (!lines.get(found).contains(line)) {
            found++;
        }
        return (found + 1) + " [UnsupportedAnnotation] " + path + ": @" + annotation + " has no effect here: " + instead
                + ". Remove it, or say with @SuppressWarnings(\"typist:UnsupportedAnnotation\") that you know.";
    }

    private static List<String> warnings(TestCompiler.Result result, String code) {
        return result.diagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.WARNING)
                .map(diagnostic -> diagnostic.getLineNumber() + " " + diagnostic.getMessage(Locale.ROOT))
                .filter(text -> text.contains(code))
                .toList();
    }

    @Test
    void ignoredComponents() {
        Mistakes.in(desk(IMPORTS, "Order order(String text);", """
                        record Order(
                            @JsonIgnore int secret,
                            Part part) {}
                        @JsonIgnoreProperties({"id", "other"}) record Part(@Name("id") int number) {}
                        """))
                .at(
                        "Desk.java",
                        "int ‸secret",
                        "[IgnoredComponent] Order.secret: @JsonIgnore leaves out what the constructor cannot do without; remove"
                                + " it, or take the component out of the record.")
                .at(
                        "Desk.java",
                        "record Part",
                        "[IgnoredComponent] Part: @JsonIgnoreProperties(\"id\") leaves out what the constructor cannot do"
                                + " without; remove it, or take the component out of the record.")
                .onlyIn(compiler());
    }
}
