package dev.typist.shape;

import static dev.typist.shape.Expectation.reads;
import static dev.typist.shape.Expectation.refuses;
import static dev.typist.shape.Problem.Kind.CONSTRAINT;
import static dev.typist.shape.Problem.Kind.SCHEMA_ECHO;
import static dev.typist.shape.Problem.Kind.SYNTAX;
import static dev.typist.shape.Problem.Kind.TYPE;
import static dev.typist.shape.Repair.Kind.BOOLEAN;
import static dev.typist.shape.Repair.Kind.DOUBLE_ENCODED;
import static dev.typist.shape.Repair.Kind.DUPLICATE;
import static dev.typist.shape.Repair.Kind.EXTRA_COMMA;
import static dev.typist.shape.Repair.Kind.EXTRA_PROPERTY;
import static dev.typist.shape.Repair.Kind.IMPLIED_PROPERTY;
import static dev.typist.shape.Repair.Kind.IN_PROSE;
import static dev.typist.shape.Repair.Kind.MEMBER;
import static dev.typist.shape.Repair.Kind.NAME;
import static dev.typist.shape.Repair.Kind.NOTHING;
import static dev.typist.shape.Repair.Kind.NUMBER;
import static dev.typist.shape.Repair.Kind.QUOTES;
import static dev.typist.shape.Repair.Kind.SINGLE_TO_LIST;
import static dev.typist.shape.Repair.Kind.TEXT;
import static dev.typist.shape.Repair.Kind.TIME;
import static dev.typist.shape.Repair.Kind.UNQUOTED;
import static dev.typist.shape.Repair.Kind.UNWRAPPED;

import dev.typist.shape.Samples.Color;
import dev.typist.shape.Samples.Only;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What can be wrong with a value where the JSON is right. */
class CoercionTest {

    private static final RecordShape<Only> ONLY = Samples.ONLY;
    private static final Shape<Color> COLOR = Samples.COLOR;
    private static final Shape<Object> ANSWER = new LiteralShape(List.of("YES", "NO", "MAYBE"));
    private static final Shape<List<Color>> COLORS = COLOR.list();
    private static final Shape<List<Integer>> INTS = Shape.INT.list();
    private static final Shape<List<Long>> LONGS = Shape.LONG.list();
    private static final Shape<List<Double>> DOUBLES = Shape.DOUBLE.list();
    private static final Shape<List<String>> TEXTS = Shape.STRING.list();
    private static final Shape<List<Boolean>> TRUTHS = Shape.BOOLEAN.list();

