package dev.typist.shape;

import static dev.typist.shape.Expectation.reads;
import static dev.typist.shape.Expectation.refuses;
import static dev.typist.shape.Problem.Kind.EMPTY;
import static dev.typist.shape.Problem.Kind.RUNAWAY;
import static dev.typist.shape.Problem.Kind.SCHEMA_ECHO;
import static dev.typist.shape.Problem.Kind.SYNTAX;
import static dev.typist.shape.Problem.Kind.TRUNCATED;
import static dev.typist.shape.Problem.Kind.TYPE;
import static dev.typist.shape.Repair.Kind.DOUBLE_ENCODED;
import static dev.typist.shape.Repair.Kind.EXTRA_COMMA;
import static dev.typist.shape.Repair.Kind.FENCE;
import static dev.typist.shape.Repair.Kind.IN_PROSE;
import static dev.typist.shape.Repair.Kind.MANY_TO_LIST;
import static dev.typist.shape.Repair.Kind.NAME;
import static dev.typist.shape.Repair.Kind.QUOTES;
import static dev.typist.shape.Repair.Kind.REASONING;
import static dev.typist.shape.Repair.Kind.SURROUNDING_TEXT;
import static dev.typist.shape.Repair.Kind.UNBALANCED;

import dev.typist.shape.Samples.Person;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What can be wrong with a whole answer: what is around the value, and how it ends. */
class AnswerTest {

    private static final RecordShape<Person> PERSON = Samples.PERSON;
    private static final String ANN = "{\"name\":\"Ann\",\"age\":3}";
    private static final String NOTE = "{\"text\":\"a\",\"stars\":null}";
    private static final String ANN_CUT = "{\"name\":\"Ann\",\"age\":3";
    private static final String TREE = "{\"label\":\"a\",\"children\":[]}";
    private static final String TREE_CUT = "{\"label\":\"a\",\"children\":";
    private static final String BOB = "{\"name\":\"Bob\",\"age\":4}";
    private static final Shape<List<Integer>> NUMBERS = Shape.INT.list();
    private static final Shape<List<String>> TEXTS = Shape.STRING.list();
    private static final Shape<Map<String, Integer>> MAP = Shape.INT.map();

    @TestFactory
    Stream<DynamicTest> fences() {
        return Expectation.tests(
                reads("named", PERSON, "```json\n" + ANN + "\n```", ANN, FENCE),
                reads("unnamed", PERSON, "```\n" + ANN + "\n```", ANN, FENCE),
                reads("never closed", PERSON, "```json\n" + ANN, ANN, FENCE),
                reads("with prose", PERSON, "Sure:\n```json\n" + ANN + "\n```\nBye", ANN, FENCE, SURROUNDING_TEXT),
                reads("on one line", PERSON, "```json " + ANN + "```", ANN, FENCE),
                reads("inside text", TEXTS, "[\"use ```js```\",]", "[\"use ```js```\"]", EXTRA_COMMA),
                reads(
                        "around text with a fence",
                        TEXTS,
                        "```json\n[\"a\\n```js\\nx\\n```\"]\n```",
                        "[\"a\\n```js\\nx\\n```\"]",
                        FENCE),
                reads("two, one fits", PERSON, "```\n[1]\n```\n```\n" + ANN + "\n```", ANN, FENCE, SURROUNDING_TEXT),
                refuses("two that fit", PERSON, "```\n" + ANN + "\n```\n```\n" + BOB + "\n```", TYPE, "$"),
                reads("a number", Shape.INT, "```\n42\n```", "42", FENCE));
    }

