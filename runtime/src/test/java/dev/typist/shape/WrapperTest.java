package dev.typist.shape;

import static dev.typist.shape.Expectation.reads;
import static dev.typist.shape.Expectation.refuses;
import static dev.typist.shape.Problem.Kind.SCHEMA_ECHO;
import static dev.typist.shape.Problem.Kind.SYNTAX;
import static dev.typist.shape.Problem.Kind.TYPE;
import static dev.typist.shape.Repair.Kind.DOUBLE_ENCODED;
import static dev.typist.shape.Repair.Kind.EXTRA_PROPERTY;
import static dev.typist.shape.Repair.Kind.IMPLIED_PROPERTY;
import static dev.typist.shape.Repair.Kind.SINGLE_TO_LIST;
import static dev.typist.shape.Repair.Kind.SURROUNDING_TEXT;
import static dev.typist.shape.Repair.Kind.UNQUOTED;
import static dev.typist.shape.Repair.Kind.UNWRAPPED;

import dev.typist.shape.Samples.Person;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What a model puts around a value: an object that says something about it, or the call of a tool. */
class WrapperTest {

    private static final RecordShape<Person> PERSON = Samples.PERSON;
    private static final Shape<List<Person>> PERSONS = PERSON.list();
    private static final String ANN = "{\"name\":\"Ann\",\"age\":3}";

    private record Pet(String name, Optional<Integer> age) {}

    private static final RecordShape<Pet> PET = Shape.record(Pet.class)
            .component("name", Shape.STRING, Pet::name)
            .component("age", Shape.INT.optional(), Pet::age)
            .construct(values -> new Pet(values.get(0), values.get(1)));

    private record Call(String name, Map<String, Integer> arguments) {}

    private static final RecordShape<Call> CALL = Shape.record(Call.class)
            .component("name", Shape.STRING, Call::name)
            .component("arguments", Shape.INT.map(), Call::arguments)
            .construct(values -> new Call(values.get(0), values.get(1)));

    @TestFactory
    Stream<DynamicTest> companionsOfAnObject() {
        String click = "{\"type\":\"Click\",\"x\":1,\"y\":2}";
        return Expectation.tests(
                reads("behind", PERSON, "{\"result\":" + ANN + ",\"why\":\"x\"}", ANN, UNWRAPPED, EXTRA_PROPERTY),
                reads("before", PERSON, "{\"status\":\"ok\",\"data\":" + ANN + "}", ANN, UNWRAPPED, EXTRA_PROPERTY),
                reads("several", PERSON, "{\"ok\":true,\"n\":1,\"a\":" + ANN + "}", ANN, UNWRAPPED, EXTRA_PROPERTY),
                reads("a list", PERSON, "{\"steps\":[1],\"answer\":" + ANN + "}", ANN, UNWRAPPED, EXTRA_PROPERTY),
                reads("tool", PERSON, "{\"tool\":\"a\",\"input\":" + ANN + "}", ANN, UNWRAPPED, EXTRA_PROPERTY),
                reads(
                        "without quotes",
                        PERSON,
                        "{status: \"ok\", data: " + ANN + "}",
                        ANN,
                        UNQUOTED,
                        UNWRAPPED,
                        EXTRA_PROPERTY),
                refuses("another object", PERSON, "{\"data\":" + ANN + ",\"meta\":{\"a\":1}}", TYPE, "$.data"),
                refuses("the same twice", PERSON, "{\"a\":" + ANN + ",\"b\":" + ANN + "}", TYPE, "$.a"),
                refuses("nothing known", PERSON, "{\"result\":{\"first\":\"A\"},\"why\":\"x\"}", TYPE, "$.result"),
                refuses("empty", Samples.NOTE, "{\"error\":\"none\",\"details\":{}}", TYPE, "$.error"),
                refuses("two deep", PERSON, "{\"a\":{\"b\":" + ANN + ",\"c\":1},\"d\":2}", TYPE, "$.a"),
                refuses("in a list too", PERSON, "[{\"a\":" + ANN + ",\"b\":1}]", TYPE, "$[0].a"),
                refuses("something left out", PERSON, "{\"a\":" + ANN + ", ...}", SYNTAX, "$"),
                refuses(
                        "schema",
                        PERSON,
                        "{\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\"}}}",
                        SCHEMA_ECHO,
                        "$"),
                reads("union", Samples.EVENT, "{\"ok\":1,\"event\":" + click + "}", click, UNWRAPPED, EXTRA_PROPERTY),
                refuses("known in union", Samples.EVENT, "{\"x\":1,\"event\":" + click + "}", TYPE, "$.type"));
    }