    @TestFactory
    Stream<DynamicTest> numbers() {
        return Expectation.tests(
                reads("in quotes", INTS, "[\"3\"]", "[3]", NUMBER),
                reads("grouped", INTS, "[\"1,234\"]", "[1234]", NUMBER),
                reads("grouped in India", INTS, "[\"1,23,456\"]", "[123456]", NUMBER),
                refuses("half grouped", INTS, "[\"1,23\"]", TYPE, "$[0]"),
                reads("currency", DOUBLES, "[\"$1.50\"]", "[1.5]", NUMBER),
                reads("currency behind", DOUBLES, "[\"1,234.5€\"]", "[1234.5]", NUMBER),
                reads("negative currency", DOUBLES, "[\"-$5\"]", "[-5.0]", NUMBER),
                refuses("thousand or fraction", DOUBLES, "[\"1.234€\"]", TYPE, "$[0]"),
                refuses("decimal comma", DOUBLES, "[\"3,5\"]", TYPE, "$[0]"),
                refuses("European", DOUBLES, "[\"1.234,56\"]", TYPE, "$[0]"),
                reads("fraction of money", DOUBLES, "[\"$0.125\",\"$1234.567\"]", "[0.125,1234.567]", NUMBER),
                reads("full stop", Shape.DOUBLE, "The answer is 42.", "42.0", IN_PROSE),
                reads("full stop and point", Shape.DOUBLE, "The total is $19.99.", "19.99", IN_PROSE),
                reads("point and no more", Shape.BIG_DECIMAL, "42.", "42", NUMBER),
                reads("full stop after all digits", Shape.BIG_DECIMAL, "It is 3.14.", "3.14", IN_PROSE),
                refuses("percent", DOUBLES, "[\"85%\"]", TYPE, "$[0]"),
                refuses("fraction", DOUBLES, "[\"1/2\"]", TYPE, "$[0]"),
                refuses("about", DOUBLES, "[\"about 3\"]", TYPE, "$[0]"),
                refuses("with a unit", INTS, "[\"3 items\"]", TYPE, "$[0]"),
                refuses("leading zeros", INTS, "[\"007\"]", TYPE, "$[0]"),
                refuses("hexadecimal", INTS, "[\"0x1F\"]", TYPE, "$[0]"),
                refuses("spelled", INTS, "[\"three\"]", TYPE, "$[0]"),
                refuses("empty text", INTS, "[\"\"]", TYPE, "$[0]"),
                reads("plus", INTS, "[+3]", "[3]", NUMBER, UNQUOTED),
                reads("trailing dot", DOUBLES, "[\"9.75.\"]", "[9.75]", NUMBER),
                reads("whole with fraction", INTS, "[3.0]", "[3]", NUMBER),
                reads("whole with exponent", INTS, "[3e2]", "[300]", NUMBER),
                refuses("a thousand or a fraction", INTS, "[\"12.000\"]", TYPE, "$[0]"),
                refuses("a million or no number", INTS, "[\"1.000.000\"]", TYPE, "$[0]"),
                reads("a fraction of zeros as JSON", INTS, "[12.000]", "[12]", NUMBER),
                reads("a fraction in quotes", DOUBLES, "[\"1.234\"]", "[1.234]", NUMBER),
                refuses("3.7 is not 3", INTS, "[3.7]", TYPE, "$[0]"),
                refuses("too big for int", INTS, "[2147483648]", TYPE, "$[0]"),
                refuses("too big for long", LONGS, "[9223372036854775808]", TYPE, "$[0]"),
                reads("just in long", LONGS, "[\"9223372036854775807\"]", "[9223372036854775807]", NUMBER),
                refuses("over 2^53", DOUBLES, "[9007199254740993,]", TYPE, "$[0]"),
                refuses("over 2^53 with fraction", DOUBLES, "[9007199254740993.0,]", TYPE, "$[0]"),
                reads("2^53", DOUBLES, "[9007199254740992,]", "[9.007199254740992E15]", EXTRA_COMMA),
                refuses("too big for double", DOUBLES, "[1e400]", TYPE, "$[0]"),
                refuses("too small for double", DOUBLES, "[1e-400]", TYPE, "$[0]"),
                refuses("hostile exponent", Shape.BIG_INTEGER.list(), "[1e999999999]", TYPE, "$[0]"),
                reads(
                        "all digits",
                        Shape.BIG_DECIMAL.list(),
                        "[\"0.1000000000000000000000001\"]",
                        "[0.1000000000000000000000001]",
                        NUMBER),
                refuses("NaN", DOUBLES, "[NaN]", TYPE, "$[0]"),
                refuses("Infinity", DOUBLES, "[Infinity]", TYPE, "$[0]"),
                refuses("truth as number", INTS, "[true]", TYPE, "$[0]"));
    }

    @TestFactory
    Stream<DynamicTest> truths() {
        return Expectation.tests(
                reads("Python", TRUTHS, "[True, False]", "[true,false]", BOOLEAN, UNQUOTED),
                reads("text", TRUTHS, "[\"true\", \"FALSE\"]", "[true,false]", BOOLEAN),
                reads("yes and no", TRUTHS, "[\"Yes\", \"no\"]", "[true,false]", BOOLEAN),
                reads("1 and 0", TRUTHS, "[1, 0]", "[true,false]", BOOLEAN),
                refuses("2", TRUTHS, "[2]", TYPE, "$[0]"),
                refuses("a sentence", TRUTHS, "[\"It is true\"]", TYPE, "$[0]"),
                refuses("null", TRUTHS, "[null]", TYPE, "$[0]"),
                reads("answer in a sentence", Shape.BOOLEAN, "Answer: **True**", "true", IN_PROSE),
                refuses("denied", Shape.BOOLEAN, "That is not true", TYPE, "$"),
                refuses("no answer", Shape.BOOLEAN, "I have no idea", TYPE, "$"),
                reads("an answer", Shape.BOOLEAN, "No, it is in stock.", "false", IN_PROSE),
                refuses("both", Shape.BOOLEAN, "The answer is true or false", TYPE, "$"),
                reads("said twice", Shape.BOOLEAN, "Yes. It is true.", "true", IN_PROSE),
                reads("with a footnote", Shape.BOOLEAN, "Answer: False [1]", "false", IN_PROSE));
    }

