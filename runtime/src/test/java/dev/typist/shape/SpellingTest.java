package dev.typist.shape;

import static dev.typist.shape.Expectation.reads;
import static dev.typist.shape.Expectation.refuses;
import static dev.typist.shape.Problem.Kind.SYNTAX;
import static dev.typist.shape.Problem.Kind.TYPE;
import static dev.typist.shape.Repair.Kind.BLOCK;
import static dev.typist.shape.Repair.Kind.BRACKETED_TEXT;
import static dev.typist.shape.Repair.Kind.BYTE_ORDER_MARK;
import static dev.typist.shape.Repair.Kind.COMMENT;
import static dev.typist.shape.Repair.Kind.ESCAPE;
import static dev.typist.shape.Repair.Kind.EXTRA_COMMA;
import static dev.typist.shape.Repair.Kind.INNER_QUOTE;
import static dev.typist.shape.Repair.Kind.MISSING_COLON;
import static dev.typist.shape.Repair.Kind.MISSING_COMMA;
import static dev.typist.shape.Repair.Kind.NUMBER;
import static dev.typist.shape.Repair.Kind.QUOTES;
import static dev.typist.shape.Repair.Kind.RAW_CONTROL;
import static dev.typist.shape.Repair.Kind.UNQUOTED;
import static dev.typist.shape.Repair.Kind.UNWRAPPED;

import dev.typist.shape.Samples.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What can be wrong with how JSON is written. */
class SpellingTest {

    private static final RecordShape<Person> PERSON = Samples.PERSON;
    private static final String ANN = "{\"name\":\"Ann\",\"age\":3}";
    private static final Shape<List<String>> TEXTS = Shape.STRING.list();
    private static final Shape<List<Integer>> NUMBERS = Shape.INT.list();
    private static final Shape<Map<String, LocalDate>> DATES = Shape.LOCAL_DATE.map();
    private static final Shape<Map<String, String>> MAP = Shape.STRING.map();

    @TestFactory
    Stream<DynamicTest> commasAndColons() {
        return Expectation.tests(
                reads("trailing in object", PERSON, "{\"name\":\"Ann\",\"age\":3,}", ANN, EXTRA_COMMA),
                reads("trailing before line break", PERSON, "{\"name\":\"Ann\",\"age\":3,\n}", ANN, EXTRA_COMMA),
                reads("trailing in list", NUMBERS, "[1,2,]", "[1,2]", EXTRA_COMMA),
                reads("leading in list", NUMBERS, "[,1,2]", "[1,2]", EXTRA_COMMA),
                reads("double in object", PERSON, "{\"name\":\"Ann\",,\"age\":3}", ANN, EXTRA_COMMA),
                reads("missing in object", PERSON, "{\"name\":\"Ann\" \"age\":3}", ANN, MISSING_COMMA),
                reads("missing at line break", PERSON, "{\"name\":\"Ann\"\n\"age\":3}", ANN, MISSING_COMMA),
                reads("missing after number", PERSON, "{\"age\":3\n \"name\":\"Ann\"}", ANN, MISSING_COMMA),
                reads("missing between texts", TEXTS, "[\"a\" \"b\"]", "[\"a\",\"b\"]", MISSING_COMMA),
                refuses("missing between numbers", NUMBERS, "[1 2 3]", SYNTAX, "$[0]"),
                reads("missing between lines", NUMBERS, "[1\n2\n3]", "[1,2,3]", MISSING_COMMA),
                reads("objects", PERSON.list(), "[" + ANN + ANN + "]", "[" + ANN + "," + ANN + "]", MISSING_COMMA),
                reads("lists", NUMBERS.list(), "[[1] [2]]", "[[1],[2]]", MISSING_COMMA),
                reads("missing colon", PERSON, "{\"name\" \"Ann\",\"age\":3}", ANN, MISSING_COLON),
                reads("missing colon before number", PERSON, "{\"name\":\"Ann\",\"age\" 3}", ANN, MISSING_COLON),
                refuses("names without values", PERSON, "{\"name\",\"age\"}", SYNTAX, "$"),
                refuses("no value", PERSON, "{\"name\":\"Ann\",\"age\":}", TYPE, "$.age"));
    }

