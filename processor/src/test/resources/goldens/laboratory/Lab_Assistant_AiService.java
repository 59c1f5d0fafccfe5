package lab;

import dev.typist.chat.ChatModel;
import dev.typist.service.PromptMethod;
import dev.typist.service.PromptRunner;
import dev.typist.service.Reply;
import dev.typist.service.Result;
import dev.typist.service.ServiceSettings;
import dev.typist.shape.SchemaTarget;
import dev.typist.shape.Shape;
import java.io.IOException;
import java.lang.Boolean;
import java.lang.Double;
import java.lang.Integer;
import java.lang.Long;
import java.lang.Override;
import java.lang.String;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * The service behind {@link Lab.Assistant}, written by Typist.
 */
@Generated("dev.typist.processor.AiServiceProcessor")
public final class Lab_Assistant_AiService implements Lab.Assistant {
    private static final String LIST_OF_SAMPLE_SCHEMA = """
            {"type":"object","properties":{\
            "items":{"type":"array","items":{"type":"object","description":"Something in a glass","properties":{\
            "label":{"type":"string","description":"what is written on the glass"},\
            "number":{"type":"integer"},\
            "grams":{"type":["number","null"]},\
            "fresh":{"type":"boolean"},\
            "kind":{"type":["string","null"],"description":"LIQUID: no crystals\\nSOLID: crystals","enum":["LIQUID","SOLID",null]},\
            "parts":{"type":"array","items":{"type":"object","properties":{"name":{"type":"string"},"share":{"type":"integer"}},"required":["name","share"],"additionalProperties":false}},\
            "largest":{"anyOf":[\
            {"type":"object","properties":{"name":{"type":"string"},"share":{"type":"integer"}},"required":["name","share"],"additionalProperties":false},\
            {"type":"null"}]}},\
            "required":["label","number","grams","fresh","kind","parts","largest"],"additionalProperties":false}}},\
            "required":["items"],"additionalProperties":false}""";

    private static final String LIST_OF_SAMPLE_ANTHROPIC_SCHEMA = """
            {"type":"object","properties":{\
            "items":{"type":"array","items":{"type":"object","description":"Something in a glass","properties":{\
            "label":{"type":"string","description":"what is written on the glass"},\
            "number":{"type":"integer"},\
            "grams":{"type":["number","null"]},\
            "fresh":{"type":"boolean"},\
            "kind":{"type":["string","null"],"description":"LIQUID: no crystals\\nSOLID: crystals","enum":["LIQUID","SOLID",null]},\
            "parts":{"type":"array","items":{"type":"object","properties":{"name":{"type":"string"},"share":{"type":"integer"}},"required":["name","share"],"additionalProperties":false}},\
            "largest":{"type":"object","properties":{"name":{"type":"string"},"share":{"type":"integer"}},"required":["name","share"],"additionalProperties":false}},\
            "required":["label","number","grams","fresh","kind","parts"],"additionalProperties":false}}},\
            "required":["items"],"additionalProperties":false}""";

    private static final String LIST_OF_SAMPLE_GEMINI_SCHEMA = """
            {"type":"object","properties":{\
            "items":{"type":"array","items":{"type":"object","description":"Something in a glass","properties":{\
            "label":{"type":"string","description":"what is written on the glass"},\
            "number":{"type":"integer"},\
            "grams":{"type":["number","null"]},\
            "fresh":{"type":"boolean"},\
            "kind":{"description":"LIQUID: no crystals\\nSOLID: crystals","anyOf":[{"type":"string","enum":["LIQUID","SOLID"]},{"type":"null"}]},\
            "parts":{"type":"array","items":{"type":"object","properties":{"name":{"type":"string"},"share":{"type":"integer"}},"required":["name","share"],"additionalProperties":false}},\
            "largest":{"anyOf":[\
            {"type":"object","properties":{"name":{"type":"string"},"share":{"type":"integer"}},"required":["name","share"],"additionalProperties":false},\
            {"type":"null"}]}},\
            "required":["label","number","grams","fresh","kind","parts","largest"],"additionalProperties":false}}},\
            "required":["items"],"additionalProperties":false}""";

