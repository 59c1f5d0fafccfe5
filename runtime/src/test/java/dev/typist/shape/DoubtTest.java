package dev.typist.shape;

import static dev.typist.shape.Expectation.reads;
import static dev.typist.shape.Expectation.refuses;
import static dev.typist.shape.Problem.Kind.SYNTAX;
import static dev.typist.shape.Problem.Kind.TRUNCATED;
import static dev.typist.shape.Problem.Kind.TYPE;
import static dev.typist.shape.Repair.Kind.EXTRA_PROPERTY;
import static dev.typist.shape.Repair.Kind.IMPLIED_PROPERTY;
import static dev.typist.shape.Repair.Kind.REASONING;
import static dev.typist.shape.Repair.Kind.SINGLE_TO_LIST;
import static dev.typist.shape.Repair.Kind.SURROUNDING_TEXT;

import dev.typist.shape.Samples.Note;
import dev.typist.shape.Samples.Person;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** What could be meant in two ways, so that it is refused; and what looks like it and is not. */
class DoubtTest {

    private static final RecordShape<Person> PERSON = Samples.PERSON;
    private static final RecordShape<Note> NOTE = Samples.NOTE;
    private static final Shape<JsonNode> JSON = DataBinding.json();
    private static final Shape<List<JsonNode>> ANYTHING = JSON.list();
    private static final Shape<List<Integer>> NUMBERS = Shape.INT.list();
    private static final Shape<List<String>> TEXTS = Shape.STRING.list();
    private static final Shape<Map<String, Integer>> MAP = Shape.INT.map();
    private static final String ANN = "{\"name\":\"Ann\",\"age\":3}";

    private record Held(JsonNode content) {}

    private static final RecordShape<Held> HELD = Shape.record(Held.class)
            .component("content", JSON, Held::content)
            .construct(values -> new Held(values.get(0)));

    sealed interface Part {}

    record Box(Part part) implements Part {}

    record Bolt(int size) implements Part {}

    record Glue(Optional<String> brand) implements Part {}

    private static final Shape<Part> PART = Shape.<Part>union(Part.class)
            .member(
                    "Box",
                    Box.class,
                    Shape.record(Box.class)
                            .component("part", Shape.lazy(DoubtTest::part), Box::part)
                            .construct(values -> new Box(values.get(0))))
            .member(
                    "Bolt",
                    Bolt.class,
                    Shape.record(Bolt.class)
                            .component("size", Shape.INT, Bolt::size)
                            .construct(values -> new Bolt(values.getInt(0))))
            .member(
                    "Glue",
                    Glue.class,
                    Shape.record(Glue.class)
                            .component("brand", Shape.STRING.optional(), Glue::brand)
                            .construct(values -> new Glue(values.get(0))))
            .build();

    private static Shape<Part> part() {
        return PART;
    }

    @TestFactory
    Stream<DynamicTest> nothing() {
        Shape<Object> words = new LiteralShape(List.of("none", "some"));
        return Expectation.tests(
                refuses("an empty object for a list", ANYTHING, "{}", TYPE, "$"),
                refuses("nothing in something", ANYTHING.optional(), "{\"result\":null}", TYPE, "$"),
                refuses("an empty object for a list of maps", MAP.list().map(), "{\"result\":{},}", TYPE, "$.result"),
                reads("something", ANYTHING, "{\"a\":1}", "[{\"a\":1}]", SINGLE_TO_LIST),
                refuses("an empty object for a union", PART, "```\n{}\n```", TYPE, "$.type"),
                refuses("an empty root", JSON.optional().asRoot(), "Here: {}", TYPE, "$"),
                refuses("Python's, where text may be", JSON.optional().list(), "[None, 1]", TYPE, "$[0]"),
                refuses("a constant's name", words.optional().optional().list(), "[none]", TYPE, "$[0]"),
                refuses(
                        "roots of nothing",
                        ANYTHING.asRoot(),
                        "{\"items\":null}\n{\"items\":null}",
                        TYPE,
                        "$[0].items"),
                refuses(
                        "a root of nothing in text",
                        JSON.optional().map().asRoot(),
                        "\"{\\\"value\\\":null}\"",
                        TYPE,
                        "$.value"));
    }