    @TestFactory
    Stream<DynamicTest> quotes() {
        return Expectation.tests(
                reads("single", PERSON, "{'name':'Ann','age':3}", ANN, QUOTES),
                reads("apostrophe in single", TEXTS, "['it's','b']", "[\"it's\",\"b\"]", QUOTES, INNER_QUOTE),
                reads("apostrophe in double", TEXTS, "[\"it's\",]", "[\"it's\"]", EXTRA_COMMA),
                reads("smart", PERSON, "{“name”:“Ann”,“age”:3}", ANN, QUOTES),
                reads("smart single", PERSON, "{‘name’:‘Ann’,‘age’:3}", ANN, QUOTES),
                refuses("smart with a bracket inside", PERSON, "{\"age\":3,\"name\":“\"}”}", SYNTAX, "$"),
                refuses("smart with JSON inside", TEXTS, "[“{\"a\": 1}”, “{\"a\": 1}”]", SYNTAX, "$[0]"),
                reads("German", PERSON, "{„name“:„Ann“,„age“:3}", ANN, QUOTES),
                reads("smart inside text", TEXTS, "[\"say “hi”\",]", "[\"say “hi”\"]", EXTRA_COMMA),
                reads("back-ticks", PERSON, "{`name`:`Ann`,`age`:3}", ANN, QUOTES),
                reads("triple", PERSON, "{\"name\":\"\"\"Ann\"\"\",\"age\":3}", ANN, QUOTES),
                reads("triple single", PERSON, "{\"name\":'''Ann''',\"age\":3}", ANN, QUOTES),
                reads("quote before triple", TEXTS, "[\"\"\"say \"hi\"\"\"\"]", "[\"say \\\"hi\\\"\"]", QUOTES),
                reads("block", TEXTS, "[\"\"\"\n    a\n      b\n  \"\"\"]", "[\"a\\n  b\"]", QUOTES, BLOCK),
                reads("fence as value", TEXTS, "[```java\n  int a;\n```]", "[\"int a;\"]", QUOTES, BLOCK),
                refuses("block with escapes", TEXTS, "[\"\"\"a\\nb\nc\"\"\"]", SYNTAX, "$[0]"),
                reads("escapes in triple", TEXTS, "[\"\"\"a\\nb\"\"\"]", "[\"a\\nb\"]", QUOTES));
    }

    @TestFactory
    Stream<DynamicTest> blocks() {
        return Expectation.tests(
                reads("blank lines", MAP, block("\n\n  a\n    b\n\n"), text("\\na\\n  b\\n"), QUOTES, BLOCK),
                reads("a blank line at the end", MAP, block("\n  a\n\n  "), text("a\\n"), QUOTES, BLOCK),
                reads("two at the end", MAP, block("\n  a\n\n\n"), text("a\\n\\n"), QUOTES, BLOCK),
                reads("only blank lines", MAP, block("\n\n\n"), text("\\n"), QUOTES, BLOCK),
                reads("other line breaks", MAP, block("\r\n  a\r\n    b\r\n"), text("a\\r\\n  b"), QUOTES, BLOCK),
                reads("mixed line breaks", MAP, block("\n  a\r\n\r\n  b\n"), text("a\\r\\n\\r\\nb"), QUOTES, BLOCK),
                reads("quoted", MAP, block("\"x\""), text("\\\"x\\\""), QUOTES),
                reads("quotation first", MAP, block("\"x\" y"), text("\\\"x\\\" y"), QUOTES),
                reads("quotations", MAP, block("\"x\" and \"y\""), text("\\\"x\\\" and \\\"y\\\""), QUOTES),
                reads(
                        "documentation",
                        MAP,
                        block("\ndef f():\n  \"\"\"Doc.\"\"\"\n  return 1\n"),
                        text("def f():\\n  \\\"\\\"\\\"Doc.\\\"\\\"\\\"\\n  return 1"),
                        QUOTES,
                        BLOCK),
                reads(
                        "documentation on lines",
                        MAP,
                        block("\nx\n\"\"\"\nDoc.\n\"\"\"\ny\n"),
                        text("x\\n\\\"\\\"\\\"\\nDoc.\\n\\\"\\\"\\\"\\ny"),
                        QUOTES,
                        BLOCK),
                reads("a text in code", MAP, block("s = \"\"\"a\"\"\""), text("s = \\\"\\\"\\\"a\\\"\\\"\\\""), QUOTES),
                refuses("a quote too many before", MAP, block("\"x"), SYNTAX, "$.b"),
                refuses("a quote too many after", MAP, block("x\""), SYNTAX, "$.b"),
                refuses("two blocks and a word", MAP, block("x\"\"\" or \"\"\"y"), SYNTAX, "$.b"),
                refuses("two blocks and a name", MAP, block("x\"\"\" c: \"\"\"y"), SYNTAX, "$.b"),
                refuses("two blocks on lines", MAP, block("\nx\n\"\"\" c: \"\"\"\ny\n"), SYNTAX, "$.b"),
                refuses("two blocks in a list", TEXTS, "[\"\"\"x\"\"\" or \"\"\"y\"\"\"]", SYNTAX, "$[0]"));
    }