    private static final String LIST_OF_SAMPLE_TYPES = """
            {
              // each: Something in a glass
              items: {
                // what is written on the glass
                label: string,
                number: integer,
                grams: number | null,
                fresh: boolean,
                // LIQUID: no crystals
                // SOLID: crystals
                kind: "LIQUID" | "SOLID" | null,
                parts: { name: string, share: integer }[],
                largest: { name: string, share: integer } | null
              }[]
            }""";

    private static final String KIND_SCHEMA = """
            {"type":"object","properties":{\
            "value":{"type":"string","description":"LIQUID: no crystals\\nSOLID: crystals","enum":["LIQUID","SOLID"]}},\
            "required":["value"],"additionalProperties":false}""";

    private static final String KIND_TYPES = """
            {
              // LIQUID: no crystals
              // SOLID: crystals
              value: "LIQUID" | "SOLID"
            }""";

    private static final String PAIR_OF_SAMPLE_AND_PAIR_OF_STRING_AND_INTEGER_SCHEMA = """
            {"type":"object","properties":{\
            "first":{"type":"object","description":"Something in a glass","properties":{\
            "label":{"type":"string","description":"what is written on the glass"},\
            "number":{"type":"integer"},\
            "grams":{"type":["number","null"]},\
            "fresh":{"type":"boolean"},\
            "kind":{"type":["string","null"],"description":"LIQUID: no crystals\\nSOLID: crystals","enum":["LIQUID","SOLID",null]},\
            "parts":{"type":"array","items":{"type":"object","properties":{"name":{"type":"string"},"share":{"type":"integer"}},"required":["name","share"],"additionalProperties":false}},\
            "largest":{"anyOf":[\
            {"type":"object","properties":{"name":{"type":"string"},"share":{"type":"integer"}},"required":["name","share"],"additionalProperties":false},\
            {"type":"null"}]}},\
            "required":["label","number","grams","fresh","kind","parts","largest"],"additionalProperties":false},\
            "second":{"type":"object","properties":{"first":{"type":"string"},"second":{"type":"integer"}},"required":["first","second"],"additionalProperties":false}},\
            "required":["first","second"],"additionalProperties":false}""";

    private static final String PAIR_OF_SAMPLE_AND_PAIR_OF_STRING_AND_INTEGER_ANTHROPIC_SCHEMA = """
            {"type":"object","properties":{\
            "first":{"type":"object","description":"Something in a glass","properties":{\
            "label":{"type":"string","description":"what is written on the glass"},\
            "number":{"type":"integer"},\
            "grams":{"type":["number","null"]},\
            "fresh":{"type":"boolean"},\
            "kind":{"type":["string","null"],"description":"LIQUID: no crystals\\nSOLID: crystals","enum":["LIQUID","SOLID",null]},\
            "parts":{"type":"array","items":{"type":"object","properties":{"name":{"type":"string"},"share":{"type":"integer"}},"required":["name","share"],"additionalProperties":false}},\
            "largest":{"type":"object","properties":{"name":{"type":"string"},"share":{"type":"integer"}},"required":["name","share"],"additionalProperties":false}},\
            "required":["label","number","grams","fresh","kind","parts"],"additionalProperties":false},\
            "second":{"type":"object","properties":{"first":{"type":"string"},"second":{"type":"integer"}},"required":["first","second"],"additionalProperties":false}},\
            "required":["first","second"],"additionalProperties":false}""";

    private static final String PAIR_OF_SAMPLE_AND_PAIR_OF_STRING_AND_INTEGER_GEMINI_SCHEMA = """
            {"type":"object","properties":{\
            "first":{"type":"object","description":"Something in a glass","properties":{\
            "label":{"type":"string","description":"what is written on the glass"},\
            "number":{"type":"integer"},\
            "grams":{"type":["number","null"]},\
            "fresh":{"type":"boolean"},\
            "kind":{"description":"LIQUID: no crystals\\nSOLID: crystals","anyOf":[{"type":"string","enum":["LIQUID","SOLID"]},{"type":"null"}]},\
            "parts":{"type":"array","items":{"type":"object","properties":{"name":{"type":"string"},"share":{"type":"integer"}},"required":["name","share"],"additionalProperties":false}},\
            "largest":{"anyOf":[\
            {"type":"object","properties":{"name":{"type":"string"},"share":{"type":"integer"}},"required":["name","share"],"additionalProperties":false},\
            {"type":"null"}]}},\
            "required":["label","number","grams","fresh","kind","parts","largest"],"additionalProperties":false},\
            "second":{"type":"object","properties":{"first":{"type":"string"},"second":{"type":"integer"}},"required":["first","second"],"additionalProperties":false}},\
            "required":["first","second"],"additionalProperties":false}""";