    @TestFactory
    Stream<DynamicTest> companionsOfAList() {
        String list = "[" + ANN + "]";
        String root = "{\"items\":" + list + "}";
        return Expectation.tests(
                reads("count", PERSONS, "{\"people\":" + list + ",\"count\":1}", list, UNWRAPPED, EXTRA_PROPERTY),
                reads("object", PERSONS, "{\"meta\":{\"a\":1},\"p\":" + list + "}", list, UNWRAPPED, EXTRA_PROPERTY),
                reads(
                        "of text",
                        Shape.STRING.list(),
                        "{\"topic\":\"x\",\"tags\":[\"a\"]}",
                        "[\"a\"]",
                        UNWRAPPED,
                        EXTRA_PROPERTY),
                refuses("empty", PERSONS, "{\"error\":\"none\",\"people\":[]}", TYPE, "$.error"),
                refuses("two lists", PERSONS, "{\"a\":" + list + ",\"b\":[]}", TYPE, "$.a"),
                reads(
                        "the object is meant",
                        PERSONS,
                        "{\"name\":\"Bob\",\"age\":4,\"friends\":" + list + "}",
                        "[{\"name\":\"Bob\",\"age\":4}]",
                        SINGLE_TO_LIST,
                        EXTRA_PROPERTY),
                reads(
                        "at the root",
                        PERSONS.asRoot(),
                        "{\"people\":" + list + ",\"count\":1}",
                        root,
                        IMPLIED_PROPERTY,
                        UNWRAPPED,
                        EXTRA_PROPERTY),
                reads(
                        "around the root",
                        PERSONS.asRoot(),
                        "{\"result\":" + root + ",\"why\":\"x\"}",
                        root,
                        UNWRAPPED,
                        EXTRA_PROPERTY));
    }

    @TestFactory
    Stream<DynamicTest> calls() {
        String call = "{\"name\":\"answer\",\"arguments\":" + ANN + "}";
        return Expectation.tests(
                reads(
                        "in tags",
                        PET,
                        "<tool_call>" + call + "</tool_call>",
                        ANN,
                        SURROUNDING_TEXT,
                        UNWRAPPED,
                        EXTRA_PROPERTY),
                reads("alone", PET, call, ANN, UNWRAPPED, EXTRA_PROPERTY),
                reads("parameters", PET, call.replace("arguments", "parameters"), ANN, UNWRAPPED, EXTRA_PROPERTY),
                reads(
                        "with a type",
                        PET,
                        "{\"type\":\"function\"," + call.substring(1),
                        ANN,
                        UNWRAPPED,
                        EXTRA_PROPERTY),
                reads(
                        "in text",
                        PET,
                        "{\"name\":\"answer\",\"arguments\":" + Shape.STRING.write(ANN) + "}",
                        ANN,
                        UNWRAPPED,
                        EXTRA_PROPERTY,
                        DOUBLE_ENCODED),
                refuses("of another tool", PET, "{\"name\":\"Ann\",\"arguments\":{\"x\":1}}", TYPE, "$.arguments.x"),
                refuses("of nothing", PET, "{\"name\":\"Ann\",\"arguments\":{}}", TYPE, "$.arguments.name"),
                refuses("two deep", PET, "{\"tool_calls\":[" + call + "]}", TYPE, "$.tool_calls"),
                refuses("in a list", PET.list(), call, TYPE, "$"),
                reads(
                        "a type that looks like one",
                        CALL,
                        "{\"name\":\"a\",\"arguments\":{\"x\":1},}",
                        "{\"name\":\"a\",\"arguments\":{\"x\":1}}",
                        Repair.Kind.EXTRA_COMMA),
                reads(
                        "no object",
                        PET,
                        "{\"name\":\"Ann\",\"arguments\":3}",
                        "{\"name\":\"Ann\",\"age\":null}",
                        EXTRA_PROPERTY));
    }
}