    private static String block(String text) {
        return "{\"a\":\"z\",\"b\":\"\"\"" + text + "\"\"\",\"c\":\"z\"}";
    }

    private static String text(String text) {
        return "{\"a\":\"z\",\"b\":\"" + text + "\",\"c\":\"z\"}";
    }

    @TestFactory
    Stream<DynamicTest> quotesInsideText() {
        return Expectation.tests(
                reads("a word", TEXTS, "[\"say \"hi\" now\"]", "[\"say \\\"hi\\\" now\"]", INNER_QUOTE),
                reads("at the end", TEXTS, "[\"say \"hi\"\"]", "[\"say \\\"hi\\\"\"]", INNER_QUOTE),
                reads(
                        "in a property",
                        PERSON,
                        "{\"name\":\"Ann \"the cat\" Lee\",\"age\":3}",
                        "{\"name\":\"Ann \\\"the cat\\\" Lee\",\"age\":3}",
                        INNER_QUOTE),
                reads(
                        "with a comma after",
                        PERSON,
                        "{\"name\":\"said \"hi\", then left\",\"age\":3}",
                        "{\"name\":\"said \\\"hi\\\", then left\",\"age\":3}",
                        INNER_QUOTE),
                reads("inches", TEXTS, "[\"6\" pipe\",\"b\"]", "[\"6\\\" pipe\",\"b\"]", INNER_QUOTE),
                reads("code", TEXTS, "[\"print(\"x\")\"]", "[\"print(\\\"x\\\")\"]", INNER_QUOTE),
                reads("in smart quotes", TEXTS, "[“say \"hi\" now”]", "[\"say \\\"hi\\\" now\"]", QUOTES, INNER_QUOTE),
                reads("plural", TEXTS, "['the dogs' bone','b']", "[\"the dogs' bone\",\"b\"]", QUOTES, INNER_QUOTE),
                reads("single", TEXTS, "['say 'hi' now']", "[\"say 'hi' now\"]", QUOTES, INNER_QUOTE),
                refuses("doubled at both ends", Samples.NOTE, "{\"text\":\"\"a\" and \"b\"\"}", SYNTAX, "$.text"),
                refuses("one too many", Samples.NOTE, "{\"text\":\"\"hello\",\"note\":\"y\"}", SYNTAX, "$.text"),
                refuses("a lost quote", Samples.NOTE, "{\"text\":\"abc, \"note\": \"y\"}", SYNTAX, "$.text"),
                refuses("a heading or a property", Samples.NOTE, "{\"text\":\"a \"note\": true\"}", SYNTAX, "$.text"),
                refuses("one text or two", TEXTS, "[\"say \"hi\", ok, and \"bye\"\"]", SYNTAX, "$[0]"),
                reads(
                        "well-formed wins",
                        TEXTS,
                        "[\"a, \\\"b\\\"\", \"c}\",]",
                        "[\"a, \\\"b\\\"\",\"c}\"]",
                        EXTRA_COMMA));
    }