    @TestFactory
    Stream<DynamicTest> names() {
        return Expectation.tests(
                reads("case", COLORS, "[\"red\"]", "[\"RED\"]", NAME),
                reads("blank for underscore", COLORS, "[\"Dark Blue\"]", "[\"DARK_BLUE\"]", NAME),
                reads("camel case", COLORS, "[\"darkBlue\"]", "[\"DARK_BLUE\"]", NAME),
                reads("full stop", COLORS, "[\"RED.\"]", "[\"RED\"]", NAME),
                reads("accents", COLORS, "[\"Réd\"]", "[\"RED\"]", NAME),
                reads("without quotes", COLORS, "[RED]", "[\"RED\"]", UNQUOTED),
                refuses("unknown", COLORS, "[\"BLUE\"]", TYPE, "$[0]"),
                refuses("a sentence in a list", COLORS, "[\"It is RED\"]", TYPE, "$[0]"),
                refuses("a question", COLORS, "[\"RED?\"]", TYPE, "$[0]"),
                refuses("crossed out", COLORS, "[\"RED ❌\"]", TYPE, "$[0]"),
                refuses("null", COLORS, "[null]", TYPE, "$[0]"),
                refuses("number", COLORS, "[0]", TYPE, "$[0]"),
                reads("one bad is not dropped", COLORS, "[\"RED\",\"red\"]", "[\"RED\",\"RED\"]", NAME),
                refuses("bad item", COLORS, "[\"RED\",\"PINK\"]", TYPE, "$[1]"),
                reads("answer alone", COLOR, "RED", "\"RED\"", UNQUOTED),
                reads("answer in a sentence", COLOR, "It should be green.", "\"GREEN\"", IN_PROSE),
                reads("two words in a sentence", COLOR, "I would say dark blue!", "\"DARK_BLUE\"", IN_PROSE),
                refuses("two names", COLOR, "RED or GREEN", TYPE, "$"),
                refuses("denied", COLOR, "Certainly not RED", TYPE, "$"),
                refuses("denied behind", COLOR, "RED is not what I would say", TYPE, "$"),
                refuses("part of a word", COLOR, "infra-red", TYPE, "$"),
                reads("in quotes in a sentence", COLOR, "\"RED: like blood\"", "\"RED\"", IN_PROSE));
    }

    /** A value is read from a sentence that answers with it. */
    @TestFactory
    Stream<DynamicTest> answers() {
        return Expectation.tests(
                answers(ANSWER, "The answer is no.", "\"NO\""),
                answers(ANSWER, "No, it has not been shipped.", "\"NO\""),
                answers(ANSWER, "Yes, it is in stock.", "\"YES\""),
                answers(Shape.BOOLEAN, "It is true that the order has shipped.", "true"),
                answers(Shape.BOOLEAN, "The statement is false.", "false"),
                answers(Shape.BOOLEAN, "Answer:\n\n**True**", "true"),
                answers(Shape.BOOLEAN, "Is it in stock? No.", "false"),
                answers(Shape.BOOLEAN, "No. The order has not been shipped.", "false"),
                answers(Shape.BOOLEAN, "Therefore: **True**", "true"),
                answers(Shape.BOOLEAN, "No is the answer.", "false"),
                answers(COLOR, "RED, because of the blood.", "\"RED\""),
                answers(COLOR, "RED - like blood", "\"RED\""),
                answers(COLOR, "RED (like blood)", "\"RED\""),
                answers(COLOR, "RED is the best choice.", "\"RED\""),
                answers(COLOR, "`RED`\n\nThe color of blood, as you can see.", "\"RED\""),
                answers(COLOR, "DARK_BLUE The color of the sky", "\"DARK_BLUE\""),
                answers(COLOR, "I'd classify this as **RED**.", "\"RED\""),
                answers(COLOR, "According to the text, the color is RED.", "\"RED\""),
                answers(COLOR, "I believe the answer is RED.", "\"RED\""),
                answers(COLOR, "Color: RED", "\"RED\""),
                answers(COLOR, "It is a RED car.", "\"RED\""),
                answers(COLOR, "La respuesta es RED", "\"RED\""),
                answers(COLOR, "Die Antwort ist RED.", "\"RED\""),
                answers(COLOR, "The answer to your question is RED.", "\"RED\""),
                answers(COLOR, "I looked at the picture.\nRED", "\"RED\""),
                answers(Shape.INT, "The total is: 42", "42"),
                answers(Shape.INT, "Answer: 42", "42"),
                answers(Shape.INT, "42, because there are so many.", "42"),
                answers(Shape.INT, "42\n\nI counted them.", "42"),
                answers(Shape.INT, "The total is $1,234.", "1234"),
                answers(Shape.INT, "The price is 5 EUR.", "5"),
                answers(Shape.INT, "It is −5.", "-5"),
                answers(Shape.DOUBLE, "Result: 3.5", "3.5"),
                answers(Shape.LOCAL_DATE, "The parcel arrives on 2026-11-24.", "\"2026-11-24\""),
                answers(Shape.LOCAL_DATE, "Date: 2026-11-24", "\"2026-11-24\""),
                answers(Shape.LOCAL_TIME, "The meeting starts at 09:30.", "\"09:30\""));
    }