    @TestFactory
    Stream<DynamicTest> wrappings() {
        return Expectation.tests(
                refuses("an entry or a map", MAP, "[{\"key\":7,\"value\":1}]", TYPE, "$"),
                refuses("an entry of nothing or a map", Shape.INT.optional().map(), "[{\"key\":7}]", TYPE, "$"),
                refuses("an entry or a map in a list", MAP.list(), "[[{\"key\":7,\"value\":1}]]", TYPE, "$[0]"),
                refuses("lists in two depths", NUMBERS, "{\"a\":{\"data\":[1]},\"b\":[2]}", TYPE, "$"),
                refuses("a root in two", ANYTHING.asRoot(), "{\"a\":{\"b\":{\"items\":[1]}}}", SYNTAX, "$"),
                refuses("a root or an element", ANYTHING.asRoot(), "[{\"items\":13,\"value\":[]}]", TYPE, "$"),
                refuses("a call with a list", NOTE.list(), "{\"name\":\"a\",\"arguments\":[]}", TYPE, "$"),
                refuses("a call with a list for a record", PERSON, "{\"name\":\"a\",\"parameters\":[1]}", TYPE, "$"),
                reads(
                        "entries",
                        MAP,
                        "[{\"key\":7,\"value\":1},{\"key\":8,\"value\":2}]",
                        "{\"7\":1,\"8\":2}",
                        Repair.Kind.TEXT),
                refuses("a member or around one", PART, "{\"part\":{\"type\":\"Bolt\",\"size\":1}}", TYPE, "$"),
                reads(
                        "around a member",
                        PART,
                        "{\"result\":{\"type\":\"Bolt\",\"size\":1}}",
                        "{\"type\":\"Bolt\",\"size\":1}",
                        Repair.Kind.UNWRAPPED),
                refuses("the object two deep", HELD, "[[{\"content\":1}]]", TYPE, "$"),
                refuses("the object in text", HELD, "[\"{\\\"content\\\":1}\"]", TYPE, "$"),
                reads("the content", HELD, "[1,2]", "{\"content\":[1,2]}", IMPLIED_PROPERTY),
                refuses("quoted lines", HELD, "\"\nThat is all.\"", TYPE, "$"));
    }

    @TestFactory
    Stream<DynamicTest> torn() {
        return Expectation.tests(
                refuses(
                        "quotes around two names",
                        NOTE,
                        "{\"text:null,stars\":1,\"text\":\"a\"}",
                        TYPE,
                        "$.text:null,stars"),
                reads(
                        "all there",
                        NOTE,
                        "{\"a:b\":1,\"text\":\"a\",\"stars\":1}",
                        "{\"text\":\"a\",\"stars\":1}",
                        EXTRA_PROPERTY),
                refuses("an extra that does not end", NOTE, "{\"text\":\"a\",\"stars\":1,\"more\":[1}", TYPE, "$.more"),
                refuses("an extra with something left out", NOTE, "{\"text\":\"a\",\"more\":[1, ...]}", TYPE, "$.more"),
                refuses("beside one that does not end", PERSON, "{\"a\":" + ANN + ",\"b\":[1}", TYPE, "$.a"),
                refuses("a name with half its quotes", NOTE, "{text\":\"a\"} {\"stars\":1}", SYNTAX, "$"),
                refuses("a literal after the comma", TEXTS.asRoot(), "{\"items\":\"a\",true\n\nDone.", TRUNCATED, "$"),
                refuses("a text after the list", ANYTHING, "[[1]],\"a\",false", SYNTAX, "$"),
                refuses("signs between elements", NUMBERS, "[1 | 2[]", SYNTAX, "$"),
                refuses("a literal or an object", ANYTHING, "[false or {}]", SYNTAX, "$[0]"),
                refuses(
                        "a bracket that may be missing at the comma",
                        NOTE,
                        "{\"text\":\"a\",,\"stars\":1\nBye",
                        SYNTAX,
                        "$"),
                refuses("a comma in quotes at the end", TEXTS, "[\"a\",\"b \"s,\" \"]", SYNTAX, "$[1]"),
                refuses("a quotation that ends with a bracket", TEXTS, "[\"a \"s],[\"b\"]", SYNTAX, "$[0]"),
                refuses("a property in other quotes", NOTE, "{\"text\":\"1,\"stars\":“2\"}", SYNTAX, "$.text"),
                refuses("begun again and cut", MAP, "```\n{\"a\":1} {\n```", SYNTAX, "$"),
                reads(
                        "elements without their list",
                        NUMBERS.list(),
                        "[],[],[]",
                        "[[],[],[]]",
                        Repair.Kind.SURROUNDING_TEXT,
                        Repair.Kind.MANY_TO_LIST),
                refuses("several of one", PERSON, ANN + ", " + ANN, TYPE, "$"),
                refuses("quotes of text that are doubled", NOTE, "{\"text\":\"\", a :\"\",\"stars\":1}", TYPE, "$.a"),
                refuses("some quotes escaped", TEXTS, "[\"a \\\", \"s,\" b\"]", SYNTAX, "$[0]"),
                refuses("a list at the beginning of code", JSON, "`[1]word word`", SYNTAX, "$"),
                reads("all of the code", JSON, "So: `[1]`", "[1]", SURROUNDING_TEXT),
                refuses("a comma in quotes at the beginning", TEXTS, "[\"\",\"a ,\" b\"]", SYNTAX, "$[1]"),
                refuses("a backslash for a quote", TEXTS, "[\"a \\\\\" \"b\"]", SYNTAX, "$[0]"));
    }

