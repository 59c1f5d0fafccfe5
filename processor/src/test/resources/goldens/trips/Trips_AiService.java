package shop;

import dev.typist.chat.ChatModel;
import dev.typist.service.PromptMethod;
import dev.typist.service.PromptRunner;
import dev.typist.service.Result;
import dev.typist.service.ServiceSettings;
import dev.typist.shape.DataBinding;
import dev.typist.shape.SchemaTarget;
import dev.typist.shape.Shape;
import java.lang.Object;
import java.lang.Override;
import java.lang.String;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Generated;
import tools.jackson.databind.JsonNode;

/**
 * The service behind {@link Trips}, written by Typist.
 */
@Generated("dev.typist.processor.AiServiceProcessor")
final class Trips_AiService implements Trips {
    private static final String TRIP_SCHEMA = """
            {"type":"object","properties":{\
            "id":{"type":"string","format":"uuid"},\
            "page":{"type":"string","description":"a URI"},\
            "day":{"type":"string","description":"day of departure","format":"date"},\
            "time":{"type":"string","description":"a time such as 09:30:00"},\
            "local":{"type":"string","description":"a date and time such as 2026-11-24T09:30:00"},\
            "offset":{"type":"string","format":"date-time"},\
            "zoned":{"type":"string","description":"a date and time with its zone such as 2026-11-24T09:30:00+01:00[Europe/Berlin]"},\
            "booked":{"type":"string","format":"date-time"},\
            "length":{"type":"string","description":"in days, hours, minutes and seconds, such as PT1H30M","format":"duration"},\
            "tags":{"type":"array","description":"no element twice","items":{"type":"string"}},\
            "stops":{"type":"array","items":{"type":"string"}},\
            "prices":{"type":"array","items":{"type":"integer"}},\
            "grid":{"type":"array","items":{"type":"array","items":{"type":"integer"}}},\
            "legs":{"type":"array","items":{"type":"object","properties":{\
            "key":{"type":"string"},\
            "value":{"description":"one part of a trip","anyOf":[\
            {"type":"object","properties":{"type":{"type":"string","enum":["Flight"]},"number":{"type":"string"}},"required":["type","number"],"additionalProperties":false},\
            {"type":"object","properties":{\
            "type":{"type":"string","enum":["by-train"]},\
            "train-number":{"type":"string"},\
            "seat":{"type":"string","enum":["FIRST","SECOND"]}},\
            "required":["type","train-number","seat"],"additionalProperties":false},\
            {"type":"object","properties":{"type":{"type":"string","enum":["Walk"]},"value":{"type":"string","enum":["short walk","LONG"]}},"required":["type","value"],"additionalProperties":false}]}},\
            "required":["key","value"],"additionalProperties":false}},\
            "extra":{},\
            "seats":{"type":["integer","null"]},\
            "note":{"type":["string","null"]},\
            "back":{"type":["string","null"],"format":"date"}},\
            "required":["id","page","day","time","local","offset","zoned","booked","length","tags","stops",\
            "prices","grid","legs","extra","seats","note","back"],\
            "additionalProperties":false}""";

    private static final String TRIP_GEMINI_SCHEMA = """
            {"type":"object","properties":{\
            "id":{"type":"string","description":"a UUID"},\
            "page":{"type":"string","description":"a URI"},\
            "day":{"type":"string","description":"day of departure","format":"date"},\
            "time":{"type":"string","description":"a time such as 09:30:00"},\
            "local":{"type":"string","description":"a date and time such as 2026-11-24T09:30:00"},\
            "offset":{"type":"string","format":"date-time"},\
            "zoned":{"type":"string","description":"a date and time with its zone such as 2026-11-24T09:30:00+01:00[Europe/Berlin]"},\
            "booked":{"type":"string","format":"date-time"},\
            "length":{"type":"string","description":"a duration in days, hours, minutes and seconds, such as PT1H30M"},\
            "tags":{"type":"array","description":"no element twice","items":{"type":"string"}},\
            "stops":{"type":"array","items":{"type":"string"}},\
            "prices":{"type":"array","items":{"type":"integer"}},\
            "grid":{"type":"array","items":{"type":"array","items":{"type":"integer"}}},\
            "legs":{"type":"array","items":{"type":"object","properties":{\
            "key":{"type":"string"},\
            "value":{"description":"one part of a trip","anyOf":[\
            {"type":"object","properties":{"type":{"type":"string","enum":["Flight"]},"number":{"type":"string"}},"required":["type","number"],"additionalProperties":false},\
            {"type":"object","properties":{\
            "type":{"type":"string","enum":["by-train"]},\
            "train-number":{"type":"string"},\
            "seat":{"type":"string","enum":["FIRST","SECOND"]}},\
            "required":["type","train-number","seat"],"additionalProperties":false},\
            {"type":"object","properties":{"type":{"type":"string","enum":["Walk"]},"value":{"type":"string","enum":["short walk","LONG"]}},"required":["type","value"],"additionalProperties":false}]}},\
            "required":["key","value"],"additionalProperties":false}},\
            "extra":{},\
            "seats":{"type":["integer","null"]},\
            "note":{"type":["string","null"]},\
            "back":{"type":["string","null"],"format":"date"}},\
            "required":["id","page","day","time","local","offset","zoned","booked","length","tags","stops",\
            "prices","grid","legs","extra","seats","note","back"],\
            "additionalProperties":false}""";