    /** No value is read from a sentence that only mentions it. */
    @TestFactory
    Stream<DynamicTest> mentions() {
        return Expectation.tests(
                mentions(ANSWER, "I have no idea"),
                mentions(ANSWER, "There is no answer"),
                mentions(ANSWER, "No problem, I'd be happy to help! Please provide the text."),
                mentions(ANSWER, "Yes, I'd be happy to help!"),
                mentions(ANSWER, "No es la respuesta correcta."),
                mentions(Shape.BOOLEAN, "Is it true that the order shipped? I cannot tell."),
                mentions(Shape.BOOLEAN, "It is hardly true"),
                mentions(Shape.BOOLEAN, "True? I doubt it"),
                mentions(Shape.BOOLEAN, "True?"),
                mentions(Shape.BOOLEAN, "Unlikely to be true"),
                mentions(Shape.BOOLEAN, "It might be true"),
                mentions(Shape.BOOLEAN, "It used to be true"),
                mentions(Shape.BOOLEAN, "whether it is true"),
                mentions(Shape.BOOLEAN, "Yes. I can help you with that."),
                mentions(Shape.BOOLEAN, "It isn’t true"),
                mentions(Shape.BOOLEAN, "La respuesta no es false."),
                mentions(Shape.BOOLEAN, "The default is true"),
                mentions(Shape.BOOLEAN, "It was true until yesterday."),
                mentions(Shape.BOOLEAN, "Yes, wait"),
                mentions(COLOR, "RED is ruled out"),
                mentions(COLOR, "They believe it is RED."),
                mentions(COLOR, "When it is RED."),
                mentions(COLOR, "What is RED"),
                mentions(COLOR, "It is rumored that it is RED."),
                mentions(COLOR, "Yesterday it was RED."),
                mentions(Shape.BOOLEAN, "I hope it is true."),
                mentions(Shape.BOOLEAN, "It would be true"),
                mentions(Shape.INT, "The API limit is 20."),
                mentions(Shape.INT, "Code: 429"),
                mentions(COLOR, "anything but RED"),
                mentions(COLOR, "Het is niet RED"),
                mentions(COLOR, "Det er ikke RED"),
                mentions(COLOR, "Это не RED"),
                mentions(COLOR, "答案不是 RED"),
                mentions(COLOR, "RED: niet"),
                mentions(COLOR, "RED: 不是"),
                mentions(COLOR, "No es RED"),
                mentions(COLOR, "Non è RED"),
                mentions(COLOR, "Ce n'est pas RED"),
                mentions(COLOR, "Das ist nicht RED"),
                mentions(COLOR, "Não é RED"),
                mentions(COLOR, "RED?"),
                mentions(COLOR, "RED or another color"),
                mentions(COLOR, "RED, blue, yellow"),
                mentions(COLOR, "Blue\nRed\nYellow"),
                mentions(COLOR, "Options: RED"),
                mentions(COLOR, "It could be RED."),
                mentions(COLOR, "The RED car hit the wall"),
                mentions(COLOR, "Sorry, it is RED."),
                mentions(COLOR, "It is RED if you squint."),
                mentions(COLOR, "RED. Wait, that is wrong."),
                mentions(COLOR, "The word \"RED\" appears in the text."),
                mentions(COLOR, "The opposite is RED."),
                mentions(COLOR, "You wrote RED."),
                mentions(COLOR, "As an AI, I can't see colors. RED"),
                mentions(Shape.INT, "My data ends in 2021."),
                mentions(Shape.INT, "My knowledge cutoff is 2021."),
                mentions(Shape.INT, "Error 429: Too Many Requests"),
                mentions(Shape.INT, "Error: 429"),
                mentions(Shape.INT, "Rate limit exceeded, retry in 20 seconds"),
                mentions(Shape.INT, "5 lakh"),
                mentions(Shape.INT, "5 crore"),
                mentions(Shape.INT, "5 Mio"),
                mentions(Shape.INT, "5 Millionen"),
                mentions(Shape.INT, "5 mil"),
                mentions(Shape.INT, "5 тысяч"),
                mentions(Shape.INT, "5 B"),
                mentions(Shape.INT, "16 %"),
                mentions(Shape.INT, "16 ‰"),
                mentions(Shape.INT, "The rate is 16 %."),
                mentions(Shape.INT, "Step 3: compute"),
                mentions(Shape.INT, "3. Compute the sum"),
                mentions(Shape.INT, "See page 42."),
                mentions(Shape.INT, "12.000"),
                mentions(Shape.INT, "\"12.000\""),
                mentions(Shape.INT, "Es sind 12.000 Einwohner."),
                mentions(Shape.INT, "The answer is about 42."),
                mentions(Shape.INT, "In thousands: 42"),
                mentions(Shape.INT, "42 (in thousands)"),
                mentions(Shape.INT, "It is 42 km."),
                mentions(Shape.DOUBLE, "Preis: 1.299 €"),
                mentions(Shape.DOUBLE, "The price is 1.299."),
                mentions(Shape.LOCAL_DATE, "before 2026-11-24"),
                mentions(Shape.LOCAL_DATE, "2026-11-24 or later"),
                mentions(Shape.LOCAL_DATE, "My knowledge ends 2024-06-01"),
                mentions(Shape.LOCAL_DATE, "My knowledge ends on 2024-06-01."),
                mentions(Shape.LOCAL_DATE, "Before: 2026-11-24"),
                mentions(Shape.LOCAL_DATE, "Is it 2026-11-24?"));
    }