    @TestFactory
    Stream<DynamicTest> prose() {
        return Expectation.tests(
                reads("before", PERSON, "Here you are: " + ANN, ANN, SURROUNDING_TEXT),
                reads("after", PERSON, ANN + " is my answer.", ANN, SURROUNDING_TEXT),
                reads("with braces", PERSON, "Set {x} is good: " + ANN, ANN, SURROUNDING_TEXT),
                reads("with brackets", PERSON, "See [1] and [the docs](http://a): " + ANN, ANN, SURROUNDING_TEXT),
                reads("with an open brace", PERSON, "Use { first. " + ANN, ANN, SURROUNDING_TEXT),
                reads("with a closing bracket", PERSON, "]\n" + ANN, ANN, SURROUNDING_TEXT),
                reads("with an apostrophe", PERSON, "Here's what's good: " + ANN, ANN, SURROUNDING_TEXT),
                refuses("no JSON", PERSON, "I am sorry, I cannot do that.", SYNTAX, "$"),
                refuses("two values", PERSON, ANN + " or " + BOB, TYPE, "$"),
                reads("the same value twice", PERSON, ANN + "\nAgain:\n" + ANN, ANN, SURROUNDING_TEXT),
                refuses("two values, one is better", PERSON, "{\"name\":\"Bob\",\"age\":\"4\"} " + ANN, TYPE, "$"),
                refuses("two values, one is none", PERSON, "{\"name\":\"Bob\"} " + ANN, TYPE, "$.age"),
                refuses("two values, the first written badly", PERSON, BOB.replace('"', '\'') + " " + ANN, TYPE, "$"),
                refuses("a correction written badly", PERSON, ANN + " No: {\"Name\":\"Ann\",\"age\":\"4\"}", TYPE, "$"),
                refuses("one with more in it", PERSON, ANN + " or {\"note\":\"x\"," + BOB.substring(1), TYPE, "$"),
                reads(
                        "the same value, once written badly",
                        PERSON,
                        ANN + " or " + ANN.replace('"', '\''),
                        ANN,
                        SURROUNDING_TEXT),
                reads(
                        "several for a list",
                        PERSON.list(),
                        ANN + "\n" + BOB,
                        "[" + ANN + "," + BOB + "]",
                        MANY_TO_LIST,
                        SURROUNDING_TEXT),
                refuses("several, one is wrong", PERSON.list(), ANN + "\n{\"name\":\"Bob\"}", TYPE, "$[1].age"),
                reads("a list and footnotes", TEXTS, "As [said]: [\"a\",\"b\"]", "[\"a\",\"b\"]", SURROUNDING_TEXT),
                refuses("two lists", NUMBERS, "[1,2] or [3,4]", TYPE, "$"),
                reads("a number", Shape.INT, "The answer is 42.", "42", IN_PROSE),
                refuses("two numbers", Shape.INT, "3 or 4", TYPE, "$"),
                refuses("a bound", Shape.INT, "It is > 3", TYPE, "$"),
                refuses("a rough number", Shape.INT, "about 3", TYPE, "$"),
                refuses("a big word", Shape.INT, "5 million", TYPE, "$"),
                refuses("a date for a number", Shape.INT, "On 2024-05-01", TYPE, "$"),
                refuses("a fraction for an int", Shape.INT, "It is 3.7", TYPE, "$"),
                reads("text", Shape.STRING, "Any \"text\" {at} all", "\"Any \\\"text\\\" {at} all\""),
                reads("text in quotes", Shape.STRING, "\"hello\"", "\"\\\"hello\\\"\""));
    }

    @TestFactory
    Stream<DynamicTest> partsOutside() {
        Shape<List<Person>> persons = PERSON.list();
        String list = "[" + ANN + "]";
        return Expectation.tests(
                refuses("an element after the list", persons, list + "\nAlso " + BOB, TYPE, "$"),
                refuses("an element before the list", persons, BOB + " and " + list, TYPE, "$"),
                refuses(
                        "an element beside the root",
                        persons.asRoot(),
                        "{\"items\":" + list + "} and " + BOB,
                        TYPE,
                        "$"),
                refuses("half an element", persons, list + " and {\"name\":\"Bob\"}", TYPE, "$.age"),
                reads("an element of the list", persons, list + "\nE.g. " + ANN, list, SURROUNDING_TEXT),
                refuses("the rest in an object", Samples.NOTE, "{\"text\":\"a\"} {\"stars\": 3}", TYPE, "$"),
                refuses("a wrong rest", PERSON, ANN + " {\"age\":\"old\"}", TYPE, "$.name"),
                refuses("the rest in a list", PERSON, ANN + " [{\"age\":4},{\"age\":5}]", TYPE, "$"),
                refuses("the rest in an object of a map", MAP, "{\"a\":1} {\"b\":\"x\"}", TYPE, "$.b"),
                reads("another object", PERSON, ANN + " {\"x\": 3}", ANN, SURROUNDING_TEXT),
                refuses("the rest without a brace", Samples.NOTE, "{\"text\":\"a\"}\n\"stars\": 3", SYNTAX, "$"),
                refuses("the rest in other quotes", Samples.NOTE, "{\"text\":\"a\"}\n'Stars': 3", SYNTAX, "$"),
                refuses("the rest of a map", MAP, "{\"a\":1}\n\"b\": 2", SYNTAX, "$"),
                reads("another name", PERSON, ANN + "\n\"why\": she is", ANN, SURROUNDING_TEXT),
                reads("a name in prose", Samples.NOTE, "{\"text\":\"a\"}\nStars: none", NOTE, SURROUNDING_TEXT));
    }