    private static final String PAIR_OF_SAMPLE_AND_PAIR_OF_STRING_AND_INTEGER_TYPES = """
            {
              // Something in a glass
              first: {
                // what is written on the glass
                label: string,
                number: integer,
                grams: number | null,
                fresh: boolean,
                // LIQUID: no crystals
                // SOLID: crystals
                kind: "LIQUID" | "SOLID" | null,
                parts: { name: string, share: integer }[],
                largest: { name: string, share: integer } | null
              },
              second: { first: string, second: integer }
            }""";

    private static final String SAMPLE_SCHEMA = """
            {"type":"object","description":"Something in a glass","properties":{\
            "label":{"type":"string","description":"what is written on the glass"},\
            "number":{"type":"integer"},\
            "grams":{"type":["number","null"]},\
            "fresh":{"type":"boolean"},\
            "kind":{"type":["string","null"],"description":"LIQUID: no crystals\\nSOLID: crystals","enum":["LIQUID","SOLID",null]},\
            "parts":{"type":"array","items":{"type":"object","properties":{"name":{"type":"string"},"share":{"type":"integer"}},"required":["name","share"],"additionalProperties":false}},\
            "largest":{"anyOf":[\
            {"type":"object","properties":{"name":{"type":"string"},"share":{"type":"integer"}},"required":["name","share"],"additionalProperties":false},\
            {"type":"null"}]}},\
            "required":["label","number","grams","fresh","kind","parts","largest"],"additionalProperties":false}""";

    private static final String SAMPLE_ANTHROPIC_SCHEMA = """
            {"type":"object","description":"Something in a glass","properties":{\
            "label":{"type":"string","description":"what is written on the glass"},\
            "number":{"type":"integer"},\
            "grams":{"type":["number","null"]},\
            "fresh":{"type":"boolean"},\
            "kind":{"type":["string","null"],"description":"LIQUID: no crystals\\nSOLID: crystals","enum":["LIQUID","SOLID",null]},\
            "parts":{"type":"array","items":{"type":"object","properties":{"name":{"type":"string"},"share":{"type":"integer"}},"required":["name","share"],"additionalProperties":false}},\
            "largest":{"type":"object","properties":{"name":{"type":"string"},"share":{"type":"integer"}},"required":["name","share"],"additionalProperties":false}},\
            "required":["label","number","grams","fresh","kind","parts"],"additionalProperties":false}""";

    private static final String SAMPLE_GEMINI_SCHEMA = """
            {"type":"object","description":"Something in a glass","properties":{\
            "label":{"type":"string","description":"what is written on the glass"},\
            "number":{"type":"integer"},\
            "grams":{"type":["number","null"]},\
            "fresh":{"type":"boolean"},\
            "kind":{"description":"LIQUID: no crystals\\nSOLID: crystals","anyOf":[{"type":"string","enum":["LIQUID","SOLID"]},{"type":"null"}]},\
            "parts":{"type":"array","items":{"type":"object","properties":{"name":{"type":"string"},"share":{"type":"integer"}},"required":["name","share"],"additionalProperties":false}},\
            "largest":{"anyOf":[\
            {"type":"object","properties":{"name":{"type":"string"},"share":{"type":"integer"}},"required":["name","share"],"additionalProperties":false},\
            {"type":"null"}]}},\
            "required":["label","number","grams","fresh","kind","parts","largest"],"additionalProperties":false}""";

    private static final String SAMPLE_TYPES = """
            // Something in a glass
            {
              // what is written on the glass
              label: string,
              number: integer,
              grams: number | null,
              fresh: boolean,
              // LIQUID: no crystals
              // SOLID: crystals
              kind: "LIQUID" | "SOLID" | null,
              parts: { name: string, share: integer }[],
              largest: { name: string, share: integer } | null
            }""";