    /** What ends a text in between: no quotation begins after a letter or ends before one. */
    @TestFactory
    Stream<DynamicTest> twoTexts() {
        return Expectation.tests(
                refuses("a remark", TEXTS, "[\"apple\" (red), \"pear\"]", SYNTAX, "$[0]"),
                refuses("a remark on the second", TEXTS, "[\"a\", \"b\" (x), \"c\"]", SYNTAX, "$[1]"),
                refuses("a word between", TEXTS, "[\"a\" or \"b\", \"c\"]", SYNTAX, "$[0]"),
                refuses("a literal and a word", TEXTS, "[false or \"a\", \"b\"]", SYNTAX, "$[0]"),
                refuses("a letter before", TEXTS, "[\"(a\"x, \"b\"]", SYNTAX, "$[0]"),
                refuses("a letter after", TEXTS, "[\"a\"x, \"b\"]", SYNTAX, "$[0]"),
                refuses("a letter after both", TEXTS, "[\"a\"x, \"b\"y, \"c\"]", SYNTAX, "$[0]"),
                refuses("numbers and a word", TEXTS, "[\"5\" or \"6\", \"7\"]", SYNTAX, "$[0]"),
                refuses("numbers and letters", TEXTS, "[\"1\"x, \"2\"y, \"3\"]", SYNTAX, "$[0]"),
                refuses("a note after a bracket", TEXTS, "[\"f()\" (x), \"b\"]", SYNTAX, "$[0]"),
                refuses("a sentence between", TEXTS, "[\"a\", \"b\" and then, \"c\"]", SYNTAX, "$[1]"),
                refuses("brackets at the edges", TEXTS, "[\"a (\"x, \"b\"]", SYNTAX, "$[0]"),
                refuses("single quotes and a remark", TEXTS, "['a' (x), 'b']", SYNTAX, "$[0]"),
                refuses("back-ticks and a remark", TEXTS, "[`a` (x), `b`]", SYNTAX, "$[0]"),
                refuses("single quotes and a letter", TEXTS, "['a'x, 'b']", SYNTAX, "$[0]"),
                refuses("a lost single quote", TEXTS, "['a, 'b', 'c']", SYNTAX, "$[0]"),
                refuses("smart quotes and a remark", TEXTS, "[“a” (x), “b”]", SYNTAX, "$[0]"),
                refuses("a bare key", Samples.NOTE, "{\"text\": \"Ann\" note: \"x\"}", SYNTAX, "$.text"),
                refuses("bare keys", Samples.NOTE, "{text: \"Ann\" note: \"x\"}", SYNTAX, "$.text"),
                refuses("bare keys in single quotes", Samples.NOTE, "{'text': 'Ann' note: 'x'}", SYNTAX, "$.text"),
                refuses(
                        "a remark in an object",
                        Samples.NOTE,
                        "{text: \"Ann\" (born 1990), note: \"x\"}",
                        SYNTAX,
                        "$.text"),
                refuses("bare keys of a map", MAP, "{a: \"x\" b: \"y\"}", SYNTAX, "$.a"),
                refuses("bare keys of a map, one more", MAP, "{a: \"x\" b: \"y\", c: \"z\"}", SYNTAX, "$.a"));
    }

    /** What no other reading is possible for in an object, wherever the property is. */
    @TestFactory
    Stream<DynamicTest> quotationsInProperties() {
        return Stream.of(
                        "console.log(\"a\", \"b\")",
                        "printf(\"%d, %s\", x, \"y\")",
                        "log(\"a, b\", \"c\")",
                        "x = \"a\" + \"b\"",
                        "x = \"\" + \"b\"",
                        "s.split(\",\")",
                        "s.split(\", \")",
                        "s[\":\"]",
                        "join(\";\", \"a\")",
                        "x[\"a\"][\"b\"]",
                        "x[\"a\"]",
                        "x[y[\"a\"]]",
                        "\"hi\" he said",
                        "\"Weird Al\" Yankovic",
                        "\"A\" and \"B\" too",
                        "Use \"a\", \"b\", and \"c\".",
                        "Either \"a\", or \"b\".",
                        "title \"A\": subtitle",
                        "on \"A\": all",
                        "a \"\" b",
                        "a\\n\"b\" c",
                        "<a href=\"x\" id=\"y\">",
                        "Item \"A1\" is it",
                        "print(f\"Hello {name}!\")",
                        "x[r\"a\"]",
                        "see \"issue\" # 5",
                        "a 12\" pipe",
                        "(12\" x 6\")")
                .flatMap(SpellingTest::inEveryPosition);
    }

    private static Stream<DynamicTest> inEveryPosition(String text) {
        String raw = "\"t\":\"" + text + "\"";
        String escaped = "\"t\":\"" + text.replace("\"", "\\\"") + "\"";
        return Expectation.tests(
                reads("alone", MAP, "{" + raw + "}", "{" + escaped + "}", INNER_QUOTE),
                reads("first", MAP, "{" + raw + ",\"z\":\"y\"}", "{" + escaped + ",\"z\":\"y\"}", INNER_QUOTE),
                reads("last", MAP, "{\"a\":\"y\",\n " + raw + "\n}", "{\"a\":\"y\"," + escaped + "}", INNER_QUOTE),
                reads("in a list", MAP.list(), "[{" + raw + "}, {}]", "[{" + escaped + "},{}]", INNER_QUOTE));
    }