    @TestFactory
    Stream<DynamicTest> corrections() {
        Shape<List<Person>> persons = PERSON.list();
        String bob = "{\"name\":\"Bob\",\"age\":4}";
        String both = "[" + ANN + "," + bob + "]";
        return Expectation.tests(
                refuses("a property on a line", PERSON, ANN + "\nage: 4", TYPE, "$"),
                refuses("in quotes", PERSON, ANN + "\n\n- \"age\": 4", TYPE, "$"),
                refuses("emphasised", PERSON, ANN + "\n\n**name**: \"Bob\"", TYPE, "$"),
                refuses("in code", PERSON, "p = " + ANN + "\np[\"age\"] = 4", TYPE, "$"),
                refuses("of what was absent", NOTE, "{\"text\":\"a\"}\nstars: 5", TYPE, "$"),
                reads("the same again", PERSON, ANN + "\n- age: 3, as she says", ANN, SURROUNDING_TEXT),
                reads("an explanation", PERSON, ANN + "\n- age: the one in the letter", ANN, SURROUNDING_TEXT),
                refuses("of one in a list", persons, ANN + "\nCorrected:\n" + bob, TYPE, "$"),
                refuses("one or the other", persons, ANN + " or " + bob, TYPE, "$"),
                reads(
                        "one and the other",
                        persons,
                        "First: " + ANN + "\nSecond: " + bob,
                        both,
                        SURROUNDING_TEXT,
                        Repair.Kind.MANY_TO_LIST),
                refuses("more of them", persons, both + "\n... and 3 more", SYNTAX, "$"),
                refuses("more of several", persons, ANN + "\n" + bob + "\n…", SYNTAX, "$"),
                refuses("a sign for text", PERSON, "{\"name\":...,\"age\":3}", SYNTAX, "$.name"),
                refuses("taken back", PERSON, ANN + "\n\nActually, change the age to 5.", TYPE, "$"),
                reads("actually not", PERSON, ANN + "\n\nShe is actually 3.", ANN, SURROUNDING_TEXT),
                refuses("a list and one more", NUMBERS, "[1,2] and [3]", SYNTAX, "$"),
                refuses("and one in brackets", TEXTS, "[\"a\"] (and \"b\")", SYNTAX, "$"),
                refuses("code that adds", TEXTS, "[\"a\"].append(\"b\")", SYNTAX, "$"),
                refuses("code that repeats", NUMBERS, "[0]*3", SYNTAX, "$"),
                reads("the end of a sentence", NUMBERS, "They are [1, 2]. That is all.", "[1,2]", SURROUNDING_TEXT),
                refuses("not all of it", persons, "{\"people\":" + both + ",\"truncated\":true}", TYPE, "$.people"),
                refuses("denied", PERSON, "It is not " + ANN, TYPE, "$"),
                refuses("wrong", PERSON, "Wrong:\n```json\n" + ANN + "\n```", TYPE, "$"),
                refuses("not so", PERSON, "This isn't " + ANN, TYPE, "$"),
                refuses("denied in Spanish", PERSON, "La respuesta no es " + ANN, TYPE, "$"),
                reads("after a denial", PERSON, "I do not know her age: " + ANN, ANN, SURROUNDING_TEXT),
                refuses("a failure", Shape.INT, "{\"error\":404}", TYPE, "$"),
                refuses("what is not so", Samples.COLOR, "{\"not\":\"RED\"}", TYPE, "$"),
                refuses("a constant that has a value", Samples.COLOR, "{\"RED\":\"GREEN\"}", TYPE, "$"));
    }

    @TestFactory
    Stream<DynamicTest> sentences() {
        return Expectation.tests(
                refuses("a sentence about a list", TEXTS, "\"The answer is [].\"", TYPE, "$"),
                refuses("the end of a list", TEXTS, "\"a]\"", TYPE, "$"),
                reads("one text", TEXTS, "\"a\"", "[\"a\"]", SINGLE_TO_LIST),
                refuses("a tag in text", NOTE, "Well: \"{\"text\":\"</think>\"}\"", SYNTAX, "$"),
                refuses("a tag in one of two", NOTE, "{\"text\":\"</think>\"} {\"stars\":1}", TYPE, "$"),
                reads(
                        "a tag after a quotation",
                        NOTE,
                        "So \"a\" it is.</think>{\"stars\":1}",
                        "{\"text\":null,\"stars\":1}",
                        REASONING));
    }
}