    private static final String COMPARISON_OF_SAMPLE_SCHEMA = """
            {"type":"object","properties":{\
            "better":{"type":"object","description":"Something in a glass","properties":{\
            "label":{"type":"string","description":"what is written on the glass"},\
            "number":{"type":"integer"},\
            "grams":{"type":["number","null"]},\
            "fresh":{"type":"boolean"},\
            "kind":{"type":["string","null"],"description":"LIQUID: no crystals\\nSOLID: crystals","enum":["LIQUID","SOLID",null]},\
            "parts":{"type":"array","items":{"type":"object","properties":{"name":{"type":"string"},"share":{"type":"integer"}},"required":["name","share"],"additionalProperties":false}},\
            "largest":{"anyOf":[\
            {"type":"object","properties":{"name":{"type":"string"},"share":{"type":"integer"}},"required":["name","share"],"additionalProperties":false},\
            {"type":"null"}]}},\
            "required":["label","number","grams","fresh","kind","parts","largest"],"additionalProperties":false},\
            "worse":{"type":"object","description":"Something in a glass","properties":{\
            "label":{"type":"string","description":"what is written on the glass"},\
            "number":{"type":"integer"},\
            "grams":{"type":["number","null"]},\
            "fresh":{"type":"boolean"},\
            "kind":{"type":["string","null"],"description":"LIQUID: no crystals\\nSOLID: crystals","enum":["LIQUID","SOLID",null]},\
            "parts":{"type":"array","items":{"type":"object","properties":{"name":{"type":"string"},"share":{"type":"integer"}},"required":["name","share"],"additionalProperties":false}},\
            "largest":{"anyOf":[\
            {"type":"object","properties":{"name":{"type":"string"},"share":{"type":"integer"}},"required":["name","share"],"additionalProperties":false},\
            {"type":"null"}]}},\
            "required":["label","number","grams","fresh","kind","parts","largest"],"additionalProperties":false},\
            "others":{"type":"array","items":{"type":"object","description":"Something in a glass","properties":{\
            "label":{"type":"string","description":"what is written on the glass"},\
            "number":{"type":"integer"},\
            "grams":{"type":["number","null"]},\
            "fresh":{"type":"boolean"},\
            "kind":{"type":["string","null"],"description":"LIQUID: no crystals\\nSOLID: crystals","enum":["LIQUID","SOLID",null]},\
            "parts":{"type":"array","items":{"type":"object","properties":{"name":{"type":"string"},"share":{"type":"integer"}},"required":["name","share"],"additionalProperties":false}},\
            "largest":{"anyOf":[\
            {"type":"object","properties":{"name":{"type":"string"},"share":{"type":"integer"}},"required":["name","share"],"additionalProperties":false},\
            {"type":"null"}]}},\
            "required":["label","number","grams","fresh","kind","parts","largest"],"additionalProperties":false}}},\
            "required":["better","worse","others"],"additionalProperties":false}""";

    private static final String COMPARISON_OF_SAMPLE_ANTHROPIC_SCHEMA = """
            {"type":"object","properties":{\
            "better":{"type":"object","description":"Something in a glass","properties":{\
            "label":{"type":"string","description":"what is written on the glass"},\
            "number":{"type":"integer"},\
            "grams":{"type":["number","null"]},\
            "fresh":{"type":"boolean"},\
            "kind":{"type":["string","null"],"description":"LIQUID: no crystals\\nSOLID: crystals","enum":["LIQUID","SOLID",null]},\
            "parts":{"type":"array","items":{"type":"object","properties":{"name":{"type":"string"},"share":{"type":"integer"}},"required":["name","share"],"additionalProperties":false}},\
            "largest":{"type":"object","properties":{"name":{"type":"string"},"share":{"type":"integer"}},"required":["name","share"],"additionalProperties":false}},\
            "required":["label","number","grams","fresh","kind","parts"],"additionalProperties":false},\
            "worse":{"type":"object","description":"Something in a glass","properties":{\
            "label":{"type":"string","description":"what is written on the glass"},\
            "number":{"type":"integer"},\
            "grams":{"type":["number","null"]},\
            "fresh":{"type":"boolean"},\
            "kind":{"type":["string","null"],"description":"LIQUID: no crystals\\nSOLID: crystals","enum":["LIQUID","SOLID",null]},\
            "parts":{"type":"array","items":{"type":"object","properties":{"name":{"type":"string"},"share":{"type":"integer"}},"required":["name","share"],"additionalProperties":false}},\
            "largest":{"type":"object","properties":{"name":{"type":"string"},"share":{"type":"integer"}},"required":["name","share"],"additionalProperties":false}},\
            "required":["label","number","grams","fresh","kind","parts"],"additionalProperties":false},\
            "others":{"type":"array","items":{"type":"object","description":"Something in a glass","properties":{\
            "label":{"type":"string","description":"what is written on the glass"},\
            "number":{"type":"integer"},\
            "grams":{"type":["number","null"]},\
            "fresh":{"type":"boolean"},\
            "kind":{"type":["string","null"],"description":"LIQUID: no crystals\\nSOLID: crystals","enum":["LIQUID","SOLID",null]},\
            "parts":{"type":"array","items":{"type":"object","properties":{"name":{"type":"string"},"share":{"type":"integer"}},"required":["name","share"],"additionalProperties":false}},\
            "largest":{"type":"object","properties":{"name":{"type":"string"},"share":{"type":"integer"}},"required":["name","share"],"additionalProperties":false}},\
            "required":["label","number","grams","fresh","kind","parts"],"additionalProperties":false}}},\
            "required":["better","worse","others"],"additionalProperties":false}""";