    @TestFactory
    Stream<DynamicTest> charactersInsideText() {
        return Expectation.tests(
                reads("line break", TEXTS, "[\"a\nb\"]", "[\"a\\nb\"]", RAW_CONTROL),
                reads("tab", TEXTS, "[\"a\tb\"]", "[\"a\\tb\"]", RAW_CONTROL),
                reads("NUL", TEXTS, "[\"a\0b\"]", "[\"a\\u0000b\"]", RAW_CONTROL),
                reads("escaped apostrophe", TEXTS, "[\"it\\'s\"]", "[\"it's\"]", ESCAPE),
                reads("regular expression", TEXTS, "[\"\\d+\"]", "[\"\\\\d+\"]", ESCAPE),
                reads("path", TEXTS, "[\"C:\\dir\"]", "[\"C:\\\\dir\"]", ESCAPE),
                refuses("path that may hold a line break", TEXTS, "[\"C:\\dir\\new\"]", SYNTAX, "$[0]"),
                refuses("formula that may hold a tab", TEXTS, "[\"\\alpha \\tau\"]", SYNTAX, "$[0]"),
                reads("line break after a path", TEXTS, "[\"C:\\dir\\n\"]", "[\"C:\\\\dir\\n\"]", ESCAPE),
                reads("bad unicode", TEXTS, "[\"\\u12\"]", "[\"\\\\u12\"]", ESCAPE),
                reads("lone surrogate", TEXTS, "[\"\\ud800\",]", "[\"\ud800\"]", EXTRA_COMMA),
                reads("emoji", TEXTS, "[\"😀\",]", "[\"😀\"]", EXTRA_COMMA),
                reads("mark before", PERSON, "\uFEFF" + ANN, ANN, BYTE_ORDER_MARK),
                reads("zero-width blank before", PERSON, "\u200B" + ANN, ANN, BYTE_ORDER_MARK),
                reads("mark inside text", TEXTS, "[\"\uFEFFa\",]", "[\"\uFEFFa\"]", EXTRA_COMMA),
                reads(
                        "hard blanks",
                        PERSON,
                        "{\u00A0\"name\":\u00A0\"Ann\",\"age\":3,}",
                        ANN,
                        BYTE_ORDER_MARK,
                        EXTRA_COMMA),
                reads("hard blank before", PERSON, "\u00A0" + ANN, ANN, BYTE_ORDER_MARK),
                reads("zero-width blank after", PERSON, ANN + "\u200B", ANN, BYTE_ORDER_MARK),
                reads("mark among blanks after", PERSON, ANN + "\n\uFEFF\n", ANN, BYTE_ORDER_MARK),
                reads("mark in an empty list", TEXTS, "[\uFEFF]", "[]", BYTE_ORDER_MARK),
                reads("wide blank", NUMBERS, "[1,\u30002]", "[1,2]", BYTE_ORDER_MARK));
    }

    @TestFactory
    Stream<DynamicTest> digitsWithoutQuotes() {
        return Expectation.tests(
                reads("date", DATES, "{when: 2024-01-15}", "{\"when\":\"2024-01-15\"}", UNQUOTED),
                reads("date as text", TEXTS, "[2024-01-15]", "[\"2024-01-15\"]", UNQUOTED),
                reads("moment", TEXTS, "[2024-01-15T10:00:00Z]", "[\"2024-01-15T10:00:00Z\"]", UNQUOTED),
                reads("time", Shape.LOCAL_TIME.map(), "{t: 09:30}", "{\"t\":\"09:30\"}", UNQUOTED),
                reads("phone", TEXTS, "[555-1234]", "[\"555-1234\"]", UNQUOTED),
                reads("range", TEXTS, "[2-3 weeks]", "[\"2-3 weeks\"]", UNQUOTED),
                reads("fraction", TEXTS, "[3 1/2 cups]", "[\"3 1/2 cups\"]", UNQUOTED),
                refuses("two numbers", TEXTS, "[1 2]", SYNTAX, "$[0]"),
                refuses("three numbers", TEXTS, "[1 2 -3.5]", SYNTAX, "$[0]"),
                refuses("a number and a word", TEXTS, "[1 true]", SYNTAX, "$[0]"),
                refuses("two words", TEXTS, "[nullnull]", SYNTAX, "$[0]"),
                refuses("a bar for a comma", TEXTS, "[a | b]", SYNTAX, "$[0]"),
                refuses("two dates", DATES, "{when: 2024-01-15 2024-01-16}", TYPE, "$.when"));
    }

