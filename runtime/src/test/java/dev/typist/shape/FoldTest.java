package dev.typist.shape;

import static dev.typist.shape.Expectation.reads;
import static dev.typist.shape.Expectation.refuses;
import static dev.typist.shape.Problem.Kind.TYPE;
import static dev.typist.shape.Repair.Kind.IN_PROSE;
import static dev.typist.shape.Repair.Kind.NAME;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What of a name may be left out or written differently, and what makes another name of it. */
class FoldTest {

    private static final Shape<Object> NUMBER = new LiteralShape(List.of("1", "10", "1.5", "2.0"));
    private static final Shape<List<Object>> NUMBERS = NUMBER.list();
    private static final Shape<List<Object>> VERSIONS = new LiteralShape(List.of("V1_0", "V2", "V11")).list();
    private static final Shape<List<Object>> LEVELS = new LiteralShape(List.of("HIGH", "LOW", "<5")).list();
    private static final RecordShape<Map.Entry<String, String>> ADDRESS = Shape.<Map.Entry<String, String>>record(
                    Map.Entry.class)
            .component("line1_2", Shape.STRING, Map.Entry::getKey)
            .component("line3", Shape.STRING, Map.Entry::getValue)
            .construct(values -> Map.entry(values.get(0), values.get(1)));

    @TestFactory
    Stream<DynamicTest> digits() {
        return Expectation.tests(
                refuses("a number of JSON without its point", NUMBERS, "[1.0]", TYPE, "$[0]"),
                refuses("without its point", NUMBERS, "[\"1.0\"]", TYPE, "$[0]"),
                refuses("point lost", NUMBERS, "[\"15\"]", TYPE, "$[0]"),
                refuses("point lost, zero", NUMBERS, "[20]", TYPE, "$[0]"),
                refuses("fraction", NUMBERS, "[\"1/0\"]", TYPE, "$[0]"),
                refuses("fraction of the same digits", NUMBERS, "[\"1/5\"]", TYPE, "$[0]"),
                refuses("decimal comma", NUMBERS, "[\"1,5\"]", TYPE, "$[0]"),
                refuses("decimal comma in an answer", NUMBER, "1,5", TYPE, "$"),
                refuses("decimal comma in a sentence", NUMBER, "It is 10,5 of them.", TYPE, "$"),
                refuses("one digit more", NUMBERS, "[\"1.50\"]", TYPE, "$[0]"),
                reads("point", NUMBERS, "[\"(1.5)\"]", "[\"1.5\"]", NAME),
                reads("in a sentence", NUMBER, "The version is 2.0.", "\"2.0\"", IN_PROSE),
                refuses("another version in a sentence", NUMBER, "The version is 20.", TYPE, "$"));
    }

    @TestFactory
    Stream<DynamicTest> versions() {
        return Expectation.tests(
                reads("point for underscore", VERSIONS, "[\"v1.0\"]", "[\"V1_0\"]", NAME),
                reads("hyphen for underscore", VERSIONS, "[\"V1-0\"]", "[\"V1_0\"]", NAME),
                reads("blank before digits", VERSIONS, "[\"V 2\", \"v-11\"]", "[\"V2\",\"V11\"]", NAME),
                reads("blanks", VERSIONS, "[\"V 1 0\"]", "[\"V1_0\"]", NAME),
                refuses("none for underscore", VERSIONS, "[\"V10\"]", TYPE, "$[0]"),
                refuses("point for nothing", VERSIONS, "[\"V1.1\"]", TYPE, "$[0]"),
                refuses("underscore for nothing", VERSIONS, "[\"V1_1\"]", TYPE, "$[0]"),
                refuses("blank for nothing", VERSIONS, "[\"v1 1\"]", TYPE, "$[0]"));
    }

    @TestFactory
    Stream<DynamicTest> keys() {
        return Expectation.tests(
                refuses("digits run together", ADDRESS, "{\"line12\":\"a\",\"line3\":\"b\"}", TYPE, "$.line1_2"),
                refuses("digits apart", ADDRESS, "{\"line1_2\":\"a\",\"line3_0\":\"b\"}", TYPE, "$.line3"),
                refuses("digits in another place", ADDRESS, "{\"line_12\":\"a\",\"line3\":\"b\"}", TYPE, "$.line1_2"),
                reads(
                        "underscore between letter and digit",
                        ADDRESS,
                        "{\"line_1_2\":\"a\",\"line-3\":\"b\"}",
                        "{\"line1_2\":\"a\",\"line3\":\"b\"}",
                        NAME),
                reads(
                        "variables",
                        ADDRESS,
                        "{\"$line1_2\":\"a\",\"$line3\":\"b\"}",
                        "{\"line1_2\":\"a\",\"line3\":\"b\"}",
                        NAME),
                reads(
                        "blank for underscore",
                        ADDRESS,
                        "{\"Line1 2\":\"a\",\"line3\":\"b\"}",
                        "{\"line1_2\":\"a\",\"line3\":\"b\"}",
                        NAME));
    }

    @TestFactory
    Stream<DynamicTest> symbols() {
        return Expectation.tests(
                refuses("cross", LEVELS, "[\"❌HIGH\"]", TYPE, "$[0]"),
                refuses("cross and blank", LEVELS, "[\"✗ HIGH\"]", TYPE, "$[0]"),
                refuses("not", LEVELS, "[\"¬HIGH\"]", TYPE, "$[0]"),
                refuses("arrow", LEVELS, "[\"↓HIGH\"]", TYPE, "$[0]"),
                refuses("picture behind", LEVELS, "[\"HIGH 👎\"]", TYPE, "$[0]"),
                refuses("money", LEVELS, "[\"<$5\"]", TYPE, "$[0]"),
                refuses("raised digit", LEVELS, "[\"HIGH²\"]", TYPE, "$[0]"),
                refuses("stroke through a sign", LEVELS, "[\"≮5\"]", TYPE, "$[0]"),
                reads("sign", LEVELS, "[\"< 5\"]", "[\"<5\"]", NAME),
                reads("dot of a list", LEVELS, "[\"• HIGH\"]", "[\"HIGH\"]", NAME),
                reads("dash of a list", LEVELS, "[\"– low\"]", "[\"LOW\"]", NAME),
                reads("quotes", LEVELS, "[\"«HIGH»\", \"`LOW`\", \"´HIGH´\"]", "[\"HIGH\",\"LOW\",\"HIGH\"]", NAME),
                reads("ellipsis", LEVELS, "[\"HIGH…\"]", "[\"HIGH\"]", NAME));
    }
}