    private static <T> Expectation<T> answers(Shape<T> shape, String text, String value) {
        return reads(shape.expectation(), shape, text, value, IN_PROSE);
    }

    private static <T> Expectation<T> mentions(Shape<T> shape, String text) {
        return refuses(shape.expectation(), shape, text, TYPE, "$");
    }

    @TestFactory
    Stream<DynamicTest> nothing() {
        String empty = "{\"text\":null,\"stars\":null}";
        return Expectation.tests(
                reads("left out", Samples.NOTE, "{}", empty),
                reads("null", Samples.NOTE, "{\"text\":null,\"stars\":null}", empty),
                reads("N/A for a number", Samples.NOTE, "{\"stars\":\"N/A\"}", empty, NOTHING),
                reads("None for a number", Samples.NOTE, "{\"stars\":None}", empty, NOTHING, UNQUOTED),
                reads("empty text for a number", Samples.NOTE, "{\"stars\":\"\"}", empty, NOTHING),
                reads("N/A as text", Samples.NOTE, "{\"text\":\"N/A\"}", "{\"text\":\"N/A\",\"stars\":null}"),
                refuses("None for text that must be", Samples.PERSON, "{\"name\":None,\"age\":3}", TYPE, "$.name"),
                refuses("undefined in a list of text", TEXTS, "[undefined]", TYPE, "$[0]"),
                reads("None in quotes for text", TEXTS, "['None', 'N/A']", "[\"None\",\"N/A\"]", QUOTES),
                refuses("None for text", Samples.NOTE, "{\"text\":None}", TYPE, "$.text"),
                refuses("undefined for text", Samples.NOTE, "{\"text\":undefined}", TYPE, "$.text"),
                reads("N/A for a URI", Shape.URI.optional().list(), "[\"N/A\"]", "[null]", NOTHING),
                reads("None for a URI", Shape.URI.optional(), "\"None\"", "null", NOTHING),
                reads("null in quotes for a URI", Shape.URI.optional().list(), "[\"null\"]", "[null]", NOTHING),
                refuses("None as a URI", Shape.URI.list(), "[\"None\"]", TYPE, "$[0]"),
                refuses("missing int is not 0", Samples.PERSON, "{\"name\":\"Ann\"}", TYPE, "$.age"),
                refuses("null int is not 0", Samples.PERSON, "{\"name\":\"Ann\",\"age\":null}", TYPE, "$.age"),
                refuses("null text", Samples.PERSON, "{\"name\":null,\"age\":3}", TYPE, "$.name"),
                refuses("null in a list", TEXTS, "[null]", TYPE, "$[0]"),
                refuses("missing list", Samples.TREE, "{\"label\":\"a\"}", TYPE, "$.children"),
                refuses("null list", Samples.TREE, "{\"label\":\"a\",\"children\":null}", TYPE, "$.children"),
                refuses("None as a list", Samples.TREE, "{\"label\":\"a\",\"children\":\"None\"}", TYPE, "$.children"),
                reads("number as text", TEXTS, "[1, true, 2.50]", "[\"1\",\"true\",\"2.50\"]", TEXT));
    }

    @TestFactory
    Stream<DynamicTest> dates() {
        return Expectation.tests(
                reads("date", Shape.LOCAL_DATE.list(), "[\"2026-11-24\",]", "[\"2026-11-24\"]", EXTRA_COMMA),
                reads(
                        "date of a time",
                        Shape.LOCAL_DATE.list(),
                        "[\"2026-11-24T10:00:00Z\"]",
                        "[\"2026-11-24\"]",
                        TIME),
                refuses("ambiguous date", Shape.LOCAL_DATE.list(), "[\"03/04/2025\"]", TYPE, "$[0]"),
                refuses("written date", Shape.LOCAL_DATE.list(), "[\"May 3, 2025\"]", TYPE, "$[0]"),
                refuses("no such date", Shape.LOCAL_DATE.list(), "[\"2025-02-30\"]", TYPE, "$[0]"),
                refuses("seconds", Shape.INSTANT.list(), "[1700000000]", TYPE, "$[0]"),
                refuses("no zone", Shape.INSTANT.list(), "[\"2026-11-24T10:00:00\"]", TYPE, "$[0]"),
                reads("blank", Shape.INSTANT.list(), "[\"2026-11-24 10:00:00Z\"]", "[\"2026-11-24T10:00:00Z\"]", TIME),
                reads(
                        "blank in local",
                        Shape.LOCAL_DATE_TIME.list(),
                        "[\"2026-11-24 10:00:01\"]",
                        "[\"2026-11-24T10:00:01\"]",
                        TIME),
                refuses("minutes", Shape.DURATION.list(), "[\"5 minutes\"]", TYPE, "$[0]"),
                reads("in a sentence", Shape.LOCAL_DATE, "It was 2026-11-24.", "\"2026-11-24\"", IN_PROSE),
                refuses("short UUID", Shape.UUID.list(), "[\"1-1-1-1-1\"]", TYPE, "$[0]"),
                refuses("blank in URI", Shape.URI.list(), "[\"http://a b\"]", TYPE, "$[0]"));
    }