    @TestFactory
    Stream<DynamicTest> bounds() {
        Shape<Map<String, Object>> nested = nested();
        return Expectation.tests(
                refuses("values without end", Samples.TREE, "{}".repeat(1_600_000), SYNTAX, "$"),
                refuses("values on lines", PERSON, (ANN + "\n").repeat(1001), SYNTAX, "$"),
                refuses("too many for a list", PERSON.list(), (ANN + "\n").repeat(1001), SYNTAX, "$"),
                reads("many values", PERSON, (ANN + "\n").repeat(1000), ANN, SURROUNDING_TEXT),
                reads("deep", nested, deep(100), deep(100)),
                refuses("too deep, well-formed", nested, deep(101), SYNTAX, "$"),
                reads("deep and broken", nested, deep(100) + ".", deep(100), SURROUNDING_TEXT),
                refuses("too deep and broken", nested, deep(101) + ".", SYNTAX, "$"),
                refuses("too deep and cut", Samples.TREE, "{\"children\":[".repeat(2000), SYNTAX, "$"));
    }

    private static String deep(int levels) {
        return "{\"a\":".repeat(levels - 1) + "{}" + "}".repeat(levels - 1);
    }

    private static Shape<Map<String, Object>> nested() {
        return Shape.lazy(() -> LiteralShape.generic(nested())).map();
    }

    @TestFactory
    Stream<DynamicTest> quotedWhole() {
        String escaped = ANN.replace("\"", "\\\"");
        String lines = "{\n  \"name\": \"Ann\",\n  \"age\": 3\n}";
        return Expectation.tests(
                reads("escaped", PERSON, escaped, ANN, DOUBLE_ENCODED),
                reads("escaped in a fence", PERSON, "```json\n" + escaped + "\n```", ANN, DOUBLE_ENCODED, FENCE),
                reads("escaped lines", PERSON, lines.replace("\"", "\\\"").replace("\n", "\\n"), ANN, DOUBLE_ENCODED),
                reads("escaped quotes on lines", PERSON, lines.replace("\"", "\\\""), ANN, DOUBLE_ENCODED),
                reads(
                        "escaped twice",
                        TEXTS,
                        "[\\\"say \\\\\\\"hi\\\\\\\"\\\"]",
                        "[\"say \\\"hi\\\"\"]",
                        DOUBLE_ENCODED),
                refuses("escaped path or line break", TEXTS, "[\\\"C:\\\\new\\\"]", SYNTAX, "$"),
                reads("escaped quotes in back-ticks", TEXTS, "[`say \\\"hi\\\"`]", "[\"say \\\"hi\\\"\"]", QUOTES),
                refuses("half escaped", PERSON, "{\\\"name\\\":\"Ann\",\\\"age\\\":3}", SYNTAX, "$"),
                refuses("escaped and cut", PERSON, "{\\\"name\\\":\\\"Ann\\\",", SYNTAX, "$"),
                reads("quotes", PERSON, '"' + ANN + '"', ANN, SURROUNDING_TEXT),
                reads("quotes around lines", PERSON, '"' + lines + '"', ANN, SURROUNDING_TEXT),
                reads("quotes around a list", TEXTS, "\"[\"a\",\"b\"]\"", "[\"a\",\"b\"]", SURROUNDING_TEXT),
                reads("triple quotes", PERSON, "\"\"\"\n" + ANN + "\n\"\"\"", ANN, SURROUNDING_TEXT),
                reads("triple quotes on a line", PERSON, "\"\"\"" + ANN + "\"\"\"\n", ANN, SURROUNDING_TEXT),
                reads("triple single quotes", PERSON, "'''\n" + ANN + "\n'''", ANN, SURROUNDING_TEXT),
                refuses("a quote before", PERSON, '"' + ANN, SYNTAX, "$"),
                refuses("a quote after", PERSON, ANN + '"', SYNTAX, "$"),
                refuses("quotes around more", PERSON, '"' + ANN + "\" or \"x\"", SYNTAX, "$"),
                refuses("several quotes", PERSON, "\"\"\"" + ANN + '"', SYNTAX, "$"));
    }