    private static final String TRIP_TYPES = """
            {
              // a UUID
              id: string,
              // a URI
              page: string,
              // day of departure
              // a date such as 2026-11-24
              day: string,
              // a time such as 09:30:00
              time: string,
              // a date and time such as 2026-11-24T09:30:00
              local: string,
              // a date and time with its offset such as 2026-11-24T09:30:00+01:00
              offset: string,
              // a date and time with its zone such as 2026-11-24T09:30:00+01:00[Europe/Berlin]
              zoned: string,
              // a moment such as 2026-11-24T08:30:00Z
              booked: string,
              // a duration in days, hours, minutes and seconds, such as PT1H30M
              length: string,
              // no element twice
              tags: string[],
              stops: string[],
              prices: integer[],
              grid: integer[][],
              // each: one part of a trip
              legs: { [key: string]:
                | { type: "Flight", number: string }
                | { type: "by-train", "train-number": string, seat: "FIRST" | "SECOND" }
                | { type: "Walk", value: "short walk" | "LONG" } },
              extra: any,
              seats: integer | null,
              note: string | null,
              // a date such as 2026-11-24
              back: string | null
            }""";

    private static final String LEG_SCHEMA = """
            {"type":"object","properties":{\
            "value":{"description":"one part of a trip","anyOf":[\
            {"type":"object","properties":{"type":{"type":"string","enum":["Flight"]},"number":{"type":"string"}},"required":["type","number"],"additionalProperties":false},\
            {"type":"object","properties":{\
            "type":{"type":"string","enum":["by-train"]},\
            "train-number":{"type":"string"},\
            "seat":{"type":"string","enum":["FIRST","SECOND"]}},\
            "required":["type","train-number","seat"],"additionalProperties":false},\
            {"type":"object","properties":{"type":{"type":"string","enum":["Walk"]},"value":{"type":"string","enum":["short walk","LONG"]}},"required":["type","value"],"additionalProperties":false}]}},\
            "required":["value"],"additionalProperties":false}""";

    private static final String LEG_TYPES = """
            {
              // one part of a trip
              value:
                | { type: "Flight", number: string }
                | { type: "by-train", "train-number": string, seat: "FIRST" | "SECOND" }
                | { type: "Walk", value: "short walk" | "LONG" }
            }""";

    private static final String OPTIONAL_OF_LEG_SCHEMA = """
            {"type":"object","properties":{\
            "value":{"description":"one part of a trip","anyOf":[\
            {"type":"object","properties":{"type":{"type":"string","enum":["Flight"]},"number":{"type":"string"}},"required":["type","number"],"additionalProperties":false},\
            {"type":"object","properties":{\
            "type":{"type":"string","enum":["by-train"]},\
            "train-number":{"type":"string"},\
            "seat":{"type":"string","enum":["FIRST","SECOND"]}},\
            "required":["type","train-number","seat"],"additionalProperties":false},\
            {"type":"object","properties":{"type":{"type":"string","enum":["Walk"]},"value":{"type":"string","enum":["short walk","LONG"]}},"required":["type","value"],"additionalProperties":false},\
            {"type":"null"}]}},\
            "required":["value"],"additionalProperties":false}""";