    @TestFactory
    Stream<DynamicTest> comments() {
        return Expectation.tests(
                reads("line", PERSON, "{\"name\":\"Ann\", // her name\n\"age\":3}", ANN, COMMENT),
                reads("block", PERSON, "{/* a */\"name\":\"Ann\",\"age\":3}", ANN, COMMENT),
                reads("after value", PERSON, "{\"name\":\"Ann\",\"age\":3 // years\n}", ANN, COMMENT),
                reads("with brackets and quotes", NUMBERS, "[1, // \"}]\n2]", "[1,2]", COMMENT),
                reads("slashes in text", TEXTS, "[\"http://a\",]", "[\"http://a\"]", EXTRA_COMMA),
                reads("slashes in bare text", TEXTS, "[http://a, b]", "[\"http://a\",\"b\"]", UNQUOTED),
                refuses("ellipsis in list", NUMBERS, "[1, 2, ...]", SYNTAX, "$"),
                refuses("ellipsis sign in list", NUMBERS, "[1, …, 9]", SYNTAX, "$"),
                refuses("ellipsis in object", MAP, "{\"a\":\"b\", ...}", SYNTAX, "$"),
                refuses("ellipsis in a comment", NUMBERS, "[1, 2, // ... and so on\n]", SYNTAX, "$"),
                refuses("a comment instead of a list", NUMBERS, "[ /* all numbers */ ]", SYNTAX, "$"),
                refuses("only commas", NUMBERS, "[, ,]", SYNTAX, "$"),
                reads("a comment at the end", NUMBERS, "[1, 2, // the last\n]", "[1,2]", COMMENT, EXTRA_COMMA),
                refuses("and so on", TEXTS, "[\"a\", \"b\", etc]", SYNTAX, "$"),
                refuses("and so on, with a dot", TEXTS, "[\"a\", etc.]", SYNTAX, "$"),
                refuses("and so on in words", TEXTS, "[\"a\", \"b\", and so on]", SYNTAX, "$"),
                refuses("and so forth", NUMBERS, "[1, 2, and so forth...]", SYNTAX, "$"),
                refuses("more", TEXTS, "[\"a\", more]", SYNTAX, "$"),
                refuses("some more", TEXTS, "[\"a\", and 3 more items]", SYNTAX, "$"),
                refuses("and so on in an object", MAP, "{\"a\": \"b\", etc.}", SYNTAX, "$"),
                refuses("more in a comment", NUMBERS, "[1, 2, // more\n]", SYNTAX, "$"),
                refuses("and so on in a comment", NUMBERS, "[1, 2 /* and so on */]", SYNTAX, "$"),
                refuses("etc. in a comment", NUMBERS, "[1, 2, # etc.\n]", SYNTAX, "$"),
                refuses("several more in a comment", NUMBERS, "[1, 2, // 5 more numbers\n]", SYNTAX, "$"),
                reads("more in a longer comment", NUMBERS, "[1, // more or less\n2]", "[1,2]", COMMENT),
                reads("more as text", TEXTS, "[\"more\", \"etc\",]", "[\"more\",\"etc\"]", EXTRA_COMMA),
                reads("a word with more", TEXTS, "[a, moreover]", "[\"a\",\"moreover\"]", UNQUOTED),
                reads("hash on lines", PERSON, "{\n# the name\n\"name\":\"Ann\", # n\n\"age\":3\n}", ANN, COMMENT),
                reads("hash at the end", PERSON, "{\"name\":\"Ann\",\"age\":3 # years\n}", ANN, COMMENT),
                reads("hash before a comma", TEXTS, "[\"a\" # first\n, \"z\"]", "[\"a\",\"z\"]", COMMENT),
                reads("hash in a list", NUMBERS, "[\n  # \"one\"]\n  1,\n  2 # two\n]", "[1,2]", COMMENT),
                reads("hash after bare text", PERSON, "{name: Ann, # n\n age: 3}", ANN, COMMENT, UNQUOTED),
                reads("no comment", TEXTS, "[#a, #fff]", "[\"#a\",\"#fff\"]", UNQUOTED),
                reads("no comment in text", TEXTS, "[\"# a\", \"b # c\",]", "[\"# a\",\"b # c\"]", EXTRA_COMMA),
                reads("ellipsis in text", TEXTS, "[\"a...\",]", "[\"a...\"]", EXTRA_COMMA));
    }