    private static final String COMPARISON_OF_SAMPLE_GEMINI_SCHEMA = """
            {"type":"object","properties":{\
            "better":{"type":"object","description":"Something in a glass","properties":{\
            "label":{"type":"string","description":"what is written on the glass"},\
            "number":{"type":"integer"},\
            "grams":{"type":["number","null"]},\
            "fresh":{"type":"boolean"},\
            "kind":{"description":"LIQUID: no crystals\\nSOLID: crystals","anyOf":[{"type":"string","enum":["LIQUID","SOLID"]},{"type":"null"}]},\
            "parts":{"type":"array","items":{"type":"object","properties":{"name":{"type":"string"},"share":{"type":"integer"}},"required":["name","share"],"additionalProperties":false}},\
            "largest":{"anyOf":[\
            {"type":"object","properties":{"name":{"type":"string"},"share":{"type":"integer"}},"required":["name","share"],"additionalProperties":false},\
            {"type":"null"}]}},\
            "required":["label","number","grams","fresh","kind","parts","largest"],"additionalProperties":false},\
            "worse":{"type":"object","description":"Something in a glass","properties":{\
            "label":{"type":"string","description":"what is written on the glass"},\
            "number":{"type":"integer"},\
            "grams":{"type":["number","null"]},\
            "fresh":{"type":"boolean"},\
            "kind":{"description":"LIQUID: no crystals\\nSOLID: crystals","anyOf":[{"type":"string","enum":["LIQUID","SOLID"]},{"type":"null"}]},\
            "parts":{"type":"array","items":{"type":"object","properties":{"name":{"type":"string"},"share":{"type":"integer"}},"required":["name","share"],"additionalProperties":false}},\
            "largest":{"anyOf":[\
            {"type":"object","properties":{"name":{"type":"string"},"share":{"type":"integer"}},"required":["name","share"],"additionalProperties":false},\
            {"type":"null"}]}},\
            "required":["label","number","grams","fresh","kind","parts","largest"],"additionalProperties":false},\
            "others":{"type":"array","items":{"type":"object","description":"Something in a glass","properties":{\
            "label":{"type":"string","description":"what is written on the glass"},\
            "number":{"type":"integer"},\
            "grams":{"type":["number","null"]},\
            "fresh":{"type":"boolean"},\
            "kind":{"description":"LIQUID: no crystals\\nSOLID: crystals","anyOf":[{"type":"string","enum":["LIQUID","SOLID"]},{"type":"null"}]},\
            "parts":{"type":"array","items":{"type":"object","properties":{"name":{"type":"string"},"share":{"type":"integer"}},"required":["name","share"],"additionalProperties":false}},\
            "largest":{"anyOf":[\
            {"type":"object","properties":{"name":{"type":"string"},"share":{"type":"integer"}},"required":["name","share"],"additionalProperties":false},\
            {"type":"null"}]}},\
            "required":["label","number","grams","fresh","kind","parts","largest"],"additionalProperties":false}}},\
            "required":["better","worse","others"],"additionalProperties":false}""";