    private static final String OPTIONAL_OF_LEG_TYPES = """
            {
              // one part of a trip
              value:
                | { type: "Flight", number: string }
                | { type: "by-train", "train-number": string, seat: "FIRST" | "SECOND" }
                | { type: "Walk", value: "short walk" | "LONG" } | null
            }""";

    private static final String MAP_OF_STRING_AND_LIST_OF_FLIGHT_SCHEMA = """
            {"type":"object","properties":{\
            "value":{"type":"array","items":{"type":"object","properties":{\
            "key":{"type":"string"},\
            "value":{"type":"array","items":{"type":"object","properties":{"number":{"type":"string"}},"required":["number"],"additionalProperties":false}}},\
            "required":["key","value"],"additionalProperties":false}}},\
            "required":["value"],"additionalProperties":false}""";

    private static final String LOCAL_DATE_ARRAY_SCHEMA = """
            {"type":"object","properties":{"items":{"type":"array","items":{"type":"string","format":"date"}}},"required":["items"],"additionalProperties":false}""";

    private static final String LOCAL_DATE_ARRAY_TYPES = """
            {
              // each: a date such as 2026-11-24
              items: string[]
            }""";

    private static final Shape<Trips.Flight> FLIGHT = Shape.record(Trips.Flight.class)
            .component("number", Shape.STRING, Trips.Flight::number)
            .construct(values -> new Trips.Flight(values.get(0)));

    private static final Shape<Trips.Class> CLASS = Shape.enumeration(Trips.Class.class)
            .constant("FIRST", Trips.Class.FIRST)
            .constant("SECOND", Trips.Class.SECOND)
            .build();

    private static final Shape<Trips.Train> TRAIN = Shape.record(Trips.Train.class)
            .component("train-number", Shape.STRING, Trips.Train::number)
            .component("seat", CLASS, Trips.Train::seat)
            .construct(values -> new Trips.Train(values.get(0), values.get(1)));

    private static final Shape<Trips.Walk> WALK = Shape.enumeration(Trips.Walk.class)
            .constant("short walk", Trips.Walk.SHORT)
            .constant("LONG", Trips.Walk.LONG)
            .build();

    private static final Shape<Trips.Leg> LEG = Shape.union(Trips.Leg.class)
            .member("Flight", Trips.Flight.class, FLIGHT)
            .member("by-train", Trips.Train.class, TRAIN)
            .member("Walk", Trips.Walk.class, WALK)
            .build();

    private static final Shape<Trips.Trip> TRIP = Shape.record(Trips.Trip.class)
            .component("id", Shape.UUID, Trips.Trip::id)
            .component("page", Shape.URI, Trips.Trip::page)
            .component("day", Shape.LOCAL_DATE, Trips.Trip::day)
            .component("time", Shape.LOCAL_TIME, Trips.Trip::time)
            .component("local", Shape.LOCAL_DATE_TIME, Trips.Trip::local)
            .component("offset", Shape.OFFSET_DATE_TIME, Trips.Trip::offset)
            .component("zoned", Shape.ZONED_DATE_TIME, Trips.Trip::zoned)
            .component("booked", Shape.INSTANT, Trips.Trip::booked)
            .component("length", Shape.DURATION, Trips.Trip::length)
            .component("tags", Shape.STRING.set(), Trips.Trip::tags)
            .component("stops", Shape.STRING.array(String[]::new), Trips.Trip::stops)
            .component("prices", Shape.INT_ARRAY, Trips.Trip::prices)
            .component("grid", Shape.INT_ARRAY.array(int[][]::new), Trips.Trip::grid)
            .component("legs", LEG.map(), Trips.Trip::legs)
            .component("extra", DataBinding.json(), Trips.Trip::extra)
            .component("seats", Shape.INT.nullable(), Trips.Trip::seats)
            .component("note", Shape.STRING.nullable(), Trips.Trip::note)
            .component("back", Shape.LOCAL_DATE.optional(), Trips.Trip::back)
            .construct(values -> new Trips.Trip(values.get(0), values.get(1), values.get(2),
                    values.get(3), values.get(4), values.get(5), values.get(6), values.get(7),
                    values.get(8), values.get(9), values.get(10), values.get(11), values.get(12),
                    values.get(13), values.get(14), values.get(15), values.get(16),
                    values.get(17)));