    @TestFactory
    Stream<DynamicTest> properties() {
        String ann = "{\"name\":\"Ann\",\"age\":3}";
        return Expectation.tests(
                reads("extra", Samples.PERSON, "{\"name\":\"Ann\",\"age\":3,\"x\":[1]}", ann, EXTRA_PROPERTY),
                reads("case", Samples.PERSON, "{\"Name\":\"Ann\",\"AGE\":3}", ann, NAME),
                reads("blanks", Samples.PERSON, "{\" name \":\"Ann\",\"age\":3}", ann, NAME),
                reads("underscore", Samples.PERSON, "{\"name_\":\"Ann\",\"_age\":3}", ann, NAME),
                reads(
                        "twice the same",
                        Samples.PERSON,
                        "{\"name\":\"Ann\",\"name\":\"Ann\",\"age\":3}",
                        ann,
                        DUPLICATE),
                refuses("twice", Samples.PERSON, "{\"name\":\"Ann\",\"name\":\"Bob\",\"age\":3}", TYPE, "$.name"),
                refuses(
                        "twice differently",
                        Samples.PERSON,
                        "{\"name\":\"Ann\",\"Name\":\"Bob\",\"age\":3}",
                        TYPE,
                        "$.Name"),
                refuses("twice in a map", Shape.INT.map(), "{\"a\":1,\"a\":2}", TYPE, "$.a"),
                refuses("nothing known", Samples.NOTE, "{\"note\":\"a\"}", TYPE, "$.note"),
                refuses("two wrong", Samples.PERSON, "{\"name\":[1,2],\"age\":\"x\"}", TYPE, "$.age"));
    }

    @TestFactory
    Stream<DynamicTest> wrappings() {
        String ann = "{\"name\":\"Ann\",\"age\":3}";
        return Expectation.tests(
                reads("in result", Samples.PERSON, "{\"result\":" + ann + "}", ann, UNWRAPPED),
                reads("in its class name", Samples.PERSON, "{\"Person\":" + ann + "}", ann, UNWRAPPED),
                refuses("two deep", Samples.PERSON, "{\"a\":{\"b\":" + ann + "}}", TYPE, "$.a.b"),
                refuses("in two", Samples.PERSON, "{\"a\":" + ann + ",\"b\":" + ann + "}", TYPE, "$.a"),
                reads("in a list", Samples.PERSON, "[" + ann + "]", ann, UNWRAPPED),
                refuses("in a list of two", Samples.PERSON, "[" + ann + "," + ann + "]", TYPE, "$"),
                reads("list in object", INTS, "{\"numbers\":[1,2]}", "[1,2]", UNWRAPPED),
                reads("one for a list", TEXTS.map(), "{\"a\":\"b\"}", "{\"a\":[\"b\"]}", SINGLE_TO_LIST),
                refuses("perhaps several for a list", TEXTS.map(), "{\"a\":\"x, y\"}", TYPE, "$.a"),
                refuses("one bracket too few", INTS.list(), "[1,2]", TYPE, "$[0]"),
                refuses("alone in a list", INTS, "[[1],[2]]", TYPE, "$[0]"),
                refuses("two in a list", INTS, "[[1,2]]", TYPE, "$[0]"),
                reads("bare for an object", ONLY, "7", "{\"number\":7}", IMPLIED_PROPERTY),
                refuses("prose for an object", ONLY, "It is 7", SYNTAX, "$"),
                reads("root", Shape.INT.asRoot(), "{\"value\":7}", "{\"value\":7}"),
                reads("root without wrapper", Shape.INT.asRoot(), "7", "{\"value\":7}", IMPLIED_PROPERTY),
                reads(
                        "root of another name",
                        Shape.INT.asRoot(),
                        "{\"answer\":7}",
                        "{\"value\":7}",
                        IMPLIED_PROPERTY,
                        UNWRAPPED),
                reads(
                        "root with more",
                        Shape.INT.asRoot(),
                        "{\"value\":7,\"why\":\"x\"}",
                        "{\"value\":7}",
                        EXTRA_PROPERTY),
                reads(
                        "root in prose",
                        Shape.INT.asRoot(),
                        "The answer is 7.",
                        "{\"value\":7}",
                        IMPLIED_PROPERTY,
                        IN_PROSE),
                reads("root list", INTS.asRoot(), "[1,2]", "{\"items\":[1,2]}", IMPLIED_PROPERTY),
                reads(
                        "root list elsewhere",
                        INTS.asRoot(),
                        "{\"list\":[1]}",
                        "{\"items\":[1]}",
                        IMPLIED_PROPERTY,
                        UNWRAPPED),
                reads(
                        "root none",
                        Shape.INT.optional().asRoot(),
                        "None",
                        "{\"value\":null}",
                        IMPLIED_PROPERTY,
                        NOTHING),
                reads("root null", Shape.STRING.optional().asRoot(), "null", "{\"value\":null}", IMPLIED_PROPERTY),
                refuses("null is no text", Shape.STRING.asRoot(), "null", TYPE, "$"),
                reads(
                        "root of one",
                        Samples.PERSON.list().asRoot(),
                        "{\"items\":{\"name\":\"Ann\",\"age\":3}}",
                        "{\"items\":[{\"name\":\"Ann\",\"age\":3}]}",
                        SINGLE_TO_LIST),
                refuses(
                        "root schema",
                        TEXTS.asRoot(),
                        "{\"type\":\"array\",\"items\":{\"type\":\"string\"}}",
                        SCHEMA_ECHO,
                        "$"),
                refuses(
                        "root with the same property",
                        DataBinding.json().asRoot(),
                        "{\"id\":1,\"value\":2}",
                        TYPE,
                        "$"),
                refuses("excuse", Shape.STRING.optional().asRoot(), "I cannot say.", SYNTAX, "$"),
                refuses("nothing for an entry", Shape.INT.map(), "{\"a\":{}}", TYPE, "$.a"),
                refuses("nothing for a map", Shape.INT.map(), "[{}]", TYPE, "$"),
                refuses("nothing in a list for an entry", Shape.INT.map(), "{\"a\":[{}]}", TYPE, "$.a"),
                reads("entries", Shape.INT.map(), "[{\"key\":\"a\",\"value\":1}]", "{\"a\":1}"),
                reads("entries with other case", Shape.INT.map(), "[{\"Key\":\"a\",\"Value\":1}]", "{\"a\":1}", NAME),
                reads("set", Shape.INT.set(), "[1,2,1]", "[1,2]", DUPLICATE));
    }