    @TestFactory
    Stream<DynamicTest> withoutQuotes() {
        return Expectation.tests(
                reads("keys", PERSON, "{name:\"Ann\",age:3}", ANN, UNQUOTED),
                reads("key of several words", Shape.INT.map(), "{my key: 3}", "{\"my key\":3}", UNQUOTED),
                reads("value", PERSON, "{\"name\": Ann Lee, \"age\":3}", "{\"name\":\"Ann Lee\",\"age\":3}", UNQUOTED),
                reads("everything", PERSON, "{name: Ann, age: 3}", ANN, UNQUOTED),
                reads(
                        "value with comma",
                        PERSON,
                        "{name: Lee, Ann, \"age\": 3}",
                        "{\"name\":\"Lee, Ann\",\"age\":3}",
                        UNQUOTED),
                reads(
                        "value with brackets",
                        PERSON,
                        "{name: f(a, b: c), age: 3}",
                        "{\"name\":\"f(a, b: c)\",\"age\":3}",
                        UNQUOTED),
                reads(
                        "value over lines",
                        PERSON,
                        "{name: Ann\n Lee,\n age: 3}",
                        "{\"name\":\"Ann\\n Lee\",\"age\":3}",
                        UNQUOTED),
                reads("like an object", TEXTS, "[{a: b, c: d}]", "[\"{a: b, c: d}\"]", BRACKETED_TEXT, UNQUOTED),
                reads("elements", TEXTS, "[a, b c]", "[\"a\",\"b c\"]", UNQUOTED),
                refuses("elements on lines", TEXTS, "[\n a\n b\n]", SYNTAX, "$[0]"),
                refuses("next key or same text", PERSON, "{name: Ann\n age: 3}", SYNTAX, "$.name"),
                refuses("colon in text", Samples.NOTE, "{text: I like it, note: very much}", TYPE, "$.note"),
                reads("grouped number", Samples.ONLY, "{number: 1,234}", "{\"number\":1234}", NUMBER, UNQUOTED),
                reads("literals as keys", MAP, "{5: \"b\", null: \"n\"}", "{\"5\":\"b\",\"null\":\"n\"}", UNQUOTED),
                refuses("semicolon", PERSON, "{name: Ann; age: 3}", SYNTAX, "$.name"),
                refuses("semicolon before what may be there", Samples.NOTE, "{text: a; stars: 3}", SYNTAX, "$.text"),
                refuses("bar", Samples.NOTE, "{text: a | \"stars\": 3}", SYNTAX, "$.text"),
                reads(
                        "semicolon in text",
                        PERSON,
                        "{name: Ann; Bob, age: 3}",
                        ANN.replace("Ann", "Ann; Bob"),
                        UNQUOTED),
                reads("bar in text", PERSON, "{name: Ann|Bob, age: 3}", ANN.replace("Ann", "Ann|Bob"), UNQUOTED),
                reads(
                        "code in text",
                        PERSON,
                        "{name: {title: string, f: () => void}, age: 3}",
                        ANN.replace("Ann", "{title: string, f: () => void}"),
                        BRACKETED_TEXT,
                        UNQUOTED),
                refuses("object in quotes", PERSON, "{'name': {'first': 'A', 'last': 'B'}, 'age': 3}", TYPE, "$.name"),
                refuses("object in smart quotes", PERSON, "{name: {first: “A”, last: b}, age: 3}", TYPE, "$.name"),
                refuses("quoted names", PERSON, "{name: {`first`: a, last: b}, age: 3}", TYPE, "$.name"),
                refuses("numbers in a list", PERSON, "{\"name\": [1, 2,], \"age\": 3}", TYPE, "$.name"),
                refuses("a number in an object", PERSON, "{name: {first: a, number: 1}, age: 3}", TYPE, "$.name"),
                refuses("texts in a list", PERSON, "{'name': ['Ann', 'Bob'], 'age': 3}", TYPE, "$.name"),
                reads("text in a list", PERSON, "{'name': ['Ann'], 'age': 3}", ANN, QUOTES, UNWRAPPED),
                refuses("an object for text", TEXTS, "[{\"a\":\"b\",\"c\":1}]", TYPE, "$[0]"));
    }
}