    private static final PromptMethod<Trips.Trip> PLAN = PromptMethod.named("Trips.plan")
            .argument("wish", Shape.STRING)
            .returns(Result.of(TRIP, TRIP_SCHEMA)
                    .withoutSchema(SchemaTarget.OPENAI)
                    .withoutSchema(SchemaTarget.ANTHROPIC)
                    .schema(SchemaTarget.GEMINI, TRIP_GEMINI_SCHEMA)
                    .types(TRIP_TYPES));

    private static final PromptMethod<Trips.Leg> LEG_2 = PromptMethod.named("Trips.leg")
            .argument("wish", Shape.STRING)
            .returns(Result.of(LEG, LEG_SCHEMA)
                    .types(LEG_TYPES));

    private static final PromptMethod<Optional<Trips.Leg>> MAYBE = PromptMethod.named("Trips.maybe")
            .argument("wish", Shape.STRING)
            .returns(Result.of(LEG.optional(), OPTIONAL_OF_LEG_SCHEMA)
                    .types(OPTIONAL_OF_LEG_TYPES));

    private static final PromptMethod<Optional<String>> WORD = PromptMethod.named("Trips.word")
            .argument("wish", Shape.STRING)
            .returns(Result.of(Shape.STRING.optional(), "{\"type\":\"object\",\"properties\":{\"value\":{\"type\":[\"string\",\"null\"]}},\"required\":[\"value\"],\"additionalProperties\":false}")
                    .types("{ value: string | null }"));

    private static final PromptMethod<Map<String, List<Trips.Flight>>> FLIGHTS = PromptMethod.named("Trips.flights")
            .argument("wish", Shape.STRING)
            .returns(Result.of(FLIGHT.list().map(), MAP_OF_STRING_AND_LIST_OF_FLIGHT_SCHEMA)
                    .types("{ value: { [key: string]: { number: string }[] } }"));

    private static final PromptMethod<LocalDate[]> DAYS = PromptMethod.named("Trips.days")
            .argument("wish", Shape.STRING)
            .returns(Result.of(Shape.LOCAL_DATE.array(LocalDate[]::new), LOCAL_DATE_ARRAY_SCHEMA)
                    .types(LOCAL_DATE_ARRAY_TYPES));

    private static final PromptMethod<JsonNode> ANY = PromptMethod.named("Trips.any")
            .argument("stops", Shape.STRING.array(String[]::new))
            .returns(Result.of(DataBinding.json(), "{\"type\":\"object\",\"properties\":{\"value\":{}},\"required\":[\"value\"],\"additionalProperties\":false}")
                    .withoutSchema(SchemaTarget.OPENAI)
                    .withoutSchema(SchemaTarget.ANTHROPIC)
                    .types("{ value: any }"));

    private static final PromptMethod<String> SOME = PromptMethod.named("Trips.some")
            .argument("stops", Shape.STRING.array(String[]::new))
            .prompt(" ").argument("day", Shape.LOCAL_DATE)
            .prompt(" ").argument("legs", LEG.map())
            .returns(Result.text());

    private final PromptRunner runner;

    Trips_AiService(ChatModel model) {
        this(ServiceSettings.of(model));
    }

    Trips_AiService(ServiceSettings settings) {
        this.runner = settings.runner();
    }

    @Override
    public Trips.Trip plan(String wish) {
        return this.runner.run(PLAN, wish);
    }

    @Override
    public Trips.Leg leg(String wish) {
        return this.runner.run(LEG_2, wish);
    }

    @Override
    public Optional<Trips.Leg> maybe(String wish) {
        return this.runner.run(MAYBE, wish);
    }

    @Override
    public Optional<String> word(String wish) {
        return this.runner.run(WORD, wish);
    }

    @Override
    public Map<String, List<Trips.Flight>> flights(String wish) {
        return this.runner.run(FLIGHTS, wish);
    }

    @Override
    public LocalDate[] days(String wish) {
        return this.runner.run(DAYS, wish);
    }

    @Override
    public JsonNode any(String... stops) {
        return this.runner.run(ANY, (Object) stops);
    }

    @Override
    public String some(String[] stops, LocalDate tomorrow, Map<String, Trips.Leg> legs) {
        return this.runner.run(SOME, stops, tomorrow, legs);
    }
}