    @TestFactory
    Stream<DynamicTest> doubleEncoded() {
        return Expectation.tests(
                reads("whole", ONLY, "\"{\\\"number\\\":7}\"", "{\"number\":7}", DOUBLE_ENCODED),
                reads("property", INTS.map(), "{\"a\":\"[1,2]\"}", "{\"a\":[1,2]}", DOUBLE_ENCODED),
                reads("object", ONLY.map(), "{\"a\":\"{\\\"number\\\":7}\"}", "{\"a\":{\"number\":7}}", DOUBLE_ENCODED),
                refuses("twice", ONLY, "\"\\\"{\\\\\\\"number\\\\\\\":7}\\\"\"", TYPE, "$"),
                reads("text stays text", TEXTS, "[\"[1]\",]", "[\"[1]\"]", EXTRA_COMMA),
                reads("text in a list", TEXTS, "\"[\\\"x\\\"]\"", "[\"x\"]", DOUBLE_ENCODED));
    }

    @TestFactory
    Stream<DynamicTest> unions() {
        String click = "{\"type\":\"Click\",\"x\":1,\"y\":2}";
        return Expectation.tests(
                reads("named", Samples.EVENT, click, click),
                reads(
                        "enum",
                        Samples.EVENT,
                        "{\"type\":\"Signal\",\"value\":\"STOP\"}",
                        "{\"type\":\"Signal\",\"value\":\"STOP\"}"),
                reads("name last", Samples.EVENT, "{\"x\":1,\"y\":2,\"type\":\"Click\"}", click, MEMBER),
                reads("name in other case", Samples.EVENT, "{\"type\":\"click\",\"x\":1,\"y\":2}", click, NAME),
                reads("no name", Samples.EVENT, "{\"x\":1,\"y\":2}", click, MEMBER),
                refuses("no name, no exact fit", Samples.EVENT, "{\"x\":\"1\",\"y\":2}", TYPE, "$.type"),
                refuses("unknown name", Samples.EVENT, "{\"type\":\"Drag\",\"x\":1,\"y\":2}", TYPE, "$.type"),
                refuses("wrong part", Samples.EVENT, "{\"type\":\"Click\",\"x\":1}", TYPE, "$.y"),
                refuses("two names", Samples.EVENT, "{\"type\":\"Key\"," + click.substring(1), TYPE, "$.type"),
                refuses("two names, apart", Samples.EVENT, "{\"Type\":\"Key\"," + click.substring(1), TYPE, "$.Type"),
                refuses("a name at each end", Samples.EVENT, click.replace("}", ",\"TYPE\":\"Key\"}"), TYPE, "$.TYPE"),
                reads(
                        "the same name twice",
                        Samples.EVENT,
                        "{\"type\":\"Click\"," + click.substring(1),
                        click,
                        DUPLICATE),
                reads("in a list", Samples.EVENT, "[" + click + "]", click, UNWRAPPED),
                reads("root", Samples.EVENT.asRoot(), click, "{\"value\":" + click + "}", IMPLIED_PROPERTY),
                reads("list", Samples.EVENT.list(), "[" + click + ",]", "[" + click + "]", EXTRA_COMMA));
    }