    private static final String COMPARISON_OF_SAMPLE_TYPES = """
            {
              // Something in a glass
              better: {
                // what is written on the glass
                label: string,
                number: integer,
                grams: number | null,
                fresh: boolean,
                // LIQUID: no crystals
                // SOLID: crystals
                kind: "LIQUID" | "SOLID" | null,
                parts: { name: string, share: integer }[],
                largest: { name: string, share: integer } | null
              },
              // Something in a glass
              worse: {
                // what is written on the glass
                label: string,
                number: integer,
                grams: number | null,
                fresh: boolean,
                // LIQUID: no crystals
                // SOLID: crystals
                kind: "LIQUID" | "SOLID" | null,
                parts: { name: string, share: integer }[],
                largest: { name: string, share: integer } | null
              },
              // each: Something in a glass
              others: {
                // what is written on the glass
                label: string,
                number: integer,
                grams: number | null,
                fresh: boolean,
                // LIQUID: no crystals
                // SOLID: crystals
                kind: "LIQUID" | "SOLID" | null,
                parts: { name: string, share: integer }[],
                largest: { name: string, share: integer } | null
              }[]
            }""";

    private static final Shape<Lab.Kind> KIND = Shape.enumeration(Lab.Kind.class)
            .constant("LIQUID", Lab.Kind.LIQUID)
            .constant("SOLID", Lab.Kind.SOLID)
            .build();

    private static final Shape<Lab.Part> PART = Shape.record(Lab.Part.class)
            .component("name", Shape.STRING, value -> value.name())
            .component("share", Shape.INT, Lab.Part::share)
            .construct(values -> new Lab.Part(values.<String>get(0), (Integer) values.getInt(1)));

    private static final Shape<Lab.Sample> SAMPLE = Shape.record(Lab.Sample.class)
            .component("label", Shape.STRING, Lab.Sample::label)
            .component("number", Shape.INT, Lab.Sample::number)
            .component("grams", Shape.DOUBLE.optional(), Lab.Sample::grams)
            .component("fresh", Shape.BOOLEAN, Lab.Sample::fresh)
            .component("kind", KIND.optional(), Lab.Sample::kind)
            .component("parts", PART.list(), Lab.Sample::parts)
            .component("largest", PART.optional(), Lab.Sample::largest)
            .construct(values -> new Lab.Sample(values.get(0), values.getInt(1), values.get(2),
                    values.getBoolean(3), values.get(4), values.get(5), values.get(6)));

    private static final Shape<Lab.Pair<String, Integer>> PAIR_OF_STRING_AND_INTEGER = Shape.<Lab.Pair<String, Integer>>record(Lab.Pair.class)
            .component("first", Shape.STRING, Lab.Pair::first)
            .component("second", Shape.INT, Lab.Pair::second)
            .construct(values -> new Lab.Pair<>(values.get(0), values.getInt(1)));

    private static final Shape<Lab.Pair<Lab.Sample, Lab.Pair<String, Integer>>> PAIR_OF_SAMPLE_AND_PAIR_OF_STRING_AND_INTEGER = Shape.<Lab.Pair<Lab.Sample, Lab.Pair<String, Integer>>>record(Lab.Pair.class)
            .component("first", SAMPLE, Lab.Pair::first)
            .component("second", PAIR_OF_STRING_AND_INTEGER, Lab.Pair::second)
            .construct(values -> new Lab.Pair<>(values.get(0), values.get(1)));

    private static final Shape<Lab.Comparison<Lab.Sample>> COMPARISON_OF_SAMPLE = Shape.<Lab.Comparison<Lab.Sample>>record(Lab.Comparison.class)
            .component("better", SAMPLE, Lab.Comparison::better)
            .component("worse", SAMPLE, Lab.Comparison::worse)
            .component("others", SAMPLE.list(), Lab.Comparison::others)
            .construct(values -> new Lab.Comparison<>(values.get(0), values.get(1), values.get(2)));

    private static final PromptMethod<Integer> COUNT = PromptMethod.named("Lab.Assistant.count")
            .model("gpt-4o-mini")
            .system("You work in a laboratory.")
            .prompt("Count the words in: ").argument("text", Shape.STRING)
            .returns(Result.of(Shape.INT, "{\"type\":\"object\",\"properties\":{\"value\":{\"type\":\"integer\"}},\"required\":[\"value\"],\"additionalProperties\":false}")
                    .types("{ value: integer }"));

    private static final PromptMethod<Long> COUNT_2 = PromptMethod.named("Lab.Assistant.count")
            .model("gpt-4o-mini")
            .system("You work in a laboratory.")
            .prompt("Count the letter ").argument("letter", Shape.STRING)
            .prompt(" in: ").argument("text", Shape.STRING)
            .returns(Result.of(Shape.LONG, "{\"type\":\"object\",\"properties\":{\"value\":{\"type\":\"integer\"}},\"required\":[\"value\"],\"additionalProperties\":false}")
                    .types("{ value: integer }"));

