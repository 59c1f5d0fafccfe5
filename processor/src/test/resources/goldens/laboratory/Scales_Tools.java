package lab;

import dev.typist.service.Tool;
import dev.typist.service.ToolMethod;
import dev.typist.service.Toolbox;
import dev.typist.shape.Shape;
import java.lang.Double;
import java.lang.Integer;
import java.lang.Override;
import java.lang.String;
import java.lang.Void;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * The tools of {@link Scales}, written by Typist.
 */
@Generated("dev.typist.processor.AiServiceProcessor")
public final class Scales_Tools implements Toolbox {
    private static final String WEIGH_SCHEMA = """
            {"type":"object","properties":{\
            "sample":{"type":"object","description":"Something in a glass","properties":{\
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
            "times":{"type":["integer","null"],"description":"how often"}},\
            "required":["sample","times"],"additionalProperties":false}""";

    private static final String WEIGH_SCHEMA_2 = """
            {"type":"object","properties":{\
            "samples":{"type":"array","items":{"type":"object","description":"Something in a glass","properties":{\
            "label":{"type":"string","description":"what is written on the glass"},\
            "number":{"type":"integer"},\
            "grams":{"type":["number","null"]},\
            "fresh":{"type":"boolean"},\
            "kind":{"type":["string","null"],"description":"LIQUID: no crystals\\nSOLID: crystals","enum":["LIQUID","SOLID",null]},\
            "parts":{"type":"array","items":{"type":"object","properties":{"name":{"type":"string"},"share":{"type":"integer"}},"required":["name","share"],"additionalProperties":false}},\
            "largest":{"anyOf":[\
            {"type":"object","properties":{"name":{"type":"string"},"share":{"type":"integer"}},"required":["name","share"],"additionalProperties":false},\
            {"type":"null"}]}},\
            "required":["label","number","grams","fresh","kind","parts","largest"],"additionalProperties":false}},\
            "times":{"type":["integer","null"]}},\
            "required":["samples","times"],"additionalProperties":false}""";

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

    private static final ToolMethod<Double> WEIGH = ToolMethod.named("weigh")
            .describedAs("Weighs a sample, in grams")
            .parameter("sample", SAMPLE)
            .parameter("times", Shape.INT.optional())
            .schema(WEIGH_SCHEMA)
            .returns(Shape.DOUBLE);

    private static final ToolMethod<List<Double>> WEIGH_2 = ToolMethod.named("weigh_all")
            .describedAs("Weighs several")
            .parameter("samples", SAMPLE.list())
            .parameter("times", Shape.INT.optional())
            .schema(WEIGH_SCHEMA_2)
            .returns(Shape.DOUBLE.list());

    private static final ToolMethod<Void> RESET = ToolMethod.named("reset")
            .describedAs("Sets the scales to zero")
            .schema("{\"type\":\"object\",\"properties\":{},\"required\":[],\"additionalProperties\":false}")
            .returnsNothing();

    private static final ToolMethod<Lab.Sample> FIND = ToolMethod.named("find")
            .describedAs("Finds the sample with a label")
            .parameter("label", Shape.STRING)
            .schema("{\"type\":\"object\",\"properties\":{\"label\":{\"type\":\"string\"}},\"required\":[\"label\"],\"additionalProperties\":false}")
            .returns(SAMPLE);

    private static final ToolMethod<String> UNIT = ToolMethod.named("unit")
            .describedAs("The unit of the scales")
            .schema("{\"type\":\"object\",\"properties\":{},\"required\":[],\"additionalProperties\":false}")
            .returns(Shape.STRING);

    private final Scales scales;

    public Scales_Tools(Scales scales) {
        this.scales = Objects.requireNonNull(scales, "scales");
    }

    @Override
    public List<Tool> tools() {
        return List.of(
                WEIGH.calls(arguments -> this.scales.weigh(arguments.<Lab.Sample>get(0),
                        arguments.<Optional<Integer>>get(1))),
                WEIGH_2.calls(arguments -> this.scales.weigh(arguments.<List<Lab.Sample>>get(0),
                        arguments.<Optional<Integer>>get(1))),
                RESET.runs(arguments -> this.scales.reset()),
                FIND.calls(arguments -> this.scales.find(arguments.get(0)).orElse(null)),
                UNIT.calls(arguments -> Scales.unit()));
    }
}