    @TestFactory
    Stream<DynamicTest> reasoning() {
        return Expectation.tests(
                reads("before", PERSON, "<think>Maybe " + BOB + "?</think>\n" + ANN, ANN, REASONING),
                reads("closing tag only", PERSON, "Maybe " + BOB + "?</think>" + ANN, ANN, REASONING),
                reads("several", PERSON, "<thinking>a</thinking><reflection>b</reflection>" + ANN, ANN, REASONING),
                reads(
                        "tag in the value",
                        TEXTS,
                        "<think>x</think>[\"</think>\",]",
                        "[\"</think>\"]",
                        REASONING,
                        EXTRA_COMMA),
                reads("tag in the value only", TEXTS, "[\"a</think>\",]", "[\"a</think>\"]", EXTRA_COMMA),
                refuses("never ends", PERSON, "<think>Let me see. " + ANN, TRUNCATED, "$"),
                refuses("nothing after", PERSON, "<think>hm</think>\n", EMPTY, "$"));
    }

    @TestFactory
    Stream<DynamicTest> ends() {
        return Expectation.tests(
                refuses("in an object", PERSON, "{\"name\":\"Ann\",\"age\":3", TRUNCATED, "$"),
                refuses("in a text", PERSON, "{\"name\":\"An", TRUNCATED, "$.name"),
                refuses("in a name", PERSON, "{\"name\":\"Ann\",\"ag", TRUNCATED, "$"),
                refuses("in a list", NUMBERS, "[1,2", TRUNCATED, "$"),
                refuses("in a map", MAP, "{\"a\":1,\"b\":", TRUNCATED, "$"),
                refuses("in a word", Samples.COLOR, "\"RED", TRUNCATED, "$"),
                refuses("in a number in quotes", Shape.INT, "\"12", TRUNCATED, "$"),
                refuses("after a quote that is not escaped", PERSON, "{\"age\":3,\"name\":\"say(\"H", SYNTAX, "$"),
                refuses("in a fence", PERSON, "```json\n{\"name\":\"Ann\",", TRUNCATED, "$"),
                refuses("after another value", PERSON, ANN + " no, " + "{\"name\":\"Bob\",\"age\":", TRUNCATED, "$"),
                refuses("cut list in a fence", MAP, "```\n{\"a\":[1,2\n```", SYNTAX, "$.a"),
                reads(
                        "bracket missing",
                        PERSON,
                        "{\"age\":3,\"name\":\"Ann\"\n\nHope this helps!",
                        ANN,
                        UNBALANCED,
                        SURROUNDING_TEXT),
                reads(
                        "bracket missing in a fence",
                        PERSON,
                        "```\n{\"age\":3,\"name\":\"Ann\"\n```",
                        ANN,
                        UNBALANCED,
                        FENCE),
                reads("missing after a number", PERSON, ANN_CUT + "\n\nDone.", ANN, UNBALANCED, SURROUNDING_TEXT),
                reads("missing in a fence", PERSON, "```json\n" + ANN_CUT + "\n```", ANN, UNBALANCED, FENCE),
                reads("missing after blanks", PERSON, ANN_CUT + "  \n  \nDone.", ANN, UNBALANCED, SURROUNDING_TEXT),
                refuses("missing, on the same line", PERSON, ANN_CUT + " is all.", TRUNCATED, "$"),
                refuses("missing, fence on the same line", PERSON, "```json\n" + ANN_CUT + "```", TRUNCATED, "$.age"),
                refuses("missing after text without quotes", PERSON, "{\"age\":3,\"name\":An\n\nDone.", TRUNCATED, "$"),
                refuses("missing after a comma", PERSON, ANN_CUT + ",\n\nDone.", TRUNCATED, "$.age"),
                refuses(
                        "bracket and property missing",
                        PERSON,
                        "{\"name\":\"Ann\",\n\nHope this helps!",
                        TYPE,
                        "$.age"),
                refuses("bracket of a list missing", NUMBERS, "[1,2\n\nHope this helps!", SYNTAX, "$"),
                refuses("bracket of a list missing in a line", NUMBERS, "[1,2 is all", TRUNCATED, "$"),
                refuses(
                        "begun again after a name",
                        Samples.TREE,
                        "```\n" + TREE_CUT + "\n" + TREE + "\n```",
                        SYNTAX,
                        "$"),
                refuses("bracket of a map missing", MAP, "{\"a\":1,\n\nHope this helps!", TRUNCATED, "$.a"),
                reads("a brace too many", PERSON, ANN + "}", ANN, SURROUNDING_TEXT),
                refuses("a bracket too many", NUMBERS.list(), "[1]]", SYNTAX, "$"),
                reads(
                        "inner bracket missing",
                        PERSON.list(),
                        "[{\"name\":\"Ann\",\"age\":3]",
                        "[" + ANN + "]",
                        UNBALANCED),
                refuses("nothing", PERSON, "", EMPTY, "$"),
                refuses("blanks", PERSON, " \n ", EMPTY, "$"),
                refuses("blanks without end", PERSON, "{\"name\":\"Ann\"," + "\n".repeat(2000), RUNAWAY, "$"),
                refuses("only blanks", PERSON, " ".repeat(2000), RUNAWAY, "$"),
                refuses("too deep", NUMBERS, "[".repeat(100_000), SYNTAX, "$"));
    }