    @TestFactory
    Stream<DynamicTest> rules() {
        Shape<Map<String, Integer>> small = Shape.INT.min(1).max(10).map();
        Shape<Set<String>> set = Shape.STRING.notBlank().set().size(1, 2);
        return Expectation.tests(
                reads("kept", small, "{\"a\":1}", "{\"a\":1}"),
                refuses("too small", small, "{\"a\":0}", CONSTRAINT, "$.a"),
                refuses("too big after repair", small, "{\"a\":\"11\"}", CONSTRAINT, "$.a"),
                refuses("blank", set, "[\" \"]", CONSTRAINT, "$[0]"),
                refuses("too many", set, "[\"a\",\"b\",\"c\"]", CONSTRAINT, "$"),
                refuses("constructor", Samples.RANGE, "{\"from\":3,\"to\":2}", CONSTRAINT, "$"),
                refuses("constructor inside", Samples.RANGE.list(), "[{\"from\":3,\"to\":2}]", CONSTRAINT, "$[0]"),
                refuses("root text", Shape.STRING.size(0, 2), "abc", CONSTRAINT, "$"),
                refuses("pattern", Shape.STRING.pattern("[a-z]+").list(), "[\"A\"]", CONSTRAINT, "$[0]"),
                refuses("mail", Shape.STRING.email().list(), "[\"a at b\"]", CONSTRAINT, "$[0]"),
                refuses("past", Shape.LOCAL_DATE.past().list(), "[\"2999-01-01\"]", CONSTRAINT, "$[0]"),
                refuses("digits", Shape.BIG_DECIMAL.digits(2, 1).list(), "[1.25]", CONSTRAINT, "$[0]"),
                refuses(
                        "own rule",
                        Shape.INT.check("must be even", i -> i % 2 == 0).list(),
                        "[3]",
                        CONSTRAINT,
                        "$[0]"),
                refuses(
                        "own rule that throws",
                        Shape.INT.check("must divide 6", i -> 6 % i == 0).list(),
                        "[0]",
                        CONSTRAINT,
                        "$[0]"),
                refuses(
                        "own rule that throws after repair",
                        Shape.STRING
                                .check("must be a number", s -> Long.parseLong(s) > 0)
                                .list(),
                        "['x']",
                        CONSTRAINT,
                        "$[0]"),
                refuses(
                        "fraction over a whole bound",
                        Shape.DOUBLE.max("10", false).list(),
                        "[10.0]",
                        CONSTRAINT,
                        "$[0]"),
                reads(
                        "just under it",
                        Shape.DOUBLE.max("10", false).list(),
                        "[9.999999999999998]",
                        "[9.999999999999998]"),
                refuses(
                        "whole over a bound of a fraction",
                        Shape.LONG.min("2.5", true).list(),
                        "[2]",
                        CONSTRAINT,
                        "$[0]"),
                reads("whole above it", Shape.LONG.min("2.5", false).list(), "[3]", "[3]"),
                reads(
                        "bound beyond long",
                        Shape.LONG.max("1e30", true).list(),
                        "[9223372036854775807]",
                        "[9223372036854775807]"),
                refuses(
                        "bound under long",
                        Shape.LONG.max("-1e30", true).list(),
                        "[-9223372036854775808]",
                        CONSTRAINT,
                        "$[0]"),
                refuses("digits of a whole number", Shape.INT.digits(2, 0).list(), "[-100]", CONSTRAINT, "$[0]"),
                reads("just as many digits", Shape.INT.digits(2, 0).list(), "[-99,0]", "[-99,0]"),
                refuses("in a record", Samples.RULED, "{\"count\":11,\"size\":5}", CONSTRAINT, "$.count"),
                refuses("of a long in a record", Samples.RULED, "{\"count\":1,\"size\":-1}", CONSTRAINT, "$.size"),
                reads("in a record kept", Samples.RULED, "{\"count\":10,\"size\":5}", "{\"count\":10,\"size\":5}"),
                reads(
                        "absent needs no rule",
                        Optional.of(Shape.INT.min(5).optional()).get().list(),
                        "[null]",
                        "[null]"));
    }
}