    private static final PromptMethod<List<Lab.Sample>> SAMPLES = PromptMethod.named("Lab.Assistant.samples")
            .model("gpt-4o-mini")
            .system("You work in a laboratory.")
            .prompt("Name ").argument("number", Shape.INT)
            .prompt(" samples like ").argument("example", SAMPLE)
            .prompt(".\n"
                    + "Leave out ").argument("excluded", Shape.STRING.list())
            .prompt("; weigh them with ").argument("kind", KIND.optional())
            .prompt(".\n"
                    + "Answer as JSON: {\"items\": [{number}]} ")
            .returns(Result.of(SAMPLE.list(), LIST_OF_SAMPLE_SCHEMA)
                    .schema(SchemaTarget.ANTHROPIC, LIST_OF_SAMPLE_ANTHROPIC_SCHEMA)
                    .schema(SchemaTarget.GEMINI, LIST_OF_SAMPLE_GEMINI_SCHEMA)
                    .types(LIST_OF_SAMPLE_TYPES));

    private static final PromptMethod<String> ASK = PromptMethod.named("Lab.Assistant.ask")
            .model("gpt-4o-mini")
            .system("You speak ").systemArgument("language", Shape.STRING)
            .system(".")
            .argument("question", Shape.STRING)
            .prompt(" ").argument("question", Shape.STRING)
            .returns(Result.text());

    private static final PromptMethod<Boolean> IS = PromptMethod.named("Lab.Assistant.is")
            .model("gpt-4o-mini")
            .system("You work in a laboratory.")
            .prompt("Is it ").argument("kind", KIND)
            .prompt("?")
            .returns(Result.of(Shape.BOOLEAN, "{\"type\":\"object\",\"properties\":{\"value\":{\"type\":\"boolean\"}},\"required\":[\"value\"],\"additionalProperties\":false}")
                    .types("{ value: boolean }"));

    private static final PromptMethod<BigDecimal> WEIGHT = PromptMethod.named("Lab.Assistant.weight")
            .model("gpt-4o-mini")
            .system("You work in a laboratory.")
            .prompt("How heavy?")
            .returns(Result.of(Shape.BIG_DECIMAL, "{\"type\":\"object\",\"properties\":{\"value\":{\"type\":\"number\"}},\"required\":[\"value\"],\"additionalProperties\":false}")
                    .types("{ value: number }"));

    private static final PromptMethod<BigInteger> ATOMS = PromptMethod.named("Lab.Assistant.atoms")
            .model("gpt-4o-mini")
            .system("You work in a laboratory.")
            .prompt("How many atoms?")
            .returns(Result.of(Shape.BIG_INTEGER, "{\"type\":\"object\",\"properties\":{\"value\":{\"type\":\"integer\"}},\"required\":[\"value\"],\"additionalProperties\":false}")
                    .types("{ value: integer }"));

    private static final PromptMethod<Lab.Kind> KIND_2 = PromptMethod.named("Lab.Assistant.kind")
            .model("gpt-4o-mini")
            .system("You work in a laboratory.")
            .prompt("Which kind?")
            .returns(Result.of(KIND, KIND_SCHEMA)
                    .types(KIND_TYPES));

    private static final PromptMethod<Double> RATE = PromptMethod.named("Lab.Assistant.rate")
            .model("gpt-4o-mini")
            .system("You work in a laboratory.")
            .prompt("Rate ").argument("sample", SAMPLE)
            .prompt(".")
            .returns(Result.of(Shape.DOUBLE, "{\"type\":\"object\",\"properties\":{\"value\":{\"type\":\"number\"}},\"required\":[\"value\"],\"additionalProperties\":false}")
                    .types("{ value: number }"));