    @TestFactory
    Stream<DynamicTest> schemaEchoes() {
        String schema =
                "{\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\"},\"age\":{\"type\":\"integer\"}},"
                        + "\"required\":[\"name\",\"age\"]}";
        return Expectation.tests(
                refuses("of a record", PERSON, schema, SCHEMA_ECHO, "$"),
                refuses("where all is optional", Samples.NOTE, schema, SCHEMA_ECHO, "$"),
                refuses("in a word", Samples.COLOR, "\"RED", TRUNCATED, "$"),
                refuses("in a number in quotes", Shape.INT, "\"12", TRUNCATED, "$"),
                refuses("after a quote that is not escaped", PERSON, "{\"age\":3,\"name\":\"say(\"H", SYNTAX, "$"),
                refuses("in a fence", PERSON, "```json\n" + schema + "\n```", SCHEMA_ECHO, "$"),
                refuses("of a root", Shape.INT.asRoot(), schema, SCHEMA_ECHO, "$"),
                refuses("of a union", Samples.EVENT, schema, SCHEMA_ECHO, "$"));
    }

    /** Faults of well-known readers. */
    @TestFactory
    Stream<DynamicTest> faultsOfOthers() {
        return Expectation.tests(
                reads(
                        "fence in text cuts",
                        Shape.STRING.map(),
                        "{\"code\":\"use ```js```\"}",
                        "{\"code\":\"use ```js```\"}"),
                reads(
                        "outermost braces of a list",
                        MAP.list(),
                        "x [{\"a\":1},{\"a\":2}] y",
                        "[{\"a\":1},{\"a\":2}]",
                        SURROUNDING_TEXT),
                reads("first brace", MAP, "Set {x} is good: {\"a\":1}", "{\"a\":1}", SURROUNDING_TEXT),
                reads("escaped quote and comma", TEXTS, "[\"a\\\",b\",\"c\"]", "[\"a\\\",b\",\"c\"]"),
                refuses("cut number", MAP, "{\"a\":12", TRUNCATED, "$"),
                refuses("cut literal", Shape.BOOLEAN.map(), "{\"a\":t", TRUNCATED, "$"),
                refuses("path loses backslash", Samples.PERSON, "{\"name\":\"C:\\dir\"}", TYPE, "$.age"),
                refuses("several as one", TEXTS, "\"x, y\"", TYPE, "$"),
                refuses("object in text in a list", TEXTS.asRoot(), "[\"{\\\"items\\\":[\\\"x\\\"]}\"]", SYNTAX, "$"),
                reads("nested list in text", TEXTS, "\"[\\\"x\\\"]\"", "[\"x\"]", DOUBLE_ENCODED),
                reads("name with a blank", PERSON, "{\"name \":\"Ann\",\"age\":3}", ANN, NAME),
                reads("trailing text", PERSON, ANN + " " + ANN, ANN, SURROUNDING_TEXT),
                refuses("first of two keys", MAP, "{\"a\":1,\"a\":2}", TYPE, "$.a"),
                refuses("wrap around", Shape.LONG.list(), "[18446744073709551615]", TYPE, "$[0]"),
                reads("unicode digit", TEXTS, "[\"\\u00e9\\u0031\",]", "[\"é1\"]", EXTRA_COMMA));
    }
}