    private static final PromptMethod<Lab.Pair<Lab.Sample, Lab.Pair<String, Integer>>> PAIR = PromptMethod.named("Lab.Assistant.pair")
            .model("gpt-4o-mini")
            .system("You work in a laboratory.")
            .prompt("Pair ").argument("one", Shape.STRING)
            .prompt(" with another.")
            .returns(Result.of(PAIR_OF_SAMPLE_AND_PAIR_OF_STRING_AND_INTEGER, PAIR_OF_SAMPLE_AND_PAIR_OF_STRING_AND_INTEGER_SCHEMA)
                    .schema(SchemaTarget.ANTHROPIC, PAIR_OF_SAMPLE_AND_PAIR_OF_STRING_AND_INTEGER_ANTHROPIC_SCHEMA)
                    .schema(SchemaTarget.GEMINI, PAIR_OF_SAMPLE_AND_PAIR_OF_STRING_AND_INTEGER_GEMINI_SCHEMA)
                    .types(PAIR_OF_SAMPLE_AND_PAIR_OF_STRING_AND_INTEGER_TYPES));

    private static final PromptMethod<Lab.Sample> FIND = PromptMethod.named("Lab.Assistant.find")
            .model("gpt-4o-mini")
            .system("You work in a laboratory.")
            .prompt("Find ").argument("name", Shape.STRING)
            .prompt(".")
            .returns(Result.of(SAMPLE, SAMPLE_SCHEMA)
                    .schema(SchemaTarget.ANTHROPIC, SAMPLE_ANTHROPIC_SCHEMA)
                    .schema(SchemaTarget.GEMINI, SAMPLE_GEMINI_SCHEMA)
                    .types(SAMPLE_TYPES));

    private static final PromptMethod<Lab.Comparison<Lab.Sample>> COMPARE = PromptMethod.named("Lab.Assistant.compare")
            .model("gpt-4o-mini")
            .system("You work in a laboratory.")
            .prompt("Compare ").argument("one", SAMPLE)
            .prompt(" and ").argument("other", SAMPLE)
            .prompt(".")
            .returns(Result.of(COMPARISON_OF_SAMPLE, COMPARISON_OF_SAMPLE_SCHEMA)
                    .schema(SchemaTarget.ANTHROPIC, COMPARISON_OF_SAMPLE_ANTHROPIC_SCHEMA)
                    .schema(SchemaTarget.GEMINI, COMPARISON_OF_SAMPLE_GEMINI_SCHEMA)
                    .types(COMPARISON_OF_SAMPLE_TYPES));

    private static final PromptMethod<String> GREET = PromptMethod.named("Lab.Assistant.greet")
            .model("gpt-4o-mini")
            .system("You work in a laboratory.")
            .argument("name", Shape.STRING)
            .returns(Result.text());

    private final PromptRunner runner;

    public Lab_Assistant_AiService(ChatModel model, Scales scales) {
        this(ServiceSettings.of(model), scales);
    }

    public Lab_Assistant_AiService(ServiceSettings settings, Scales scales) {
        this.runner = settings.runner(new Scales_Tools(scales), new Clock_Tools());
    }

    @Override
    public int count(String text) {
        return this.runner.run(COUNT, text);
    }

    @Override
    public long count(String text, String letter) {
        return this.runner.run(COUNT_2, letter, text);
    }

    @Override
    public Reply<List<Lab.Sample>> samples(int number, Lab.Sample example, List<String> excluded,
            Optional<Lab.Kind> kind) {
        return this.runner.reply(SAMPLES, number, example, excluded, kind);
    }

    @Override
    public String ask(String question, String language) throws IOException {
        return this.runner.run(ASK, language, question, question);
    }

    @Override
    public boolean is(Lab.Kind kind) {
        return this.runner.run(IS, kind);
    }

    @Override
    public BigDecimal weight() {
        return this.runner.run(WEIGHT);
    }

    @Override
    public Reply<BigInteger> atoms() {
        return this.runner.reply(ATOMS);
    }

    @Override
    public Lab.Kind kind() {
        return this.runner.run(KIND_2);
    }

    @Override
    public Double rate(Lab.Sample sample) {
        return this.runner.run(RATE, sample);
    }

    @Override
    public Lab.Pair<Lab.Sample, Lab.Pair<String, Integer>> pair(String one) {
        return this.runner.run(PAIR, one);
    }

    @Override
    public Lab.Sample find(String name) {
        return this.runner.run(FIND, name);
    }

    @Override
    public Lab.Comparison<Lab.Sample> compare(Lab.Sample one, Lab.Sample other) {
        return this.runner.run(COMPARE, one, other);
    }

    @Override
    public String greet(String name) {
        return this.runner.run(GREET, name);
    }
}
